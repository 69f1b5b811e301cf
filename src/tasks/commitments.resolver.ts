import {
  Args,
  ArgsType,
  Field,
  Info,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Requires } from '../access/permission.guard.js';
import { PageArgs } from '../graphql/connection.js';
import { CurrentActor } from '../graphql/context.js';
import { FilterArg } from '../graphql/fields.js';
import { Reader } from '../graphql/read/reader.js';
import type { Actor } from '../kernel/actor.js';
import { Stakeholder } from '../stakeholders/stakeholder.type.js';
import { CloseCommitmentInput, CommitmentFilter, UpdateCommitmentInput } from './commitment.inputs.js';
import { commitmentList, commitmentRead } from './commitment.read.js';
import { Commitment, CommitmentConnection } from './commitment.type.js';
import { CommitmentsService } from './commitments.service.js';

@ArgsType()
export class CommitmentsArgs extends PageArgs {
  @FilterArg(() => CommitmentFilter, 'Which promises; all open ones unless given.')
  filter?: CommitmentFilter | null;
}

@ObjectType({ description: 'A written promise.' })
export class CommitmentPayload {
  @Field(() => Commitment, { description: 'The promise as it is now.' })
  commitment: object;
}

/** The promises of a stakeholder; how they are read stands in commitment.read.ts. */
@Resolver(() => Stakeholder)
export class StakeholderCommitments {
  @ResolveField(() => CommitmentConnection, {
    description: 'Promises by it and to it, the first due first: the open ones unless the filter says otherwise.',
  })
  commitments(@Parent() row: { commitments: object }, @Args() _args: CommitmentsArgs) {
    return row.commitments;
  }
}

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
    @Info() info: GraphQLResolveInfo,
  ) {
    const { id } = await this.commitments.update(actor, input);
    return this.reader.payload('commitment', commitmentRead, id, info, actor);
  }

  @Requires('interaction.write')
  @Mutation(() => CommitmentPayload, { description: 'Says that a promise was kept or broken.' })
  async closeCommitment(
    @Args('input', { description: 'Which, and what became of it.' }) input: CloseCommitmentInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { id } = await this.commitments.close(actor, input);
    return this.reader.payload('commitment', commitmentRead, id, info, actor);
  }
}
