import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDate, GraphQLDateTime, GraphQLUUID } from 'graphql-scalars';
import { ConfidentialityEnum } from '../access/confidentiality.js';
import type { Confidentiality } from '../access/policy.js';
import { connectionOf } from '../graphql/connection.js';
import { User } from '../identity/user.type.js';
import { Initiative } from '../initiatives/initiative.type.js';
import { OwnerChange } from '../stakeholders/ownership.js';
import { Stakeholder } from '../stakeholders/stakeholder.type.js';
import { Commitment } from '../tasks/commitment.type.js';
import { FollowUp } from '../tasks/follow-up.type.js';
import { Area, FocusArea } from '../vocabulary/vocabulary.type.js';
import type { AgreementState } from './agreement.entity.js';
import type { ContributionKind } from './contribution.entity.js';
import type { PartnershipForm, PartnershipStage } from './partnership.entity.js';
import {
  AgreementStateEnum,
  ContributionKindEnum,
  PartnershipFormEnum,
  PartnershipStageEnum,
  PartyRoleEnum,
} from './partnership.enums.js';
import type { PartyRole } from './party.entity.js';

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
export class PartnershipParty {
  @Field(() => GraphQLUUID, { description: 'The key.' })
  id: string;

  @Field(() => Partnership, { description: 'The partnership.' })
  partnership: object;

  @Field(() => Stakeholder, { description: 'Who it is.' })
  stakeholder: Stakeholder;

  @Field(() => PartyRoleEnum, { description: 'As what.' })
  role: PartyRole;

  @Field(() => GraphQLDate, { description: 'The first day as a party.' })
  joinedOn: string;

  @Field(() => GraphQLDate, { nullable: true, description: 'The last day as a party.' })
  leftOn: string | null;

  @Field(() => Boolean, { description: 'Whether it is a party today.' })
  current: boolean;

  @Field(() => Boolean, {
    description: 'Whether it is our own side: where our staff meets another party, this one has met it.',
  })
  representedByStaff: boolean;

  @Field(() => [ContributionSum], { description: 'What it brings to the partnership, added up.' })
  contributionSums: ContributionSum[];

  @Field(() => Int, { description: 'How often it was changed: hand it back with a change.' })
  version: number;
}

@ObjectType({ description: 'That a partnership came to a stage.' })
export class PartnershipStageChange {
  @Field(() => PartnershipStageEnum, { nullable: true, description: 'The stage before; null for the first.' })
  from: PartnershipStage | null;

  @Field(() => PartnershipStageEnum, { description: 'The stage from then on.' })
  to: PartnershipStage;

  @Field(() => GraphQLDate, { description: 'Since when.' })
  day: string;

  @Field(() => String, { nullable: true, description: 'Why; null only for a first stage that was given no reason.' })
  reason: string | null;

  @Field(() => User, { description: 'Who recorded it.' })
  changedBy: User;
}

@ObjectType({ description: 'That somebody looked at how a partnership does.' })
export class PartnershipReview {
  @Field(() => GraphQLDate, { description: 'When.' })
  reviewedOn: string;

  @Field(() => String, { description: 'What was found.' })
  findings: string;

  @Field(() => User, { description: 'Who looked.' })
  reviewedBy: User;
}

@ObjectType({ description: 'What a party takes upon itself by an agreement.' })
export class AgreementDuty {
  @Field(() => Stakeholder, { description: 'The party.' })
  party: Stakeholder;

  @Field(() => String, { description: 'What it does, gives or allows.' })
  duty: string;
}

@ObjectType({ description: 'What the parties have agreed upon in writing (avtal).' })
export class Agreement {
  @Field(() => GraphQLUUID, { description: 'The key.' })
  id: string;

  @Field(() => Partnership, { description: 'The partnership.' })
  partnership: object;

  @Field(() => String, { description: 'What it is called.' })
  title: string;

  @Field(() => AgreementStateEnum, { description: 'How far it has come.' })
  state: AgreementState;

  @Field(() => [AgreementStateEnum], { description: 'The states that may follow.' })
  nextStates: AgreementState[];

  @Field(() => Boolean, { description: 'Whether it is signed and its last day is past, by Stockholm’s clock.' })
  expired: boolean;

