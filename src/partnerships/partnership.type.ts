import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { connectionOf } from '../graphql/connection.js';
import { Shows } from '../graphql/shown.js';
import { User } from '../identity/user.type.js';
import { Initiative } from '../initiatives/initiative.type.js';
import { OwnerChange } from '../stakeholders/ownership.type.js';
import { Stakeholder } from '../stakeholders/stakeholder.type.js';
import { Commitment } from '../tasks/commitment.type.js';
import { FollowUp } from '../tasks/follow-up.type.js';
import { Area, FocusArea } from '../vocabulary/vocabulary.type.js';
import { Agreement as AgreementRow, AgreementDuty as AgreementDutyRow } from './agreement.entity.js';
import { Contribution as ContributionRow } from './contribution.entity.js';
import { Partnership as PartnershipRow } from './partnership.entity.js';
import {
  type AgreementState,
  AgreementStateEnum,
  type ContributionKind,
  ContributionKindEnum,
  type PartnershipStage,
  PartnershipStageEnum,
} from './partnership.enums.js';
import { PartnershipParty as PartnershipPartyRow } from './party.entity.js';
import { PartnershipReview as PartnershipReviewRow } from './review.entity.js';
import { StageChange } from './stage-change.entity.js';

@ObjectType({ description: 'Contributions added up: one line for each kind and unit, never across units.' })
export class ContributionSum {
  @Field(() => ContributionKindEnum, { description: 'What sort of contribution.' })
  kind: ContributionKind;

  @Field(() => String, { description: 'The currency, or what is counted.' })
  unit: string;

  @Field(() => Float, { description: 'What was pledged.' })
  pledged: number;

  @Field(() => Float, { description: 'What was delivered.' })
  delivered: number;

  @Field(() => Int, { description: 'How many contributions the sums are over.' })
  count: number;
}

@ObjectType({ description: 'A stakeholder in a partnership, and when (part).' })
@Shows(PartnershipPartyRow, { without: ['createdAt', 'updatedAt'] })
export class PartnershipParty {
  @Field(() => Partnership, { description: 'The partnership.' })
  partnership: object;

  @Field(() => Stakeholder, { description: 'Who it is.' })
  stakeholder: Stakeholder;

  @Field(() => Boolean, { description: 'Whether it is a party today.' })
  current: boolean;

  @Field(() => [ContributionSum], { description: 'What it brings to the partnership, added up.' })
  contributionSums: ContributionSum[];
}

@ObjectType({ description: 'That a partnership came to a stage.' })
@Shows(StageChange)
export class PartnershipStageChange {
  @Field(() => User, { description: 'Who recorded it.' })
  changedBy: User;
}

@ObjectType({ description: 'That somebody looked at how a partnership does.' })
@Shows(PartnershipReviewRow)
export class PartnershipReview {
  @Field(() => User, { description: 'Who looked.' })
  reviewedBy: User;
}

@ObjectType({ description: 'What a party takes upon itself by an agreement.' })
@Shows(AgreementDutyRow)
export class AgreementDuty {
  @Field(() => Stakeholder, { description: 'The party.' })
  party: Stakeholder;
}

@ObjectType({ description: 'What the parties have agreed upon in writing (avtal).' })
@Shows(AgreementRow, { without: ['createdAt', 'updatedAt'] })
export class Agreement {
  @Field(() => Partnership, { description: 'The partnership.' })
  partnership: object;

  @Field(() => [AgreementStateEnum], { description: 'The states that may follow.' })
  nextStates: AgreementState[];

  @Field(() => Boolean, { description: 'Whether it is signed and its last day is past, by Stockholm’s clock.' })
  expired: boolean;

  @Field(() => [AgreementDuty], { description: 'What each party takes upon itself, in the order given.' })
  duties: AgreementDuty[];
}

@ObjectType({ description: 'What a party brings to a partnership (insats).' })
@Shows(ContributionRow, { without: ['createdAt', 'updatedAt'] })
export class Contribution {
  @Field(() => Partnership, { description: 'The partnership.' })
  partnership: object;

  @Field(() => Stakeholder, { description: 'Who brings it.' })
  contributor: Stakeholder;
}
export const ContributionConnection = connectionOf(Contribution, 'Contribution');

@ObjectType({ description: 'Purposeful cooperation of two parties or more (samverkan).' })
@Shows(PartnershipRow)
export class Partnership {
  @Field(() => [PartnershipStageEnum], { description: 'The stages that may follow.' })
  nextStages: PartnershipStage[];

  @Field(() => [PartnershipStageChange], { description: 'How it came here, the newest change first.' })
  stageChanges: PartnershipStageChange[];

  @Field(() => [PartnershipParty], { description: 'Its parties: those of today first.' })
  parties: PartnershipParty[];

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'The last held interaction in which two of its parties of today took part or were spoken for.',
  })
  lastMetAt: Date | null;

  @Field(() => Boolean, {
    description: 'Whether it is active, and no two of its parties met within the interval (vilande).',
  })
  dormant: boolean;

  @Field(() => [PartnershipReview], { description: 'How it did, the newest review first.' })
  reviews: PartnershipReview[];

  @Field(() => [Agreement], { description: 'What was agreed in writing, the newest first.' })
  agreements: Agreement[];

  @Field(() => [ContributionSum], { description: 'What its parties bring, added up.' })
  contributionSums: ContributionSum[];

  @Field(() => [Initiative], { description: 'The initiatives that it leads to or carries, by name.' })
  initiatives: object[];

  @Field(() => [Area], { description: 'Where it works, by name.' })
  areas: Area[];

  @Field(() => [FocusArea], { description: 'What it is about, by name.' })
  focusAreas: FocusArea[];

  @Field(() => [FollowUp], { description: 'Tasks out of it, the first due first.' })
  followUps: object[];

  @Field(() => [Commitment], { description: 'Promises made in it, the first due first.' })
  commitments: object[];

  @Field(() => [User], { description: 'Colleagues who may read it where it is RESTRICTED, by name.' })
  readers: User[];

  @Field(() => User, { nullable: true, description: 'The colleague who keeps it.' })
  owner: User | null;

  @Field(() => [OwnerChange], { description: 'Who kept it when, the newest change first.' })
  ownerChanges: OwnerChange[];
}

export const PartnershipConnection = connectionOf(Partnership, 'Partnership');
export const AgreementConnection = connectionOf(Agreement, 'Agreement');

@ObjectType({ description: 'A written partnership.' })
export class PartnershipPayload {
  @Field(() => Partnership, { description: 'The partnership as it is now.' })
  partnership: object;
}

@ObjectType({ description: 'A written party.' })
export class PartnershipPartyPayload {
  @Field(() => PartnershipParty, { description: 'The party as it is now.' })
  party: object;
}

@ObjectType({ description: 'A written agreement.' })
export class AgreementPayload {
  @Field(() => Agreement, { description: 'The agreement as it is now.' })
  agreement: object;
}
