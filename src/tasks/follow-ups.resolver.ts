import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../access/permission.guard.js';
import { CurrentActor } from '../graphql/context.js';
import { Reader } from '../graphql/read/reader.js';
import type { Actor } from '../kernel/actor.js';
import { CloseFollowUpInput, ReopenFollowUpInput, UpdateFollowUpInput } from './follow-up.inputs.js';
import { followUpRead } from './follow-up.read.js';
import { FollowUpPayload } from './follow-up.type.js';
import { FollowUpsService } from './follow-ups.service.js';

@Resolver()
export class FollowUpsResolver {
  constructor(
    private readonly followUps: FollowUpsService,
    private readonly reader: Reader,
  ) {}

  @Requires('interaction.write')
  @Mutation(() => FollowUpPayload, { description: 'Changes a task.' })
  async updateFollowUp(
    @Args('input', { description: 'What changes.' }) input: UpdateFollowUpInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.followUps.update(actor, input);
    return this.reader.payload('followUp', followUpRead, id, actor);
  }

  @Requires('interaction.write')
  @Mutation(() => FollowUpPayload, { description: 'Says that a task is done.' })
  async completeFollowUp(
    @Args('input', { description: 'Which, and what came of it.' }) input: CloseFollowUpInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.followUps.complete(actor, input);
    return this.reader.payload('followUp', followUpRead, id, actor);
  }

  @Requires('interaction.write')
  @Mutation(() => FollowUpPayload, { description: 'Says that a task is no longer needed.' })
  async cancelFollowUp(
    @Args('input', { description: 'Which, and why.' }) input: CloseFollowUpInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.followUps.cancel(actor, input);
    return this.reader.payload('followUp', followUpRead, id, actor);
  }

  @Requires('interaction.write')
  @Mutation(() => FollowUpPayload, {
    description: 'Opens a task again that was closed by a slip; what was said to have come of it goes.',
  })
  async reopenFollowUp(
    @Args('input', { description: 'Which.' }) input: ReopenFollowUpInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.followUps.reopen(actor, input);
    return this.reader.payload('followUp', followUpRead, id, actor);
  }
}
