import { Args, ArgsType, Field, Float, Info, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { GraphQLDate, GraphQLUUID } from 'graphql-scalars';
import { Requires } from '../access/permission.guard.js';
import { CurrentActor } from '../graphql/context.js';
import { DateInput, IntInput } from '../graphql/fields.js';
import { Reader } from '../graphql/read/reader.js';
import { cachedSelection } from '../graphql/read/selection-cache.js';
import type { Actor } from '../kernel/actor.js';
import { Stakeholder } from '../stakeholders/stakeholder.type.js';
import { RecordContributionInput, UpdateContributionInput } from './contribution.inputs.js';
import { contributionRead, sumStatement } from './contribution.read.js';
import { ContributionsService } from './contributions.service.js';
import { type ContributionKind, ContributionKindEnum, type SumPeriod, SumPeriodEnum } from './partnership.enums.js';
import { Contribution, Partnership } from './partnership.type.js';

@ObjectType({ description: 'Contributions added up over a part of them: one line for each kind and unit.' })
export class ContributionTotal {
  @Field(() => Partnership, { nullable: true, description: 'The partnership, where the sums are by partnership.' })
  partnership: object | null;

  @Field(() => Stakeholder, { nullable: true, description: 'Who brings it, where the sums are by contributor.' })
  contributor: object | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'The first day of the period, where the sums are by period.',
  })
  periodStart: string | null;

  @Field(() => ContributionKindEnum, { description: 'What sort of contribution.' })
  kind: ContributionKind;

  @Field(() => String, { description: 'The currency, or what is counted.' })
  unit: string;

  @Field(() => Float, { description: 'What was pledged.' })
  pledged: number;

  @Field(() => Float, { description: 'What was delivered.' })
  delivered: number;

  @Field(() => Int, { description: 'How many contributions the sums are over.' })
  count: number;
}

@ArgsType()
export class ContributionTotalsArgs {
  @Field(() => GraphQLUUID, { nullable: true, description: 'Only to this partnership.' })
  partnershipId?: string | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Only by this stakeholder.' })
  contributorId?: string | null;

  @DateInput('Only those that begin on this day or later.', { optional: true, clearable: true })
  from?: string | null;

  @DateInput('Only those that begin on this day or earlier.', { optional: true, clearable: true })
  until?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether each partnership gets lines of its own.' })
  byPartnership: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether each contributor gets lines of its own.' })
  byContributor: boolean;

  @Field(() => SumPeriodEnum, {
    nullable: true,
    description: 'The periods that get lines of their own; a contribution counts where it begins.',
  })
  byPeriod?: SumPeriod | null;

  @IntInput('How many lines at most, the latest periods first, 1 to 1,000.', { min: 1, max: 1_000, defaultValue: 200 })
  limit: number;
}

@ObjectType({ description: 'A written contribution.' })
export class ContributionPayload {
  @Field(() => Contribution, { description: 'The contribution as it is now.' })
  contribution: object;
}

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
      sumStatement(compiler, statement, cachedSelection(info), args),
    );
  }

  @Requires('partnership.write')
  @Mutation(() => ContributionPayload, { description: 'Records what a party brings to a partnership.' })
  async recordContribution(
    @Args('input', { description: 'Who brings what, and when.' }) input: RecordContributionInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { id } = await this.contributions.record(actor, input);
    return this.reader.payload('contribution', contributionRead, id, info, actor);
  }

  @Requires('partnership.write')
  @Mutation(() => ContributionPayload, { description: 'Changes a contribution, as that it was delivered.' })
  async updateContribution(
    @Args('input', { description: 'What changes.' }) input: UpdateContributionInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { id } = await this.contributions.update(actor, input);
    return this.reader.payload('contribution', contributionRead, id, info, actor);
  }
}
