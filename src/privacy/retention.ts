import type { Transaction } from '../database/transaction.js';
import type { RetentionTarget } from './privacy.enums.js';
import { add, type Counts, destroyInteractions, erase, eraseJournalValues } from './erasure.js';
import { holdPerson } from './person.js';

/** Records destroyed in one transaction. */
export const BATCH = 100;

/** What a rule destroys: how it is found before a day ($1), and how it goes. */
interface Target {
  /** SELECT of the ids of what has outlived its period. */
  due: string;
  destroy: (tx: Transaction, counts: Counts, ids: string[]) => Promise<void>;
}

const startOf = `($1::date::timestamp AT TIME ZONE 'Europe/Stockholm')`;

/** The sorts of records that rules are made for. */
export const TARGETS: Record<Exclude<RetentionTarget, 'JOURNAL_VALUES'>, Target> = {
  INTERACTION: {
    due: `SELECT i.id FROM interaction i WHERE i.starts_at < ${startOf} AND i.status <> 'PLANNED'
       AND NOT EXISTS (SELECT FROM timeline_entry e JOIN stakeholder s ON s.id = e.stakeholder_id
         WHERE e.interaction_id = i.id AND s.processing_restricted_at IS NOT NULL)`,
    destroy: async (tx, counts, ids) => {
      const objects = await destroyInteractions(tx, counts, ids);
      add(counts, await eraseJournalValues(tx, { objects }));
    },
  },
  DRAFT_NOTE: {
    due: `SELECT i.id FROM interaction i WHERE i.note IS NOT NULL AND i.note_state = 'DRAFT' AND i.updated_at < ${startOf}`,
    destroy: async (tx, counts, ids) => {
      const rows = await tx.query(
        'UPDATE interaction SET note = NULL, version = version + 1 WHERE id = ANY ($1::uuid[]) RETURNING id',
        [ids],
      );
      add(counts, { interaction: rows.length });
    },
  },
  PERSON: {
    // Whoever is not tied to anything today, was not met since, and does not dispute the use of their data.
    due: `SELECT s.id FROM stakeholder s WHERE s.kind = 'PERSON' AND s.erased_at IS NULL AND s.processing_restricted_at IS NULL
       AND s.created_at < ${startOf}
       AND NOT EXISTS (SELECT FROM timeline_entry e WHERE e.stakeholder_id = s.id AND e.starts_at >= ${startOf})
       AND NOT EXISTS (SELECT FROM affiliation a WHERE a.person_id = s.id AND coalesce(a.valid_until, 'infinity') >= $1)
       AND NOT EXISTS (SELECT FROM partnership_party p WHERE p.stakeholder_id = s.id AND coalesce(p.left_on, 'infinity') >= $1)
       AND NOT EXISTS (SELECT FROM initiative_participation p WHERE p.stakeholder_id = s.id AND coalesce(p.valid_until, 'infinity') >= $1)
       AND NOT EXISTS (SELECT FROM key_person_designation k WHERE k.person_id = s.id AND coalesce(k.valid_until, 'infinity') >= $1)
       AND NOT EXISTS (SELECT FROM commitment c WHERE c.stakeholder_id = s.id AND c.state = 'OPEN')`,
    destroy: async (tx, counts, ids) => {
      for (const id of ids) add(counts, await erase(tx, await holdPerson(tx, id)));
    },
  },
};
