import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { brokenUnique } from '../database/errors.js';
import { created } from '../database/journal.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { ChangeOf } from '../graphql/fields.js';
import type { Actor, Role } from '../kernel/actor.js';
import type { Config } from '../kernel/config.js';
import { badField, notFound, unauthenticated } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { AuditTrail } from './audit-trail.js';
import { CONFIG } from './config.token.js';
import { authorise } from './policy.js';
import { hashPassword, SHORTEST_PASSWORD, verifyPassword } from './password.js';
import { RateLimits } from './rate-limits.js';
import { digestOf, newToken } from './sessions.service.js';
import { Session, User } from './user.entity.js';

export interface NewAccount {
  email: string;
  name: string;
  roles: Role[];
  password: string;
  sample?: boolean;
}

/** Where an attempt to sign in came from. */
export interface SignInOrigin {
  requestId: string;
  address: string;
  local: boolean;
}

const HOUR = 3_600_000;

/** What acts where no user does: the command line of whoever runs the server. */
export const operator = (requestId: string): Actor => ({ userId: '', name: 'operator', roles: ['ADMIN'], requestId });

const asAccount = (email: string) => email.trim().toLowerCase();

/** Accounts and the sessions that they open. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly rates: RateLimits,
    private readonly audit: AuditTrail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Opens a session. Unknown accounts, wrong passwords, deactivated accounts and sample accounts from afar get the same
   * answer after the same work.
   * @throws UNAUTHENTICATED, RATE_LIMITED
   */
  async signIn(
    email: string,
    password: string,
    origin: SignInOrigin,
  ): Promise<{ token: string; userId: string; expiresAt: Date }> {
    const account = asAccount(email);
    await this.rates.signIn(account, origin.address);
    const [user] = await this.database.query<User & { passwordHash: string; active: boolean }>(
      `SELECT id, name, roles, sample, password_hash AS "passwordHash", deactivated_at IS NULL AS active
         FROM app_user WHERE email = $1`,
      [account],
    );
    const right = await verifyPassword(user?.passwordHash, password);
    const sampleHere = origin.local && !this.config.production;
    if (!right || !user?.active || (user.sample && !sampleHere)) {
      await this.audit.denied(origin.requestId, 'session.deny', user?.id ?? null);
      throw unauthenticated('E-mail or password is wrong.');
    }
    await this.rates.signedIn(account);
    const token = newToken();
    const session = {
      id: newId(),
      userId: user.id,
      tokenHash: digestOf(token),
      expiresAt: new Date(Date.now() + this.config.SESSION_HOURS * HOUR),
    };
    const actor: Actor = { userId: user.id, name: user.name, roles: user.roles, requestId: origin.requestId };
    await this.unitOfWork.write(actor, async (tx) => {
      await tx.insert(Session, [session]);
      tx.record({ action: 'session.open', objectType: 'Session', objectId: session.id });
      return {};
    });
    return { token, userId: user.id, expiresAt: session.expiresAt };
  }

  async signOut(actor: Actor): Promise<void> {
    await this.unitOfWork.write(actor, async (tx) => {
      await tx.query('UPDATE session SET revoked_at = now() WHERE id = $1', [actor.sessionId]);
      tx.record({ action: 'session.close', objectType: 'Session', objectId: actor.sessionId ?? null });
      return {};
    });
  }

  /** @throws BAD_USER_INPUT where the e-mail is taken or the password too short */
  async create(actor: Actor, { password, ...account }: NewAccount): Promise<{ id: string }> {
    authorise(actor, 'account.manage');
    const user = {
      id: newId(),
      ...account,
      email: asAccount(account.email),
      passwordHash: await digest(password, 'input.password'),
    };
    try {
      return await this.unitOfWork.write(actor, async (tx) => {
        await tx.insert(User, [user]);
        const { passwordHash: _secret, ...shown } = user;
        tx.record({ action: 'user.create', objectType: 'User', objectId: user.id, changes: created(shown) });
        return { id: user.id };
      });
    } catch (error) {
      if (brokenUnique(error)) throw badField('input.email', 'unique', `there is an account ${user.email} already`);
      throw error;
    }
  }

  /**
   * Somebody sets their own password: the other sessions of the account end.
   * @throws BAD_USER_INPUT where the current one is wrong or the new one too short; RATE_LIMITED as for signing in
   */
  async changePassword(actor: Actor, current: string, next: string, address: string): Promise<void> {
    authorise(actor, 'account.own');
    const [user] = await this.database.query<{ email: string; passwordHash: string }>(
      'SELECT email, password_hash AS "passwordHash" FROM app_user WHERE id = $1',
      [actor.userId],
    );
    await this.rates.signIn(user.email, address);
    if (!(await verifyPassword(user.passwordHash, current))) {
      await this.audit.denied(actor.requestId, 'password.deny', actor.userId);
      throw badField('input.currentPassword', 'password', 'is wrong');
    }
    await this.rates.signedIn(user.email);
    const passwordHash = await digest(next, 'input.newPassword');
    await this.unitOfWork.write(actor, async (tx) => {
      await this.replacePassword(tx, actor.userId, passwordHash, actor.sessionId);
      tx.record({ action: 'user.changePassword', objectType: 'User', objectId: actor.userId });
      return {};
    });
  }

  /** An administrator changes the name or the roles of an account. @throws BAD_USER_INPUT for their own roles */
  async update(
    actor: Actor,
    { id, version, ...next }: ChangeOf<Pick<User, 'id' | 'version' | 'name' | 'roles'>>,
  ): Promise<{ id: string }> {
    authorise(actor, 'account.manage');
    if (id === actor.userId && next.roles) throw badField('input.roles', 'self', 'are not changed by their own bearer');
    return this.unitOfWork.write(actor, async (tx) => {
      const user = await tx.lock(User, 'account', id, version);
      await tx.update(User, user, next, { action: 'user.update', objectType: 'User' });
      return { id };
    });
  }

  /** An administrator sets a password for somebody who forgot it: every session of the account ends. */
  async resetPassword(actor: Actor, id: string, version: number, password: string): Promise<{ id: string }> {
    authorise(actor, 'account.manage');
    const passwordHash = await digest(password, 'input.password');
    return this.unitOfWork.write(actor, async (tx) => {
      await tx.lock(User, 'account', id, version);
      await this.replacePassword(tx, id, passwordHash);
      tx.record({ action: 'user.resetPassword', objectType: 'User', objectId: id });
      return { id };
    });
  }

  /** Closes an account, or opens it again. @throws BAD_USER_INPUT for the own one */
  async setActive(actor: Actor, id: string, version: number, active: boolean): Promise<{ id: string }> {
    authorise(actor, 'account.manage');
    if (id === actor.userId) throw badField('input.id', 'self', 'is the account that you are signed in with');
    return this.unitOfWork.write(actor, async (tx) => {
      const user = await tx.lock(User, 'account', id, version);
      const deactivatedAt = active ? null : (user.deactivatedAt ?? tx.now);
      const action = active ? 'user.reactivate' : 'user.deactivate';
      await tx.update(User, user, { deactivatedAt }, { action, objectType: 'User' });
      if (!active) await this.endSessions(tx, id);
      return { id };
    });
  }

  /** Ends one of the actor's own sessions. */
  async revokeSession(actor: Actor, id: string): Promise<void> {
    authorise(actor, 'account.own');
    await this.unitOfWork.write(actor, async (tx) => {
      const ended = await tx.query(
        'UPDATE session SET revoked_at = now() WHERE id = $1 AND user_id = $2 AND revoked_at IS NULL RETURNING id',
        [id, actor.userId],
      );
      if (!ended.length) throw notFound('session', id);
      tx.record({ action: 'session.revoke', objectType: 'Session', objectId: id });
      return {};
    });
  }

  /** Sets a password and ends every session of the account. */
  async setPassword(actor: Actor, email: string, password: string): Promise<void> {
    const passwordHash = await digest(password);
    await this.unitOfWork.write(actor, async (tx) => {
      const user = await this.lockByEmail(tx, email);
      await this.replacePassword(tx, user.id, passwordHash);
      tx.record({ action: 'user.setPassword', objectType: 'User', objectId: user.id });
      return {};
    });
  }

  /** Closes an account, at once: its sessions end with it. */
  async deactivate(actor: Actor, email: string): Promise<void> {
    await this.unitOfWork.write(actor, async (tx) => {
      const user = await this.lockByEmail(tx, email);
      await tx.update(
        User,
        user,
        { deactivatedAt: user.deactivatedAt ?? tx.now },
        { action: 'user.deactivate', objectType: 'User' },
      );
      await this.endSessions(tx, user.id);
      return {};
    });
  }

  async list(): Promise<Pick<User, 'email' | 'name' | 'roles' | 'sample' | 'deactivatedAt'>[]> {
    return this.database.query(
      `SELECT email, name, roles, sample, deactivated_at AS "deactivatedAt" FROM app_user ORDER BY name, email`,
    );
  }

  private async lockByEmail(tx: Transaction, email: string): Promise<User> {
    const [row] = await tx.query<{ id: string }>('SELECT id FROM app_user WHERE email = $1', [asAccount(email)]);
    if (!row) throw notFound('account', email);
    return tx.lock(User, 'account', row.id);
  }

  private async replacePassword(tx: Transaction, id: string, passwordHash: string, keptSession?: string) {
    await tx.query('UPDATE app_user SET password_hash = $2, version = version + 1, updated_at = now() WHERE id = $1', [
      id,
      passwordHash,
    ]);
    await this.endSessions(tx, id, keptSession);
  }

  /** Ends the sessions of an account, but for one that is kept. */
  private async endSessions(tx: Transaction, userId: string, kept: string | null = null): Promise<void> {
    await tx.query(
      'UPDATE session SET revoked_at = now() WHERE user_id = $1 AND revoked_at IS NULL AND id IS DISTINCT FROM $2',
      [userId, kept],
    );
  }
}

async function digest(password: string, path = 'password'): Promise<string> {
  const text = password.normalize('NFC');
  if (text.length < SHORTEST_PASSWORD)
    throw badField(path, 'minLength', `must have at least ${SHORTEST_PASSWORD} characters`);
  return hashPassword(text);
}
