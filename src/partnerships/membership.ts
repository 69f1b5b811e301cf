import { addDays } from '../kernel/time.js';

/** A stakeholder's time as a party; `leftOn` is its last day. */
export interface Membership {
  stakeholderId: string;
  joinedOn: string;
  leftOn: string | null;
}

/**
 * The first day, from a given one on, on which fewer than two parties are left; undefined where there is none. Between
 * days on which somebody leaves the number only grows, so just the given day and those after each leave are looked at.
 */
export function firstDayAlone(members: Membership[], from: string): string | undefined {
  const days = [from, ...members.flatMap(({ leftOn }) => (leftOn && leftOn >= from ? [addDays(leftOn, 1)] : []))];
  return days.toSorted().find((day) => {
    const there = members.filter(({ joinedOn, leftOn }) => joinedOn <= day && (leftOn === null || leftOn >= day));
    return there.length < 2;
  });
}
