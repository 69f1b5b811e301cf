import type { Transaction } from '../database/transaction.js';
import { refreshFigures } from '../interactions/figures.js';
import { type DataSubject, tellingPatterns } from './person.js';
import { scrub } from './scrub.js';

/** How many rows of each table went, or had values taken out. */
export type Counts = Record<string, number>;

export const add = (counts: Counts, more: Counts): Counts => {
  for (const [table, count] of Object.entries(more)) if (count) counts[table] = (counts[table] ?? 0) + count;
  return counts;
};

const ERASED_NAME = 'Raderad person';

/** What a search through the whole journal may take. */
const LONG = `SET LOCAL statement_timeout = '10min'`;

/** Deletes rows. @returns their ids, as far as they have one */
async function remove(
  tx: Transaction,
  counts: Counts,
  table: string,
  where: string,
  values: unknown[],
): Promise<string[]> {
  const rows = await tx.query<{ id: string | null }>(
    `DELETE FROM ${table} t WHERE ${where} RETURNING to_jsonb(t) ->> 'id' AS id`,
    values,
  );
  add(counts, { [table]: rows.length });
  return rows.flatMap(({ id }) => id ?? []);
}

/** Takes the values out of the journal's events about some records, and out of all that hold one of some patterns. */
export async function eraseJournalValues(
  tx: Transaction,
  { objects = [], patterns = [], before = null }: { objects?: string[]; patterns?: string[]; before?: Date | null },
): Promise<Counts> {
  await tx.query(LONG);
  const [{ count }] = await tx.query<{ count: number }>(
    'SELECT erase_journal_values($1, $2, $3::uuid[], $4::text[], $5) AS count',
    [tx.actor.userId || null, tx.actor.requestId, objects, patterns, before],
  );
  return { audit_payload: count };
}

/**
 * Destroys interactions with all that came out of them alone. What a partnership has a part in stays with it.
 * @returns the ids of all that went, whose values in the journal have to go too
 */
export async function destroyInteractions(tx: Transaction, counts: Counts, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const touched = await tx.query<{ id: string }>(
    'SELECT DISTINCT stakeholder_id AS id FROM timeline_entry WHERE interaction_id = ANY ($1::uuid[]) ORDER BY 1',
    [ids],
  );
  const own = 't.interaction_id = ANY ($1::uuid[])';
  const gone = [...ids];
  for (const table of ['follow_up', 'commitment']) {
    await tx.query(
      `UPDATE ${table} t SET interaction_id = NULL, version = version + 1, updated_at = now() WHERE ${own} AND t.partnership_id IS NOT NULL`,
      [ids],
    );
    gone.push(...(await remove(tx, counts, table, own, [ids])));
  }
  for (const table of ['participant', 'staff', 'reader', 'focus_area'])
    await tx.query(`DELETE FROM interaction_${table} t WHERE ${own}`, [ids]);
  await tx.query(`DELETE FROM timeline_entry t WHERE ${own}`, [ids]);
  await remove(tx, counts, 'interaction', 't.id = ANY ($1::uuid[])', [ids]);
  await refreshFigures(
    tx,
    touched.map(({ id }) => id),
  );
  return gone;
}

/**
 * Erases a person: what tells of them goes, in records, free texts and the journal's values. A husk without a name stays where
 * agreements and sums of others would break without it, and organisations keep the contacts in which somebody spoke for them.
 */
export async function erase(tx: Transaction, person: DataSubject): Promise<Counts> {
  const { id } = person;
  const counts: Counts = {};
  const objects = [id];
  const met = await tx.query<{ id: string; alone: boolean }>(
    `SELECT t.interaction_id AS id, NOT EXISTS (SELECT FROM timeline_entry o WHERE o.interaction_id = t.interaction_id AND o.stakeholder_id <> $1) AS alone
       FROM timeline_entry t WHERE t.stakeholder_id = $1`,
    [id],
  );
  // The journal tells of a contact what was said and who was there: its values go, even where the contact stays.
  objects.push(...met.map((one) => one.id));
  const arisen = await tx.query<{ id: string }>(
    `SELECT id FROM follow_up WHERE interaction_id = ANY ($1::uuid[]) UNION SELECT id FROM commitment WHERE interaction_id = ANY ($1::uuid[])`,
    [met.map((one) => one.id)],
  );
  objects.push(...arisen.map((one) => one.id));
  const alone = met.filter((one) => one.alone).map((one) => one.id);
  objects.push(...(await destroyInteractions(tx, counts, alone)));
  for (const [table, column] of [
    ['commitment', 'stakeholder_id'],
    ['contact_point', 'stakeholder_id'],
    ['affiliation_contact_point', 'affiliation_id'],
    ['affiliation', 'person_id'],
    ['key_person_designation', 'person_id'],
    ['assessment', 'stakeholder_id'],
    ['initiative_participation', 'stakeholder_id'],
    ['stakeholder_area', 'stakeholder_id'],
    ['stakeholder_focus_area', 'stakeholder_id'],
    ['owner_change', 'object_id'],
  ]) {
    const where =
      column === 'affiliation_id'
        ? 't.affiliation_id IN (SELECT a.id FROM affiliation a WHERE a.person_id = $1)'
        : `t.${column} = $1`;
    objects.push(...(await remove(tx, counts, table, where, [id])));
  }
  add(counts, await scrub(tx, person));
  await leaveInteractions(tx, counts, id);
  await makeHusk(tx, id);
  add(counts, { stakeholder: 1 });
  add(counts, await eraseJournalValues(tx, { objects, patterns: tellingPatterns(person) }));
  return counts;
}

/** The person leaves the contacts that go on without them; the organisation spoken for was there itself. */
async function leaveInteractions(tx: Transaction, counts: Counts, id: string): Promise<void> {
  await tx.query(
    `UPDATE interaction_participant p SET stakeholder_id = p.on_behalf_of_id, on_behalf_of_id = NULL
      WHERE p.stakeholder_id = $1 AND p.on_behalf_of_id IS NOT NULL AND NOT EXISTS (SELECT FROM interaction_participant o
        WHERE o.interaction_id = p.interaction_id AND o.stakeholder_id = p.on_behalf_of_id)`,
    [id],
  );
  await remove(tx, counts, 'interaction_participant', 't.stakeholder_id = $1', [id]);
  await tx.query('DELETE FROM timeline_entry WHERE stakeholder_id = $1', [id]);
}

const makeHusk = (tx: Transaction, id: string): Promise<unknown> =>
  tx.query(
    `UPDATE stakeholder SET name = $2, alternative_names = '{}', search_text = '', description = NULL, tags = '{}', languages = '{}',
        owner_id = NULL, source = NULL, given_name = NULL, family_name = NULL, public_role = NULL, protected_identity = 'NONE',
        processing_restricted_at = NULL, ideal_contact_days = NULL, longest_contact_days = NULL, last_held_at = NULL,
        last_held_interaction_id = NULL, open_follow_up_count = 0, next_follow_up_due = NULL, erased_at = $3,
        archived_at = coalesce(archived_at, $3), version = version + 1, updated_at = $3 WHERE id = $1`,
    [id, ERASED_NAME, tx.now],
  );
