import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { asAccount } from '../kernel/account-address.js';
import type { Actor } from '../kernel/actor.js';
import { badField, SamverkaError, unauthenticated } from '../kernel/errors.js';
import { AuditTrail } from './audit-trail.js';
import { verifyPassword } from './password.js';
import { RateLimits } from './rate-limits.js';
import { SecondFactorService } from './second-factor.service.js';
import { type OpenedSession, SessionsService } from './sessions.service.js';
import type { User } from './user.entity.js';

/** Where an attempt to sign in came from. */
export interface SignInOrigin {
  requestId: string;
  address: string;
  local: boolean;
}

type Found = Pick<User, 'id' | 'name' | 'roles' | 'sample' | 'passwordHash'> & { active: boolean; asksCode: boolean };

/** Signing in with a password, and a code where the account asks for one. */
@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly rates: RateLimits,
    private readonly audit: AuditTrail,
    private readonly sessions: SessionsService,
    private readonly secondFactor: SecondFactorService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Opens a session. Unknown accounts, wrong passwords, deactivated accounts and sample accounts from afar get the same
   * answer after the same work. Only who has the password is told that a code is asked for too.
   * @throws UNAUTHENTICATED, with `secondFactor: true` where the code is missing; RATE_LIMITED
   */
  async signIn(
    email: string,
    password: string,
    code: string | undefined,
    origin: SignInOrigin,
  ): Promise<OpenedSession> {
    const account = asAccount(email);
    await this.rates.signIn(account, origin.address);
    const [user] = await this.database.query<Found>(
      `SELECT u.id, u.name, u.roles, u.sample, u.password_hash AS "passwordHash", u.deactivated_at IS NULL AS active,
              EXISTS (SELECT FROM second_factor f WHERE f.user_id = u.id AND f.confirmed_at IS NOT NULL) AS "asksCode"
         FROM app_user u WHERE u.email = $1`,
      [account],
    );
    const right = await verifyPassword(user?.passwordHash, password);
    if (!right || !user?.active || (user.sample && !this.sessions.sampleMay(origin.local)))
      return this.deny(origin, 'session.deny', user?.id, 'E-mail or password is wrong.');
    if (!user.asksCode) return this.opened(account, await this.sessions.open(user, origin.requestId));
    if (!code)
      throw new SamverkaError('UNAUTHENTICATED', 'Give the code of your second factor too.', { secondFactor: true });
    const use = await this.secondFactor.using(user.id, code);
    if (!use) return this.deny(origin, 'session.denyCode', user.id, 'The code is wrong, or was used before.');
    return this.opened(account, await this.sessions.open(user, origin.requestId, use));
  }

  /**
   * Asks somebody who is signed in for their password once more.
   * A repeat of what was done already is not asked again: the password may be another by now.
   * @throws BAD_USER_INPUT naming `path`; RATE_LIMITED as for signing in
   */
  async checkOwnPassword(actor: Actor, password: string, address: string, path: string): Promise<void> {
    if (await this.unitOfWork.isRepeat(actor)) return;
    const [user] = await this.database.query<Pick<User, 'email' | 'passwordHash'>>(
      'SELECT email, password_hash AS "passwordHash" FROM app_user WHERE id = $1',
      [actor.userId],
    );
    await this.rates.signIn(user.email, address);
    if (!(await verifyPassword(user.passwordHash, password))) {
      await this.audit.denied(actor.requestId, 'password.deny', actor.userId);
      throw badField(path, 'password', 'is wrong');
    }
    await this.rates.signedIn(user.email);
  }

  private async opened(account: string, session: OpenedSession): Promise<OpenedSession> {
    await this.rates.signedIn(account);
    return session;
  }

  private async deny(origin: SignInOrigin, action: string, userId: string | undefined, why: string): Promise<never> {
    await this.audit.denied(origin.requestId, action, userId ?? null);
    throw unauthenticated(why);
  }
}
