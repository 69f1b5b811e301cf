import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Requires } from '../access/permission.guard.js';
import { PageArgs } from '../graphql/connection.js';
import { CurrentActor } from '../graphql/context.js';
import { Reader } from '../graphql/read/reader.js';
import type { Actor } from '../kernel/actor.js';
import {
  CreateRetentionRuleInput,
  ExecuteRetentionInput,
  PreviewRetentionInput,
  UpdateRetentionRuleInput,
} from './privacy.inputs.js';
import { disposalList, disposalRead, retentionRuleRead } from './privacy.read.js';
import {
  DisposalConnection,
  DisposalPayload,
  PreviewRetentionPayload,
  RetentionRule,
  RetentionRulePayload,
} from './privacy.type.js';
import { RetentionService } from './retention.service.js';

@Resolver()
export class RetentionResolver {
  constructor(
    private readonly retention: RetentionService,
    private readonly reader: Reader,
  ) {}

  @Requires('retention.manage')
  @Query(() => [RetentionRule], { description: 'The retention rules by name, those that have ended last.' })
  retentionRules(@CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo) {
    return this.reader.list(retentionRuleRead, info, actor, (row) => ({
      where: ['true'],
      orderBy: `${row.endedAt} NULLS FIRST, ${row.name}, ${row.id}`,
    }));
  }

  @Requires('retention.manage')
  @Query(() => DisposalConnection, { description: 'The protocols of executed destruction, the latest first.' })
  disposals(@Args() args: PageArgs, @CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo) {
    return this.reader.page(disposalList, info, actor, { ...args });
  }

  @Requires('retention.manage')
  @Mutation(() => RetentionRulePayload, { description: 'Records a retention rule that was decided on.' })
  async createRetentionRule(
    @Args('input', { description: 'The rule.' }) input: CreateRetentionRuleInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.retention.create(actor, input);
    return this.reader.payload('retentionRule', retentionRuleRead, id, actor);
  }

  @Requires('retention.manage')
  @Mutation(() => RetentionRulePayload, { description: 'Changes a retention rule on another decision, or ends it.' })
  async updateRetentionRule(
    @Args('input', { description: 'What changes.' }) input: UpdateRetentionRuleInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.retention.update(actor, input);
    return this.reader.payload('retentionRule', retentionRuleRead, id, actor);
  }

  @Requires('retention.manage')
  @Mutation(() => PreviewRetentionPayload, {
    description: 'Shows what a rule would destroy today, and destroys nothing.',
  })
  async previewRetention(
    @Args('input', { description: 'Which rule.' }) input: PreviewRetentionInput,
    @CurrentActor() actor: Actor,
  ): Promise<PreviewRetentionPayload> {
    return { preview: await this.retention.preview(actor, input.id) };
  }

  @Requires('retention.manage')
  @Mutation(() => DisposalPayload, {
    description: 'Destroys what has outlived a rule’s period, and keeps a protocol of it.',
  })
  async executeRetention(
    @Args('input', { description: 'Which rule.' }) input: ExecuteRetentionInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.retention.execute(actor, input.id, input.version);
    return this.reader.payload('disposal', disposalRead, id, actor);
  }
}
