import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { GraphQLUUID } from 'graphql-scalars';
import { Requires } from '../access/permission.guard.js';
import { CurrentActor } from '../graphql/context.js';
import { Reader } from '../graphql/read/reader.js';
import type { Actor } from '../kernel/actor.js';
import { FollowUpConnection } from '../tasks/follow-up.type.js';
import {
  CancelInteractionInput,
  FollowUpsArgs,
  HoldInteractionInput,
  InteractionsArgs,
  LogInteractionInput,
  ReinstateInteractionInput,
  UpdateInteractionInput,
} from './interaction.inputs.js';
import { followUpsOfInteractions, interactionList, interactionRead } from './interaction.read.js';
import { Interaction, InteractionConnection, InteractionPayload } from './interaction.type.js';
import { InteractionsService } from './interactions.service.js';

const ID = { type: () => GraphQLUUID, description: 'The key.' };

@Resolver()
export class InteractionsResolver {
  constructor(
    private readonly interactions: InteractionsService,
    private readonly reader: Reader,
  ) {}

  @Requires('interaction.read')
  @Query(() => InteractionConnection, {
    name: 'interactions',
    description: 'Contacts with stakeholders, the latest first.',
  })
  list(@Args() args: InteractionsArgs, @CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo) {
    return this.reader.page(interactionList, info, actor, { ...args });
  }

  @Requires('interaction.read')
  @Query(() => Interaction, {
    name: 'interaction',
    nullable: true,
    description: 'One of them; null where there is none.',
  })
  find(@Args('id', ID) id: string, @CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo) {
    return this.reader.find(interactionRead, id, info, actor);
  }

  @Requires('interaction.read')
  @Query(() => FollowUpConnection, {
    name: 'followUps',
    description: 'Tasks out of interactions, the first due first.',
  })
  listFollowUps(@Args() args: FollowUpsArgs, @CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo) {
    return this.reader.page(followUpsOfInteractions, info, actor, { ...args });
  }

  @Requires('interaction.write')
  @Mutation(() => InteractionPayload, {
    description: 'Records a whole contact in one go: who, when, what was said, what is to be done.',
  })
  async logInteraction(
    @Args('input', { description: 'The contact.' }) input: LogInteractionInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.interactions.log(actor, input);
    return this.reader.payload('interaction', interactionRead, id, actor);
  }

  @Requires('interaction.write')
  @Mutation(() => InteractionPayload, { description: 'Changes a contact.' })
  async updateInteraction(
    @Args('input', { description: 'What changes.' }) input: UpdateInteractionInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.interactions.update(actor, input);
    return this.reader.payload('interaction', interactionRead, id, actor);
  }

  @Requires('interaction.write')
  @Mutation(() => InteractionPayload, {
    description: 'Says that a contact did not come about, be it planned or said to be held.',
  })
  async cancelInteraction(
    @Args('input', { description: 'Which, and why.' }) input: CancelInteractionInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.interactions.cancel(actor, input);
    return this.reader.payload('interaction', interactionRead, id, actor);
  }

  @Requires('interaction.write')
  @Mutation(() => InteractionPayload, { description: 'Says that a contact took place, as planned or after all.' })
  async holdInteraction(
    @Args('input', { description: 'Which, and what was said.' }) input: HoldInteractionInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.interactions.hold(actor, input);
    return this.reader.payload('interaction', interactionRead, id, actor);
  }

  @Requires('interaction.write')
  @Mutation(() => InteractionPayload, {
    description: 'Plans a contact again of which it was said by a slip what became of it.',
  })
  async reinstateInteraction(
    @Args('input', { description: 'Which.' }) input: ReinstateInteractionInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.interactions.reinstate(actor, input);
    return this.reader.payload('interaction', interactionRead, id, actor);
  }
}
