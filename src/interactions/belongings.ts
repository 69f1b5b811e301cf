import type { Change } from '../database/journal.entity.js';
import { type Link, linkedTo, replaceLink } from '../database/links.js';
import { Statement } from '../database/statement.js';
import type { Transaction } from '../database/transaction.js';
import { badField } from '../kernel/errors.js';
import { type Seeable, seen } from '../records/source.js';

/** What a later room holds and interactions may belong to: how they are tied, and who sees what they are tied to. */
export interface Belonging {
  /** Its `field` is the input that names them. */
  link: Link;
  what: Seeable<{ id: string }>;
}

/**
 * Says what an interaction belongs to in place of what the actor saw of it. What the actor may not see stays.
 * @param input the ids by the fields that name them; what is not given stays
 * @returns what changed, for the journal
 */
export async function belong(
  tx: Transaction,
  belongings: readonly Belonging[],
  interactionId: string,
  input: object,
): Promise<Record<string, Change>> {
  const changes: Record<string, Change> = {};
  for (const { link, what } of belongings) {
    const ids = (input as Record<string, string[] | undefined>)[link.field];
    if (!ids) continue;
    const before = await linkedTo(tx, link, interactionId);
    const visible = await seenOf(tx, what, [...ids, ...before]);
    if (!ids.every((id) => visible.has(id)))
      throw badField(`input.${link.field}`, 'exists', `holds ${link.called} that there is not`);
    const hidden = before.filter((id) => !visible.has(id));
    Object.assign(changes, await replaceLink(tx, link, interactionId, [...ids, ...hidden]));
  }
  return changes;
}

async function seenOf(tx: Transaction, what: Belonging['what'], ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const statement = new Statement(tx.actor);
  const one = seen(what, statement);
  const rows = await tx.query<{ id: string }>(
    `SELECT ${one.id} FROM ${one.from} WHERE ${one.id} = ANY (${statement.param(ids, 'uuid[]')})`,
    statement.values,
  );
  return new Set(rows.map(({ id }) => id));
}
