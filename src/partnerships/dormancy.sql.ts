import { ZONE } from '../kernel/time.js';
import { stockholmDay } from '../stakeholders/cadence.sql.js';

/*
 * Whether the parties of a partnership meet, derived from held interactions. Two of its parties of today must have taken
 * part or been spoken for; where one of them is represented by our own staff, any other one will do, for every
 * interaction is one with our staff.
 */

/** SQL: is somebody a party on a day? Both ends count as within. */
export const partyOn = (row: string, day: string): string =>
  `(${row}.joined_on <= ${day} AND (${row}.left_on IS NULL OR ${row}.left_on >= ${day}))`;

/** SELECT of the moments at which parties of a partnership met, from a given one on. */
const meetings = (row: string, today: string, from?: string): string =>
  `SELECT e.starts_at FROM partnership_party pp JOIN timeline_entry e ON e.stakeholder_id = pp.stakeholder_id
    WHERE pp.partnership_id = ${row}.id AND ${partyOn('pp', today)} AND e.status = 'HELD'${from ? ` AND e.starts_at >= ${from}` : ''}
    GROUP BY e.interaction_id, e.starts_at
   HAVING count(DISTINCT e.stakeholder_id) > 1 OR (NOT bool_and(pp.represented_by_staff) AND EXISTS (
     SELECT FROM partnership_party own WHERE own.partnership_id = ${row}.id AND own.represented_by_staff AND ${partyOn('own', today)}))`;

/** The last moment at which parties of today met. NULL where they never did. */
export const lastMet = (row: string, today: string): string =>
  `(SELECT max(m.starts_at) FROM (${meetings(row, today)}) m)`;

/** The last day by which the parties have to meet: an interval after they last did, or after it became active. */
export const meetBy = (row: string, today: string): string =>
  `(greatest(${row}.stage_since, ${stockholmDay(lastMet(row, today))}) + ${row}.meeting_interval_days)`;

/** Active for longer than its interval, and no two of its parties met within it. */
export const dormant = (row: string, today: string): string => {
  const start = `(${today} - ${row}.meeting_interval_days)`;
  return `(${row}.stage = 'ACTIVE' AND ${row}.stage_since < ${start}
    AND NOT EXISTS (${meetings(row, today, `(${start}::timestamp AT TIME ZONE '${ZONE}')`)}))`;
};
