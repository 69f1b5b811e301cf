import type { Clearance, Clearances } from '../database/wall.js';
import { may, seesProtected } from './policy.js';

/** How far an actor sees past the second wall: as the policy says. */
export const CLEARANCES: Clearances = {
  of(actor): Clearance[] {
    const cleared: Clearance[] = ['open'];
    if (seesProtected(actor)) cleared.push('protected');
    if (may(actor, 'audit.read')) cleared.push('journal');
    return cleared;
  },
};
