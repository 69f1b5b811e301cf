import { Inject, Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import type { Config } from '../kernel/config.js';
import { CONFIG } from '../kernel/config.token.js';
import { notFound, unavailable } from '../kernel/errors.js';
import type { RoleMap } from './issuer-claims.js';

/** The part of the configuration that tells of an issuer, whole. */
export interface IssuerSettings {
  issuer: string;
  clientId: string;
  secret?: string;
  scope: string;
  roleClaim: string;
  roles: RoleMap;
  origin: string;
  audience?: string;
}

/** Who vouches for people in single sign-on (OpenID Connect): what is configured of it, and what it says of itself. */
@Injectable()
export class Issuer {
  readonly settings?: IssuerSettings;
  private discovered?: Promise<oidc.Configuration>;

  constructor(@Inject(CONFIG) c: Config) {
    if (c.OIDC_ISSUER)
      this.settings = {
        issuer: c.OIDC_ISSUER,
        clientId: c.OIDC_CLIENT_ID!,
        secret: c.OIDC_CLIENT_SECRET,
        scope: c.OIDC_SCOPE,
        roleClaim: c.OIDC_ROLE_CLAIM,
        roles: c.OIDC_ROLES!,
        origin: c.PUBLIC_ORIGIN!,
        audience: c.OIDC_AUDIENCE,
      };
  }

  /** @throws NOT_FOUND where none is configured */
  get(): IssuerSettings {
    if (!this.settings) throw notFound('issuer for', 'single sign-on');
    return this.settings;
  }

  /** What the issuer publishes of itself, asked for once. @throws UNAVAILABLE where it does not answer */
  async configuration(): Promise<oidc.Configuration> {
    const { issuer, clientId, secret } = this.get();
    // The configuration lets plain http through for an issuer on this machine only.
    const execute = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
    this.discovered ??= oidc.discovery(new URL(issuer), clientId, secret, undefined, { execute });
    try {
      return await this.discovered;
    } catch (error) {
      this.discovered = undefined;
      const answer = unavailable('The sign-in service does not answer. Try again in a moment.');
      answer.cause = error;
      throw answer;
    }
  }
}
