import { describedEnum } from '../graphql/enums.js';

export const FollowUpStatusEnum = describedEnum('FollowUpStatus', 'What became of a follow-up.', {
  OPEN: 'To be done.',
  DONE: 'Done.',
  CANCELLED: 'No longer needed.',
});
export type FollowUpStatus = keyof typeof FollowUpStatusEnum;
