import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { asAccount } from '../kernel/account-address.js';
import type { Actor } from '../kernel/actor.js';
import { badField, type FieldProblem, SamverkaError, unauthenticated } from '../kernel/errors.js';
import { AuditTrail } from './audit-trail.js';
import { KnownDevices } from './known-devices.js';
import { type PasswordForm, Passwords } from './passwords.service.js';
import { RateLimits } from './rate-limits.js';
import { SecondFactorService } from './second-factor.service.js';
import { type OpenedSession, SessionsService } from './sessions.service.js';
import { type Guess, type Guesser, SignInLimits } from './sign-in-limits.js';
import type { User } from './user.entity.js';

/** Where an attempt to sign in came from. */
export interface SignInOrigin {
  requestId: string;
  address: string;
  local: boolean;
  /** The cookie of a browser that somebody signed in with before. */
  device?: string;
}

type Found = Pick<User, 'id' | 'name' | 'roles' | 'sample' | 'version'> &
  PasswordForm & { active: boolean; asksCode: boolean };

/** Whom a code is looked up for where it is nobody's. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

interface Attempt {
  who: Guesser;
  user: Found;
  code: string | undefined;
  origin: SignInOrigin;
  isRight: () => Promise<boolean>;
}

/** Signing in with a password, and a code where the account asks for one. */
@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly rates: RateLimits,
    private readonly limits: SignInLimits,
    private readonly devices: KnownDevices,
    private readonly audit: AuditTrail,
    private readonly sessions: SessionsService,
    private readonly secondFactor: SecondFactorService,
    private readonly passwords: Passwords,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Opens a session. Unknown accounts, wrong passwords, deactivated accounts and sample accounts from afar get the same
   * answer after the same work. Only who has the password is told that a code is asked for too.
   * @returns the session, and what the browser is known by from now on
   * @throws UNAUTHENTICATED, with `secondFactor: true` where the code is missing; RATE_LIMITED
   */
  async signIn(
    email: string,
    password: string,
    code: string | undefined,
    origin: SignInOrigin,
  ): Promise<OpenedSession & { device: string }> {
    const account = asAccount(email);
    const [user] = await this.database.query<Found>(
      `SELECT u.id, u.name, u.roles, u.sample, u.version, password_form(u.id) AS "passwordForm", u.deactivated_at IS NULL AS active,
              EXISTS (SELECT FROM second_factor f WHERE f.user_id = u.id AND f.confirmed_at IS NOT NULL) AS "asksCode"
         FROM app_user u WHERE u.email = $1`,
      [account],
    );
    const device = this.devices.idFor(user, origin.device);
    const { address, requestId } = origin;
    const who: Guesser = { account, userId: user?.id, version: user?.version, address, requestId, device };
    const attempt = { who, user, code, origin, isRight: () => this.opens(user, password, origin) };
    const session = await this.limits.inTurn(who, async () => {
      let guess: Guess;
      try {
        guess = await this.limits.password(who);
      } catch (refused) {
        if (device || !code || !isRateLimited(refused)) throw refused;
        return this.byBoth(refused, { ...attempt, code });
      }
      return this.byPassword(guess, attempt);
    });
    return { ...session, device: this.devices.markedFor(user, origin.device) };
  }

  /**
   * Asks somebody who is signed in for their password once more.
   * A repeat of what was done already is not asked again: the password may be another by now.
   * @throws BAD_USER_INPUT naming `path`; RATE_LIMITED as for signing in
   */
  async checkOwnPassword(actor: Actor, password: string, address: string, path: string): Promise<void> {
    if (await this.unitOfWork.isRepeat(actor)) return;
    const [user] = await this.database.query<Pick<User, 'id' | 'email'> & PasswordForm>(
      'SELECT id, email, password_form(id) AS "passwordForm" FROM app_user WHERE id = $1',
      [actor.userId],
    );
    const { userId, requestId, sessionId } = actor;
    const who = { account: user.email, userId, address, requestId, session: sessionId };
    const right = await this.limits.inTurn(who, async () => {
      const guess = await this.limits.password(who);
      return guess.settle(() => this.passwords.match(user, password));
    });
    if (right) return;
    await this.audit.denied(requestId, 'password.deny', userId);
    throw badField(path, 'password', 'is wrong');
  }

  /**
   * Limits how often somebody who is signed in may get a code wrong.
   * @param work refuses a wrong one with BAD_USER_INPUT naming `path`
   * @throws RATE_LIMITED
   */
  async limitOwnCode<T>(actor: Actor, address: string, path: string, work: () => Promise<T>): Promise<T> {
    const { userId, requestId, sessionId } = actor;
    const guess = await this.limits.code({ account: userId, userId, address, requestId, session: sessionId });
    let wrong: SamverkaError | undefined;
    const done = await guess.settle(() =>
      work().catch((error: unknown) => {
        if (!names(error, path)) throw error;
        wrong = error;
        return undefined;
      }),
    );
    if (wrong) throw wrong;
    return done as T;
  }

  private async byPassword(guess: Guess, { who, user, code, origin, isRight }: Attempt): Promise<OpenedSession> {
    if (!(await guess.settle(isRight))) {
      await this.rates.notSignedIn(origin.address);
      return this.deny(origin, 'session.deny', user?.id, 'E-mail or password is wrong.');
    }
    await this.rates.signedIn(user.id, origin.address);
    if (!user.asksCode) return this.sessions.open(user, origin.requestId);
    if (!code)
      throw new SamverkaError('UNAUTHENTICATED', 'Give the code of your second factor too.', { secondFactor: true });
    const ofCode = await this.limits.code(who);
    const use = await ofCode.settle(() => this.secondFactor.using(user.id, code));
    if (!use) return this.deny(origin, 'session.denyCode', user.id, 'The code is wrong, or was used before.');
    return this.sessions.open(user, origin.requestId, use);
  }

  /**
   * Others have used the guesses up: who has password and code is let in nevertheless. Who has one of them learns nothing from it:
   * the answer is the refusal that there was, and the work is the same.
   */
  private async byBoth(
    refused: Error,
    { who, user, code, origin, isRight }: Attempt & { code: string },
  ): Promise<OpenedSession> {
    const guess = await orNone(this.limits.both(who));
    if (!guess) throw refused;
    const use = await guess.settle(async () => {
      const real = (await isRight()) && user.asksCode;
      const ofCode = await orNone(this.limits.code(who, real));
      return ofCode?.settle(() => this.secondFactor.using(real ? user.id : NOBODY, code));
    });
    if (!use) {
      await this.rates.notSignedIn(origin.address);
      throw refused;
    }
    await this.rates.signedIn(user.id, origin.address);
    return this.sessions.open(user, origin.requestId, use);
  }

  private async opens(user: Found | undefined, password: string, { local }: SignInOrigin): Promise<boolean> {
    const right = await this.passwords.match(user, password);
    return right && Boolean(user?.active) && (!user?.sample || this.sessions.sampleMay(local));
  }

  private async deny(origin: SignInOrigin, action: string, userId: string | undefined, why: string): Promise<never> {
    await this.audit.denied(origin.requestId, action, userId ?? null);
    throw unauthenticated(why);
  }
}

const isRateLimited = (error: unknown): error is SamverkaError =>
  error instanceof SamverkaError && error.code === 'RATE_LIMITED';

const names = (error: unknown, path: string): error is SamverkaError =>
  error instanceof SamverkaError &&
  ((error.extensions.fields ?? []) as FieldProblem[]).some((field) => field.path === path);

/** A guess; none where there is none left. */
const orNone = (guess: Promise<Guess>): Promise<Guess | undefined> =>
  guess.catch((error: unknown) => {
    if (isRateLimited(error)) return undefined;
    throw error;
  });
