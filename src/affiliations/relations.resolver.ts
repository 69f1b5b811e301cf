import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../access/permission.guard.js';
import { CurrentActor } from '../graphql/context.js';
import { Reader } from '../graphql/read/reader.js';
import type { Actor } from '../kernel/actor.js';
import { CreateOrganisationRelationInput, EndInput, UpdateOrganisationRelationInput } from './affiliation.inputs.js';
import { organisationRelationRead } from './affiliation.read.js';
import { OrganisationRelationPayload } from './affiliation.type.js';
import { RelationsService } from './relations.service.js';

@Resolver()
export class RelationsResolver {
  constructor(
    private readonly relations: RelationsService,
    private readonly reader: Reader,
  ) {}

  @Requires('affiliation.write')
  @Mutation(() => OrganisationRelationPayload, { description: 'Relates two organisations.' })
  async createOrganisationRelation(
    @Args('input', { description: 'Which, and how.' }) input: CreateOrganisationRelationInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.relations.create(actor, input);
    return this.reader.payload('organisationRelation', organisationRelationRead, id, actor);
  }

  @Requires('affiliation.write')
  @Mutation(() => OrganisationRelationPayload, { description: 'Changes a relation between two organisations.' })
  async updateOrganisationRelation(
    @Args('input', { description: 'What changes.' }) input: UpdateOrganisationRelationInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.relations.update(actor, input);
    return this.reader.payload('organisationRelation', organisationRelationRead, id, actor);
  }

  @Requires('affiliation.write')
  @Mutation(() => OrganisationRelationPayload, { description: 'Ends a relation; it stays as history.' })
  async endOrganisationRelation(
    @Args('input', { description: 'Which, and its last day.' }) input: EndInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.relations.end(actor, input);
    return this.reader.payload('organisationRelation', organisationRelationRead, id, actor);
  }
}
