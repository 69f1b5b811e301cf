import { describedEnum } from '../graphql/enums.js';
import type { AttentionReason, Urgency } from './attention.js';

export const AttentionReasonEnum = describedEnum('AttentionReason', 'Why something needs care.', {
  CONTACT_OVERDUE: 'The longest interval since the last held interaction is over.',
  NEVER_MET: 'It has an owner, has been recorded for longer than its ideal interval, and nobody met it yet.',
  FOLLOW_UP_OVERDUE: 'The day of a follow-up is past.',
  OUR_PROMISE_OVERDUE: 'The day of a promise by us is past.',
  THEIR_PROMISE_OVERDUE: 'The day of a promise to us is past.',
  AGREEMENT_EXPIRING:
    'The agreement of a living partnership ends within 90 days or has ended, and no later one is signed.',
  GRANT_REPORT_DUE: 'A report to a funder is due within 30 days or was due.',
  PARTNERSHIP_REVIEW_DUE: 'The day to look at how a living partnership does has come.',
  PARTNERSHIP_DORMANT: 'A partnership is active, and its parties have not met within its interval.',
  KEY_PERSON_REVIEW_DUE: 'The day to think a key-person designation over has come.',
} satisfies Record<AttentionReason, string>);

export const UrgencyEnum = describedEnum('Urgency', 'How much something presses.', {
  HIGH: 'Others wait for what we owe them.',
  MEDIUM: 'It should be seen to soon.',
  LOW: 'It should not be forgotten.',
} satisfies Record<Urgency, string>);

export const AttentionStepEnum = describedEnum('AttentionStep', 'The next sensible thing to do.', {
  BOOK_CONTACT: 'Book a contact.',
  HOLD_PLANNED_CONTACT: 'Hold the contact that is planned.',
  TELL_WHAT_BECAME_OF_CONTACT: 'Say what became of the planned contact whose time is past.',
  DO_FOLLOW_UP: 'Do it, or say that it is no longer needed.',
  KEEP_PROMISE: 'Keep the promise, or agree upon another day.',
  REMIND_OF_PROMISE: 'Remind them.',
  RENEW_OR_END: 'Begin a new agreement, or end the partnership.',
  FINISH_NEW_AGREEMENT: 'Get the new agreement signed.',
  REPORT_TO_FUNDER: 'Hand in the report.',
  REVIEW_PARTNERSHIP: 'Look at how the partnership does, together with its parties.',
  BRING_PARTIES_TOGETHER: 'Bring the parties together, or pause the partnership.',
  REVIEW_DESIGNATION: 'Think the designation over: let it stand or end it.',
});
export type AttentionStep = keyof typeof AttentionStepEnum;
