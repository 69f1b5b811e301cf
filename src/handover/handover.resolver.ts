import { Args, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { GraphQLUUID } from 'graphql-scalars';
import { Requires } from '../access/permission.guard.js';
import { AttentionConnection } from '../attention/attention.type.js';
import { PageArgs } from '../graphql/connection.js';
import { CurrentActor } from '../graphql/context.js';
import { Reader } from '../graphql/read/reader.js';
import { InitiativeConnection } from '../initiatives/initiative.type.js';
import { InteractionConnection } from '../interactions/interaction.type.js';
import type { Actor } from '../kernel/actor.js';
import { PartnershipConnection } from '../partnerships/partnership.type.js';
import { StakeholderConnection } from '../stakeholders/stakeholder.type.js';
import { CommitmentConnection } from '../tasks/commitment.type.js';
import { FollowUpConnection } from '../tasks/follow-up.type.js';
import { AssignOwnerInput, HandOverInput } from './handover.inputs.js';
import { handoverRead } from './handover.read.js';
import { HandoverService } from './handover.service.js';
import { HandoverBrief, HandOverPayload } from './handover.type.js';

/** The lists of a brief; how they are read stands in handover.read.ts. */
@Resolver(() => HandoverBrief)
export class HandoverLists {
  @ResolveField(() => StakeholderConnection, { description: 'The stakeholders that the colleague keeps, by name.' })
  stakeholders(@Parent() row: { stakeholders: object }, @Args() _args: PageArgs) {
    return row.stakeholders;
  }

  @ResolveField(() => PartnershipConnection, {
    description: 'The living partnerships that the colleague keeps, by name.',
  })
  partnerships(@Parent() row: { partnerships: object }, @Args() _args: PageArgs) {
    return row.partnerships;
  }

  @ResolveField(() => InitiativeConnection, {
    description: 'The planned and ongoing initiatives that the colleague keeps, by name.',
  })
  initiatives(@Parent() row: { initiatives: object }, @Args() _args: PageArgs) {
    return row.initiatives;
  }

  @ResolveField(() => FollowUpConnection, { description: 'The open follow-ups of the colleague, the first due first.' })
  followUps(@Parent() row: { followUps: object }, @Args() _args: PageArgs) {
    return row.followUps;
  }

  @ResolveField(() => CommitmentConnection, {
    description: 'The open promises that the colleague sees to, the first due first.',
  })
  commitments(@Parent() row: { commitments: object }, @Args() _args: PageArgs) {
    return row.commitments;
  }

  @ResolveField(() => InteractionConnection, {
    description: 'Planned contacts at which the colleague is to be, the next first.',
  })
  plannedInteractions(@Parent() row: { plannedInteractions: object }, @Args() _args: PageArgs) {
    return row.plannedInteractions;
  }

  @ResolveField(() => AttentionConnection, {
    description: 'What of the colleague’s needs care now, the most urgent first.',
  })
  attention(@Parent() row: { attention: object }, @Args() _args: PageArgs) {
    return row.attention;
  }
}

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
