import { describedEnum } from '../graphql/enums.js';

export const PartnershipStageEnum = describedEnum('PartnershipStage', 'How far a partnership has come (skede).', {
  IDENTIFIED: 'Somebody saw that it could be.',
  DIALOGUE: 'The parties talk about it.',
  NEGOTIATION: 'They work out what each of them does.',
  ACTIVE: 'They work together.',
  PAUSED: 'It rests, and is meant to go on.',
  ENDED: 'It is over.',
  DECLINED: 'It did not come about.',
});
export type PartnershipStage = keyof typeof PartnershipStageEnum;

export const PartnershipFormEnum = describedEnum('PartnershipForm', 'What a partnership rests on (samverkansform).', {
  INFORMAL: 'Nothing in writing.',
  COMPACT: 'A shared statement of how to work together (överenskommelse).',
  LETTER_OF_INTENT: 'A letter of intent (avsiktsförklaring).',
  IOP: 'A partnership between civil society and the public (idéburet offentligt partnerskap).',
  GRANT: 'A grant (bidrag).',
  SPONSORSHIP: 'Sponsorship (sponsring).',
  CONTRACT: 'A contract (avtal).',
});
export type PartnershipForm = keyof typeof PartnershipFormEnum;

export const PartyRoleEnum = describedEnum('PartyRole', 'What a stakeholder is in a partnership.', {
  LEAD: 'Leads it.',
  PARTNER: 'Carries it together with the others.',
  FUNDER: 'Pays for it.',
  HOST: 'Gives it a place.',
  SUPPORTER: 'Helps without a share of its own.',
});
export type PartyRole = keyof typeof PartyRoleEnum;

export const AgreementStateEnum = describedEnum(
  'AgreementState',
  'How far an agreement has come. Expired is no state: it is signed, and its last day is past.',
  {
    DRAFT: 'It is being written.',
    AWAITING_DECISION: 'Somebody has to decide on it.',
    AWAITING_SIGNATURE: 'It was decided and has to be signed.',
    SIGNED: 'It is signed.',
    TERMINATED: 'It was ended before its last day, or withdrawn before it was signed.',
  },
);
export type AgreementState = keyof typeof AgreementStateEnum;

export const ContributionKindEnum = describedEnum('ContributionKind', 'What a party brings to a partnership.', {
  MONEY: 'Money; its unit is a currency.',
  TIME: 'Time of its people.',
  PREMISES: 'The use of rooms or grounds.',
  EXPERTISE: 'Knowledge and advice.',
  MATERIAL: 'Things.',
  NETWORK: 'Access to its network.',
});
export type ContributionKind = keyof typeof ContributionKindEnum;

export const SumPeriodEnum = describedEnum('SumPeriod', 'The periods that contributions are added up by.', {
  YEAR: 'Calendar years.',
  QUARTER: 'Quarters of a calendar year.',
  MONTH: 'Calendar months.',
});
export type SumPeriod = keyof typeof SumPeriodEnum;

export const PartnershipOrderEnum = describedEnum('PartnershipOrder', 'How a list of partnerships is sorted.', {
  NAME: 'By name, in Swedish order.',
  REVIEW_FIRST_DUE: 'Those to be looked at first; those without a day last.',
  LONGEST_IN_STAGE: 'Those that have been longest in their stage first.',
  UPDATED_NEWEST: 'The most recently changed first.',
});
export type PartnershipOrder = keyof typeof PartnershipOrderEnum;
