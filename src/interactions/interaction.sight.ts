import { allows, allowsSql, may } from '../access/policy.js';
import { both, me, noneOf, ofLiaison, open, ownOr, there, through, unrestricted } from '../access/sight.js';
import type { Sight, Visible } from '../records/sight.js';
import { everything, type Seeable, seen } from '../records/source.js';
import type { Row } from '../records/table.js';
import { hiddenFrom, hiddenPersons, noneOfHidden } from '../stakeholders/stakeholder.sight.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { Interaction, InteractionReader } from './interaction.entity.js';
import { InteractionParticipant, InteractionStaff } from './participant.entity.js';
import { TimelineEntry } from './timeline-entry.entity.js';

/** SQL: an array of the interactions in which nobody took part but persons who are hidden. Whom they spoke for does not count. */
const withOnly = (sight: Sight, which: { withheld?: boolean }): string =>
  sight.once(which.withheld ? 'interactions_of_withheld' : 'interactions_of_hidden', () => {
    const WHY = 'it is asked for to leave interactions out';
    const [one, other] = [1, 2].map(() => everything(InteractionParticipant, sight, WHY));
    return `SELECT ${one.interactionId} FROM ${one.from} WHERE ${one.stakeholderId} = ANY (${hiddenPersons(sight, which)})
      AND NOT EXISTS (SELECT FROM ${other.from} WHERE ${other.interactionId} = ${one.interactionId}
        AND ${other.stakeholderId} <> ALL (${hiddenPersons(sight, which)}))`;
  });

/** SQL: an array of a column of those in whose name persons spoke who are hidden from the actor. They are few. */
export const spokenForUnseen = (column: 'interactionId' | 'onBehalfOfId', sight: Sight): string =>
  sight.once(column === 'interactionId' ? 'interactions_unseen' : 'spoken_for_unseen', () => {
    const spoke = everything(InteractionParticipant, sight, 'it is asked for to leave out what comes of it');
    return `SELECT ${spoke[column]} FROM ${spoke.from}
      WHERE ${spoke.stakeholderId} = ANY (${hiddenFrom(sight)}) AND ${spoke.onBehalfOfId} IS NOT NULL`;
  });

/**
 * SQL: does a row of the timeline come of somebody whom the actor may see? An organisation for which only hidden persons
 * spoke was not there, as far as the actor can tell.
 */
function comesOfSeen(row: Row<TimelineEntry>, sight: Sight): string {
  const who = everything(InteractionParticipant, sight, 'who is hidden is left out beside it');
  return `(${noneOf(row.interactionId, spokenForUnseen('interactionId', sight))} OR ${there(`${who.from}
    WHERE ${who.interactionId} = ${row.interactionId} AND ${row.stakeholderId} IN (${who.stakeholderId}, ${who.onBehalfOfId})
      AND ${noneOfHidden(who.stakeholderId, sight)}`)})`;
}

/** Who took part or was spoken for, as the timeline tells it: of those whom the actor may see, through those whom the actor may see. */
export const timelineRows: Seeable<TimelineEntry> = {
  record: TimelineEntry,
  visible: (row, sight) =>
    may(sight.actor, 'stakeholder.read')
      ? `${noneOfHidden(row.stakeholderId, sight)} AND ${comesOfSeen(row, sight)}`
      : 'false',
};

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

/** May the actor read the note of this interaction, by whose it is and whether it is finalised? */
const noteSight = (row: Row<Interaction>, sight: Sight, whose: { own: () => string; finalised: () => string }) => {
  const level = `coalesce(${row.noteConfidentiality}, ${row.confidentiality})`;
  return allowsSql(sight.actor, 'note.read', {
    ...whose,
    unrestricted: () => unrestricted(level),
    open: () => open(level),
    liaison: () => {
      const entry = seen(timelineRows, sight);
      const kinds = everything(Stakeholder, sight, 'the kinds alone decide');
      return there(`${entry.from} JOIN ${kinds.from} ON ${kinds.id} = ${entry.stakeholderId}
        WHERE ${entry.interactionId} = ${row.id} AND ${ofLiaison(kinds.kind)}`);
    },
    named: () => named(row, sight),
  });
};

/** May the actor read the note of this interaction? A draft is its author's alone. */
export const noteVisible: Visible<Interaction> = (row, sight) =>
  noteSight(row, sight, {
    own: () => `${row.authorId} = ${me(sight)}`,
    finalised: () => `${row.noteState} = 'FINALISED'`,
  });

/** Is there a draft of another's, whose text the actor will be able to read once it is finalised? */
export const draftOfAnother: Visible<Interaction> = (row, sight) =>
  `(${row.note} IS NOT NULL AND ${row.noteState} = 'DRAFT' AND ${row.authorId} IS DISTINCT FROM ${me(sight)}
    AND ${noteSight(row, sight, { own: () => 'false', finalised: () => 'true' })})`;

/** SQL: is there somebody whom the actor may see among those who took part, or was it out of nothing that it came? */
const notOfHidden: Visible<{ interactionId: unknown }> = (row, sight) =>
  noneOf(row.interactionId, withOnly(sight, { withheld: allows(sight.actor, 'stakeholder.read', { hidden: true }) }));

const throughInteraction = through({ record: Interaction, visible: interactionVisible }, 'interactionId');

/**
 * What came out of an interaction is seen by who may see that, and by who has to do it; but by nobody from whom all are hidden
 * who took part. What came out of none is seen.
 */
export const doneOrSeen = <Column extends string>(column: Column) =>
  both(notOfHidden, ownOr(column, throughInteraction));
