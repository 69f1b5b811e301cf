import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDate, GraphQLDateTime, GraphQLUUID } from 'graphql-scalars';
import { connectionOf } from '../graphql/connection.js';
import { describedEnum } from '../graphql/enums.js';
import { User } from '../identity/user.type.js';
import { OwnerChange } from '../stakeholders/ownership.js';
import { Organisation, Stakeholder } from '../stakeholders/stakeholder.type.js';
import { Area, FocusArea } from '../vocabulary/vocabulary.type.js';
import type { InitiativeKind, InitiativeRole, InitiativeStatus } from './initiative.entity.js';

export const InitiativeKindEnum = describedEnum('InitiativeKind', 'What sort of undertaking an initiative is.', {
  PROGRAMME: 'A frame that holds projects together over years.',
  PROJECT: 'Work with a goal and an end.',
  EVENT: 'Something that takes place on a day or a few.',
  ESTABLISHMENT: 'A business, service or place that is set up.',
  ENGAGEMENT: 'Residents or groups taking part in something that goes on.',
});

export const InitiativeStatusEnum = describedEnum('InitiativeStatus', 'How far an initiative has come.', {
  PLANNED: 'It has not begun.',
  ONGOING: 'It is under way.',
  COMPLETED: 'It reached its end.',
  STOPPED: 'It was given up, or rests.',
});

export const InitiativeRoleEnum = describedEnum('InitiativeRole', 'What a stakeholder is in an initiative.', {
  LEAD: 'Leads it; one at a time.',
  PARTNER: 'Carries it together with the lead.',
  FUNDER: 'Pays for it.',
  HOST: 'Gives it a place.',
  SUPPORTER: 'Helps without a share of its own.',
  PARTICIPANT: 'Takes part.',
});

@ObjectType({ description: 'A name that an initiative had before.' })
export class InitiativeFormerName {
  @Field(() => String, { description: 'The name.' })
  name: string;

  @Field(() => GraphQLDate, { description: 'Its last day.' })
  usedUntil: string;
}

@ObjectType({ description: 'A stakeholder’s part in an initiative, and when.' })
export class InitiativeParticipation {
  @Field(() => GraphQLUUID, { description: 'The key.' })
  id: string;

  @Field(() => Initiative, { description: 'The initiative.' })
  initiative: object;

  @Field(() => Stakeholder, { description: 'Who takes part.' })
  stakeholder: Stakeholder;

  @Field(() => InitiativeRoleEnum, { description: 'As what.' })
  role: InitiativeRole;

  @Field(() => GraphQLDate, { nullable: true, description: 'The first day it holds.' })
  validFrom: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'The last day it holds.' })
  validUntil: string | null;

  @Field(() => Boolean, { description: 'Whether it holds today.' })
  current: boolean;

  @Field(() => Int, { description: 'How often it was changed: hand it back with a change.' })
  version: number;
}

@ObjectType({ description: 'Money that a funder awards to an initiative (bidrag).' })
export class Grant {
  @Field(() => GraphQLUUID, { description: 'The key.' })
  id: string;

  @Field(() => Initiative, { description: 'What it pays for.' })
  initiative: object;

  @Field(() => Organisation, { description: 'Who awards it.' })
  funder: Organisation;

  @Field(() => Float, { description: 'How much, in units of the currency.' })
  amount: number;

  @Field(() => String, { description: 'The currency, ISO 4217.' })
  currency: string;

  @Field(() => String, { description: 'What it is for.' })
  purpose: string;

  @Field(() => String, { nullable: true, description: 'The funder’s number for it, or the diary number.' })
  reference: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'When it was awarded.' })
  awardedOn: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'The first day that it pays for.' })
  startsOn: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'The last day that it pays for.' })
  endsOn: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'When the report to the funder is due.' })
  reportDueOn: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'When the report was handed in.' })
  reportedOn: string | null;

  @Field(() => Boolean, { description: 'Whether the report is due and was not handed in, by Stockholm’s clock.' })
  reportOverdue: boolean;

  @Field(() => Int, { description: 'How often it was changed: hand it back with a change.' })
  version: number;
}

@ObjectType({ description: 'An effect of an initiative, measured or described (resultat).' })
export class Outcome {
  @Field(() => GraphQLUUID, { description: 'The key.' })
  id: string;

  @Field(() => Initiative, { description: 'What it is an effect of.' })
  initiative: object;

  @Field(() => GraphQLDate, { description: 'When it was seen.' })
  observedOn: string;

  @Field(() => String, { description: 'What was seen.' })
  description: string;

  @Field(() => Float, { nullable: true, description: 'How much, if it was measured.' })
  measure: number | null;

  @Field(() => String, { nullable: true, description: 'What the measure counts, as “deltagare”.' })
  unit: string | null;

  @Field(() => String, { description: 'Who or what says so.' })
  source: string;

  @Field(() => Int, { description: 'How often it was changed: hand it back with a change.' })
  version: number;
}

@ObjectType({ description: 'A programme, project, event, establishment or engagement (initiativ).' })
export class Initiative {
  @Field(() => GraphQLUUID, { description: 'The key.' })
  id: string;

  @Field(() => InitiativeKindEnum, { description: 'What sort of undertaking it is.' })
  kind: InitiativeKind;

  @Field(() => InitiativeStatusEnum, { description: 'How far it has come.' })
  status: InitiativeStatus;

  @Field(() => [InitiativeStatusEnum], { description: 'The states that may follow.' })
  nextStatuses: InitiativeStatus[];

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => [InitiativeFormerName], { description: 'Names that it had before, the latest first.' })
  formerNames: InitiativeFormerName[];

  @Field(() => String, { nullable: true, description: 'What it is, in free words.' })
  description: string | null;

  @Field(() => Stakeholder, { nullable: true, description: 'Who leads it today.' })
  lead: Stakeholder | null;

  @Field(() => [InitiativeParticipation], { description: 'Who takes part, the lead too: what holds today first.' })
  participations: InitiativeParticipation[];

  @Field(() => [Area], { description: 'Where it takes place, by name.' })
  areas: Area[];

  @Field(() => [FocusArea], { description: 'What it is about, by name.' })
  focusAreas: FocusArea[];

  @Field(() => GraphQLDate, { nullable: true, description: 'Its first day.' })
  startsOn: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'Its last day.' })
  endsOn: string | null;

  @Field(() => Initiative, { nullable: true, description: 'The initiative that it is a part of.' })
  parent: object | null;

  @Field(() => [Initiative], { description: 'The initiatives that are parts of it, by name.' })
  parts: object[];

  @Field(() => [Grant], { description: 'What pays for it, the first report due first.' })
  grants: Grant[];

  @Field(() => [Outcome], { description: 'What came of it, the latest first.' })
  outcomes: Outcome[];

  @Field(() => User, { nullable: true, description: 'The colleague who keeps it.' })
  owner: User | null;

  @Field(() => [OwnerChange], { description: 'Who kept it when, the newest change first.' })
  ownerChanges: OwnerChange[];

  @Field(() => String, { nullable: true, description: 'Where the record comes from.' })
  source: string | null;

  @Field(() => GraphQLDateTime, { description: 'When it was recorded.' })
  createdAt: Date;

  @Field(() => GraphQLDateTime, { description: 'When it was last changed.' })
  updatedAt: Date;

  @Field(() => Int, { description: 'How often it was changed: hand it back with a change.' })
  version: number;
}

export const InitiativeConnection = connectionOf(Initiative, 'Initiative');
