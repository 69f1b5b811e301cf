import { badField } from './errors.js';

/** Days from … until, both within; open where null. */
export interface Period {
  from: string | null;
  until: string | null;
}

/** @throws BAD_USER_INPUT naming `path`, the end, where it lies before the start */
export function checkPeriod(from: string | null | undefined, until: string | null | undefined, path: string): void {
  if (from && until && until < from) throw badField(path, 'period', 'lies before the day it begins');
}

/** Whether a day is common to both. */
export const overlaps = (a: Period, b: Period): boolean =>
  (a.from === null || b.until === null || a.from <= b.until) &&
  (b.from === null || a.until === null || b.from <= a.until);

/** Whether every day of a part is one of the whole. */
export const covers = (whole: Period, part: Period): boolean =>
  (whole.from === null || (part.from !== null && part.from >= whole.from)) &&
  (whole.until === null || (part.until !== null && part.until <= whole.until));

/** @throws BAD_USER_INPUT naming `path` for a day that has not come: what is said to have happened has */
export function checkPast(day: string, today: string, path: string): void {
  if (day > today) throw badField(path, 'future', 'lies ahead');
}
