import { badField } from '../kernel/errors.js';

/** @throws BAD_USER_INPUT where the interval not to be passed is shorter than the one to aim for */
export function checkCadence(
  { idealDays, longestDays }: { idealDays: number; longestDays: number },
  path: string,
): void {
  if (longestDays < idealDays) throw badField(`${path}.longestDays`, 'range', 'is shorter than the ideal interval');
}
