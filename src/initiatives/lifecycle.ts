import type { Transitions } from '../kernel/lifecycle.js';
import type { InitiativeStatus } from './initiative.enums.js';

/** From where an initiative may go where. One that is over may be taken up again. */
export const INITIATIVE_TRANSITIONS: Transitions<InitiativeStatus> = {
  PLANNED: ['ONGOING', 'STOPPED'],
  ONGOING: ['COMPLETED', 'STOPPED'],
  COMPLETED: ['ONGOING'],
  STOPPED: ['PLANNED', 'ONGOING'],
};

interface Dates {
  status: InitiativeStatus;
  startsOn: string | null;
  endsOn: string | null;
}

/**
 * The dates that follow from a change of state on a day: work that begins has begun by then, work that ends has ended by
 * then, and work that is taken up again has no end yet unless one lies ahead.
 */
export function datesAfter(
  { status: was, startsOn, endsOn }: Dates,
  status: InitiativeStatus,
  day: string,
): Omit<Dates, 'status'> {
  const over = was === 'COMPLETED' || was === 'STOPPED';
  const ahead = endsOn !== null && (over ? endsOn > day : endsOn >= day) ? endsOn : null;
  switch (status) {
    case 'PLANNED':
      return { startsOn, endsOn: ahead };
    case 'ONGOING':
      return { startsOn: startsOn !== null && startsOn <= day ? startsOn : day, endsOn: ahead };
    case 'COMPLETED':
    case 'STOPPED': {
      const end = endsOn !== null && endsOn <= day ? endsOn : day;
      return { startsOn: startsOn !== null && startsOn > end ? null : startsOn, endsOn: end };
    }
  }
}
