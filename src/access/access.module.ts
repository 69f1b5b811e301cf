import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { OPERATION_HOOKS } from '../graphql/graphql.module.js';
import type { OperationHooks } from '../graphql/operation.plugin.js';
import type { Config } from '../kernel/config.js';
import { AccessResolver } from './access.resolver.js';
import { AccountsResolver } from './accounts.resolver.js';
import { AccountsService } from './accounts.service.js';
import { AuditTrail } from './audit-trail.js';
import { Authenticator } from './authenticate.js';
import { CONFIG } from './config.token.js';
import { PermissionGuard } from './permission.guard.js';
import { RateLimits } from './rate-limits.js';
import { SessionsService } from './sessions.service.js';

/** Who may come in and do what. */
@Global()
@Module({})
export class AccessModule {
  static with(config: Config): DynamicModule {
    return {
      module: AccessModule,
      imports: [DiscoveryModule],
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
        AuditTrail,
        Authenticator,
        RateLimits,
        SessionsService,
      ],
      exports: [AccountsService, AuditTrail, Authenticator, OPERATION_HOOKS],
    };
  }
}
