import { Field, ObjectType } from '@nestjs/graphql';
import { Shows } from '../graphql/shown.js';
import { ContactPoint, Organisation, Person } from '../stakeholders/stakeholder.type.js';
import {
  Affiliation as AffiliationRow,
  OrganisationRelation as OrganisationRelationRow,
} from './affiliation.entity.js';

@ObjectType({ description: 'What a person is in an organisation, and when (uppdrag).' })
@Shows(AffiliationRow, { without: ['createdAt', 'updatedAt'] })
export class Affiliation {
  @Field(() => Person, { description: 'Who.' })
  person: Person;

  @Field(() => Organisation, { description: 'Where.' })
  organisation: Organisation;

  @Field(() => Boolean, { description: 'Whether it holds today.' })
  current: boolean;

  @Field(() => [ContactPoint], { description: 'Ways to reach the person in this role.' })
  contactPoints: ContactPoint[];
}

@ObjectType({ description: 'How one organisation stands to another, and when.' })
@Shows(OrganisationRelationRow, { without: ['createdAt', 'updatedAt'] })
export class OrganisationRelation {
  @Field(() => Organisation, { description: 'The first organisation.' })
  from: Organisation;

  @Field(() => Organisation, { description: 'The second organisation.' })
  to: Organisation;

  @Field(() => Boolean, { description: 'Whether it holds today.' })
  current: boolean;
}

@ObjectType({ description: 'A written affiliation.' })
export class AffiliationPayload {
  @Field(() => Affiliation, { description: 'The affiliation as it is now.' })
  affiliation: object;
}

@ObjectType({ description: 'A written relation between organisations.' })
export class OrganisationRelationPayload {
  @Field(() => OrganisationRelation, { description: 'The relation as it is now.' })
  organisationRelation: object;
}
