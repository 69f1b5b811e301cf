import { Field, Int, InterfaceType, ObjectType } from '@nestjs/graphql';
import { GraphQLDate, GraphQLDateTime, GraphQLPhoneNumber, GraphQLUUID } from 'graphql-scalars';
import { ConfidentialityEnum } from '../access/confidentiality.js';
import type { Confidentiality } from '../access/policy.js';
import { connectionOf } from '../graphql/connection.js';
import { User } from '../identity/user.type.js';
import { Area, FocusArea } from '../vocabulary/vocabulary.type.js';
import type { Engagement } from './cadence.entity.js';
import { ContactCadence, EngagementEnum, type RelationshipHealth, RelationshipHealthEnum } from './cadence.type.js';
import { OwnerChange } from './ownership.js';
import type { ProtectedIdentity } from './stakeholder.entity.js';
import {
  type AssociationType,
  AssociationTypeEnum,
  type BusinessForm,
  BusinessFormEnum,
  ContactPointKindEnum,
  ProtectedIdentityEnum,
  type PublicBodyType,
  PublicBodyTypeEnum,
  StakeholderKindEnum,
} from './stakeholder.enums.js';

@ObjectType({ description: 'A way to reach a stakeholder.' })
export class ContactPoint {
  @Field(() => GraphQLUUID, { description: 'The key.' })
  id: string;

  @Field(() => ContactPointKindEnum, { description: 'What sort of way it is.' })
  kind: string;

  @Field(() => String, { description: 'As it was typed; for an address the street.' })
  value: string;

  @Field(() => GraphQLPhoneNumber, { nullable: true, description: 'A phone number in E.164, as +46701234567.' })
  e164: string | null;

  @Field(() => String, { nullable: true, description: 'The postal code of an address.' })
  postalCode: string | null;

  @Field(() => String, { nullable: true, description: 'The town of an address.' })
  city: string | null;

  @Field(() => String, { nullable: true, description: 'What it is for, as “office” or “treasurer”.' })
  label: string | null;

  @Field(() => Boolean, { description: 'Whether this is the one to try first of its kind.' })
  preferred: boolean;

  @Field(() => GraphQLDate, { nullable: true, description: 'The first day it holds.' })
  validFrom: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'The last day it holds.' })
  validUntil: string | null;

  @Field(() => ConfidentialityEnum, { description: 'Who may read of it.' })
  confidentiality: Confidentiality;

  @Field(() => [User], { description: 'Colleagues who may read it where it is RESTRICTED, by name.' })
  readers: User[];

  @Field(() => Int, { description: 'How often it was changed: hand it back with a change.' })
  version: number;
}

@ObjectType({ description: 'The dated, motivated statement that a person is key (nyckelperson).' })
export class KeyPersonDesignation {
  @Field(() => GraphQLUUID, { description: 'The key.' })
  id: string;

  @Field(() => String, { description: 'Why the person is key.' })
  rationale: string;

  @Field(() => User, { description: 'Who decided it.' })
  decidedBy: User;

  @Field(() => GraphQLDate, { description: 'The first day it holds.' })
  since: string;

  @Field(() => GraphQLDate, { nullable: true, description: 'When to think it over.' })
  reviewOn: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'The last day it held.' })
  until: string | null;

  @Field(() => Int, { description: 'How often it was changed: hand it back with a change.' })
  version: number;
}

@InterfaceType({ description: 'A person or organisation with a stake in the district (aktör).' })
export abstract class Stakeholder {
  @Field(() => GraphQLUUID, { description: 'The key.' })
  id: string;

  @Field(() => StakeholderKindEnum, { description: 'What kind of stakeholder it is.' })
  kind: string;

  @Field(() => String, { description: 'The name that is shown and sorted by.' })
  name: string;

  @Field(() => [String], { description: 'Other names and spellings that search finds it by.' })
  alternativeNames: string[];

  @Field(() => String, { nullable: true, description: 'Who or what it is, in free words.' })
  description: string | null;

  @Field(() => [Area], { description: 'Where it is active, by name.' })
  areas: Area[];

  @Field(() => [FocusArea], { description: 'What it is active in, by name.' })
  focusAreas: FocusArea[];

  @Field(() => [String], { description: 'Free labels.' })
  tags: string[];

