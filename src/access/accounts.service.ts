import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { brokenUnique } from '../database/errors.js';
import { created } from '../database/journal.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Actor, Role } from '../kernel/actor.js';
import type { Config } from '../kernel/config.js';
import { badField, notFound, unauthenticated } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { AuditTrail } from './audit-trail.js';
import { CONFIG } from './config.token.js';
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
    const user = { id: newId(), ...account, email: asAccount(account.email), passwordHash: await digest(password) };
    try {
      return await this.unitOfWork.write(actor, async (tx) => {
        await tx.insert(User, [user]);
        const { passwordHash: _secret, ...shown } = user;
        tx.record({ action: 'user.create', objectType: 'User', objectId: user.id, changes: created(shown) });
        return { id: user.id };
      });
    } catch (error) {
      if (brokenUnique(error)) throw badField('email', 'unique', `there is an account ${user.email} already`);
      throw error;
    }
  }

  /** Sets a password and ends every session of the account. */
  async setPassword(actor: Actor, email: string, password: string): Promise<void> {
    const passwordHash = await digest(password);
    await this.unitOfWork.write(actor, async (tx) => {
      const user = await this.lockByEmail(tx, email);
      await tx.query(
        'UPDATE app_user SET password_hash = $2, version = version + 1, updated_at = now() WHERE id = $1',
        [user.id, passwordHash],
      );
      await this.endSessions(tx, user.id);
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

  private async endSessions(tx: Transaction, userId: string): Promise<void> {
    await tx.query('UPDATE session SET revoked_at = now() WHERE user_id = $1 AND revoked_at IS NULL', [userId]);
  }
}

async function digest(password: string): Promise<string> {
  const text = password.normalize('NFC');
  if (text.length < SHORTEST_PASSWORD)
    throw badField('password', 'minLength', `must have at least ${SHORTEST_PASSWORD} characters`);
  return hashPassword(text);
}
