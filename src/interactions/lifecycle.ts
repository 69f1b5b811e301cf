import type { FollowUpStatus, InteractionStatus } from './interaction.entity.js';

/** From where an interaction may go where. What took place cannot be planned again; a slip can be put right. */
export const INTERACTION_TRANSITIONS: Record<InteractionStatus, readonly InteractionStatus[]> = {
  PLANNED: ['HELD', 'CANCELLED', 'NO_SHOW'],
  HELD: ['CANCELLED', 'NO_SHOW'],
  CANCELLED: [],
  NO_SHOW: ['HELD'],
};

/** From where a follow-up may go where. */
export const FOLLOW_UP_TRANSITIONS: Record<FollowUpStatus, readonly FollowUpStatus[]> = {
  OPEN: ['DONE', 'CANCELLED'],
  DONE: [],
  CANCELLED: [],
};

export const mayBecome = <S extends string>(transitions: Record<S, readonly S[]>, from: S, to: S): boolean =>
  transitions[from].includes(to);
