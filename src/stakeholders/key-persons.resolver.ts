import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../access/permission.guard.js';
import { CurrentActor } from '../graphql/context.js';
import { Reader } from '../graphql/read/reader.js';
import type { Actor } from '../kernel/actor.js';
import {
  DesignateKeyPersonInput,
  EndKeyPersonDesignationInput,
  ReopenKeyPersonDesignationInput,
  ReviewKeyPersonDesignationInput,
} from './key-person.inputs.js';
import { KeyPersonsService } from './key-persons.service.js';
import { stakeholderRead } from './stakeholder.read.js';
import { StakeholderPayload } from './stakeholder.type.js';

@Resolver()
export class KeyPersonsResolver {
  constructor(
    private readonly keyPersons: KeyPersonsService,
    private readonly reader: Reader,
  ) {}

  @Requires('keyPerson.write')
  @Mutation(() => StakeholderPayload, {
    description: 'States that a person is key to the district, since when and why.',
  })
  async designateKeyPerson(
    @Args('input', { description: 'Who, since when and why.' }) input: DesignateKeyPersonInput,
    @CurrentActor() actor: Actor,
  ) {
    const { personId } = await this.keyPersons.designate(actor, input);
    return this.reader.payload('stakeholder', stakeholderRead, personId, actor);
  }

  @Requires('keyPerson.write')
  @Mutation(() => StakeholderPayload, { description: 'Ends a key-person designation; it stays as history.' })
  async endKeyPersonDesignation(
    @Args('input', { description: 'Which designation, and its last day.' }) input: EndKeyPersonDesignationInput,
    @CurrentActor() actor: Actor,
  ) {
    const { personId } = await this.keyPersons.end(actor, input);
    return this.reader.payload('stakeholder', stakeholderRead, personId, actor);
  }

  @Requires('keyPerson.review')
  @Mutation(() => StakeholderPayload, {
    description: 'Says that a key-person designation was thought over and still holds.',
  })
  async reviewKeyPersonDesignation(
    @Args('input', { description: 'Which designation, and when to think it over again.' })
    input: ReviewKeyPersonDesignationInput,
    @CurrentActor() actor: Actor,
  ) {
    const { personId } = await this.keyPersons.review(actor, input);
    return this.reader.payload('stakeholder', stakeholderRead, personId, actor);
  }

  @Requires('keyPerson.write')
  @Mutation(() => StakeholderPayload, {
    description: 'Says that a key-person designation holds that was ended by a slip.',
  })
  async reopenKeyPersonDesignation(
    @Args('input', { description: 'Which designation.' }) input: ReopenKeyPersonDesignationInput,
    @CurrentActor() actor: Actor,
  ) {
    const { personId } = await this.keyPersons.reopen(actor, input);
    return this.reader.payload('stakeholder', stakeholderRead, personId, actor);
  }
}
