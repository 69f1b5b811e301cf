import { Statement } from '../database/statement.js';
import type { Transaction } from '../database/transaction.js';
import { emptyNotes } from '../interactions/destroy.js';
import { Interaction } from '../interactions/interaction.entity.js';
import { TimelineEntry } from '../interactions/timeline-entry.entity.js';
import { ZONE } from '../kernel/time.js';
import type { Tie } from '../records/personal.js';
import type { Row } from '../records/table.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { add, type Counts, destroy, erase, eraseJournalValues } from './erasure.js';
import { holdPerson } from './person.js';
import { all, columnOf, type PersonalData } from './personal-data.js';
import type { RetentionTarget } from './privacy.enums.js';

/** Records destroyed in one transaction. */
export const BATCH = 100;

/** What a rule destroys: how it is found before a day ($1), and how it goes. */
interface Target {
  /** SELECT of the ids of what has outlived its period. */
  due: (statement: Statement, data: PersonalData) => string;
  destroy: (tx: Transaction, counts: Counts, ids: string[], data: PersonalData) => Promise<void>;
}

const startOf = `($1::date::timestamp AT TIME ZONE '${ZONE}')`;

/** SQL condition: does a row tie its person on the day, or since? */
function holds(tie: Tie, row: Row): string {
  if ('until' in tie) return `coalesce(${columnOf(row, tie.until)}, 'infinity') >= $1`;
  if ('while' in tie) return `${columnOf(row, tie.while)} = '${tie.is}'`;
  return `${columnOf(row, tie.at)} >= ${startOf}`;
}

/** SQL condition: does nothing tie a person, by any of the records that say that they do? */
const untied = (person: string, statement: Statement, data: PersonalData): string =>
  data.personal
    .flatMap((one) => {
      const { ties } = one.personal;
      if (!ties) return [];
      const row = all(one.record, statement);
      return `NOT EXISTS (SELECT FROM ${row.from} WHERE ${data.about(one, row, person, statement)} AND ${holds(ties, row)})`;
    })
    .join('\n AND ');

/** The sorts of records that rules are made for. */
export const TARGETS: Record<Exclude<RetentionTarget, 'JOURNAL_VALUES'>, Target> = {
  INTERACTION: {
    due: (statement) => {
      const [met, entry, who] = [
        all(Interaction, statement),
        all(TimelineEntry, statement),
        all(Stakeholder, statement),
      ];
      return `SELECT ${met.id} FROM ${met.from} WHERE ${met.startsAt} < ${startOf} AND ${met.status} <> 'PLANNED'
       AND NOT EXISTS (SELECT FROM ${entry.from} JOIN ${who.from} ON ${who.id} = ${entry.stakeholderId}
         WHERE ${entry.interactionId} = ${met.id} AND ${who.processingRestrictedAt} IS NOT NULL)`;
    },
    destroy: async (tx, counts, ids) => {
      const objects = await destroy(tx, counts, ids);
      add(counts, await eraseJournalValues(tx, { objects }));
    },
  },
  DRAFT_NOTE: {
    due: (statement) => {
      const met = all(Interaction, statement);
      return `SELECT ${met.id} FROM ${met.from}
       WHERE ${met.note} IS NOT NULL AND ${met.noteState} = 'DRAFT' AND ${met.updatedAt} < ${startOf}`;
    },
    destroy: async (tx, counts, ids) => {
      add(counts, { interaction: await emptyNotes(tx, ids) });
    },
  },
  PERSON: {
    // Whoever is not tied to anything today, was not met since, and does not dispute the use of their data.
    due: (statement, data) => {
      const who = all(Stakeholder, statement);
      return `SELECT ${who.id} FROM ${who.from} WHERE ${who.kind} = 'PERSON' AND ${who.erasedAt} IS NULL
       AND ${who.processingRestrictedAt} IS NULL AND ${who.createdAt} < ${startOf}
       AND ${untied(who.id, statement, data)}`;
    },
    destroy: async (tx, counts, ids, data) => {
      for (const id of ids) add(counts, await erase(tx, data, await holdPerson(tx, id)));
    },
  },
};
