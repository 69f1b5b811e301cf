import { describedEnum } from '../graphql/enums.js';

export const AgendaKindEnum = describedEnum('AgendaKind', 'What stands in an agenda.', {
  MEETING: 'A contact with stakeholders that is planned, or was held.',
  FOLLOW_UP: 'A task that is open.',
  OUR_PROMISE: 'A promise by us that is open.',
  THEIR_PROMISE: 'A promise to us that is open.',
  CONTACT: 'The last day of the longest interval since a stakeholder was met, where no contact is planned.',
  FIRST_CONTACT:
    'The day by which a stakeholder with an owner was to be met for the first time, where none is planned.',
  AGREEMENT_ENDS: 'The last day of the agreement of a living partnership, where no later one is signed.',
  GRANT_REPORT: 'The day by which a funder wants a report.',
  PARTNERSHIP_REVIEW: 'The day to look at how a living partnership does.',
  PARTNERSHIP_DORMANT: 'The day by which the parties of an active partnership were to meet.',
  KEY_PERSON_REVIEW: 'The day to think a key-person designation over.',
});
export type AgendaKind = keyof typeof AgendaKindEnum;
