import type { Transitions } from '../kernel/lifecycle.js';
import type { InitiativeStatus } from './initiative.enums.js';

/** From where an initiative may go where. A stopped one may be taken up again; a completed one is over. */
export const INITIATIVE_TRANSITIONS: Transitions<InitiativeStatus> = {
  PLANNED: ['ONGOING', 'STOPPED'],
  ONGOING: ['COMPLETED', 'STOPPED'],
  COMPLETED: [],
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
export function datesAfter({ startsOn, endsOn }: Dates, status: InitiativeStatus, day: string): Omit<Dates, 'status'> {
  const ahead = endsOn !== null && endsOn >= day ? endsOn : null;
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
