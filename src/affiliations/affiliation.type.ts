import type { Row } from '../records/table.js';
import type { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDate, GraphQLUUID } from 'graphql-scalars';
import { both } from '../access/sight.js';
import { throughStakeholder } from '../stakeholders/stakeholder.sight.js';
import {
  Affiliation as AffiliationRow,
  OrganisationRelation as OrganisationRelationRow,
} from './affiliation.entity.js';
import { OrganisationRelationKindEnum } from './affiliation.enums.js';
import { columns, defineRead, extendRead, many, reference, value, type ReadType } from '../graphql/read/read-type.js';
import { stockholmDate } from '../kernel/time.js';
import { contactPointOrder, contactPointRead, holdsOn, stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { ContactPoint, Organisation, Person } from '../stakeholders/stakeholder.type.js';

@ObjectType({ description: 'What a person is in an organisation, and when (uppdrag).' })
export class Affiliation {
  @Field(() => GraphQLUUID, { description: 'The key.' })
  id: string;

  @Field(() => Person, { description: 'Who.' })
  person: Person;

  @Field(() => Organisation, { description: 'Where.' })
  organisation: Organisation;

  @Field(() => String, { description: 'As what, as “ordförande”.' })
  role: string;

  @Field(() => Boolean, { description: 'Whether the person is first of all known for this.' })
  primary: boolean;

  @Field(() => GraphQLDate, { nullable: true, description: 'The first day it holds.' })
  validFrom: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'The last day it holds.' })
  validUntil: string | null;

  @Field(() => Boolean, { description: 'Whether it holds today.' })
  current: boolean;

  @Field(() => [ContactPoint], { description: 'Ways to reach the person in this role.' })
  contactPoints: ContactPoint[];

  @Field(() => Int, { description: 'How often it was changed: hand it back with a change.' })
  version: number;
}

@ObjectType({ description: 'How one organisation stands to another, and when.' })
export class OrganisationRelation {
  @Field(() => GraphQLUUID, { description: 'The key.' })
  id: string;

  @Field(() => OrganisationRelationKindEnum, { description: 'How the first stands to the second.' })
  kind: string;

  @Field(() => Organisation, { description: 'The first organisation.' })
  from: Organisation;

  @Field(() => Organisation, { description: 'The second organisation.' })
  to: Organisation;

  @Field(() => GraphQLDate, { nullable: true, description: 'The first day it holds.' })
  validFrom: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'The last day it holds.' })
  validUntil: string | null;

  @Field(() => Boolean, { description: 'Whether it holds today.' })
  current: boolean;

  @Field(() => Int, { description: 'How often it was changed: hand it back with a change.' })
  version: number;
}

const current = value((row, statement) => holdsOn(row, statement.param(stockholmDate(), 'date')));

export const affiliationRead = defineRead({
  name: 'Affiliation',
  record: AffiliationRow,
  visible: both(throughStakeholder('personId'), throughStakeholder('organisationId')),
  fields: {
    ...columns('id', 'role', 'validFrom', 'validUntil', 'version'),
    primary: value((row) => `${row}.is_primary`),
    current,
    person: reference(() => stakeholderRead, 'person_id'),
    organisation: reference(() => stakeholderRead, 'organisation_id'),
    contactPoints: many(
      () => contactPointRead,
      (row, child) =>
        `${child}.id IN (SELECT contact_point_id FROM affiliation_contact_point WHERE affiliation_id = ${row}.id)`,
      contactPointOrder,
    ),
  },
});

export const organisationRelationRead = defineRead({
  name: 'OrganisationRelation',
  record: OrganisationRelationRow,
  visible: both(throughStakeholder('fromId'), throughStakeholder('toId')),
  fields: {
    ...columns('id', 'kind', 'validFrom', 'validUntil', 'version'),
    current,
    from: reference(() => stakeholderRead, 'from_id'),
    to: reference(() => stakeholderRead, 'to_id'),
  },
});

/** Those that hold today first, then the newest; `currentOnly` leaves out what has ended. */
const dated = <Child extends object>(own: (row: Row, child: Row<Child>) => string, type: () => ReadType<Child>) =>
  many<Stakeholder, Child>(
    type,
    (row, child, statement, { currentOnly }) =>
      currentOnly
        ? `${own(row, child)} AND ${holdsOn(child, statement.param(stockholmDate(), 'date'))}`
        : own(row, child),
    (child) =>
      `coalesce(${child}.valid_until, 'infinity') DESC, coalesce(${child}.valid_from, '-infinity') DESC, ${child}.id`,
  );

extendRead(stakeholderRead, {
  affiliations: dated(
    (row, child) => `(${child}.person_id = ${row}.id OR ${child}.organisation_id = ${row}.id)`,
    () => affiliationRead,
  ),
  relations: dated(
    (row, child) => `(${child}.from_id = ${row}.id OR ${child}.to_id = ${row}.id)`,
    () => organisationRelationRead,
  ),
});