  @Field(() => [String], { description: 'Languages in which they can be met, as BCP 47 tags.' })
  languages: string[];

  @Field(() => User, { nullable: true, description: 'The colleague who keeps the relationship.' })
  owner: User | null;

  @Field(() => [OwnerChange], { description: 'Who kept the relationship when, the newest change first.' })
  ownerChanges: OwnerChange[];

  @Field(() => String, { nullable: true, description: 'Where the record comes from.' })
  source: string | null;

  @Field(() => EngagementEnum, { description: 'How much it is to be engaged.' })
  engagement: Engagement;

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

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the last held interaction began.' })
  lastHeldAt: Date | null;

  @Field(() => Int, { description: 'How many follow-ups are open.' })
  openFollowUpCount: number;

  @Field(() => GraphQLDate, { nullable: true, description: 'When the first open follow-up is due.' })
  nextFollowUpDue: string | null;

  @Field(() => GraphQLDateTime, { description: 'When it was recorded.' })
  createdAt: Date;

  @Field(() => GraphQLDateTime, { description: 'When it was last changed.' })
  updatedAt: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was archived; null while it is in use.' })
  archivedAt: Date | null;

  @Field(() => Int, { description: 'How often it was changed: hand it back with a change.' })
  version: number;
}

@InterfaceType({
  implements: () => [Stakeholder],
  description: 'An association, business, civil-society group or public body.',
})
export abstract class Organisation extends Stakeholder {
  @Field(() => String, { nullable: true, description: 'The organisation number, as 212000-0142.' })
  organisationNumber: string | null;

  @Field(() => Int, { nullable: true, description: 'The year it was founded.' })
  foundedYear: number | null;
}

@ObjectType({ implements: () => [Stakeholder], description: 'A natural person in a public or representative role.' })
export class Person extends Stakeholder {
  @Field(() => String, { description: 'Given name.' })
  givenName: string;

  @Field(() => String, { nullable: true, description: 'Family name.' })
  familyName: string | null;

  @Field(() => String, { nullable: true, description: 'The public role in which the person is met.' })
  publicRole: string | null;

  @Field(() => ProtectedIdentityEnum, { description: 'How the identity is protected; why is recorded nowhere.' })
  protectedIdentity: ProtectedIdentity;

  @Field(() => Boolean, { description: 'Whether a key-person designation holds today.' })
  isKeyPerson: boolean;

  @Field(() => [KeyPersonDesignation], { description: 'Key-person designations, the newest first.' })
  keyPersonDesignations: KeyPersonDesignation[];
}

@ObjectType({ implements: () => [Stakeholder, Organisation], description: 'An ideell or ekonomisk förening.' })
export class Association extends Organisation {
  @Field(() => AssociationTypeEnum, { nullable: true, description: 'Its legal form.' })
  associationType: AssociationType | null;

  @Field(() => Int, { nullable: true, description: 'How many members it has.' })
  memberCount: number | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'The day of the member count.' })
  memberCountOn: string | null;
}

@ObjectType({ implements: () => [Stakeholder, Organisation], description: 'A commercial actor.' })
export class Business extends Organisation {
  @Field(() => BusinessFormEnum, { nullable: true, description: 'Its legal form.' })
  businessForm: BusinessForm | null;

  @Field(() => [String], { description: 'Its branches, as SNI 2007 or SNI 2025 codes of 2 to 5 digits.' })
  sniCodes: string[];

  @Field(() => Int, { nullable: true, description: 'How many it employs.' })
  employeeCount: number | null;
}

@ObjectType({
  implements: () => [Stakeholder, Organisation],
  description: 'An organised group or network, often without legal form.',
})
export class CivilSocietyGroup extends Organisation {
  @Field(() => String, { nullable: true, description: 'Where and when it usually meets.' })
  meetingPlace: string | null;

  @Field(() => Int, { nullable: true, description: 'About how many take part.' })
  participantCount: number | null;
}

@ObjectType({ implements: () => [Stakeholder, Organisation], description: 'A public actor.' })
export class PublicBody extends Organisation {
  @Field(() => PublicBodyTypeEnum, { nullable: true, description: 'What sort of public body it is.' })
  bodyType: PublicBodyType | null;
}

export const StakeholderConnection = connectionOf(Stakeholder, 'Stakeholder');
