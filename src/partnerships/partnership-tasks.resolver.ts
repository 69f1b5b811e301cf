import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../access/permission.guard.js';
import { CurrentActor } from '../graphql/context.js';
import { Reader } from '../graphql/read/reader.js';
import type { Actor } from '../kernel/actor.js';
import { commitmentRead } from '../tasks/commitment.read.js';
import { CommitmentPayload } from '../tasks/commitment.type.js';
import { followUpRead } from '../tasks/follow-up.read.js';
import { FollowUpPayload } from '../tasks/follow-up.type.js';
import { PartnershipTasksService } from './partnership-tasks.service.js';
import { AddPartnershipCommitmentInput, AddPartnershipFollowUpInput } from './partnership.inputs.js';

@Resolver()
export class PartnershipTasksResolver {
  constructor(
    private readonly tasks: PartnershipTasksService,
    private readonly reader: Reader,
  ) {}

  @Requires('partnership.write')
  @Mutation(() => FollowUpPayload, { description: 'Adds a task to a partnership.' })
  async addPartnershipFollowUp(
    @Args('input', { description: 'What is to be done, for which partnership.' }) input: AddPartnershipFollowUpInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.tasks.addFollowUp(actor, input);
    return this.reader.payload('followUp', followUpRead, id, actor);
  }

  @Requires('partnership.write')
  @Mutation(() => CommitmentPayload, { description: 'Records a promise made in a partnership.' })
  async addPartnershipCommitment(
    @Args('input', { description: 'What was promised, in which partnership.' }) input: AddPartnershipCommitmentInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.tasks.addCommitment(actor, input);
    return this.reader.payload('commitment', commitmentRead, id, actor);
  }
}
