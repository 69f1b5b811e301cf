import { badField } from '../kernel/errors.js';
import type { Change } from './journal.entity.js';
import { snake } from '../records/table.js';
import type { Transaction } from './transaction.js';

/** A table of pairs that says which rows of another table belong to a row, in no order and with nothing more to say. */
export interface LinkTable<T> {
  entity: new () => T;
  table: string;
  /** The property with the id of the row that has the others. */
  owner: keyof T & string;
  /** The property with the id of one that it has, and the table of those. */
  target: keyof T & string;
  of: string;
  /** The input that names them, and what one is called in an error. */
  field: string;
  called: string;
}

/** @throws BAD_USER_INPUT where one of the ids names nothing */
export async function checkLinks(
  tx: Transaction,
  link: Pick<LinkTable<object>, 'of' | 'field' | 'called'>,
  ids: string[],
  path: string,
): Promise<void> {
  if (ids.length === 0) return;
  const found = await tx.query(`SELECT id FROM ${link.of} WHERE id = ANY ($1::uuid[])`, [ids]);
  if (found.length < ids.length)
    throw badField(`${path}.${link.field}`, 'exists', `holds ${link.called} that there is not`);
}

/** Ties a new row to others, which `checkLinks` has found. */
export const insertLinks = <T extends object>(
  tx: Transaction,
  link: LinkTable<T>,
  ownerId: string,
  ids: string[],
): Promise<void> =>
  tx.insert(
    link.entity,
    ids.map((id) => ({ [link.owner]: ownerId, [link.target]: id }) as Partial<T>),
  );

/** The ids of those that a row is tied to. */
export async function linkedTo<T extends object>(
  tx: Transaction,
  link: LinkTable<T>,
  ownerId: string,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT ${snake(link.target)} AS id FROM ${link.table} WHERE ${snake(link.owner)} = $1`,
    [ownerId],
  );
  return rows.map(({ id }) => id);
}

/** Ties a row to others in place of those it was tied to. @returns what changed, for the journal */
export async function replaceLinks<T extends object>(
  tx: Transaction,
  link: LinkTable<T>,
  ownerId: string,
  ids: string[] | undefined,
  path = 'input',
): Promise<Record<string, Change>> {
  if (!ids) return {};
  await checkLinks(tx, link, ids, path);
  const rows = await tx.query<{ id: string }>(
    `DELETE FROM ${link.table} WHERE ${snake(link.owner)} = $1 RETURNING ${snake(link.target)} AS id`,
    [ownerId],
  );
  await insertLinks(tx, link, ownerId, ids);
  const [before, after] = [rows.map(({ id }) => id), ids].map((list) => list.toSorted());
  return before.join() === after.join() ? {} : { [link.field]: { before, after } };
}
