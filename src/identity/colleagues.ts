import type { Transaction } from '../database/transaction.js';
import { badField } from '../kernel/errors.js';

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
  const found = await tx.query('SELECT id FROM app_user WHERE id = ANY ($1::uuid[]) AND deactivated_at IS NULL', [
    wanted,
  ]);
  if (found.length < wanted.length) throw badField(path, 'exists', 'names a colleague that there is not');
}
