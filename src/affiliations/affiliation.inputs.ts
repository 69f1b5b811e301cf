import { InputType } from '@nestjs/graphql';
import { DateInput, EnumInput, FlagInput, IdInput, NestedListInput, VersionInput } from '../graphql/fields.js';
import { taken } from '../graphql/taken.js';
import { ContactPointInput } from '../stakeholders/contact-point.inputs.js';
import { Affiliation, OrganisationRelation } from './affiliation.entity.js';
import { type OrganisationRelationKind, OrganisationRelationKindEnum } from './affiliation.enums.js';

@InputType({ description: 'A new affiliation of a person with an organisation.' })
export class CreateAffiliationInput extends taken(Affiliation, {
  to: 'create',
  needs: ['personId', 'organisationId', 'role'],
}) {
  @FlagInput('Whether the person is first of all known for this; it stops being so for what was before.', {
    optional: true,
  })
  primary?: boolean;

  @NestedListInput(() => ContactPointInput, 'Ways to reach the person in this role.', { max: 20 })
  contactPoints?: ContactPointInput[];
}

@InputType({ description: 'A change of an affiliation: what is left out stays.' })
export class UpdateAffiliationInput extends taken(Affiliation, { to: 'change' }) {
  @IdInput('The affiliation.')
  id: string;

  @VersionInput()
  version: number;

  @FlagInput('Whether the person is first of all known for this.', { optional: true })
  primary?: boolean;

  @NestedListInput(() => ContactPointInput, 'Further ways to reach the person in this role.', { max: 20 })
  addContactPoints?: ContactPointInput[];
}

@InputType({ description: 'The end of something dated; it stays as history.' })
export class EndInput {
  @IdInput('What ends.')
  id: string;

  @VersionInput()
  version: number;

  @DateInput('The last day it holds.')
  validUntil: string;
}

@InputType({ description: 'A new relation between two organisations.' })
export class CreateOrganisationRelationInput extends taken(OrganisationRelation, {
  to: 'create',
  needs: ['kind', 'fromId', 'toId'],
}) {}

@InputType({ description: 'A change of a relation between two organisations: what is left out stays.' })
export class UpdateOrganisationRelationInput extends taken(OrganisationRelation, { to: 'change' }) {
  @IdInput('The relation.')
  id: string;

  @VersionInput()
  version: number;

  @EnumInput(() => OrganisationRelationKindEnum, 'How the first stands to the second.', { optional: true })
  override kind?: OrganisationRelationKind;
}
