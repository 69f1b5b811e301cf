import type { Type } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../access/permission.guard.js';
import type { StakeholderKind } from '../access/policy.js';
import { CurrentActor } from '../graphql/context.js';
import { InputPipe } from '../graphql/input.pipe.js';
import { Reader } from '../graphql/read/reader.js';
import type { Actor } from '../kernel/actor.js';
import * as inputs from './stakeholder.inputs.js';
import { stakeholderRead } from './stakeholder.read.js';
import {
  Association,
  Business,
  CivilSocietyGroup,
  payloadOf,
  Person,
  PublicBody,
  type Stakeholder,
} from './stakeholder.type.js';
import { type NewStakeholder, type StakeholderFields, StakeholdersService } from './stakeholders.service.js';

interface KindOfStakeholder {
  kind: StakeholderKind;
  type: Type<Stakeholder>;
  /** In running text, as "a person". */
  called: string;
  create: Type<object>;
  update: Type<object>;
}

/** The mutations `create…` and `update…` of one kind: alike for all kinds but for what they take and return. */
function kindResolver({ kind, type, called, create, update }: KindOfStakeholder): Type<object> {
  const { Payload, field } = payloadOf(type, called);

  @Resolver()
  class KindResolver {
    constructor(
      private readonly stakeholders: StakeholdersService,
      private readonly reader: Reader,
    ) {}

    @Requires('stakeholder.write')
    @Mutation(() => Payload, { name: `create${type.name}`, description: `Records ${called}.` })
    async create(
      @Args('input', { type: () => create, description: 'What is known.' }, new InputPipe(create))
      input: NewStakeholder,
      @CurrentActor() actor: Actor,
    ) {
      const { id } = await this.stakeholders.create(actor, kind, input);
      return this.payload(id, actor);
    }

    @Requires('stakeholder.write')
    @Mutation(() => Payload, { name: `update${type.name}`, description: `Changes ${called}.` })
    async update(
      @Args('input', { type: () => update, description: 'What changes.' }, new InputPipe(update))
      input: StakeholderFields & { id: string; version: number },
      @CurrentActor() actor: Actor,
    ) {
      const { id } = await this.stakeholders.update(actor, kind, input);
      return this.payload(id, actor);
    }

    private payload(id: string, actor: Actor) {
      return { row: this.reader.payload(field, stakeholderRead, id, actor)[field] };
    }
  }
  Object.defineProperty(KindResolver, 'name', { value: `${type.name}Resolver` });
  return KindResolver;
}

export const KIND_RESOLVERS = [
  kindResolver({
    kind: 'PERSON',
    type: Person,
    called: 'a person',
    create: inputs.CreatePersonInput,
    update: inputs.UpdatePersonInput,
  }),
  kindResolver({
    kind: 'ASSOCIATION',
    type: Association,
    called: 'an association',
    create: inputs.CreateAssociationInput,
    update: inputs.UpdateAssociationInput,
  }),
  kindResolver({
    kind: 'BUSINESS',
    type: Business,
    called: 'a business',
    create: inputs.CreateBusinessInput,
    update: inputs.UpdateBusinessInput,
  }),
  kindResolver({
    kind: 'CIVIL_SOCIETY_GROUP',
    type: CivilSocietyGroup,
    called: 'a civil-society group',
    create: inputs.CreateCivilSocietyGroupInput,
    update: inputs.UpdateCivilSocietyGroupInput,
  }),
  kindResolver({
    kind: 'PUBLIC_BODY',
    type: PublicBody,
    called: 'a public body',
    create: inputs.CreatePublicBodyInput,
    update: inputs.UpdatePublicBodyInput,
  }),
];
