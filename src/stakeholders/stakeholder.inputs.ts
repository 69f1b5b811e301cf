import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLUUID } from 'graphql-scalars';
import type { StakeholderKind } from '../access/policy.js';
import { PageArgs } from '../graphql/connection.js';
import {
  DateInput,
  EnumInput,
  FilterArg,
  FlagInput,
  IdInput,
  IdsInput,
  LineInput,
  NestedInput,
  NestedListInput,
  VersionInput,
} from '../graphql/fields.js';
import { taken } from '../graphql/taken.js';
import { type Engagement, EngagementEnum, type RelationshipHealth, RelationshipHealthEnum } from './cadence.enums.js';
import { ContactCadenceInput } from './cadence.inputs.js';
import { ContactPointInput } from './contact-point.inputs.js';
import { Stakeholder } from './stakeholder.entity.js';
import {
  StakeholderKindEnum,
  type StakeholderLack,
  StakeholderLackEnum,
  type StakeholderOrder,
  StakeholderOrderEnum,
} from './stakeholder.enums.js';

/** What every kind of stakeholder takes besides its fields. */
@InputType({ isAbstract: true })
abstract class Ties {
  @IdsInput('Where it is active.')
  areaIds?: string[];

  @IdsInput('What it is active in.')
  focusAreaIds?: string[];

  @NestedInput(() => ContactCadenceInput, 'How often to meet; null for the usual cadence of its kind and engagement.', {
    optional: true,
    clearable: true,
  })
  contactCadence?: ContactCadenceInput | null;
}

@InputType({ isAbstract: true })
abstract class New extends Ties {
  @NestedListInput(() => ContactPointInput, 'Ways to reach it.', { max: 20 })
  contactPoints?: ContactPointInput[];
}

/** Which row, and which version of it was seen. */
@InputType({ isAbstract: true })
abstract class Changed extends Ties {
  @IdInput('The stakeholder.')
  id: string;

  @VersionInput()
  version: number;
}

const created = (...of: string[]) => taken(Stakeholder, { to: 'create', of, with: New });
const changed = (...of: string[]) => taken(Stakeholder, { to: 'change', of, with: Changed });

@InputType({ description: 'A new person.' })
export class CreatePersonInput extends created('Person') {}

@InputType({ description: 'A change of a person: what is left out stays.' })
export class UpdatePersonInput extends changed('Person') {}

@InputType({ description: 'A new association.' })
export class CreateAssociationInput extends created('Organisation', 'Association') {}

@InputType({ description: 'A change of an association: what is left out stays.' })
export class UpdateAssociationInput extends changed('Organisation', 'Association') {}

@InputType({ description: 'A new business.' })
export class CreateBusinessInput extends created('Organisation', 'Business') {}

@InputType({ description: 'A change of a business: what is left out stays.' })
export class UpdateBusinessInput extends changed('Organisation', 'Business') {}

@InputType({ description: 'A new civil-society group.' })
export class CreateCivilSocietyGroupInput extends created('Organisation', 'CivilSocietyGroup') {}

@InputType({ description: 'A change of a civil-society group: what is left out stays.' })
export class UpdateCivilSocietyGroupInput extends changed('Organisation', 'CivilSocietyGroup') {}

@InputType({ description: 'A new public body.' })
export class CreatePublicBodyInput extends created('Organisation', 'PublicBody') {}

@InputType({ description: 'A change of a public body: what is left out stays.' })
export class UpdatePublicBodyInput extends changed('Organisation', 'PublicBody') {}

@InputType({ description: 'A stakeholder to archive or restore.' })
export class StakeholderVersionInput {
  @IdInput('The stakeholder.')
  id: string;

  @VersionInput()
  version: number;
}

@InputType({ description: 'Details that were looked through and are right.' })
export class ConfirmDetailsInput extends StakeholderVersionInput {
  @IdsInput('Only these contact points of it; itself and all that hold unless given.')
  contactPointIds?: string[];

  @DateInput('On which day; today unless given. Null takes back what was said.', { optional: true, clearable: true })
  verifiedOn?: string | null;

  @IdInput('By whom; the caller unless given.', { optional: true })
  verifiedById?: string | null;
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

  @DateInput('Whose details were last found to be right before this day; of those never checked, recorded before it.', {
    optional: true,
    clearable: true,
  })
  verifiedBefore?: string | null;

  @EnumInput(() => [StakeholderLackEnum], 'Of which each of these is not known.', { optional: true, clearable: true })
  lacks?: StakeholderLack[] | null;

  @FlagInput('Archived ones instead of those in use.', { optional: true, clearable: true })
  archived?: boolean | null;
}

@ArgsType()
export class StakeholdersArgs extends PageArgs {
  @FilterArg(() => StakeholderFilter, 'Which stakeholders; all that are in use unless given.')
  filter?: StakeholderFilter | null;

  @Field(() => StakeholderOrderEnum, { nullable: true, description: 'How to sort: RELEVANCE with a text, else NAME.' })
  orderBy?: StakeholderOrder | null;
}
