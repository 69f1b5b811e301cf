import type { SeenColumn, SeenColumns, Sight } from '../records/sight.js';
import { everything, seen } from '../records/source.js';
import type { Row } from '../records/table.js';
import type { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { FollowUp } from '../tasks/follow-up.entity.js';
import { spokenForUnseen, timelineRows } from './interaction.sight.js';

/*
 * The figures of a stakeholder as the actor sees them. They are stored as they are for who sees everybody. Where somebody
 * spoke for it who is hidden from the actor, they are reckoned anew without those contacts: few rows, and told by one look
 * at a list that is made once a statement.
 */

type Reckoned = 'lastHeldAt' | 'lastHeldInteractionId' | 'openFollowUpCount' | 'nextFollowUpDue';

const reckoned = (
  column: Reckoned,
  anew: (row: Row<Stakeholder>, sight: Sight) => string,
): SeenColumn<Stakeholder> => ({
  sql: (row, sight) =>
    `CASE WHEN ${row.id} = ANY (${spokenForUnseen('onBehalfOfId', sight)}) THEN (${anew(row, sight)}) ELSE ${row[column]} END`,
});

const lastHeld = (column: 'startsAt' | 'interactionId') => (row: Row<Stakeholder>, sight: Sight) => {
  const held = seen(timelineRows, sight);
  return `SELECT ${held[column]} FROM ${held.from} WHERE ${held.stakeholderId} = ${row.id} AND ${held.status} = 'HELD'
    ORDER BY ${held.startsAt} DESC, ${held.interactionId} DESC LIMIT 1`;
};

const open = (what: (task: Row<FollowUp>) => string) => (row: Row<Stakeholder>, sight: Sight) => {
  const entry = seen(timelineRows, sight);
  const task = everything(FollowUp, sight, 'figures count what not everybody may see');
  return `SELECT ${what(task)} FROM ${task.from} JOIN ${entry.from} ON ${entry.interactionId} = ${task.interactionId}
    WHERE ${entry.stakeholderId} = ${row.id} AND ${task.status} = 'OPEN'`;
};

export const SEEN_FIGURES: SeenColumns<Stakeholder> = {
  lastHeldAt: reckoned('lastHeldAt', lastHeld('startsAt')),
  lastHeldInteractionId: reckoned('lastHeldInteractionId', lastHeld('interactionId')),
  openFollowUpCount: reckoned(
    'openFollowUpCount',
    open(() => 'count(*)::int'),
  ),
  nextFollowUpDue: reckoned(
    'nextFollowUpDue',
    open((task) => `min(${task.dueOn})`),
  ),
};
