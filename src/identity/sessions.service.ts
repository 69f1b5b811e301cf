import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { authorise, may } from '../access/policy.js';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { type Actor, NOBODY, type Due, type Role } from '../kernel/actor.js';
import type { Config } from '../kernel/config.js';
import { CONFIG } from '../kernel/config.token.js';
import { notFound } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { Session, type User } from './user.entity.js';
import type { TokenScope } from './user.enums.js';

export const TOKEN_BYTES = 32;
const HOUR = 3_600_000;

export const newToken = (bytes: Buffer = randomBytes(TOKEN_BYTES)): string => bytes.toString('base64url');
export const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Somebody who came with good credentials. */
export interface SignedIn {
  /** Absent where an issuer's token let them in. */
  sessionId?: string;
  userId: string;
  name: string;
  roles: Role[];
  /** Only where the credentials are a token for a program. */
  scope?: TokenScope | null;
  /** What they have to do before anything else. */
  due?: Due | null;
}

/** An account as a token was last seen to open it. */
export interface Remembered {
  account: SignedIn;
  /** Of the token. */
  digest: Buffer;
}

/** A session just opened, and the token that it is known by: nobody is told it again. */
export interface OpenedSession {
  token: string;
  userId: string;
  expiresAt: Date;
}

/** Sessions remembered; the oldest go first. */
const REMEMBERED = 1_000;

/** How long a session may be in use before that is written down again. */
const SEEN_MS = 60_000;

/**
 * Tokens for programs may rest as long as they like. A session is no older than is configured now, whatever was when it was
 * opened, and was not opened ahead of its time.
 */
const holds = ({ SESSION_IDLE_MINUTES, SESSION_HOURS }: Config) =>
  `s.expires_at > now() AND s.revoked_at IS NULL AND u.deactivated_at IS NULL AND s.created_at < now() + interval '1 minute'
    AND (s.scope IS NOT NULL OR (s.last_seen_at > now() - interval '${SESSION_IDLE_MINUTES} minutes'
      AND s.created_at > now() - interval '${SESSION_HOURS} hours'))`;

/**
 * SQL: what somebody has to do first. Whom an issuer let in had to show it password and second factor; accounts of the sample are good
 * on this machine alone; tokens are made by who had nothing left to do.
 */
const dueOf = ({ secondFactorRoles }: Config) =>
  `CASE WHEN s.by_issuer OR s.scope IS NOT NULL THEN NULL
        WHEN u.password_due THEN 'PASSWORD'
        WHEN u.roles && '{${secondFactorRoles.join()}}'::text[] AND NOT u.sample
         AND NOT EXISTS (SELECT FROM second_factor f WHERE f.user_id = u.id AND f.confirmed_at IS NOT NULL) THEN 'SECOND_FACTOR' END`;

/** Ends the sessions of an account and its tokens for programs, but for the one session that is kept. */
export async function endSessions(tx: Transaction, userId: string, kept: string | null = null): Promise<void> {
  await tx.query(
    'UPDATE session SET revoked_at = now() WHERE user_id = $1 AND revoked_at IS NULL AND id IS DISTINCT FROM $2',
    [userId, kept],
  );
}

