import { describedEnum } from '../graphql/enums.js';

export const PrivacyRequestKindEnum = describedEnum('PrivacyRequestKind', 'What a person asks.', {
  OBJECTION: 'Objects to the use of their data (GDPR 21).',
  RESTRICTION: 'Wants their data kept, but not used (GDPR 18).',
});
export type PrivacyRequestKind = keyof typeof PrivacyRequestKindEnum;

export const PrivacyRequestStateEnum = describedEnum('PrivacyRequestState', 'What became of a request.', {
  RECEIVED: 'Not decided yet: until then the data are kept only.',
  UPHELD: 'The person is right: the data are kept only.',
  REJECTED: 'The data may be used.',
  LIFTED: 'It was upheld, and stands no more.',
});
export type PrivacyRequestState = keyof typeof PrivacyRequestStateEnum;

export const RetentionTargetEnum = describedEnum('RetentionTarget', 'A sort of record that has a period.', {
  INTERACTION: 'Interactions that began before, with all that came out of them alone.',
  DRAFT_NOTE: 'Draft notes that nobody changed since.',
  PERSON: 'Persons who were not met since and are tied to nothing: erased as by hand.',
  JOURNAL_VALUES: 'What the journal tells in values; that something was done stays.',
});
export type RetentionTarget = keyof typeof RetentionTargetEnum;

export const DisposalTargetEnum = describedEnum('DisposalTarget', 'What was destroyed.', {
  INTERACTION: 'Interactions.',
  DRAFT_NOTE: 'Draft notes.',
  PERSON: 'Persons whom nothing tied any more.',
  JOURNAL_VALUES: 'Values of the journal.',
  ERASURE: 'One person, on a decision of its own.',
});
export type DisposalTarget = keyof typeof DisposalTargetEnum;
