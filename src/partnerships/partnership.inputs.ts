import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { GraphQLDate, GraphQLUUID } from 'graphql-scalars';
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
import { CommitmentInput } from '../tasks/commitment.inputs.js';
import { FollowUpInput } from '../tasks/follow-up.inputs.js';
import { Partnership } from './partnership.entity.js';
import {
  type PartnershipForm,
  PartnershipFormEnum,
  type PartnershipOrder,
  PartnershipOrderEnum,
  type PartnershipStage,
  PartnershipStageEnum,
} from './partnership.enums.js';
import { PartnershipParty } from './party.entity.js';
import { PartnershipReview } from './review.entity.js';

@InputType({ isAbstract: true })
abstract class Joining {
  @DateInput('The first day as a party; today unless given, for a new partnership the day of its stage.', {
    optional: true,
  })
  joinedOn?: string;
}

@InputType({ description: 'A party of a partnership.' })
export class PartyInput extends taken(PartnershipParty, {
  to: 'create',
  without: ['partnershipId'],
  needs: ['stakeholderId', 'role'],
  with: Joining,
}) {}

/** What a partnership takes besides its fields. */
@InputType({ isAbstract: true })
abstract class Ties {
  @IdsInput('Colleagues who may read it where it is RESTRICTED, besides its owner.')
  readerIds?: string[];

  @IdsInput('Where it works.')
  areaIds?: string[];

  @IdsInput('What it is about.')
  focusAreaIds?: string[];

  @IdsInput('The initiatives that it leads to or carries.')
  initiativeIds?: string[];
}

@InputType({ description: 'A new partnership.' })
export class CreatePartnershipInput extends taken(Partnership, {
  to: 'create',
  needs: ['name', 'purpose', 'form'],
  with: Ties,
}) {
  @DateInput('Since when it is in this stage; today unless given.', { optional: true })
  override stageSince?: string;

  @LineInput('Why it is in this stage: who saw it, or what led there.', { optional: true, max: 500 })
  reason?: string;

  @NestedListInput(() => PartyInput, 'Its parties, two at least.', { optional: false })
  parties: PartyInput[];
}

@InputType({ description: 'A change of a partnership: what is left out stays.' })
export class UpdatePartnershipInput extends taken(Partnership, { to: 'change', with: Ties }) {
  @IdInput('The partnership.')
  id: string;

  @VersionInput()
  version: number;
}

@InputType({ description: 'Another stage of a partnership.' })
export class ChangePartnershipStageInput {
  @IdInput('The partnership.')
  id: string;

  @VersionInput()
  version: number;

  @EnumInput(() => PartnershipStageEnum, 'What it becomes.')
  stage: PartnershipStage;

  @DateInput('Since when; today unless given. Not before the change before it, and not ahead.', { optional: true })
  day?: string;

  @LineInput('Why.', { max: 500 })
  reason: string;
}

@InputType({ description: 'A partnership whose stage was changed by a slip.' })
export class RevertPartnershipStageInput {
  @IdInput('The partnership.')
  id: string;

  @VersionInput()
  version: number;
}

@InputType({ description: 'A review of a partnership.' })
export class ReviewPartnershipInput extends taken(PartnershipReview, { to: 'create', needs: ['findings'] }) {
  @IdInput('The partnership.')
  id: string;

  @VersionInput()
  version: number;

  @DateInput('When to look again; null for never.', { optional: true, clearable: true })
  nextReviewOn?: string | null;
}

@InputType({ description: 'A stakeholder that becomes a party.' })
export class AddPartnershipPartyInput extends taken(PartnershipParty, {
  to: 'create',
  needs: ['partnershipId', 'stakeholderId', 'role'],
  with: Joining,
}) {}

@InputType({ description: 'A change of a party: what is left out stays.' })
export class UpdatePartnershipPartyInput extends taken(PartnershipParty, {
  to: 'change',
  without: ['leftOn', 'representedByStaff'],
}) {
  @IdInput('The party.')
  id: string;

  @VersionInput()
  version: number;

  @DateInput('The last day as a party; two must be left.', { optional: true, clearable: true })
  override leftOn?: string | null;

  @FlagInput('Whether it is our own side.', { optional: true })
  override representedByStaff?: boolean;
}

@InputType({ description: 'A task that comes out of a partnership.' })
export class AddPartnershipFollowUpInput {
  @IdInput('The partnership.')
  partnershipId: string;

  @NestedInput(() => FollowUpInput, 'What is to be done.')
  followUp: FollowUpInput;
}

@InputType({ description: 'A promise that is made in a partnership.' })
export class AddPartnershipCommitmentInput {
  @IdInput('The partnership.')
  partnershipId: string;

  @NestedInput(() => CommitmentInput, 'What was promised; the stakeholder is one of the parties.')
  commitment: CommitmentInput;
}

@InputType({ description: 'Which partnerships a list holds: all that meet every given condition.' })
export class PartnershipFilter {
  @Field(() => [PartnershipStageEnum], { nullable: true, description: 'In one of these stages.' })
  stages?: PartnershipStage[] | null;

  @Field(() => [PartnershipFormEnum], { nullable: true, description: 'Of one of these forms.' })
  forms?: PartnershipForm[] | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Kept by this colleague.' })
  ownerId?: string | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'In which this stakeholder is or was a party.' })
  stakeholderId?: string | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'In this area or in one within it.' })
  areaId?: string | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'About this focus area.' })
  focusAreaId?: string | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'That leads to or carries this initiative.' })
  initiativeId?: string | null;

  @LineInput('Whose name or purpose holds this, or nearly: accents and slips are forgiven.', {
    optional: true,
    clearable: true,
  })
  text?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only dormant ones, or only others.' })
  dormant?: boolean | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'To be looked at before this day.' })
  reviewBefore?: Date | null;
}

@ArgsType()
export class PartnershipsArgs extends PageArgs {
  @FilterArg(() => PartnershipFilter, 'Which partnerships; all unless given.')
  filter?: PartnershipFilter | null;

  @Field(() => PartnershipOrderEnum, { nullable: true, description: 'How to sort: NAME unless given.' })
  orderBy?: PartnershipOrder | null;
}
