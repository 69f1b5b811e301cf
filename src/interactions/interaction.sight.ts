import { allowsSql } from '../access/policy.js';
import { me, noneOf, ofLiaison, open, there, through, unrestricted } from '../access/sight.js';
import type { Sight, Visible } from '../records/sight.js';
import { everything, type Seeable } from '../records/source.js';
import type { Row } from '../records/table.js';
import { hiddenPersons, throughStakeholder } from '../stakeholders/stakeholder.sight.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { Interaction, InteractionReader } from './interaction.entity.js';
import { InteractionStaff } from './participant.entity.js';
import { TimelineEntry } from './timeline-entry.entity.js';

/** SELECT of the interactions with nobody but persons who are hidden. */
function withOnly(sight: Sight, which: { withheld?: boolean }): string {
  const entry = everything(TimelineEntry, sight, 'it is asked for to leave interactions out');
  const other = everything(TimelineEntry, sight, 'it is asked for to leave interactions out');
  return `SELECT ${entry.interactionId} FROM ${entry.from} WHERE ${entry.stakeholderId} = ANY (ARRAY(${hiddenPersons(sight, which)}))
    AND NOT EXISTS (SELECT FROM ${other.from} WHERE ${other.interactionId} = ${entry.interactionId}
      AND ${other.stakeholderId} <> ALL (ARRAY(${hiddenPersons(sight, which)})))`;
}

function named(row: Row<Interaction>, sight: Sight): string {
  const reader = everything(InteractionReader, sight, 'it names the actor');
  return there(`${reader.from} WHERE ${reader.interactionId} = ${row.id} AND ${reader.userId} = ${me(sight)}`);
}

/** What an actor may see of interactions. */
export const interactionVisible: Visible<Interaction> = (row, sight) =>
  allowsSql(sight.actor, 'interaction.read', {
    unrestricted: () => unrestricted(row.confidentiality),
    own: () => {
      const staff = everything(InteractionStaff, sight, 'it names the actor');
      return `(${row.authorId} = ${me(sight)}
        OR ${there(`${staff.from} WHERE ${staff.interactionId} = ${row.id} AND ${staff.userId} = ${me(sight)}`)})`;
    },
    named: () => named(row, sight),
    seen: () => noneOf(row.id, withOnly(sight, {})),
    used: () => noneOf(row.id, withOnly(sight, { withheld: true })),
  });

/** May the actor read the note of this interaction? A draft is its author's alone. */
export const noteVisible: Visible<Interaction> = (row, sight) => {
  const level = `coalesce(${row.noteConfidentiality}, ${row.confidentiality})`;
  return allowsSql(sight.actor, 'note.read', {
    own: () => `${row.authorId} = ${me(sight)}`,
    finalised: () => `${row.noteState} = 'FINALISED'`,
    unrestricted: () => unrestricted(level),
    open: () => open(level),
    liaison: () => {
      const entry = everything(TimelineEntry, sight, 'the kinds alone decide');
      const whose = everything(Stakeholder, sight, 'the kinds alone decide');
      return there(`${entry.from} JOIN ${whose.from} ON ${whose.id} = ${entry.stakeholderId}
        WHERE ${entry.interactionId} = ${row.id} AND ${ofLiaison(whose.kind)}`);
    },
    named: () => named(row, sight),
  });
};

/** A row is seen by who may see the interaction that it came out of, or where it came out of none. */
export const throughInteraction = through({ record: Interaction, visible: interactionVisible }, 'interactionId');

/** Who took part or was spoken for, as the timeline tells it: of those whom the actor may see. */
export const timelineRows: Seeable<TimelineEntry> = {
  record: TimelineEntry,
  visible: throughStakeholder('stakeholderId'),
};
