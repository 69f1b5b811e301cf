import { badField } from '../kernel/errors.js';
import type { RecordClass } from '../records/declaration.js';
import { snake, tableOf } from '../records/table.js';
import type { Change } from './journal.entity.js';
import type { Transaction } from './transaction.js';

/** What rows are tied to, as inputs and errors call it. */
export interface Linked {
  of: RecordClass;
  /** The input that names them. */
  field: string;
  /** What one is called in an error. */
  called: string;
}

/** A record of pairs that says which rows of another record belong to a row, in no order and with nothing more to say. */
export interface Link<T extends object = object> extends Linked {
  pair: new () => T;
  /** The property with the id of the row that has the others, and the one with the id of one that it has. */
  owner: string;
  target: string;
}

export const link = <T extends object>(
  pair: new () => T,
  owner: keyof T & string,
  target: keyof T & string,
  linked: Linked,
): Link<T> => ({ pair, owner, target, ...linked });

/** @throws BAD_USER_INPUT where one of the ids names nothing */
export async function checkLinks(tx: Transaction, { of, field, called }: Linked, ids: string[], path: string) {
  if (ids.length === 0) return;
  const found = await tx.query(`SELECT id FROM ${tableOf(of)} WHERE id = ANY ($1::uuid[])`, [ids]);
  if (found.length < ids.length) throw badField(`${path}.${field}`, 'exists', `holds ${called} that there is not`);
}

/** Ties a new row to others, which `checkLinks` has found. */
export const insertLinks = <T extends object>(
  tx: Transaction,
  { pair, owner, target }: Link<T>,
  ownerId: string,
  ids: string[],
) =>
  tx.insert(
    pair,
    ids.map((id) => ({ [owner]: ownerId, [target]: id }) as Partial<T>),
  );

/** The ids of those that a row is tied to. */
export async function linkedTo(tx: Transaction, { pair, owner, target }: Link, ownerId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT ${snake(target)} AS id FROM ${tableOf(pair)} WHERE ${snake(owner)} = $1`,
    [ownerId],
  );
  return rows.map(({ id }) => id);
}

/** Ties a row to others in place of those it was tied to. @returns what changed, for the journal */
export async function replaceLink(
  tx: Transaction,
  link: Link,
  ownerId: string,
  ids: string[] | undefined,
  path = 'input',
): Promise<Record<string, Change>> {
  if (!ids) return {};
  await checkLinks(tx, link, ids, path);
  const { pair, owner, target, field } = link;
  const rows = await tx.query<{ id: string }>(
    `DELETE FROM ${tableOf(pair)} WHERE ${snake(owner)} = $1 RETURNING ${snake(target)} AS id`,
    [ownerId],
  );
  await insertLinks(tx, link, ownerId, ids);
  const [before, after] = [rows.map(({ id }) => id), ids].map((list) => list.toSorted());
  return before.join() === after.join() ? {} : { [field]: { before, after } };
}

/**
 * The same for each of several links.
 * @param input the ids by the fields that name them; what is not given stays
 */
export async function replaceLinks(
  tx: Transaction,
  links: Link[],
  ownerId: string,
  input: object,
  path = 'input',
): Promise<Record<string, Change>> {
  const changes: Record<string, Change> = {};
  for (const link of links)
    Object.assign(
      changes,
      await replaceLink(tx, link, ownerId, (input as Record<string, string[] | undefined>)[link.field], path),
    );
  return changes;
}
