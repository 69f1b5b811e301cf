import { ZONE } from '../kernel/time.js';

/*
 * Relationship health, derived for each row from its last held interaction and its intervals. Days are Stockholm's, so
 * that nights with 23 or 25 hours count as one. Planned interactions play no part: they do not touch `last_held_at`.
 */

/** The calendar date in Stockholm of an instant, in SQL. */
export const stockholmDay = (instant: string): string => `(${instant} AT TIME ZONE '${ZONE}')::date`;

const days = (row: string, which: 'ideal' | 'longest'): string =>
  `coalesce(${row}.${which}_contact_days, (SELECT c.${which}_days FROM cadence_default c
     WHERE c.kind = ${row}.kind AND c.engagement = ${row}.engagement))`;

export const idealDays = (row: string): string => days(row, 'ideal');
export const longestDays = (row: string): string => days(row, 'longest');

/** Days since the last held interaction. NULL where there was none. */
const daysSince = (row: string, today: string): string => `(${today} - ${stockholmDay(`${row}.last_held_at`)})`;

/** ON_TRACK through the ideal interval's last day, DUE through the longest one's, OVERDUE after. */
export const health = (row: string, today: string): string =>
  `CASE WHEN ${row}.last_held_at IS NULL THEN 'NEVER_MET'
    WHEN ${daysSince(row, today)} <= ${idealDays(row)} THEN 'ON_TRACK'
    WHEN ${daysSince(row, today)} <= ${longestDays(row)} THEN 'DUE' ELSE 'OVERDUE' END`;

/** The last day of an interval that began with the last held interaction. */
export const intervalEnd = (row: string, interval: string): string =>
  `(${stockholmDay(`${row}.last_held_at`)} + ${interval})`;

/** Days beyond the longest interval, negative within it; those never met are beyond all others. */
export const daysOverdue = (row: string, today: string): string =>
  `coalesce(${daysSince(row, today)} - ${longestDays(row)}, 1000000)`;
