import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Role } from '../kernel/actor.js';
import { CONFIG } from './config.token.js';
import type { Config } from '../kernel/config.js';

const TOKEN_BYTES = 32;

export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');
export const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

export interface SignedIn {
  sessionId: string;
  userId: string;
  name: string;
  roles: Role[];
}

/** Sessions remembered; the oldest go first. */
const REMEMBERED = 1_000;

/** How long a session may be in use before that is written down again. */
const SEEN_MS = 60_000;

const holds = (idleMinutes: number) =>
  `s.expires_at > now() AND s.revoked_at IS NULL AND u.deactivated_at IS NULL
    AND s.last_seen_at > now() - interval '${idleMinutes} minutes'`;

/** Whose request it is: from an opaque token to an account. What is remembered is never trusted, only checked later. */
@Injectable()
export class SessionsService {
  private readonly remembered = new Map<string, SignedIn>();
  /** When the use of a session was last written down, by its id. */
  private readonly seen = new Map<string, number>();
  private readonly holds: string;

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.holds = holds(config.SESSION_IDLE_MINUTES);
  }

  /** The account that the token was last seen to open; whether it still does must be proven with `stillHolds`. */
  recall(token: string): SignedIn | undefined {
    return this.remembered.get(digestOf(token).toString('base64'));
  }

  /** SQL that holds while the token opens the account as it is remembered, roles and all. */
  stillHolds(
    { sessionId, roles }: SignedIn,
    token: string,
    local: boolean,
    param: (value: unknown, cast?: string) => string,
  ): string {
    return `EXISTS (SELECT FROM session s JOIN app_user u ON u.id = s.user_id
      WHERE s.token_hash = ${param(digestOf(token), 'bytea')} AND s.id = ${param(sessionId, 'uuid')} AND ${this.holds}
        AND u.roles = ${param(roles, 'text[]')} AND (NOT u.sample OR ${param(local && !this.config.production, 'boolean')}))`;
  }

  /** Looks the token up. @param local whether the request came from this machine: accounts of the sample are good for nothing else */
  async find(token: string, local: boolean): Promise<SignedIn | undefined> {
    const [row] = await this.database.query<SignedIn>(
      `SELECT s.id AS "sessionId", u.id AS "userId", u.name, u.roles
         FROM session s JOIN app_user u ON u.id = s.user_id
        WHERE s.token_hash = $1 AND ${this.holds} AND (NOT u.sample OR $2)`,
      [digestOf(token), local && !this.config.production],
    );
    this.remember(digestOf(token).toString('base64'), row);
    return row;
  }

  /** Notes that a session is in use. One that has ended meanwhile is not brought back. */
  async touch(sessionId: string): Promise<void> {
    const now = Date.now();
    if (now - (this.seen.get(sessionId) ?? 0) < SEEN_MS) return;
    this.seen.delete(sessionId);
    this.seen.set(sessionId, now);
    const [oldest] = this.seen.keys();
    if (this.seen.size > REMEMBERED && oldest) this.seen.delete(oldest);
    await this.database.query(
      `UPDATE session s SET last_seen_at = now() FROM app_user u WHERE s.id = $1 AND u.id = s.user_id AND ${this.holds}`,
      [sessionId],
    );
  }

  private remember(digest: string, found?: SignedIn): void {
    this.remembered.delete(digest);
    if (found) this.remembered.set(digest, found);
    const [oldest] = this.remembered.keys();
    if (this.remembered.size > REMEMBERED && oldest) this.remembered.delete(oldest);
  }
}
