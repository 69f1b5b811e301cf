import type { Transaction } from '../database/transaction.js';
import type { Actor } from '../kernel/actor.js';
import { badField } from '../kernel/errors.js';
import { isKeyHolder } from './roles.js';
import type { User } from './user.entity.js';

/** The command line speaks for whoever runs the server, and so for the bearer too. */
export const isOperator = ({ userId }: Actor): boolean => userId === '';

/**
 * Lets an administrator do to an account what takes two, and uses up what the other one allowed.
 * @throws BAD_USER_INPUT naming `path`, where it takes two and no other allowed it within a day
 */
export async function useAllowance(tx: Transaction, user: User, path: string): Promise<void> {
  if (!isKeyHolder(user.roles) || isOperator(tx.actor)) return;
  const used = await tx.query(
    `UPDATE app_user SET reset_allowed_at = NULL, reset_allowed_by_id = NULL
      WHERE id = $1 AND reset_allowed_by_id <> $2 AND reset_allowed_at > now() - interval '1 day'
        AND EXISTS (SELECT FROM app_user a WHERE a.id = app_user.reset_allowed_by_id AND a.deactivated_at IS NULL AND 'ADMIN' = ANY (a.roles))
      RETURNING id`,
    [user.id, tx.actor.userId],
  );
  if (!used.length)
    throw badField(
      path,
      'secondAdministrator',
      'takes two administrators, or the command line: another one allows it first',
    );
}
