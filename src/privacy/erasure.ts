import type { EntityMetadata } from 'typeorm';
import { Statement } from '../database/statement.js';
import type { Transaction } from '../database/transaction.js';
import { destroyInteractions, interactionsOf, speakForThemselves } from '../interactions/destroy.js';
import { rowOf, tableOf } from '../records/table.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { arisenFrom } from '../tasks/destroy.js';
import { huskOf } from './husk.js';
import { type DataSubject, tellingOf } from './person.js';
import type { PersonalData } from './personal-data.js';
import { joinedBy, scrub } from './scrub.js';

/** How many rows of each table went, or had values taken out. */
export type Counts = Record<string, number>;

export const add = (counts: Counts, more: Counts): Counts => {
  for (const [table, count] of Object.entries(more)) if (count) counts[table] = (counts[table] ?? 0) + count;
  return counts;
};

const lengths = (gone: Record<string, string[]>): Counts =>
  Object.fromEntries(Object.entries(gone).map(([table, ids]) => [table, ids.length]));

/** What a search through the whole journal may take. */
const LONG = `SET LOCAL statement_timeout = '10min'`;

/** Takes the values out of the journal's events about some records, and out of all in which a pattern is found. */
export async function eraseJournalValues(
  tx: Transaction,
  {
    objects = [],
    pattern = null,
    before = null,
  }: { objects?: string[]; pattern?: string | null; before?: Date | null },
): Promise<Counts> {
  await tx.query(LONG);
  const [{ count }] = await tx.query<{ count: number }>(
    'SELECT erase_journal_values($1, $2, $3::uuid[], $4::text, $5) AS count',
    [tx.actor.userId || null, tx.actor.requestId, objects, pattern, before],
  );
  return { audit_payload: count };
}

/** Destroys interactions. @returns the ids of all that went, whose values in the journal have to go too */
export async function destroy(tx: Transaction, counts: Counts, ids: string[]): Promise<string[]> {
  const gone = await destroyInteractions(tx, ids);
  add(counts, lengths(gone));
  return Object.values(gone).flat();
}

/**
 * Erases a person: what tells of them goes, in records, free texts and the journal's values. A husk without a name stays where
 * agreements and sums of others would break without it, and organisations keep the contacts in which somebody spoke for them.
 */
export async function erase(tx: Transaction, data: PersonalData, person: DataSubject): Promise<Counts> {
  const { id } = person;
  const counts: Counts = {};
  const joined = await joinedBy(tx, data, id);
  const met = await interactionsOf(tx, id);
  const ids = met.map((one) => one.id);
  // The journal tells of a contact what was said and who was there: its values go, even where the contact stays.
  const objects = [id, ...ids, ...(await arisenFrom(tx, ids))];
  objects.push(
    ...(await destroy(
      tx,
      counts,
      met.filter(({ alone }) => alone).map((one) => one.id),
    )),
  );
  await speakForThemselves(tx, id);
  objects.push(...(await removePersonal(tx, data, counts, id)));
  add(counts, await scrub(tx, data, person, joined));
  await makeHusk(tx, data.of(Stakeholder).metadata, id);
  add(counts, { [tableOf(Stakeholder)]: 1 });
  add(counts, await eraseJournalValues(tx, { objects, pattern: tellingOf(person) }));
  return counts;
}

/** Removes the rows that go with the person; first those that hang on others of them. @returns their ids, as far as they have one */
async function removePersonal(tx: Transaction, data: PersonalData, counts: Counts, id: string): Promise<string[]> {
  const gone = data.personal
    .filter(({ personal }) => personal.erased === 'goes')
    .toSorted((a, b) => Number(data.direct(a)) - Number(data.direct(b)));
  const ids: string[] = [];
  for (const one of gone) {
    const row = rowOf(one.record, 'gone');
    const rows = await tx.query<{ id: string | null }>(
      `DELETE FROM ${one.table} ${row} WHERE ${data.about(one, row, '$1', new Statement(tx.actor))} RETURNING to_jsonb(${row}) ->> 'id' AS id`,
      [id],
    );
    add(counts, { [one.table]: rows.length });
    ids.push(...rows.flatMap((found) => found.id ?? []));
  }
  return ids;
}

async function makeHusk(tx: Transaction, metadata: EntityMetadata, id: string): Promise<void> {
  const statement = new Statement(tx.actor);
  const now = statement.param(tx.now);
  const sets = Object.entries(huskOf(metadata, tx.now)).map(
    ([key, value]) => `${metadata.findColumnWithPropertyName(key)!.databaseName} = ${statement.param(value)}`,
  );
  await tx.query(
    `UPDATE ${metadata.tableName} SET ${sets.join(', ')}, archived_at = coalesce(archived_at, ${now}), version = version + 1,
        updated_at = ${now} WHERE id = ${statement.param(id)}`,
    statement.values,
  );
}
