import { Field, InputType } from '@nestjs/graphql';
import { GraphQLUUID } from 'graphql-scalars';
import { describedEnum } from '../graphql/enums.js';
import {
  DateInput,
  EnumInput,
  IdInput,
  IdsInput,
  LineInput,
  NestedListInput,
  TextInput,
  VersionInput,
} from '../graphql/fields.js';
import type { InitiativeKind, InitiativeRole, InitiativeStatus } from './initiative.entity.js';
import { InitiativeKindEnum, InitiativeRoleEnum, InitiativeStatusEnum } from './initiative.type.js';

@InputType({ description: 'A stakeholder that takes part in an initiative besides its lead.' })
export class InitiativeParticipationInput {
  @IdInput('Who.')
  stakeholderId: string;

  @EnumInput(() => InitiativeRoleEnum, 'As what; the lead is named by `leadId`.')
  role: InitiativeRole;

  @DateInput('The first day it holds.', { optional: true, clearable: true })
  validFrom?: string | null;

  @DateInput('The last day it holds.', { optional: true, clearable: true })
  validUntil?: string | null;
}

const initiativeFields = (optional: boolean) => {
  @InputType({ isAbstract: true })
  abstract class InitiativeFields {
    @LineInput('Its name; of a change: the former one is kept, and finds it still.', { optional })
    name: string;

    @EnumInput(() => InitiativeKindEnum, 'What sort of undertaking it is.', { optional })
    kind: InitiativeKind;

    @TextInput('What it is, in free words.', { optional: true, clearable: true, max: 10_000 })
    description?: string | null;

    @IdInput('Who leads it; of a change: the former lead’s part ends the day before, and is kept.', {
      optional: true,
      clearable: true,
    })
    leadId?: string | null;

    @IdsInput('Where it takes place.')
    areaIds?: string[];

    @IdsInput('What it is about.')
    focusAreaIds?: string[];

    @DateInput('Its first day.', { optional: true, clearable: true })
    startsOn?: string | null;

    @DateInput('Its last day.', { optional: true, clearable: true })
    endsOn?: string | null;

    @IdInput('The initiative that it is a part of.', { optional: true, clearable: true })
    parentId?: string | null;

    @IdInput('The colleague who keeps it.', { optional: true, clearable: true })
    ownerId?: string | null;

    @LineInput('Where the record comes from.', { optional: true, clearable: true, max: 500 })
    source?: string | null;
  }
  return InitiativeFields;
};

@InputType({ description: 'A new initiative.' })
export class CreateInitiativeInput extends initiativeFields(false) {
  @EnumInput(() => InitiativeStatusEnum, 'How far it has come: PLANNED unless given.', { optional: true })
  status?: InitiativeStatus;

  @NestedListInput(() => InitiativeParticipationInput, 'Who takes part besides the lead.')
  participations?: InitiativeParticipationInput[];
}

@InputType({ description: 'A change of an initiative: what is left out stays.' })
export class UpdateInitiativeInput extends initiativeFields(true) {
  @IdInput('The initiative.')
  id: string;

  @VersionInput()
  version: number;
}

@InputType({ description: 'Another state of an initiative.' })
export class ChangeInitiativeStatusInput {
  @IdInput('The initiative.')
  id: string;

  @VersionInput()
  version: number;

  @EnumInput(() => InitiativeStatusEnum, 'What it becomes.')
  status: InitiativeStatus;

  @DateInput('Since when; today unless given. Sets its first or last day where that says otherwise.', {
    optional: true,
  })
  day?: string;

  @LineInput('Why.', { optional: true, clearable: true, max: 500 })
  reason?: string | null;
}

@InputType({ description: 'A stakeholder that joins an initiative.' })
export class AddInitiativeParticipationInput extends InitiativeParticipationInput {
  @IdInput('The initiative.')
  initiativeId: string;
}

@InputType({ description: 'A change of a stakeholder’s part in an initiative: what is left out stays.' })
export class UpdateInitiativeParticipationInput {
  @IdInput('The part.')
  id: string;

  @VersionInput()
  version: number;

  @EnumInput(() => InitiativeRoleEnum, 'As what; not to or from LEAD.', { optional: true })
  role?: InitiativeRole;

  @DateInput('The first day it holds.', { optional: true, clearable: true })
  validFrom?: string | null;

  @DateInput('The last day it holds.', { optional: true, clearable: true })
  validUntil?: string | null;
}

@InputType({ description: 'Which initiatives a list holds: all that meet every given condition.' })
export class InitiativeFilter {
  @Field(() => [InitiativeKindEnum], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: InitiativeKind[] | null;

  @Field(() => [InitiativeStatusEnum], { nullable: true, description: 'In one of these states.' })
  statuses?: InitiativeStatus[] | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'In this area or in one within it.' })
  areaId?: string | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'About this focus area.' })
  focusAreaId?: string | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'In which this stakeholder takes or took part.' })
  stakeholderId?: string | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Kept by this colleague.' })
  ownerId?: string | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Directly a part of this one.' })
  parentId?: string | null;

  @LineInput('Whose name, or a former one, holds this, or nearly: accents and slips are forgiven.', {
    optional: true,
    clearable: true,
  })
  text?: string | null;
}

export const InitiativeOrderEnum = describedEnum('InitiativeOrder', 'How a list of initiatives is sorted.', {
  NAME: 'By name, in Swedish order.',
  STARTS_LATEST: 'Those that begin latest first; those without a day come first of all.',
  UPDATED_NEWEST: 'The most recently changed first.',
});
export type InitiativeOrder = keyof typeof InitiativeOrderEnum;
