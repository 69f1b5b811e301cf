import type { Transitions } from '../kernel/lifecycle.js';
import type { InteractionStatus } from './interaction.enums.js';

/** From where an interaction may go where. What took place cannot be planned again; a slip can be put right. */
export const INTERACTION_TRANSITIONS: Transitions<InteractionStatus> = {
  PLANNED: ['HELD', 'CANCELLED', 'NO_SHOW'],
  HELD: ['CANCELLED', 'NO_SHOW'],
  CANCELLED: [],
  NO_SHOW: ['HELD'],
};