  @Field(() => String, { nullable: true, description: 'Its number in the diary (diarienummer).' })
  diaryNumber: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'When it was signed.' })
  signedOn: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'Its first day.' })
  validFrom: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'Its last day.' })
  validUntil: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'When it was terminated.' })
  terminatedOn: string | null;

  @Field(() => [AgreementDuty], { description: 'What each party takes upon itself, in the order given.' })
  duties: AgreementDuty[];

  @Field(() => String, { nullable: true, description: 'How disputes are settled.' })
  disputeClause: string | null;

  @Field(() => String, { nullable: true, description: 'Where the document itself lies.' })
  documentReference: string | null;

  @Field(() => Int, { description: 'How often it was changed: hand it back with a change.' })
  version: number;
}

@ObjectType({ description: 'What a party brings to a partnership (insats).' })
export class Contribution {
  @Field(() => GraphQLUUID, { description: 'The key.' })
  id: string;

  @Field(() => Partnership, { description: 'The partnership.' })
  partnership: object;

  @Field(() => Stakeholder, { description: 'Who brings it.' })
  contributor: Stakeholder;

  @Field(() => ContributionKindEnum, { description: 'What sort of contribution.' })
  kind: ContributionKind;

  @Field(() => String, { description: 'The currency, or what is counted.' })
  unit: string;

  @Field(() => Float, { description: 'How much is pledged, in units.' })
  pledged: number;

  @Field(() => Float, { description: 'How much is delivered, in units.' })
  delivered: number;

  @Field(() => GraphQLDate, { description: 'The first day that it is for.' })
  startsOn: string;

  @Field(() => GraphQLDate, { nullable: true, description: 'The last day that it is for.' })
  endsOn: string | null;

  @Field(() => String, { nullable: true, description: 'What it is, in free words.' })
  description: string | null;

  @Field(() => Int, { description: 'How often it was changed: hand it back with a change.' })
  version: number;
}
export const ContributionConnection = connectionOf(Contribution, 'Contribution');

@ObjectType({ description: 'Purposeful cooperation of two parties or more (samverkan).' })
export class Partnership {
  @Field(() => GraphQLUUID, { description: 'The key.' })
  id: string;

  @Field(() => String, { description: 'What it is called.' })
  name: string;

  @Field(() => String, { description: 'What it is for.' })
  purpose: string;

  @Field(() => PartnershipFormEnum, { description: 'Its form.' })
  form: PartnershipForm;

  @Field(() => PartnershipStageEnum, { description: 'How far it has come.' })
  stage: PartnershipStage;

  @Field(() => GraphQLDate, { description: 'Since when it is in this stage.' })
  stageSince: string;

  @Field(() => [PartnershipStageEnum], { description: 'The stages that may follow.' })
  nextStages: PartnershipStage[];

  @Field(() => [PartnershipStageChange], { description: 'How it came here, the newest change first.' })
  stageChanges: PartnershipStageChange[];

  @Field(() => [PartnershipParty], { description: 'Its parties: those of today first.' })
  parties: PartnershipParty[];

  @Field(() => Int, { description: 'How many days an active one may go without its parties meeting.' })
  meetingIntervalDays: number;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'The last held interaction in which two of its parties of today took part or were spoken for.',
  })
  lastMetAt: Date | null;

  @Field(() => Boolean, {
    description: 'Whether it is active, and no two of its parties met within the interval (vilande).',
  })
  dormant: boolean;

  @Field(() => GraphQLDate, { nullable: true, description: 'When to look at how it does.' })
  reviewOn: string | null;

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

  @Field(() => ConfidentialityEnum, { description: 'Who may read of it.' })
  confidentiality: Confidentiality;

  @Field(() => String, { nullable: true, description: 'The provision that the confidentiality rests on.' })
  legalProvision: string | null;

  @Field(() => [User], { description: 'Colleagues who may read it where it is RESTRICTED, by name.' })
  readers: User[];

  @Field(() => User, { nullable: true, description: 'The colleague who keeps it.' })
  owner: User | null;

  @Field(() => [OwnerChange], { description: 'Who kept it when, the newest change first.' })
  ownerChanges: OwnerChange[];

  @Field(() => GraphQLDateTime, { description: 'When it was recorded.' })
  createdAt: Date;

  @Field(() => GraphQLDateTime, { description: 'When it was last changed.' })
  updatedAt: Date;

  @Field(() => Int, { description: 'How often it was changed: hand it back with a change.' })
  version: number;
}

export const PartnershipConnection = connectionOf(Partnership, 'Partnership');
export const AgreementConnection = connectionOf(Agreement, 'Agreement');
