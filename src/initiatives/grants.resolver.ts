import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Requires } from '../access/permission.guard.js';
import { CurrentActor } from '../graphql/context.js';
import { Reader } from '../graphql/read/reader.js';
import type { Actor } from '../kernel/actor.js';
import {
  GrantsArgs,
  RecordGrantInput,
  RecordOutcomeInput,
  UpdateGrantInput,
  UpdateOutcomeInput,
} from './grant.inputs.js';
import { grantList } from './grant.list.js';
import { GrantsService } from './grants.service.js';
import { grantRead, outcomeRead } from './initiative.read.js';
import { GrantConnection, GrantPayload, OutcomePayload } from './initiative.type.js';

@Resolver()
export class GrantsResolver {
  constructor(
    private readonly grants: GrantsService,
    private readonly reader: Reader,
  ) {}

  @Requires('initiative.read')
  @Query(() => GrantConnection, {
    name: 'grants',
    description: 'Grants to all initiatives, the latest year first: what was awarded, used and reported.',
  })
  list(@Args() args: GrantsArgs, @CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo) {
    return this.reader.page(grantList, info, actor, { ...args });
  }

  @Requires('initiative.write')
  @Mutation(() => GrantPayload, { description: 'Records a grant to an initiative.' })
  async recordGrant(
    @Args('input', { description: 'Who awarded what for what.' }) input: RecordGrantInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.grants.record(actor, input);
    return this.reader.payload('grant', grantRead, id, actor);
  }

  @Requires('initiative.write')
  @Mutation(() => GrantPayload, { description: 'Changes a grant, or says with `reportedOn` that its report is in.' })
  async updateGrant(
    @Args('input', { description: 'What changes.' }) input: UpdateGrantInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.grants.update(actor, input);
    return this.reader.payload('grant', grantRead, id, actor);
  }

  @Requires('initiative.write')
  @Mutation(() => OutcomePayload, { description: 'Records an effect of an initiative.' })
  async recordOutcome(
    @Args('input', { description: 'What was seen, when, and who says so.' }) input: RecordOutcomeInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.grants.recordOutcome(actor, input);
    return this.reader.payload('outcome', outcomeRead, id, actor);
  }

  @Requires('initiative.write')
  @Mutation(() => OutcomePayload, { description: 'Changes an outcome.' })
  async updateOutcome(
    @Args('input', { description: 'What changes.' }) input: UpdateOutcomeInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.grants.updateOutcome(actor, input);
    return this.reader.payload('outcome', outcomeRead, id, actor);
  }
}
