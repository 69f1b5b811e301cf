import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Requires } from '../access/permission.guard.js';
import { CurrentActor } from '../graphql/context.js';
import { Reader } from '../graphql/read/reader.js';
import { AuditTrail } from '../identity/audit-trail.js';
import type { Actor } from '../kernel/actor.js';
import { AuditArgs } from './audit.inputs.js';
import { auditList } from './audit.read.js';
import { AuditEventConnection } from './audit.type.js';

@Resolver()
export class AuditResolver {
  constructor(
    private readonly reader: Reader,
    private readonly trail: AuditTrail,
  ) {}

  @Requires('audit.read')
  @Query(() => AuditEventConnection, {
    description: 'The journal, the latest first: who did, saw or was refused what. Reading it is journalled too.',
  })
  async auditEvents(@Args() args: AuditArgs, @CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo) {
    await this.trail.read(actor, args.filter ?? {});
    return this.reader.page(auditList, info, actor, { ...args });
  }
}
