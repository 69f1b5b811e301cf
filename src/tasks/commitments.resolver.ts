import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Requires } from '../access/permission.guard.js';
import { CurrentActor } from '../graphql/context.js';
import { Reader } from '../graphql/read/reader.js';
import type { Actor } from '../kernel/actor.js';
import {
  CloseCommitmentInput,
  CommitmentsArgs,
  ReopenCommitmentInput,
  UpdateCommitmentInput,
} from './commitment.inputs.js';
import { commitmentList, commitmentRead } from './commitment.read.js';
import { CommitmentConnection, CommitmentPayload } from './commitment.type.js';
import { CommitmentsService } from './commitments.service.js';

@Resolver()
export class CommitmentsResolver {
  constructor(
    private readonly commitments: CommitmentsService,
    private readonly reader: Reader,
  ) {}

  @Requires('interaction.read')
  @Query(() => CommitmentConnection, { name: 'commitments', description: 'Promises, the first due first.' })
  list(@Args() args: CommitmentsArgs, @CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo) {
    return this.reader.page(commitmentList, info, actor, { ...args });
  }

  @Requires('interaction.write')
  @Mutation(() => CommitmentPayload, { description: 'Changes a promise.' })
  async updateCommitment(
    @Args('input', { description: 'What changes.' }) input: UpdateCommitmentInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.commitments.update(actor, input);
    return this.reader.payload('commitment', commitmentRead, id, actor);
  }

  @Requires('interaction.write')
  @Mutation(() => CommitmentPayload, { description: 'Says that a promise was kept or broken.' })
  async closeCommitment(
    @Args('input', { description: 'Which, and what became of it.' }) input: CloseCommitmentInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.commitments.close(actor, input);
    return this.reader.payload('commitment', commitmentRead, id, actor);
  }

  @Requires('interaction.write')
  @Mutation(() => CommitmentPayload, {
    description: 'Opens a promise again that was closed by a slip; what was said to have come of it goes.',
  })
  async reopenCommitment(
    @Args('input', { description: 'Which.' }) input: ReopenCommitmentInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.commitments.reopen(actor, input);
    return this.reader.payload('commitment', commitmentRead, id, actor);
  }
}
