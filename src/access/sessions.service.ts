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

/** Whose request it is: from an opaque token to an account, looked up each time so that a change bites at once. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @param local whether the request came from this machine: accounts of the sample are good for nothing else */
  async find(token: string, local: boolean): Promise<SignedIn | undefined> {
    const [row] = await this.database.query<SignedIn>(
      `SELECT s.id AS "sessionId", u.id AS "userId", u.name, u.roles
         FROM session s JOIN app_user u ON u.id = s.user_id
        WHERE s.token_hash = $1 AND s.expires_at > now() AND s.revoked_at IS NULL
          AND u.deactivated_at IS NULL AND (NOT u.sample OR $2)`,
      [digestOf(token), local && !this.config.production],
    );
    return row;
  }
}
