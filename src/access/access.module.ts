import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { OPERATION_HOOKS } from '../graphql/graphql.module.js';
import type { OperationHooks } from '../graphql/operation.plugin.js';
import type { Config } from '../kernel/config.js';
import { AccessResolver } from './access.resolver.js';
import { AccountsResolver } from './accounts.resolver.js';
import { AccountsService } from './accounts.service.js';
import { ApiTokensService } from './api-tokens.service.js';
import { AuditTrail } from './audit-trail.js';
import { Authenticator } from './authenticate.js';
import { CONFIG } from './config.token.js';
import { Issuer } from './issuer.js';
import { IssuerAccounts } from './issuer-accounts.js';
import { IssuerTokens } from './issuer-tokens.js';
import { OwnAccountResolver } from './own-account.resolver.js';
import { PermissionGuard } from './permission.guard.js';
import { RateLimits } from './rate-limits.js';
import { SecondFactorResolver } from './second-factor.resolver.js';
import { SecondFactorService } from './second-factor.service.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';
import { SingleSignOnController } from './single-sign-on.controller.js';
import { SingleSignOnService } from './single-sign-on.service.js';

/** Who may come in and do what. */
@Global()
@Module({})
export class AccessModule {
  static with(config: Config): DynamicModule {
    return {
      module: AccessModule,
      imports: [DiscoveryModule],
      controllers: [SingleSignOnController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: APP_GUARD, useClass: PermissionGuard },
        {
          provide: OPERATION_HOOKS,
          useFactory: ({ chargeMutation }: RateLimits, { deniedFields: denied }: AuditTrail): OperationHooks => ({
            chargeMutation,
            denied,
          }),
          inject: [RateLimits, AuditTrail],
        },
        AccessResolver,
        AccountsResolver,
        AccountsService,
        ApiTokensService,
        AuditTrail,
        Authenticator,
        Issuer,
        IssuerAccounts,
        IssuerTokens,
        OwnAccountResolver,
        RateLimits,
        SecondFactorResolver,
        SecondFactorService,
        SessionsService,
        SignInService,
        SingleSignOnService,
      ],
      exports: [AccountsService, AuditTrail, Authenticator, CONFIG, OPERATION_HOOKS],
    };
  }
}
