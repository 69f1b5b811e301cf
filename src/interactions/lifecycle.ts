import type { Transitions } from '../kernel/lifecycle.js';
import type { InteractionStatus } from './interaction.enums.js';

/**
 * From where an interaction may go where. What took place is not planned again; what was said by a slip is put right: what did not come
 * about takes place after all, or is planned as before.
 */
export const INTERACTION_TRANSITIONS: Transitions<InteractionStatus> = {
  PLANNED: ['HELD', 'CANCELLED', 'NO_SHOW'],
  HELD: ['CANCELLED', 'NO_SHOW'],
  CANCELLED: ['PLANNED', 'HELD'],
  NO_SHOW: ['PLANNED', 'HELD'],
};
