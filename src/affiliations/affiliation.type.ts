import { Field, ObjectType } from '@nestjs/graphql';
import { both } from '../access/sight.js';
import { declared, defineRead, many, reference, value } from '../graphql/read/read-type.js';
import { tied } from '../graphql/read/tied.js';
import { Shows } from '../graphql/shown.js';
import { stockholmDate } from '../kernel/time.js';
import { contactPointOrder, contactPointRead, holdsOn, stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { throughStakeholder } from '../stakeholders/stakeholder.sight.js';
import { ContactPoint, Organisation, Person } from '../stakeholders/stakeholder.type.js';
import {
  Affiliation as AffiliationRow,
  AffiliationContactPoint,
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

const current = value((row, statement) => holdsOn(row, statement.param(stockholmDate(), 'date')));

export const affiliationRead = defineRead({
  name: 'Affiliation',
  record: AffiliationRow,
  visible: both(throughStakeholder('personId'), throughStakeholder('organisationId')),
  fields: {
    ...declared(AffiliationRow),
    current,
    person: reference(() => stakeholderRead, 'personId'),
    organisation: reference(() => stakeholderRead, 'organisationId'),
    contactPoints: many(
      () => contactPointRead,
      tied(AffiliationContactPoint, 'affiliationId', 'contactPointId'),
      contactPointOrder,
    ),
  },
});

export const organisationRelationRead = defineRead({
  name: 'OrganisationRelation',
  record: OrganisationRelationRow,
  visible: both(throughStakeholder('fromId'), throughStakeholder('toId')),
  fields: {
    ...declared(OrganisationRelationRow),
    current,
    from: reference(() => stakeholderRead, 'fromId'),
    to: reference(() => stakeholderRead, 'toId'),
  },
});
