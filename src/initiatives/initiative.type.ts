import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../graphql/connection.js';
import { Shows } from '../graphql/shown.js';
import { User } from '../identity/user.type.js';
import { OwnerChange } from '../stakeholders/ownership.type.js';
import { Organisation, Stakeholder } from '../stakeholders/stakeholder.type.js';
import { Area, FocusArea } from '../vocabulary/vocabulary.type.js';
import { Grant as GrantRow, Outcome as OutcomeRow } from './grant.entity.js';
import {
  Initiative as InitiativeRow,
  InitiativeFormerName as InitiativeFormerNameRow,
  InitiativeParticipation as InitiativeParticipationRow,
} from './initiative.entity.js';
import { type InitiativeStatus, InitiativeStatusEnum } from './initiative.enums.js';

/** When a row was recorded and changed is told of initiatives alone. */
const UNDATED = { without: ['createdAt', 'updatedAt'] };

@ObjectType({ description: 'A name that an initiative had before.' })
@Shows(InitiativeFormerNameRow)
export class InitiativeFormerName {}

@ObjectType({ description: 'A stakeholder’s part in an initiative, and when.' })
@Shows(InitiativeParticipationRow, UNDATED)
export class InitiativeParticipation {
  @Field(() => Initiative, { description: 'The initiative.' })
  initiative: object;

  @Field(() => Stakeholder, { description: 'Who takes part.' })
  stakeholder: Stakeholder;

  @Field(() => Boolean, { description: 'Whether it holds today.' })
  current: boolean;
}

@ObjectType({ description: 'Money that a funder awards to an initiative (bidrag).' })
@Shows(GrantRow, UNDATED)
export class Grant {
  @Field(() => Initiative, { description: 'What it pays for.' })
  initiative: object;

  @Field(() => Organisation, { description: 'Who awards it.' })
  funder: Organisation;

  @Field(() => Boolean, { description: 'Whether the report is due and was not handed in, by Stockholm’s clock.' })
  reportOverdue: boolean;

  @Field(() => Int, {
    description: 'The year that it counts to: in which it was awarded, else begins, else was recorded.',
  })
  year: number;
}
export const GrantConnection = connectionOf(Grant, 'Grant');

@ObjectType({ description: 'An effect of an initiative, measured or described (resultat).' })
@Shows(OutcomeRow, UNDATED)
export class Outcome {
  @Field(() => Initiative, { description: 'What it is an effect of.' })
  initiative: object;
}

@ObjectType({ description: 'A programme, project, event, establishment or engagement (initiativ).' })
@Shows(InitiativeRow)
export class Initiative {
  @Field(() => [InitiativeStatusEnum], { description: 'The states that may follow.' })
  nextStatuses: InitiativeStatus[];

  @Field(() => [InitiativeFormerName], { description: 'Names that it had before, the latest first.' })
  formerNames: InitiativeFormerName[];

  @Field(() => Stakeholder, { nullable: true, description: 'Who leads it today.' })
  lead: Stakeholder | null;

  @Field(() => [InitiativeParticipation], { description: 'Who takes part, the lead too: what holds today first.' })
  participations: InitiativeParticipation[];

  @Field(() => [Area], { description: 'Where it takes place, by name.' })
  areas: Area[];

  @Field(() => [FocusArea], { description: 'What it is about, by name.' })
  focusAreas: FocusArea[];

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
}

export const InitiativeConnection = connectionOf(Initiative, 'Initiative');

@ObjectType({ description: 'A written initiative.' })
export class InitiativePayload {
  @Field(() => Initiative, { description: 'The initiative as it is now.' })
  initiative: object;
}

@ObjectType({ description: 'A written part in an initiative.' })
export class InitiativeParticipationPayload {
  @Field(() => InitiativeParticipation, { description: 'The part as it is now.' })
  participation: object;
}

@ObjectType({ description: 'A written grant.' })
export class GrantPayload {
  @Field(() => Grant, { description: 'The grant as it is now.' })
  grant: object;
}

@ObjectType({ description: 'A written outcome.' })
export class OutcomePayload {
  @Field(() => Outcome, { description: 'The outcome as it is now.' })
  outcome: object;
}
