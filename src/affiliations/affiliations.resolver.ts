import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../access/permission.guard.js';
import { CurrentActor } from '../graphql/context.js';
import { Reader } from '../graphql/read/reader.js';
import type { Actor } from '../kernel/actor.js';
import { CreateAffiliationInput, EndInput, UpdateAffiliationInput } from './affiliation.inputs.js';
import { affiliationRead } from './affiliation.read.js';
import { AffiliationPayload } from './affiliation.type.js';
import { AffiliationsService } from './affiliations.service.js';

@Resolver()
export class AffiliationsResolver {
  constructor(
    private readonly affiliations: AffiliationsService,
    private readonly reader: Reader,
  ) {}

  @Requires('affiliation.write')
  @Mutation(() => AffiliationPayload, { description: 'Ties a person to an organisation.' })
  async createAffiliation(
    @Args('input', { description: 'Who is what where.' }) input: CreateAffiliationInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.affiliations.create(actor, input);
    return this.reader.payload('affiliation', affiliationRead, id, actor);
  }

  @Requires('affiliation.write')
  @Mutation(() => AffiliationPayload, { description: 'Changes an affiliation.' })
  async updateAffiliation(
    @Args('input', { description: 'What changes.' }) input: UpdateAffiliationInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.affiliations.update(actor, input);
    return this.reader.payload('affiliation', affiliationRead, id, actor);
  }

  @Requires('affiliation.write')
  @Mutation(() => AffiliationPayload, { description: 'Ends an affiliation; it stays as history.' })
  async endAffiliation(
    @Args('input', { description: 'Which, and its last day.' }) input: EndInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.affiliations.end(actor, input);
    return this.reader.payload('affiliation', affiliationRead, id, actor);
  }
}
