import { ZONE } from '../kernel/time.js';
import { everything } from '../records/source.js';
import { type Row, rowOf } from '../records/table.js';
import { CadenceDefault } from './cadence.entity.js';
import { Stakeholder } from './stakeholder.entity.js';

/*
 * Relationship health, derived for each row from its last held interaction and its intervals. Days are Stockholm's, so
 * that nights with 23 or 25 hours count as one. Planned interactions play no part: they do not touch `last_held_at`.
 */

/** The calendar date in Stockholm of an instant, in SQL. */
export const stockholmDay = (instant: string): string => `(${instant} AT TIME ZONE '${ZONE}')::date`;

const stakeholder = (row: string): Row<Stakeholder> => rowOf(Stakeholder, row.toString());

/** Of a stakeholder's own row, or else of its kind and engagement. */
function days(row: string, own: 'idealContactDays' | 'longestContactDays', usual: 'idealDays' | 'longestDays'): string {
  const standard = everything(CadenceDefault, { alias: (prefix) => `${prefix}_usual` }, 'what is usual is no secret');
  const { kind, engagement, [own]: days } = stakeholder(row);
  return `coalesce(${days}, (SELECT ${standard[usual]} FROM ${standard.from}
     WHERE ${standard.kind} = ${kind} AND ${standard.engagement} = ${engagement}))`;
}

export const idealDays = (row: string): string => days(row, 'idealContactDays', 'idealDays');
export const longestDays = (row: string): string => days(row, 'longestContactDays', 'longestDays');

/** The day of the last held interaction. NULL where there was none. */
const lastHeldOn = (row: string): string => stockholmDay(stakeholder(row).lastHeldAt);

/** Days since the last held interaction. NULL where there was none. */
const daysSince = (row: string, today: string): string => `(${today} - ${lastHeldOn(row)})`;

/** ON_TRACK through the ideal interval's last day, DUE through the longest one's, OVERDUE after. */
export const health = (row: string, today: string): string =>
  `CASE WHEN ${stakeholder(row).lastHeldAt} IS NULL THEN 'NEVER_MET'
    WHEN ${daysSince(row, today)} <= ${idealDays(row)} THEN 'ON_TRACK'
    WHEN ${daysSince(row, today)} <= ${longestDays(row)} THEN 'DUE' ELSE 'OVERDUE' END`;

/** The last day of an interval that began with the last held interaction. */
export const intervalEnd = (row: string, interval: string): string => `(${lastHeldOn(row)} + ${interval})`;

/** Days beyond the longest interval, negative within it; those never met are beyond all others. */
export const daysOverdue = (row: string, today: string): string =>
  `coalesce(${daysSince(row, today)} - ${longestDays(row)}, 1000000)`;
