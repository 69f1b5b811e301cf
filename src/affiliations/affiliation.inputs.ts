import { InputType } from '@nestjs/graphql';
import {
  DateInput,
  EnumInput,
  FlagInput,
  IdInput,
  LineInput,
  NestedListInput,
  VersionInput,
} from '../graphql/fields.js';
import { ContactPointInput } from '../stakeholders/contact-point.inputs.js';
import { type OrganisationRelationKind, OrganisationRelationKindEnum } from './affiliation.enums.js';

@InputType({ description: 'A new affiliation of a person with an organisation.' })
export class CreateAffiliationInput {
  @IdInput('The person.')
  personId: string;

  @IdInput('The organisation.')
  organisationId: string;

  @LineInput('As what, as “ordförande”.')
  role: string;

  @FlagInput('Whether the person is first of all known for this; it stops being so for what was before.', {
    optional: true,
  })
  primary?: boolean;

  @DateInput('The first day it holds.', { optional: true, clearable: true })
  validFrom?: string | null;

  @DateInput('The last day it holds.', { optional: true, clearable: true })
  validUntil?: string | null;

  @NestedListInput(() => ContactPointInput, 'Ways to reach the person in this role.', { max: 20 })
  contactPoints?: ContactPointInput[];
}

@InputType({ description: 'A change of an affiliation: what is left out stays.' })
export class UpdateAffiliationInput {
  @IdInput('The affiliation.')
  id: string;

  @VersionInput()
  version: number;

  @LineInput('As what, as “ordförande”.', { optional: true })
  role?: string;

  @FlagInput('Whether the person is first of all known for this.', { optional: true })
  primary?: boolean;

  @DateInput('The first day it holds.', { optional: true, clearable: true })
  validFrom?: string | null;

  @DateInput('The last day it holds.', { optional: true, clearable: true })
  validUntil?: string | null;

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
export class CreateOrganisationRelationInput {
  @EnumInput(() => OrganisationRelationKindEnum, 'How the first stands to the second.')
  kind: OrganisationRelationKind;

  @IdInput('The first organisation.')
  fromId: string;

  @IdInput('The second organisation.')
  toId: string;

  @DateInput('The first day it holds.', { optional: true, clearable: true })
  validFrom?: string | null;

  @DateInput('The last day it holds.', { optional: true, clearable: true })
  validUntil?: string | null;
}