/** Whose request it is: from an opaque token to an account. What is remembered is never trusted, only checked later. */
@Injectable()
export class SessionsService {
  private readonly remembered = new Map<string, Remembered>();
  /** When the use of a session was last written down, by its id. */
  private readonly seen = new Map<string, number>();
  private readonly holds: string;
  private readonly due: string;

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.holds = holds(config);
    this.due = dueOf(config);
  }

  /** Whether accounts of the sample are let in. @param local whether the request came from this machine */
  sampleMay(local: boolean): boolean {
    return local && !this.config.production;
  }

  /**
   * Opens a session for somebody who has shown who they are.
   * @param proof what else has to hold in the same transaction, and is used up by it
   * @param byIssuer whether an issuer vouches for them
   */
  async open(
    user: Pick<User, 'id' | 'name' | 'roles'>,
    requestId: string,
    proof: (tx: Transaction) => Promise<void> = async () => undefined,
    byIssuer = false,
  ): Promise<OpenedSession> {
    const token = newToken();
    const expiresAt = new Date(Date.now() + this.config.SESSION_HOURS * HOUR);
    const session = { id: newId(), userId: user.id, tokenHash: digestOf(token), expiresAt, byIssuer };
    await this.unitOfWork.write({ userId: user.id, name: user.name, roles: user.roles, requestId }, async (tx) => {
      await proof(tx);
      await tx.insert(Session, [session]);
      tx.record({ action: 'session.open', objectType: 'Session', objectId: session.id });
      return {};
    });
    return { token, userId: user.id, expiresAt };
  }

  /** Ends the session that the actor came with. */
  async close(actor: Actor): Promise<void> {
    await this.unitOfWork.write(actor, async (tx) => {
      await tx.query('UPDATE session SET revoked_at = now() WHERE id = $1', [actor.sessionId]);
      tx.record({ action: 'session.close', objectType: 'Session', objectId: actor.sessionId ?? null });
      return {};
    });
  }

  /** Ends one of the actor's own sessions or tokens for programs; an administrator ends anybody's token. @throws NOT_FOUND */
  async revoke(actor: Actor, id: string, what: 'session' | 'token'): Promise<void> {
    authorise(actor, 'account.own');
    await this.unitOfWork.write(actor, async (tx) => {
      const ended = await tx.query(
        `UPDATE session SET revoked_at = now()
          WHERE id = $1 AND (user_id = $2 OR $4) AND revoked_at IS NULL AND (scope IS NOT NULL) = $3 RETURNING id`,
        [id, actor.userId, what === 'token', what === 'token' && may(actor, 'account.manage')],
      );
      if (!ended.length) throw notFound(what, id);
      tx.record({ action: `${what}.revoke`, objectType: 'Session', objectId: id });
      return {};
    });
  }

  /** The account that the token was last seen to open; whether it still does must be proven with `stillHolds`. */
  recall(token: string): Remembered | undefined {
    return this.remembered.get(digestOf(token).toString('base64'));
  }

  /** SQL that holds while the token opens the account as it is remembered, roles and all. */
  stillHolds(
    { account: { sessionId, roles }, digest }: Remembered,
    local: boolean,
    param: (value: unknown, cast?: string) => string,
  ): string {
    return `EXISTS (SELECT FROM session s JOIN app_user u ON u.id = s.user_id
      WHERE s.token_hash = ${param(digest, 'bytea')} AND s.id = ${param(sessionId, 'uuid')} AND ${this.holds}
        AND ${this.due} IS NULL AND u.roles = ${param(roles, 'text[]')} AND (NOT u.sample OR ${param(this.sampleMay(local), 'boolean')}))`;
  }

  /** Looks the token up. @param local whether the request came from this machine: accounts of the sample are good for nothing else */
  async find(token: string, local: boolean): Promise<SignedIn | undefined> {
    const digest = digestOf(token);
    const [account] = await this.database.query<SignedIn>(
      `SELECT s.id AS "sessionId", u.id AS "userId", u.name, u.roles, s.scope, ${this.due} AS due
         FROM session s JOIN app_user u ON u.id = s.user_id
        WHERE s.token_hash = $1 AND ${this.holds} AND (NOT u.sample OR $2)`,
      [digest, this.sampleMay(local)],
    );
    this.remember(digest, account);
    return account;
  }

  /** Notes that a session is in use. One that has ended meanwhile is not brought back. */
  async touch(sessionId: string): Promise<void> {
    const now = Date.now();
    if (now - (this.seen.get(sessionId) ?? 0) < SEEN_MS) return;
    this.seen.delete(sessionId);
    this.seen.set(sessionId, now);
    const [oldest] = this.seen.keys();
    if (this.seen.size > REMEMBERED && oldest) this.seen.delete(oldest);
    await this.database.work(
      NOBODY,
      `UPDATE session s SET last_seen_at = now() FROM app_user u WHERE s.id = $1 AND u.id = s.user_id AND ${this.holds}`,
      [sessionId],
    );
  }

  private remember(digest: Buffer, account?: SignedIn): void {
    const key = digest.toString('base64');
    this.remembered.delete(key);
    // Who has something to do first is looked up each time: it is done in between.
    if (account && !account.due) this.remembered.set(key, { account, digest });
    const [oldest] = this.remembered.keys();
    if (this.remembered.size > REMEMBERED && oldest) this.remembered.delete(oldest);
  }
}
