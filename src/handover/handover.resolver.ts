import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { GraphQLUUID } from 'graphql-scalars';
import { Requires } from '../access/permission.guard.js';
import { CurrentActor } from '../graphql/context.js';
import { Reader } from '../graphql/read/reader.js';
import type { Actor } from '../kernel/actor.js';
import { AssignOwnerInput, HandOverInput } from './handover.inputs.js';
import { handoverRead } from './handover.read.js';
import { HandoverService } from './handover.service.js';
import { HandoverBrief, HandOverPayload } from './handover.type.js';

@Resolver()
export class HandoverResolver {
  constructor(
    private readonly handover: HandoverService,
    private readonly reader: Reader,
  ) {}

  @Requires('handover.read')
  @Query(() => HandoverBrief, {
    nullable: true,
    description: 'What a successor needs to know of what a colleague keeps; null where there is no such colleague.',
  })
  handoverBrief(
    @Args('userId', { type: () => GraphQLUUID, description: 'The colleague.' }) userId: string,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.reader.find(handoverRead, userId, info, actor);
  }

  @Requires('handover.write')
  @Mutation(() => HandOverPayload, { description: 'Hands what one colleague keeps over to another, all at once.' })
  handOver(
    @Args('input', { description: 'From whom to whom, and why.' }) input: HandOverInput,
    @CurrentActor() actor: Actor,
  ) {
    return this.handover.handOver(actor, input);
  }

  @Requires('handover.write')
  @Mutation(() => HandOverPayload, { description: 'Gives stakeholders another owner, all at once.' })
  assignOwner(
    @Args('input', { description: 'Which, to whom, and why.' }) input: AssignOwnerInput,
    @CurrentActor() actor: Actor,
  ) {
    return this.handover.assign(actor, input);
  }
}
