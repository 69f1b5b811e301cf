import { Statement } from '../database/statement.js';
import type { Transaction } from '../database/transaction.js';
import { badField } from '../kernel/errors.js';
import { everything } from '../records/source.js';
import { User } from './user.entity.js';

/**
 * Work is given to accounts that are in use only.
 * @throws BAD_USER_INPUT naming `path`
 */
export async function checkColleagues(
  tx: Transaction,
  ids: (string | null | undefined)[],
  path: string,
): Promise<void> {
  const wanted = [...new Set(ids.filter((id) => id != null))];
  if (wanted.length === 0) return;
  const statement = new Statement(tx.actor);
  const user = everything(User, statement, 'colleagues know of each other');
  const found = await tx.query(
    `SELECT FROM ${user.from} WHERE ${user.id} = ANY (${statement.param(wanted, 'uuid[]')}) AND ${user.deactivatedAt} IS NULL`,
    statement.values,
  );
  if (found.length < wanted.length) throw badField(path, 'exists', 'names a colleague that there is not');
}
