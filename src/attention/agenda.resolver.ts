import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { demand, Requires } from '../access/permission.guard.js';
import { CurrentActor } from '../graphql/context.js';
import { Reader } from '../graphql/read/reader.js';
import type { Actor } from '../kernel/actor.js';
import { badField } from '../kernel/errors.js';
import { checkPeriod } from '../kernel/period.js';
import { AgendaArgs } from './agenda.inputs.js';
import { agendaList } from './agenda.read.js';
import { AgendaConnection } from './agenda.type.js';

@Resolver()
export class AgendaResolver {
  constructor(private readonly reader: Reader) {}

  @Requires('attention.read')
  @Query(() => AgendaConnection, {
    description: 'What is to be done and whom to meet, day by day: of the caller, a colleague or everybody.',
  })
  async agenda(
    @Args() { userId, everybody, ...args }: AgendaArgs,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (everybody && userId) throw badField('userId', 'oneOf', 'takes one colleague or everybody, not both');
    if (everybody) await demand(actor, 'attention.everybody');
    checkPeriod(args.from, args.until, 'until');
    return this.reader.page(agendaList, info, actor, {
      ...args,
      userId: everybody ? null : (userId ?? actor.userId),
    });
  }
}
