import { describedEnum } from '../graphql/enums.js';

export const StakeholderKindEnum = describedEnum('StakeholderKind', 'The kinds of stakeholder.', {
  PERSON: 'A natural person in a public or representative role.',
  ASSOCIATION: 'An ideell or ekonomisk förening.',
  BUSINESS: 'A commercial actor.',
  CIVIL_SOCIETY_GROUP: 'An organised group or network, often without legal form.',
  PUBLIC_BODY: 'A department, municipal company, region, state authority, police or university.',
});

export const AssociationTypeEnum = describedEnum('AssociationType', 'The legal form of an association.', {
  NON_PROFIT: 'Ideell förening.',
  ECONOMIC: 'Ekonomisk förening.',
  FOUNDATION: 'Stiftelse.',
  UMBRELLA: 'A federation of associations.',
});
export type AssociationType = keyof typeof AssociationTypeEnum;

export const BusinessFormEnum = describedEnum('BusinessForm', 'The legal form of a business.', {
  LIMITED_COMPANY: 'Aktiebolag.',
  SOLE_TRADER: 'Enskild firma: its number is its owner’s and is not stored.',
  PARTNERSHIP: 'Handelsbolag or kommanditbolag.',
  COOPERATIVE: 'Run as an ekonomisk förening.',
  OTHER: 'Anything else.',
});
export type BusinessForm = keyof typeof BusinessFormEnum;

export const PublicBodyTypeEnum = describedEnum('PublicBodyType', 'What a public body is.', {
  MUNICIPALITY: 'A municipality as a whole.',
  DEPARTMENT: 'A department of a municipality (förvaltning) or a unit of one.',
  MUNICIPAL_COMPANY: 'A company that a municipality owns.',
  REGION: 'A region.',
  STATE_AUTHORITY: 'A state authority or delegation.',
  POLICE: 'The police.',
  UNIVERSITY: 'A university or university college.',
  SCHOOL: 'A school.',
  OTHER: 'Anything else.',
});
export type PublicBodyType = keyof typeof PublicBodyTypeEnum;

export const ContactPointKindEnum = describedEnum('ContactPointKind', 'Ways to reach a stakeholder.', {
  PHONE: 'A telephone number.',
  EMAIL: 'An e-mail address.',
  POSTAL_ADDRESS: 'Where post goes.',
  VISITING_ADDRESS: 'Where to go.',
  WEB: 'A web site.',
  SOCIAL: 'A page on a social network.',
});

export const StakeholderLackEnum = describedEnum('StakeholderLack', 'What is not known of a stakeholder today.', {
  EMAIL: 'An e-mail address of its own.',
  PHONE: 'A telephone number of its own.',
  CHAIR: 'Of an association: who chairs it.',
});
export type StakeholderLack = keyof typeof StakeholderLackEnum;

export const ProtectedIdentityEnum = describedEnum(
  'ProtectedIdentity',
  'How a person’s identity is protected (skyddade personuppgifter).',
  {
    NONE: 'It is not.',
    CONFIDENTIALITY_MARKED: 'Marked as confidential in the population register (sekretessmarkering).',
    PROTECTED_REGISTRATION: 'Registered elsewhere than where the person lives (skyddad folkbokföring).',
    ASSUMED_IDENTITY: 'Living under another identity (fingerade personuppgifter).',
  },
);

export const StakeholderOrderEnum = describedEnum('StakeholderOrder', 'How a list of stakeholders is sorted.', {
  NAME: 'By name, in Swedish order.',
  RELEVANCE: 'By how well the text matches, exact letters first; then by name.',
  LAST_HELD_NEWEST: 'Those last met most recently first; those never met last.',
  LAST_HELD_OLDEST: 'Those never met first, then those met longest ago.',
  MOST_OVERDUE: 'Those never met first, then by days beyond the longest interval, most first.',
  CREATED_NEWEST: 'The newest records first.',
  UPDATED_NEWEST: 'The most recently changed first.',
});
export type StakeholderOrder = keyof typeof StakeholderOrderEnum;
