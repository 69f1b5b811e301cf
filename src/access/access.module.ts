import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { PermissionGuard } from './permission.guard.js';

/** Who may do what: the guard over every root field. The policy itself is a table, and needs no module. */
@Module({
  imports: [DiscoveryModule],
  providers: [{ provide: APP_GUARD, useClass: PermissionGuard }],
})
export class AccessModule {}
