import { Inject, Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import type { Role } from '../kernel/actor.js';
import type { Config } from '../kernel/config.js';
import { CONFIG } from '../kernel/config.token.js';
import { unauthenticated } from '../kernel/errors.js';
import { AccountsService, operator } from './accounts.service.js';
import { AuditTrail } from './audit-trail.js';
import { Issuer } from './issuer.js';
import { IssuerAccounts } from './issuer-accounts.js';
import { emailIn, nameIn, rolesIn } from './issuer-claims.js';
import { areApart } from './roles.js';
import { type OpenedSession, SessionsService } from './sessions.service.js';

/** What has to come back from the issuer as it went: kept by the browser meanwhile. */
export interface Pending {
  state: string;
  nonce: string;
  verifier: string;
}

/** How far the issuer's clock may be off, and how long ago it may have vouched for somebody whom it has just sent back. */
const CLOCK_SKEW_SECONDS = 30;
const FRESH_SECONDS = 600;

const isFresh = (issuedAt: number): boolean => {
  const age = Date.now() / 1000 - issuedAt;
  return age > -CLOCK_SKEW_SECONDS && age < FRESH_SECONDS;
};

/** Signing in at the issuer: authorization code with PKCE (RFC 7636), state and nonce; roles come from a claim each time. */
@Injectable()
export class SingleSignOnService {
  constructor(
    private readonly issuer: Issuer,
    private readonly sessions: SessionsService,
    private readonly accounts: AccountsService,
    private readonly audit: AuditTrail,
    private readonly records: IssuerAccounts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Where to send the browser. @throws UNAVAILABLE, NOT_FOUND where no issuer is configured */
  async begin(): Promise<{ url: URL; pending: Pending }> {
    const { scope } = this.issuer.get();
    const configuration = await this.issuer.configuration();
    const pending = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
    const url = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: this.callback(),
      scope,
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
    });
    return { url, pending };
  }

  /**
   * Takes what the issuer sent the browser back with.
   * @param search the query of the address that it came back to
   * @throws UNAUTHENTICATED, journalled, where it is not good or gives no role
   */
  async complete(search: string, pending: Pending | undefined, requestId: string): Promise<OpenedSession> {
    const configuration = await this.issuer.configuration();
    if (!pending) return this.deny(requestId, 'It was not begun in this browser, or took too long.');
    const address = new URL(this.callback());
    address.search = search;
    const claims = await oidc
      .authorizationCodeGrant(configuration, address, {
        expectedState: pending.state,
        expectedNonce: pending.nonce,
        pkceCodeVerifier: pending.verifier,
        idTokenExpected: true,
      })
      .then(
        (tokens) => tokens.claims(),
        () => undefined,
      );
    if (!claims || !isFresh(claims.iat)) return this.deny(requestId, 'The sign-in service did not confirm it.');
    const { issuer, roleClaim, roles: map } = this.issuer.get();
    const roles = rolesIn(claims, roleClaim, map) ?? [];
    if (roles.length === 0) return this.deny(requestId, 'The sign-in service gives no role here.');
    if (areApart(roles, this.config))
      return this.deny(requestId, 'The sign-in service gives roles that one account may not have together.');
    const email = emailIn(claims);
    const known = await this.records.find(issuer, claims.sub, claims.email_verified === true ? email : undefined);
    if (known && (!known.active || known.sample)) return this.deny(requestId, 'The account is closed.', known.id);
    if (!known && !email) return this.deny(requestId, 'The sign-in service tells no e-mail address that is one.');
    const id = known
      ? await this.records.keepUp(known, issuer, claims.sub, roles, requestId)
      : await this.make({ issuer, subject: claims.sub, email: email!, name: nameIn(claims), roles }, requestId);
    return this.sessions.open({ id, name: known?.name ?? nameIn(claims), roles }, requestId, undefined, true);
  }

  private async make(
    account: { issuer: string; subject: string; email: string; name: string; roles: Role[] },
    requestId: string,
  ): Promise<string> {
    try {
      return (await this.accounts.create(operator(requestId), account)).id;
    } catch {
      // There is an account with this address, and the issuer does not say that the address is theirs.
      return this.deny(requestId, 'Another account has this e-mail address.');
    }
  }

  private callback(): string {
    return new URL('/auth/callback', this.issuer.get().origin).href;
  }

  private async deny(requestId: string, why: string, userId: string | null = null): Promise<never> {
    await this.audit.denied(requestId, 'session.denyIssuer', userId);
    throw unauthenticated(`Signing in failed. ${why}`);
  }
}
