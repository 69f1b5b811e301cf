import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, Matches } from 'class-validator';
import { GraphQLDateTime, GraphQLUUID } from 'graphql-scalars';
import type { StakeholderKind } from '../access/policy.js';
import { describedEnum } from '../graphql/enums.js';
import {
  DateInput,
  EnumInput,
  FlagInput,
  IdInput,
  IdsInput,
  IntInput,
  LineInput,
  LinesInput,
  NestedInput,
  NestedListInput,
  TextInput,
  VersionInput,
} from '../graphql/fields.js';
import type { Engagement } from './cadence.entity.js';
import {
  ContactCadenceInput,
  EngagementEnum,
  type RelationshipHealth,
  RelationshipHealthEnum,
} from './cadence.type.js';
import type { ProtectedIdentity } from './stakeholder.entity.js';
import { ContactPointInput } from './contact-point.inputs.js';
import {
  type AssociationType,
  AssociationTypeEnum,
  type BusinessForm,
  BusinessFormEnum,
  ProtectedIdentityEnum,
  type PublicBodyType,
  PublicBodyTypeEnum,
  StakeholderKindEnum,
} from './stakeholder.enums.js';

/** What every kind of stakeholder takes. */
@InputType({ isAbstract: true })
export abstract class CommonFields {
  @LinesInput('Other names and spellings that search finds it by.', { max: 200 })
  alternativeNames?: string[];

  @TextInput('Who or what it is, in free words.', { optional: true, clearable: true, max: 10_000 })
  description?: string | null;

  @IdsInput('Where it is active.')
  areaIds?: string[];

  @IdsInput('What it is active in.')
  focusAreaIds?: string[];

  @LinesInput('Free labels.')
  tags?: string[];

  @Matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, {
    each: true,
    message: 'languages must hold BCP 47 tags, as sv, ar or so',
  })
  @ArrayMaxSize(20)
  @LinesInput('Languages in which they can be met, as BCP 47 tags.')
  languages?: string[];

  @IdInput('The colleague who keeps the relationship.', { optional: true, clearable: true })
  ownerId?: string | null;

  @EnumInput(() => EngagementEnum, 'How much it is to be engaged: INVOLVE unless given.', { optional: true })
  engagement?: Engagement;

  @NestedInput(() => ContactCadenceInput, 'How often to meet; null for the usual cadence of its kind and engagement.', {
    optional: true,
    clearable: true,
  })
  contactCadence?: ContactCadenceInput | null;

  @LineInput('Where the record comes from.', { optional: true, clearable: true, max: 500 })
  source?: string | null;
}

@InputType({ isAbstract: true })
export abstract class CreateFields extends CommonFields {
  @NestedListInput(() => ContactPointInput, 'Ways to reach it.', { max: 20 })
  contactPoints?: ContactPointInput[];
}

/** What every change takes besides: which row, and which version of it was seen. */
@InputType({ isAbstract: true })
export abstract class ChangeFields extends CommonFields {
  @IdInput('The stakeholder.')
  id: string;

  @VersionInput()
  version: number;
}

