import { daysBetween } from './time';

/** Days that are told by how far away they are; a month away, the date says more. */
const NEAR_DAYS = 30;

/**
 * How far a day is from today, where that is near: "i går", "om 12 dagar"; undefined where it is not. Only days are counted:
 * "last month" and "three weeks" are either not so or not so by the calendar of whoever reads them.
 */
export function nearness(day: string, today: string, locale: string): string | undefined {
  const days = daysBetween(today, day);
  if (Math.abs(days) > NEAR_DAYS) return undefined;
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
}
