import { type DynamicModule, Global, Module } from '@nestjs/common';
import { OPERATION_HOOKS } from '../graphql/graphql.module.js';
import type { OperationHooks } from '../graphql/operation.plugin.js';
import type { Config } from '../kernel/config.js';
import { CONFIG } from '../kernel/config.token.js';
import { AccountsResolver } from './accounts.resolver.js';
import { AccountsService } from './accounts.service.js';
import { ApiTokensService } from './api-tokens.service.js';
import { AuditTrail } from './audit-trail.js';
import { Authenticator } from './authenticate.js';
import { Issuer } from './issuer.js';
import { IssuerAccounts } from './issuer-accounts.js';
import { IssuerTokens } from './issuer-tokens.js';
import { KnownDevices } from './known-devices.js';
import { OwnAccountResolver } from './own-account.resolver.js';
import { PasswordLinksResolver } from './password-links.resolver.js';
import { PasswordLinks } from './password-links.service.js';
import { Passwords } from './passwords.service.js';
import { RateLimits } from './rate-limits.js';
import { SecondFactorResolver } from './second-factor.resolver.js';
import { SecondFactorService } from './second-factor.service.js';
import { SessionsService } from './sessions.service.js';
import { SignInLimits } from './sign-in-limits.js';
import { SignInResolver } from './sign-in.resolver.js';
import { SignInService } from './sign-in.service.js';
import { SingleSignOnController } from './single-sign-on.controller.js';
import { SingleSignOnService } from './single-sign-on.service.js';

/** Who comes in: accounts, sessions, and the ways to sign in. */
@Global()
@Module({})
export class IdentityModule {
  static with(config: Config): DynamicModule {
    return {
      module: IdentityModule,
      controllers: [SingleSignOnController],
      providers: [
        { provide: CONFIG, useValue: config },
        {
          provide: OPERATION_HOOKS,
          useFactory: ({ chargeMutation }: RateLimits, { deniedFields: denied }: AuditTrail): OperationHooks => ({
            chargeMutation,
            denied,
          }),
          inject: [RateLimits, AuditTrail],
        },
        AccountsResolver,
        AccountsService,
        ApiTokensService,
        AuditTrail,
        Authenticator,
        Issuer,
        IssuerAccounts,
        IssuerTokens,
        KnownDevices,
        OwnAccountResolver,
        PasswordLinks,
        PasswordLinksResolver,
        Passwords,
        RateLimits,
        SecondFactorResolver,
        SecondFactorService,
        SessionsService,
        SignInLimits,
        SignInResolver,
        SignInService,
        SingleSignOnService,
      ],
      exports: [AccountsService, AuditTrail, Authenticator, CONFIG, OPERATION_HOOKS],
    };
  }
}
