import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { NOBODY } from '../kernel/actor.js';
import { passwordIn } from './password.js';
import { endSessions } from './sessions.service.js';

/** What is asked for beside an account whose password is to be looked at: `password_form(id) AS "passwordForm"`. */
export interface PasswordForm {
  passwordForm: string | null;
}

/** Whatever link somebody has to choose the password of an account is good no more. */
export async function endPasswordLink(tx: Transaction, userId: string): Promise<void> {
  await tx.query('DELETE FROM password_link WHERE user_id = $1', [userId]);
}

/**
 * Passwords of accounts. Their digests stay in the database, where this role cannot read them: it works a password up in the form
 * of the account's, and is told whether that is it.
 */
@Injectable()
export class Passwords {
  constructor(private readonly database: Database) {}

  /** Whether a password is the account's; for an unknown account, or one without a password, it is not, after the same work. */
  async match(account: ({ id: string } & PasswordForm) | undefined, password: string): Promise<boolean> {
    const claimed = await passwordIn(account?.passwordForm, password);
    const [{ right }] = await this.database.work<{ right: boolean }>(
      NOBODY,
      'SELECT password_matches($1, $2) AS right',
      [account?.id ?? null, claimed],
    );
    return right;
  }

  /** Sets the digest of an account's password, as part of a larger step. */
  async set(tx: Transaction, userId: string, passwordHash: string): Promise<void> {
    await tx.query('SELECT password_set($1, $2)', [userId, passwordHash]);
  }

  /**
   * Sets another password: sessions of the account end, what another administrator allowed, and the link to choose one by.
   * @param due whether its bearer has to choose another: somebody else knows it
   * @param kept the session that stays
   */
  async replace(
    tx: Transaction,
    userId: string,
    passwordHash: string,
    { due, kept }: { due: boolean; kept?: string },
  ): Promise<void> {
    await this.set(tx, userId, passwordHash);
    await tx.query(
      `UPDATE app_user SET password_due = $2, reset_allowed_at = NULL, reset_allowed_by_id = NULL,
              version = version + 1, updated_at = now() WHERE id = $1`,
      [userId, due],
    );
    await endSessions(tx, userId, kept);
    await endPasswordLink(tx, userId);
  }
}
