import { Args, ArgsType, Field, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { GraphQLUUID } from 'graphql-scalars';
import { demand, Requires } from '../access/permission.guard.js';
import { PageArgs } from '../graphql/connection.js';
import { CurrentActor } from '../graphql/context.js';
import { Reader } from '../graphql/read/reader.js';
import type { Actor } from '../kernel/actor.js';
import { badField } from '../kernel/errors.js';
import type { AttentionReason } from './attention.js';
import { attentionList } from './attention.read.js';
import { AttentionConnection, AttentionReasonEnum } from './attention.type.js';

@ArgsType()
export class AttentionArgs extends PageArgs {
  @Field(() => GraphQLUUID, { nullable: true, description: 'Of this colleague; of the caller unless given.' })
  userId?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Of everybody, and what is nobody’s: for managers.' })
  everybody: boolean;

  @Field(() => [AttentionReasonEnum], { nullable: true, description: 'Only for these reasons.' })
  reasons?: AttentionReason[] | null;
}

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
