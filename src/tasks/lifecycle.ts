import type { Transitions } from '../kernel/lifecycle.js';
import type { CommitmentState } from './commitment.enums.js';
import type { FollowUpStatus } from './follow-up.enums.js';

/** From where a follow-up may go where. One that was closed by a slip is opened again. */
export const FOLLOW_UP_TRANSITIONS: Transitions<FollowUpStatus> = {
  OPEN: ['DONE', 'CANCELLED'],
  DONE: ['OPEN'],
  CANCELLED: ['OPEN'],
};

/** From where a commitment may go where. One that was broken may still be kept, late; one closed by a slip is opened again. */
export const COMMITMENT_TRANSITIONS: Transitions<CommitmentState> = {
  OPEN: ['KEPT', 'BROKEN'],
  KEPT: ['OPEN'],
  BROKEN: ['KEPT', 'OPEN'],
};
