import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Requires } from '../access/permission.guard.js';
import { CurrentActor } from '../graphql/context.js';
import { Reader } from '../graphql/read/reader.js';
import { selectionOf } from '../graphql/read/selection-cache.js';
import type { Actor } from '../kernel/actor.js';
import { ContributionTotalsArgs, RecordContributionInput, UpdateContributionInput } from './contribution.inputs.js';
import { contributionRead, sumStatement } from './contribution.read.js';
import { ContributionPayload, ContributionTotal } from './contribution.type.js';
import { ContributionsService } from './contributions.service.js';

@Resolver()
export class ContributionsResolver {
  constructor(
    private readonly contributions: ContributionsService,
    private readonly reader: Reader,
  ) {}

  @Requires('partnership.read')
  @Query(() => [ContributionTotal], {
    description: 'Contributions added up, for each kind and unit apart: by partnership, contributor and period.',
  })
  contributionTotals(
    @Args() args: ContributionTotalsArgs,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.reader.run(info, actor, (compiler, statement) =>
      sumStatement(compiler, statement, selectionOf(info), args),
    );
  }

  @Requires('partnership.write')
  @Mutation(() => ContributionPayload, { description: 'Records what a party brings to a partnership.' })
  async recordContribution(
    @Args('input', { description: 'Who brings what, and when.' }) input: RecordContributionInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.contributions.record(actor, input);
    return this.reader.payload('contribution', contributionRead, id, actor);
  }

  @Requires('partnership.write')
  @Mutation(() => ContributionPayload, { description: 'Changes a contribution, as that it was delivered.' })
  async updateContribution(
    @Args('input', { description: 'What changes.' }) input: UpdateContributionInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.contributions.update(actor, input);
    return this.reader.payload('contribution', contributionRead, id, actor);
  }
}
