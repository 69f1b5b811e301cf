import { Statement } from '../database/statement.js';
import type { Transaction } from '../database/transaction.js';
import { everything } from '../records/source.js';
import { tableOf } from '../records/table.js';
import type { Arising } from './arising.entity.js';
import { Commitment } from './commitment.entity.js';
import { FollowUp } from './follow-up.entity.js';

const ARISING = [FollowUp, Commitment];

/** The ids of the tasks and promises that came out of some interactions. */
export async function arisenFrom(tx: Transaction, interactionIds: string[]): Promise<string[]> {
  const statement = new Statement(tx.actor);
  const rows = await tx.query<{ id: string }>(
    ARISING.map((record) => {
      const row = everything<Arising>(record, statement, 'what is destroyed or erased goes whoever may see it');
      return `SELECT ${row.id} AS id FROM ${row.from} WHERE ${row.interactionId} = ANY ($1::uuid[])`;
    }).join(' UNION '),
    [interactionIds],
  );
  return rows.map(({ id }) => id);
}

/**
 * Destroys the tasks and promises that came out of some interactions alone. What a partnership has a part in stays with it.
 * @returns the ids of those that went, by table
 */
export async function destroyArisen(tx: Transaction, interactionIds: string[]): Promise<Record<string, string[]>> {
  const gone: Record<string, string[]> = {};
  for (const record of ARISING) {
    const table = tableOf(record);
    await tx.query(
      `UPDATE ${table} SET interaction_id = NULL, version = version + 1, updated_at = now()
        WHERE interaction_id = ANY ($1::uuid[]) AND partnership_id IS NOT NULL`,
      [interactionIds],
    );
    const rows = await tx.query<{ id: string }>(
      `DELETE FROM ${table} WHERE interaction_id = ANY ($1::uuid[]) RETURNING id`,
      [interactionIds],
    );
    gone[table] = rows.map(({ id }) => id);
  }
  return gone;
}
