import type { Transitions } from '../kernel/lifecycle.js';
import type { CommitmentState } from './commitment.enums.js';
import type { FollowUpStatus } from './follow-up.enums.js';

/** From where a follow-up may go where. */
export const FOLLOW_UP_TRANSITIONS: Transitions<FollowUpStatus> = {
  OPEN: ['DONE', 'CANCELLED'],
  DONE: [],
  CANCELLED: [],
};

/** From where a commitment may go where. One that was broken may still be kept, late. */
export const COMMITMENT_TRANSITIONS: Transitions<CommitmentState> = {
  OPEN: ['KEPT', 'BROKEN'],
  KEPT: [],
  BROKEN: ['KEPT'],
};
