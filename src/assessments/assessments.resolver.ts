import { Args, ArgsType, Field, Info, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Requires } from '../access/permission.guard.js';
import { CurrentActor } from '../graphql/context.js';
import { FilterArg, DateInput } from '../graphql/fields.js';
import { Reader } from '../graphql/read/reader.js';
import { cachedSelection } from '../graphql/read/selection-cache.js';
import type { Actor } from '../kernel/actor.js';
import { StakeholderFilter } from '../stakeholders/stakeholder.inputs.js';
import { AssessStakeholderInput, UpdateAssessmentInput } from './assessment.inputs.js';
import { assessmentRead, matrixStatement } from './assessment.read.js';
import { Assessment, InfluenceInterestCell } from './assessment.type.js';
import { AssessmentsService } from './assessments.service.js';

@ArgsType()
export class MatrixArgs {
  @FilterArg(() => StakeholderFilter, 'Which stakeholders; all that are in use unless given.')
  filter?: StakeholderFilter | null;

  @DateInput('What was known by this day; today unless given.', { optional: true, clearable: true })
  asOf?: string | null;
}

@ObjectType({ description: 'A written assessment.' })
export class AssessmentPayload {
  @Field(() => Assessment, { description: 'The assessment as it is now.' })
  assessment: object;
}

@Resolver()
export class AssessmentsResolver {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly reader: Reader,
  ) {}

  @Requires('assessment.read')
  @Query(() => [InfluenceInterestCell], {
    description: 'The influence–interest matrix: the cells that hold somebody, by the newest assessment of each.',
  })
  influenceInterestMatrix(@Args() args: MatrixArgs, @CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo) {
    return this.reader.run(info, actor, (compiler, statement) =>
      matrixStatement(compiler, statement, cachedSelection(info), args),
    );
  }

  @Requires('assessment.write')
  @Mutation(() => AssessmentPayload, { description: 'Assesses an organisation, or the public role of a person.' })
  async assessStakeholder(
    @Args('input', { description: 'Who, how and why.' }) input: AssessStakeholderInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { id } = await this.assessments.assess(actor, input);
    return this.reader.payload('assessment', assessmentRead, id, info, actor);
  }

  @Requires('assessment.write')
  @Mutation(() => AssessmentPayload, { description: 'Puts an assessment right.' })
  async updateAssessment(
    @Args('input', { description: 'What changes.' }) input: UpdateAssessmentInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { id } = await this.assessments.update(actor, input);
    return this.reader.payload('assessment', assessmentRead, id, info, actor);
  }
}
