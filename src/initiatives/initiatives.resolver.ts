import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { GraphQLUUID } from 'graphql-scalars';
import { Requires } from '../access/permission.guard.js';
import { CurrentActor } from '../graphql/context.js';
import { Reader } from '../graphql/read/reader.js';
import type { Actor } from '../kernel/actor.js';
import {
  AddInitiativeParticipationInput,
  ChangeInitiativeStatusInput,
  CreateInitiativeInput,
  InitiativesArgs,
  UpdateInitiativeInput,
  UpdateInitiativeParticipationInput,
} from './initiative.inputs.js';
import { initiativeList } from './initiative.list.js';
import { initiativeRead, participationRead } from './initiative.read.js';
import {
  Initiative,
  InitiativeConnection,
  InitiativeParticipationPayload,
  InitiativePayload,
} from './initiative.type.js';
import { InitiativesService } from './initiatives.service.js';
import { ParticipationsService } from './participations.service.js';

@Resolver()
export class InitiativesResolver {
  constructor(
    private readonly initiatives: InitiativesService,
    private readonly participations: ParticipationsService,
    private readonly reader: Reader,
  ) {}

  @Requires('initiative.read')
  @Query(() => InitiativeConnection, { name: 'initiatives', description: 'Initiatives, filtered and sorted.' })
  list(@Args() args: InitiativesArgs, @CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo) {
    return this.reader.page(initiativeList, info, actor, { ...args });
  }

  @Requires('initiative.read')
  @Query(() => Initiative, {
    name: 'initiative',
    nullable: true,
    description: 'One of them; null where there is none.',
  })
  find(
    @Args('id', { type: () => GraphQLUUID, description: 'The key.' }) id: string,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.reader.find(initiativeRead, id, info, actor);
  }

  @Requires('initiative.write')
  @Mutation(() => InitiativePayload, { description: 'Records an initiative.' })
  async createInitiative(
    @Args('input', { description: 'What is known.' }) input: CreateInitiativeInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.initiatives.create(actor, input);
    return this.reader.payload('initiative', initiativeRead, id, actor);
  }

  @Requires('initiative.write')
  @Mutation(() => InitiativePayload, { description: 'Changes an initiative.' })
  async updateInitiative(
    @Args('input', { description: 'What changes.' }) input: UpdateInitiativeInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.initiatives.update(actor, input);
    return this.reader.payload('initiative', initiativeRead, id, actor);
  }

  @Requires('initiative.write')
  @Mutation(() => InitiativePayload, { description: 'Says that an initiative began, ended, was given up or taken up.' })
  async changeInitiativeStatus(
    @Args('input', { description: 'Which, what it becomes and since when.' }) input: ChangeInitiativeStatusInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.initiatives.changeStatus(actor, input);
    return this.reader.payload('initiative', initiativeRead, id, actor);
  }

  @Requires('initiative.write')
  @Mutation(() => InitiativeParticipationPayload, { description: 'Adds a stakeholder to an initiative.' })
  async addInitiativeParticipation(
    @Args('input', { description: 'Who, as what and when.' }) input: AddInitiativeParticipationInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.participations.add(actor, input);
    return this.reader.payload('participation', participationRead, id, actor);
  }

  @Requires('initiative.write')
  @Mutation(() => InitiativeParticipationPayload, {
    description: 'Changes a stakeholder’s part in an initiative, or ends it with `validUntil`.',
  })
  async updateInitiativeParticipation(
    @Args('input', { description: 'What changes.' }) input: UpdateInitiativeParticipationInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.participations.update(actor, input);
    return this.reader.payload('participation', participationRead, id, actor);
  }
}
