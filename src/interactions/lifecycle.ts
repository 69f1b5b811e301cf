import type { Transitions } from '../kernel/lifecycle.js';
import type { InteractionStatus } from './interaction.enums.js';

/**
 * From where an interaction may go where. What was said by a slip is put right: what did not come about takes place after all, and
 * what was said to be over is planned as before.
 */
export const INTERACTION_TRANSITIONS: Transitions<InteractionStatus> = {
  PLANNED: ['HELD', 'CANCELLED', 'NO_SHOW'],
  HELD: ['PLANNED', 'CANCELLED', 'NO_SHOW'],
  CANCELLED: ['PLANNED', 'HELD'],
  NO_SHOW: ['PLANNED', 'HELD'],
};
