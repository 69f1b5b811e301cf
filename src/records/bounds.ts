import { stockholmDate } from '../kernel/time.js';

/** A bound that moves with the day: pages know it by its name. */
export interface MovingBound {
  readonly name: string;
  readonly at: () => number;
}

/** A bound of a number or of a length. */
export type Bound = number | MovingBound;

/** The year that it is in Stockholm. */
export const THIS_YEAR: MovingBound = { name: 'thisYear', at: () => Number(stockholmDate().slice(0, 4)) };

/** A bound as it is now. */
export const boundNow = (bound: Bound): number => (typeof bound === 'number' ? bound : bound.at());
