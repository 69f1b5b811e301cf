import { timelineRows } from '../interactions/interaction.sight.js';
import { ZONE } from '../kernel/time.js';
import type { Sight } from '../records/sight.js';
import { type Seeable, seen } from '../records/source.js';
import type { Row } from '../records/table.js';
import { stockholmDay } from '../stakeholders/cadence.sql.js';
import { throughStakeholder } from '../stakeholders/stakeholder.sight.js';
import type { Partnership } from './partnership.entity.js';
import { PartnershipParty } from './party.entity.js';

/*
 * Whether the parties of a partnership meet, derived from held interactions. Two of its parties of today must have taken
 * part or been spoken for; where one of them is represented by our own staff, any other one will do, for every
 * interaction is one with our staff.
 */

/** Parties whom the actor may see, of a partnership that is seen. */
const partyRows: Seeable<PartnershipParty> = {
  record: PartnershipParty,
  visible: throughStakeholder('stakeholderId'),
};

/** SQL: is somebody a party on a day? Both ends count as within. */
export const partyOn = (row: Row<PartnershipParty>, day: string): string =>
  `(${row.joinedOn} <= ${day} AND (${row.leftOn} IS NULL OR ${row.leftOn} >= ${day}))`;

/** SELECT of the moments at which parties of a partnership met, from a given one on. */
function meetings(row: Row<Partnership>, today: string, sight: Sight, from?: string): string {
  const [party, own] = [seen(partyRows, sight), seen(partyRows, sight)];
  const entry = seen(timelineRows, sight);
  return `SELECT ${entry.startsAt} AS met_at FROM ${party.from} JOIN ${entry.from} ON ${entry.stakeholderId} = ${party.stakeholderId}
    WHERE ${party.partnershipId} = ${row.id} AND ${partyOn(party, today)} AND ${entry.status} = 'HELD'${from ? ` AND ${entry.startsAt} >= ${from}` : ''}
    GROUP BY ${entry.interactionId}, ${entry.startsAt}
   HAVING count(DISTINCT ${entry.stakeholderId}) > 1 OR (NOT bool_and(${party.representedByStaff}) AND EXISTS (
     SELECT FROM ${own.from} WHERE ${own.partnershipId} = ${row.id} AND ${own.representedByStaff} AND ${partyOn(own, today)}))`;
}

/** The last moment at which parties of today met. NULL where they never did. */
export const lastMet = (row: Row<Partnership>, today: string, sight: Sight): string =>
  `(SELECT max(m.met_at) FROM (${meetings(row, today, sight)}) m)`;

/** The last day by which the parties have to meet: an interval after they last did, or after it became active. */
export const meetBy = (row: Row<Partnership>, today: string, sight: Sight): string =>
  `(greatest(${row.stageSince}, ${stockholmDay(lastMet(row, today, sight))}) + ${row.meetingIntervalDays})`;

/** Active for longer than its interval, and no two of its parties met within it. */
export function dormant(row: Row<Partnership>, today: string, sight: Sight): string {
  const start = `(${today} - ${row.meetingIntervalDays})`;
  return `(${row.stage} = 'ACTIVE' AND ${row.stageSince} < ${start}
    AND NOT EXISTS (${meetings(row, today, sight, `(${start}::timestamp AT TIME ZONE '${ZONE}')`)}))`;
}
