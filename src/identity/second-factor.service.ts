import { Injectable } from '@nestjs/common';
import { authorise } from '../access/policy.js';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Actor } from '../kernel/actor.js';
import { badField, unauthenticated } from '../kernel/errors.js';
import { SecretBox } from '../kernel/secret-box.js';
import { sealedFor } from './sealed.js';
import {
  enrolmentUri,
  RECOVERY_BYTES,
  recoveryCodes,
  recoveryHash,
  SECRET_BYTES,
  secretOf,
  stepOf,
} from './second-factor.js';
import { endSessions } from './sessions.service.js';
import { expectShownTo, secretBytes, shownTo } from './shown-once.js';
import { SecondFactor, type User } from './user.entity.js';

const OBJECT = { objectType: 'User' };

/** The second factor of accounts: enrolled, shown to work, used, taken away. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly box: SecretBox,
  ) {}

  /** Makes a secret, which counts once `confirm` has seen a code of it. @throws BAD_USER_INPUT where one counts already */
  async enrol(actor: Actor): Promise<{ secret: string; uri: string }> {
    authorise(actor, 'account.own');
    const secret = secretOf(secretBytes(actor, 'second factor', SECRET_BYTES));
    const enrolled = await this.unitOfWork.write(actor, async (tx) => {
      await tx.query('SELECT FROM app_user WHERE id = $1 FOR UPDATE', [actor.userId]);
      if (await this.confirmed(tx, actor.userId))
        throw badField('input', 'secondFactor', 'there is a second factor already: take it away first');
      await tx.query('DELETE FROM second_factor WHERE user_id = $1', [actor.userId]);
      await tx.insert(SecondFactor, [{ userId: actor.userId, secret: this.seal(secret, actor.userId) }]);
      tx.record({ ...OBJECT, action: 'secondFactor.enrol', objectId: actor.userId });
      return shownTo(actor);
    });
    expectShownTo(actor, enrolled);
    const [{ email }] = await this.database.query<Pick<User, 'email'>>('SELECT email FROM app_user WHERE id = $1', [
      actor.userId,
    ]);
    return { secret, uri: enrolmentUri(secret, email) };
  }

  /** From now on signing in asks for a code. @returns recovery codes, each good once in place of a code */
  async confirm(actor: Actor, code: string): Promise<string[]> {
    authorise(actor, 'account.own');
    const codes = recoveryCodes(secretBytes(actor, 'recovery codes', RECOVERY_BYTES));
    const confirmed = await this.unitOfWork.write(actor, async (tx) => {
      const [row] = await tx.query<{ secret: string }>(
        'SELECT secret FROM second_factor WHERE user_id = $1 AND confirmed_at IS NULL FOR UPDATE',
        [actor.userId],
      );
      if (!row) throw badField('input', 'secondFactor', 'there is none to confirm: enrol one first');
      const step = stepOf(this.open(row.secret, actor.userId), code, Date.now());
      if (step === undefined) throw badField('input.code', 'code', 'is not the code that the app shows now');
      await tx.query(
        'UPDATE second_factor SET confirmed_at = now(), last_step = $2, recovery_codes = $3 WHERE user_id = $1',
        [actor.userId, step, codes.map((code) => this.seal(recoveryHash(code), actor.userId))],
      );
      // Who came in by the password alone, and has it from elsewhere, is not let in by a factor that somebody else shows.
      if (actor.due) await endSessions(tx, actor.userId, actor.sessionId);
      tx.record({ ...OBJECT, action: 'secondFactor.confirm', objectId: actor.userId });
      return shownTo(actor);
    });
    expectShownTo(actor, confirmed);
    return codes;
  }

  /** Takes the actor's own second factor away. */
  async remove(actor: Actor): Promise<void> {
    authorise(actor, 'account.own');
    await this.unitOfWork.write(actor, async (tx) => {
      await this.removeWithin(tx, actor.userId, 'secondFactor.remove');
      return {};
    });
  }

  /** Takes an account's second factor away, as part of a larger step. @throws BAD_USER_INPUT where there is none */
  async removeWithin(tx: Transaction, userId: string, action: string): Promise<void> {
    const gone = await tx.query('DELETE FROM second_factor WHERE user_id = $1 RETURNING user_id', [userId]);
    if (!gone.length) throw badField('input', 'secondFactor', 'there is none');
    tx.record({ ...OBJECT, action, objectId: userId });
  }

  /**
   * What uses a code up, if it is good: a code of the app, or a recovery code. Run it in the transaction that the code is to
   * open; it throws UNAUTHENTICATED where somebody else was faster.
   */
  async using(userId: string, code: string): Promise<((tx: Transaction) => Promise<void>) | undefined> {
    const [row] = await this.database.query<{ secret: string; lastStep: string | null; recoveryCodes: string[] }>(
      'SELECT secret, last_step AS "lastStep", recovery_codes AS "recoveryCodes" FROM second_factor WHERE user_id = $1 AND confirmed_at IS NOT NULL',
      [userId],
    );
    if (!row) return undefined;
    const hash = recoveryHash(code);
    const recovery = row.recoveryCodes.filter((sealed) => this.open(sealed, userId) === hash);
    if (recovery.length)
      return useOnce(
        'UPDATE second_factor SET recovery_codes = array_remove(recovery_codes, $2) WHERE user_id = $1 AND $2 = ANY (recovery_codes) RETURNING 1',
        [userId, recovery[0]],
      );
    const step = stepOf(this.open(row.secret, userId), code, Date.now());
    if (step === undefined || step <= Number(row.lastStep)) return undefined;
    return useOnce(
      'UPDATE second_factor SET last_step = $2 WHERE user_id = $1 AND (last_step IS NULL OR last_step < $2) RETURNING 1',
      [userId, step],
    );
  }

  private seal(text: string, userId: string): string {
    return this.box.seal(text, sealedFor(userId));
  }

  private open(sealed: string, userId: string): string {
    return this.box.open(sealed, sealedFor(userId));
  }

  private async confirmed(tx: Transaction, userId: string): Promise<boolean> {
    const rows = await tx.query('SELECT FROM second_factor WHERE user_id = $1 AND confirmed_at IS NOT NULL', [userId]);
    return rows.length > 0;
  }
}

const useOnce = (sql: string, values: unknown[]) => async (tx: Transaction) => {
  if (!(await tx.query(sql, values)).length) throw unauthenticated('The code is wrong, or was used before.');
};
