import { describedEnum } from '../graphql/enums.js';

export const InitiativeKindEnum = describedEnum('InitiativeKind', 'What sort of undertaking an initiative is.', {
  PROGRAMME: 'A frame that holds projects together over years.',
  PROJECT: 'Work with a goal and an end.',
  EVENT: 'Something that takes place on a day or a few.',
  ESTABLISHMENT: 'A business, service or place that is set up.',
  ENGAGEMENT: 'Residents or groups taking part in something that goes on.',
});
export type InitiativeKind = keyof typeof InitiativeKindEnum;

export const InitiativeStatusEnum = describedEnum('InitiativeStatus', 'How far an initiative has come.', {
  PLANNED: 'It has not begun.',
  ONGOING: 'It is under way.',
  COMPLETED: 'It reached its end.',
  STOPPED: 'It was given up, or rests.',
});
export type InitiativeStatus = keyof typeof InitiativeStatusEnum;

export const InitiativeRoleEnum = describedEnum('InitiativeRole', 'What a stakeholder is in an initiative.', {
  LEAD: 'Leads it; one at a time.',
  PARTNER: 'Carries it together with the lead.',
  FUNDER: 'Pays for it.',
  HOST: 'Gives it a place.',
  SUPPORTER: 'Helps without a share of its own.',
  PARTICIPANT: 'Takes part.',
});
export type InitiativeRole = keyof typeof InitiativeRoleEnum;

export const InitiativeOrderEnum = describedEnum('InitiativeOrder', 'How a list of initiatives is sorted.', {
  NAME: 'By name, in Swedish order.',
  STARTS_LATEST: 'Those that begin latest first; those without a day come first of all.',
  UPDATED_NEWEST: 'The most recently changed first.',
});
export type InitiativeOrder = keyof typeof InitiativeOrderEnum;
