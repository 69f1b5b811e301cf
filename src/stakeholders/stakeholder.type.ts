import type { Type } from '@nestjs/common';
import { Field, InterfaceType, ObjectType } from '@nestjs/graphql';
import { GraphQLDate } from 'graphql-scalars';
import { GraphQLPhoneNumber } from '../graphql/scalars.js';
import { connectionOf } from '../graphql/connection.js';
import { Shows } from '../graphql/shown.js';
import { User } from '../identity/user.type.js';
import { Area, FocusArea } from '../vocabulary/vocabulary.type.js';
import { type RelationshipHealth, RelationshipHealthEnum } from './cadence.enums.js';
import { ContactCadence } from './cadence.type.js';
import { ContactPoint as ContactPointRow } from './contact-point.entity.js';
import { KeyPersonDesignation as KeyPersonDesignationRow } from './key-person.entity.js';
import { OwnerChange } from './ownership.type.js';
import { Stakeholder as StakeholderRow } from './stakeholder.entity.js';

@ObjectType({ description: 'A way to reach a stakeholder.' })
@Shows(ContactPointRow, { without: ['createdAt', 'updatedAt'] })
export class ContactPoint {
  @Field(() => GraphQLPhoneNumber, { nullable: true, description: 'A phone number in E.164, as +46701234567.' })
  e164: string | null;

  @Field(() => User, { nullable: true, description: 'Who found it to be right.' })
  verifiedBy: User | null;

  @Field(() => [User], { description: 'Colleagues who may read it where it is RESTRICTED, by name.' })
  readers: User[];
}

@ObjectType({ description: 'The dated, motivated statement that a person is key (nyckelperson).' })
@Shows(KeyPersonDesignationRow, { without: ['createdAt', 'updatedAt'] })
export class KeyPersonDesignation {
  @Field(() => User, { description: 'Who decided it.' })
  decidedBy: User;
}

@InterfaceType({ description: 'A person or organisation with a stake in the district (aktör).' })
@Shows(StakeholderRow)
export abstract class Stakeholder {
  @Field(() => [Area], { description: 'Where it is active, by name.' })
  areas: Area[];

  @Field(() => [FocusArea], { description: 'What it is active in, by name.' })
  focusAreas: FocusArea[];

  @Field(() => User, { nullable: true, description: 'The colleague who keeps the relationship.' })
  owner: User | null;

  @Field(() => [OwnerChange], { description: 'Who kept the relationship when, the newest change first.' })
  ownerChanges: OwnerChange[];

  @Field(() => User, { nullable: true, description: 'Who found its details to be right.' })
  verifiedBy: User | null;

  @Field(() => ContactCadence, { description: 'How often to meet: its own intervals, or the usual ones.' })
  contactCadence: ContactCadence;

  @Field(() => RelationshipHealthEnum, { description: 'How the last held interaction stands to the cadence, today.' })
  health: RelationshipHealth;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'The last day of the ideal interval; null where never met.',
  })
  contactDueOn: string | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'The last day of the longest interval; null where never met.',
  })
  contactLatestOn: string | null;

  @Field(() => [ContactPoint], {
    description: 'Ways to reach it, the preferred first; those that have ended come last.',
  })
  contactPoints: ContactPoint[];
}

@InterfaceType({
  implements: () => [Stakeholder],
  description: 'An association, business, civil-society group or public body.',
})
@Shows(StakeholderRow, { of: 'Organisation' })
export abstract class Organisation extends Stakeholder {}

@ObjectType({ implements: () => [Stakeholder], description: 'A natural person in a public or representative role.' })
@Shows(StakeholderRow, { of: 'Person' })
export class Person extends Stakeholder {
  @Field(() => Boolean, { description: 'Whether a key-person designation holds today.' })
  isKeyPerson: boolean;

  @Field(() => [KeyPersonDesignation], { description: 'Key-person designations, the newest first.' })
  keyPersonDesignations: KeyPersonDesignation[];
}

@ObjectType({ implements: () => [Stakeholder, Organisation], description: 'An ideell or ekonomisk förening.' })
@Shows(StakeholderRow, { of: 'Association' })
export class Association extends Organisation {}

@ObjectType({ implements: () => [Stakeholder, Organisation], description: 'A commercial actor.' })
@Shows(StakeholderRow, { of: 'Business' })
export class Business extends Organisation {}

@ObjectType({
  implements: () => [Stakeholder, Organisation],
  description: 'An organised group or network, often without legal form.',
})
@Shows(StakeholderRow, { of: 'CivilSocietyGroup' })
export class CivilSocietyGroup extends Organisation {}

@ObjectType({ implements: () => [Stakeholder, Organisation], description: 'A public actor.' })
@Shows(StakeholderRow, { of: 'PublicBody' })
export class PublicBody extends Organisation {}

export const StakeholderConnection = connectionOf(Stakeholder, 'Stakeholder');

@ObjectType({ description: 'A written stakeholder.' })
export class StakeholderPayload {
  @Field(() => Stakeholder, { description: 'The stakeholder as it is now.' })
  stakeholder: object;
}

@ObjectType({ description: 'A written contact point.' })
export class ContactPointPayload {
  @Field(() => ContactPoint, { description: 'The contact point as it is now.' })
  contactPoint: object;
}

/** The answer to a change of one kind, and the field in it that has the row. */
export function payloadOf(type: Type<Stakeholder>, called: string): { Payload: Type<{ row: object }>; field: string } {
  const field = type.name.charAt(0).toLowerCase() + type.name.slice(1);

  @ObjectType(`${type.name}Payload`, { description: `The answer to a change of ${called}.` })
  class Payload {
    @Field(() => type, { name: field, description: 'As it is now.' })
    row: object;
  }
  return { Payload, field };
}
