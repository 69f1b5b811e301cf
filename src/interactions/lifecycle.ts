import type { Transitions } from '../kernel/lifecycle.js';
import type { CommitmentState, FollowUpStatus, InteractionStatus } from './interaction.entity.js';

/** From where an interaction may go where. What took place cannot be planned again; a slip can be put right. */
export const INTERACTION_TRANSITIONS: Transitions<InteractionStatus> = {
  PLANNED: ['HELD', 'CANCELLED', 'NO_SHOW'],
  HELD: ['CANCELLED', 'NO_SHOW'],
  CANCELLED: [],
  NO_SHOW: ['HELD'],
};

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
