import { Inject, Injectable } from '@nestjs/common';
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { Database } from '../database/database.js';
import type { Config } from '../kernel/config.js';
import { CONFIG } from '../kernel/config.token.js';
import { unavailable } from '../kernel/errors.js';
import { Issuer } from './issuer.js';
import { rolesIn } from './issuer-claims.js';
import type { SignedIn } from './sessions.service.js';

/** Signatures with a key of the issuer's own; none that a public key could be misused as a secret for. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
const CLOCK_SKEW_SECONDS = 5;

/**
 * Access tokens that the issuer signed for us (RFC 9068), as bearer tokens: of people who have signed in before, with no more
 * roles than their accounts have.
 */
@Injectable()
export class IssuerTokens {
  private keys?: JWTVerifyGetKey;

  constructor(
    private readonly issuer: Issuer,
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whether a token has the form of one that the issuer signs, and such tokens are taken at all. */
  looksLikeOne(token: string): boolean {
    return this.issuer.settings?.audience !== undefined && token.split('.').length === 3;
  }

  /** Whom the token is of; undefined where it is not good, or of nobody who may come in. */
  async find(token: string): Promise<SignedIn | undefined> {
    const claims = await this.verified(token);
    if (!claims) return undefined;
    const { issuer, roleClaim, roles: map } = this.issuer.get();
    const [user] = await this.database.query<SignedIn>(
      `SELECT id AS "userId", name, roles FROM app_user
        WHERE issuer = $1 AND subject = $2 AND deactivated_at IS NULL AND NOT sample`,
      [issuer, claims.sub],
    );
    if (!user) return undefined;
    const granted = rolesIn(claims, roleClaim, map);
    return granted ? { ...user, roles: user.roles.filter((role) => granted.includes(role)) } : user;
  }

  private async verified(token: string): Promise<JWTPayload | undefined> {
    const { issuer, audience } = this.issuer.get();
    const keys = await this.keySet();
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        typ: 'at+jwt',
        clockTolerance: CLOCK_SKEW_SECONDS,
        // Whatever end it gives itself; this also refuses one that is signed ahead of its time.
        maxTokenAge: `${this.config.SESSION_HOURS} hours`,
        requiredClaims: ['exp', 'iat', 'sub'],
      });
      return typeof payload.sub === 'string' ? payload : undefined;
    } catch (error) {
      // That a token is bad, jose says in errors of its own; all else is that the keys could not be had.
      if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)) return undefined;
      throw unavailable('The sign-in service does not answer. Try again in a moment.');
    }
  }

  /** The issuer's keys, fetched from where it says and kept; one that is new is asked for again. */
  private async keySet(): Promise<JWTVerifyGetKey> {
    if (this.keys) return this.keys;
    const { jwks_uri: uri } = (await this.issuer.configuration()).serverMetadata();
    return (this.keys = createRemoteJWKSet(new URL(uri!), { timeoutDuration: 3_000 }));
  }
}
