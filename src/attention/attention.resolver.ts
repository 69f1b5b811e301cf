import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { demand, Requires } from '../access/permission.guard.js';
import { CurrentActor } from '../graphql/context.js';
import { Reader } from '../graphql/read/reader.js';
import type { Actor } from '../kernel/actor.js';
import { badField } from '../kernel/errors.js';
import { AttentionArgs } from './attention.inputs.js';
import { attentionList } from './attention.read.js';
import { AttentionConnection } from './attention.type.js';

@Resolver()
export class AttentionResolver {
  constructor(private readonly reader: Reader) {}

  @Requires('attention.read')
  @Query(() => AttentionConnection, {
    name: 'attention',
    description: 'Who and what needs care now, the most urgent first (att göra).',
  })
  async list(
    @Args() { userId, everybody, ...args }: AttentionArgs,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (everybody && userId) throw badField('userId', 'oneOf', 'takes one colleague or everybody, not both');
    if (everybody) await demand(actor, 'attention.everybody');
    return this.reader.page(attentionList, info, actor, {
      ...args,
      userId: everybody ? null : (userId ?? actor.userId),
    });
  }
}
