import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Requires } from '../access/permission.guard.js';
import { CurrentActor } from '../graphql/context.js';
import { Reader } from '../graphql/read/reader.js';
import { selectionOf } from '../graphql/read/selection-cache.js';
import type { Actor } from '../kernel/actor.js';
import { AssessStakeholderInput, MatrixArgs, UpdateAssessmentInput } from './assessment.inputs.js';
import { assessmentRead, matrixStatement } from './assessment.read.js';
import { AssessmentPayload, InfluenceInterestCell } from './assessment.type.js';
import { AssessmentsService } from './assessments.service.js';

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
      matrixStatement(compiler, statement, selectionOf(info), args),
    );
  }

  @Requires('assessment.write')
  @Mutation(() => AssessmentPayload, { description: 'Assesses an organisation, or the public role of a person.' })
  async assessStakeholder(
    @Args('input', { description: 'Who, how and why.' }) input: AssessStakeholderInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.assessments.assess(actor, input);
    return this.reader.payload('assessment', assessmentRead, id, actor);
  }

  @Requires('assessment.write')
  @Mutation(() => AssessmentPayload, { description: 'Puts an assessment right.' })
  async updateAssessment(
    @Args('input', { description: 'What changes.' }) input: UpdateAssessmentInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.assessments.update(actor, input);
    return this.reader.payload('assessment', assessmentRead, id, actor);
  }
}
