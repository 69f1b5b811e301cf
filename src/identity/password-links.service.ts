import { Injectable } from '@nestjs/common';
import { authorise } from '../access/policy.js';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Actor } from '../kernel/actor.js';
import { badField } from '../kernel/errors.js';
import { AccountsService, type NewAccount } from './accounts.service.js';
import { useAllowance } from './allowance.js';
import { AuditTrail } from './audit-trail.js';
import { chosenPassword } from './new-password.js';
import { Passwords } from './passwords.service.js';
import { isKeyHolder } from './roles.js';
import { digestOf, newToken, TOKEN_BYTES } from './sessions.service.js';
import { expectShownTo, secretBytes, shownTo } from './shown-once.js';
import type { SignInOrigin } from './sign-in.service.js';
import { SignInLimits } from './sign-in-limits.js';
import { PasswordLink, User } from './user.entity.js';

const DAY = 86_400_000;
/** How long a link is good. */
const USUAL_DAYS = 7;
/** The same of an account that holds the keys and is in use: as long as what the other administrator allowed. */
const KEY_HOLDER_DAYS = 1;

type Origin = Pick<SignInOrigin, 'address' | 'requestId'>;
type Found = Pick<User, 'id' | 'name' | 'email' | 'roles'> & { expiresAt: Date };

/** Links by which somebody chooses the password of their own account: nobody else ever knows it (decision 26). */
@Injectable()
export class PasswordLinks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly passwords: Passwords,
    private readonly limits: SignInLimits,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Makes an account without a password, and the link to choose it by.
   * @returns the link's token, which nobody is told again
   */
  async invite(
    actor: Actor,
    account: Pick<NewAccount, 'email' | 'name' | 'roles'>,
  ): Promise<{ id: string; token: string }> {
    const token = tokenFor(actor);
    const made = await this.accounts.create(actor, account, async (tx, { id }) => {
      await this.link(tx, id, token, USUAL_DAYS);
      return shownTo(actor);
    });
    expectShownTo(actor, made);
    return { id: made.id, token };
  }

  /**
   * Makes a link for an account that there is: its bearer forgot the password, or the last link has run out. Links of before are good
   * no more; the password is, until another is chosen.
   * @throws BAD_USER_INPUT for the own account, one that is closed, and where another administrator has to allow it
   */
  async make(actor: Actor, id: string, version: number): Promise<{ id: string; token: string }> {
    authorise(actor, 'account.manage');
    if (id === actor.userId) throw badField('input.id', 'self', 'is the account that you are signed in with');
    const token = tokenFor(actor);
    const made = await this.unitOfWork.write(actor, async (tx) => {
      const user = await tx.lock(User, 'account', id, version);
      if (user.deactivatedAt) throw badField('input.id', 'closed', 'is an account that is closed');
      // Who made an account may invite its bearer alone; once somebody came in, it is theirs.
      const takesTwo = isKeyHolder(user.roles) && (await isInUse(tx, user));
      if (takesTwo) await useAllowance(tx, user, 'input.id');
      await this.link(tx, id, token, takesTwo ? KEY_HOLDER_DAYS : USUAL_DAYS);
      return { id, ...shownTo(actor) };
    });
    expectShownTo(actor, made);
    return { id, token };
  }

  /** Whose password a link chooses; nothing where it is not good. @throws RATE_LIMITED after too many that are not */
  async find(token: string, origin: Origin): Promise<Found | undefined> {
    const guess = await this.limits.link(origin);
    const found = await guess.settle(() => this.behind(token));
    if (!found) await this.audit.denied(origin.requestId, 'passwordLink.deny', null);
    return found;
  }

  /**
   * Chooses the password of the account that a link was made for, and uses the link up: sessions of the account end.
   * @throws BAD_USER_INPUT where the link is not good, or the password too short or easily guessed; RATE_LIMITED
   */
  async choose(token: string, password: string, origin: Origin): Promise<{ email: string }> {
    const user = await this.find(token, origin);
    if (!user) throw notGood();
    const passwordHash = await chosenPassword(password, 'input.password', user);
    const actor: Actor = { userId: user.id, name: user.name, roles: user.roles, requestId: origin.requestId };
    await this.unitOfWork.write(actor, async (tx) => {
      const used = await tx.query(
        'DELETE FROM password_link WHERE token_hash = $1 AND user_id = $2 AND expires_at > now() RETURNING user_id',
        [digestOf(token), user.id],
      );
      if (!used.length) throw notGood();
      await this.passwords.replace(tx, user.id, passwordHash, { due: false });
      tx.record({ action: 'passwordLink.use', objectType: 'User', objectId: user.id });
      return {};
    });
    return { email: user.email };
  }

  private async link(tx: Transaction, userId: string, token: string, days: number): Promise<void> {
    const expiresAt = new Date(tx.now.getTime() + days * DAY);
    await tx.query('DELETE FROM password_link WHERE user_id = $1', [userId]);
    await tx.insert(PasswordLink, [{ userId, tokenHash: digestOf(token), expiresAt }]);
    const changes = { until: { after: expiresAt } };
    tx.record({ action: 'passwordLink.make', objectType: 'User', objectId: userId, changes });
  }

  private async behind(token: string): Promise<Found | undefined> {
    const [found] = await this.database.query<Found>(
      `SELECT u.id, u.name, u.email, u.roles, l.expires_at AS "expiresAt" FROM password_link l JOIN app_user u ON u.id = l.user_id
        WHERE l.token_hash = $1 AND l.expires_at > now() AND u.deactivated_at IS NULL`,
      [digestOf(token)],
    );
    return found;
  }
}

const tokenFor = (actor: Actor): string => newToken(secretBytes(actor, 'password link', TOKEN_BYTES));

const notGood = () =>
  badField('input.token', 'link', 'is not good any more: it was used, has run out, or another one was made');

/** Whether anybody could ever come in by the account. */
async function isInUse(tx: Transaction, { id, issuer }: User): Promise<boolean> {
  if (issuer) return true;
  const [{ used }] = await tx.query<{ used: boolean }>(
    'SELECT password_form($1) IS NOT NULL OR EXISTS (SELECT FROM session WHERE user_id = $1) AS used',
    [id],
  );
  return used;
}