/** A class of inputs that the fields of a kind are added to: those of a creation, or those of a change. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript asks for just this of a mixin's base
type Fields = abstract new (...args: any[]) => CommonFields;

const personFields = <B extends Fields>(base: B, optional: boolean) => {
  @InputType({ isAbstract: true })
  abstract class PersonFields extends base {
    @LineInput('Given name.', { optional, max: 100 })
    givenName: string;

    @LineInput('Family name.', { optional: true, clearable: true, max: 100 })
    familyName?: string | null;

    @LineInput('The public role in which the person is met.', { optional: true, clearable: true })
    publicRole?: string | null;

    @EnumInput(() => ProtectedIdentityEnum, 'How the identity is protected: for process leaders to say.', {
      optional: true,
    })
    protectedIdentity?: ProtectedIdentity;
  }
  return PersonFields;
};

const organisationFields = <B extends Fields>(base: B, optional: boolean) => {
  @InputType({ isAbstract: true })
  abstract class OrganisationFields extends base {
    @LineInput('The name.', { optional })
    name: string;

    @LineInput('The organisation number, as 212000-0142.', { optional: true, clearable: true, max: 20 })
    organisationNumber?: string | null;

    @IntInput('The year it was founded.', { optional: true, clearable: true, min: 1000, max: 2200 })
    foundedYear?: number | null;
  }
  return OrganisationFields;
};

const associationFields = <B extends Fields>(base: B, optional: boolean) => {
  @InputType({ isAbstract: true })
  abstract class AssociationFields extends organisationFields(base, optional) {
    @EnumInput(() => AssociationTypeEnum, 'Its legal form.', { optional: true, clearable: true })
    associationType?: AssociationType | null;

    @IntInput('How many members it has.', { optional: true, clearable: true, max: 10_000_000 })
    memberCount?: number | null;

    @DateInput('The day of the member count.', { optional: true, clearable: true })
    memberCountOn?: string | null;
  }
  return AssociationFields;
};

const businessFields = <B extends Fields>(base: B, optional: boolean) => {
  @InputType({ isAbstract: true })
  abstract class BusinessFields extends organisationFields(base, optional) {
    @EnumInput(() => BusinessFormEnum, 'Its legal form.', { optional: true, clearable: true })
    businessForm?: BusinessForm | null;

    @Matches(/^\d{2}(\.?\d{1,3})?$/, { each: true, message: 'sniCodes must hold codes of 2 to 5 digits, as 56.100' })
    @LinesInput('Its branches, as SNI 2007 or SNI 2025 codes of 2 to 5 digits.', { max: 6 })
    sniCodes?: string[];

    @IntInput('How many it employs.', { optional: true, clearable: true, max: 10_000_000 })
    employeeCount?: number | null;
  }
  return BusinessFields;
};

const groupFields = <B extends Fields>(base: B, optional: boolean) => {
  @InputType({ isAbstract: true })
  abstract class GroupFields extends organisationFields(base, optional) {
    @LineInput('Where and when it usually meets.', { optional: true, clearable: true })
    meetingPlace?: string | null;

    @IntInput('About how many take part.', { optional: true, clearable: true, max: 10_000_000 })
    participantCount?: number | null;
  }
  return GroupFields;
};

const publicBodyFields = <B extends Fields>(base: B, optional: boolean) => {
  @InputType({ isAbstract: true })
  abstract class PublicBodyFields extends organisationFields(base, optional) {
    @EnumInput(() => PublicBodyTypeEnum, 'What sort of public body it is.', { optional: true, clearable: true })
    bodyType?: PublicBodyType | null;
  }
  return PublicBodyFields;
};

@InputType({ description: 'A new person.' })
export class CreatePersonInput extends personFields(CreateFields, false) {}

@InputType({ description: 'A new association.' })
export class CreateAssociationInput extends associationFields(CreateFields, false) {}

@InputType({ description: 'A new business.' })
export class CreateBusinessInput extends businessFields(CreateFields, false) {}

@InputType({ description: 'A new civil-society group.' })
export class CreateCivilSocietyGroupInput extends groupFields(CreateFields, false) {}

@InputType({ description: 'A new public body.' })
export class CreatePublicBodyInput extends publicBodyFields(CreateFields, false) {}

@InputType({ description: 'A change of a person: what is left out stays.' })
export class UpdatePersonInput extends personFields(ChangeFields, true) {}

@InputType({ description: 'A change of an association: what is left out stays.' })
export class UpdateAssociationInput extends associationFields(ChangeFields, true) {}

@InputType({ description: 'A change of a business: what is left out stays.' })
export class UpdateBusinessInput extends businessFields(ChangeFields, true) {}

@InputType({ description: 'A change of a civil-society group: what is left out stays.' })
export class UpdateCivilSocietyGroupInput extends groupFields(ChangeFields, true) {}

@InputType({ description: 'A change of a public body: what is left out stays.' })
export class UpdatePublicBodyInput extends publicBodyFields(ChangeFields, true) {}

@InputType({ description: 'A stakeholder to archive or restore.' })
export class StakeholderVersionInput {
  @IdInput('The stakeholder.')
  id: string;

  @VersionInput()
  version: number;
}

@InputType({ description: 'Which stakeholders a list holds: all that meet every given condition.' })
export class StakeholderFilter {
  @Field(() => [StakeholderKindEnum], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: StakeholderKind[] | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Active in this area or in one within it.' })
  areaId?: string | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Active in this focus area.' })
  focusAreaId?: string | null;

  @LineInput('With this tag.', { optional: true, clearable: true })
  tag?: string | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Kept by this colleague.' })
  ownerId?: string | null;

  @LineInput('Whose names, number, tags or description hold this, or nearly: accents and slips are forgiven.', {
    optional: true,
    clearable: true,
  })
  text?: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Last met before this moment, or never.' })
  lastHeldBefore?: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Last met at this moment or later.' })
  lastHeldAfter?: Date | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Changed at this moment or later: itself, a contact point or an affiliation of it.',
  })
  changedAfter?: Date | null;

  @Field(() => [EngagementEnum], { nullable: true, description: 'To be engaged this much.' })
  engagements?: Engagement[] | null;

  @Field(() => [RelationshipHealthEnum], { nullable: true, description: 'In one of these states, today.' })
  health?: RelationshipHealth[] | null;

  @FlagInput('Archived ones instead of those in use.', { optional: true, clearable: true })
  archived?: boolean | null;
}

export const StakeholderOrderEnum = describedEnum('StakeholderOrder', 'How a list of stakeholders is sorted.', {
  NAME: 'By name, in Swedish order.',
  RELEVANCE: 'By how well the text matches, exact letters first; then by name.',
  LAST_HELD_NEWEST: 'Those last met most recently first; those never met last.',
  LAST_HELD_OLDEST: 'Those never met first, then those met longest ago.',
  MOST_OVERDUE: 'Those never met first, then by days beyond the longest interval, most first.',
  CREATED_NEWEST: 'The newest records first.',
  UPDATED_NEWEST: 'The most recently changed first.',
});
export type StakeholderOrder = keyof typeof StakeholderOrderEnum;
