import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { GraphQLUUID } from 'graphql-scalars';
import { PageArgs } from '../graphql/connection.js';
import {
  DateInput,
  EnumInput,
  FilterArg,
  IdInput,
  IdsInput,
  LineInput,
  NestedListInput,
  VersionInput,
} from '../graphql/fields.js';
import { taken } from '../graphql/taken.js';
import { Initiative, InitiativeParticipation } from './initiative.entity.js';
import {
  type InitiativeKind,
  InitiativeKindEnum,
  type InitiativeOrder,
  InitiativeOrderEnum,
  type InitiativeRole,
  InitiativeRoleEnum,
  type InitiativeStatus,
  InitiativeStatusEnum,
} from './initiative.enums.js';

@InputType({ description: 'A stakeholder that takes part in an initiative besides its lead.' })
export class InitiativeParticipationInput extends taken(InitiativeParticipation, {
  to: 'create',
  without: ['initiativeId'],
  needs: ['stakeholderId', 'role'],
}) {}

/** What an initiative takes besides its fields. */
@InputType({ isAbstract: true })
abstract class Ties {
  @IdInput('Who leads it; of a change: the former lead’s part ends the day before, and is kept.', {
    optional: true,
    clearable: true,
  })
  leadId?: string | null;

  @IdsInput('Where it takes place.')
  areaIds?: string[];

  @IdsInput('What it is about.')
  focusAreaIds?: string[];
}

@InputType({ description: 'A new initiative.' })
export class CreateInitiativeInput extends taken(Initiative, { to: 'create', needs: ['name', 'kind'], with: Ties }) {
  @NestedListInput(() => InitiativeParticipationInput, 'Who takes part besides the lead.')
  participations?: InitiativeParticipationInput[];
}

@InputType({ description: 'A change of an initiative: what is left out stays.' })
export class UpdateInitiativeInput extends taken(Initiative, { to: 'change', with: Ties }) {
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
export class AddInitiativeParticipationInput extends taken(InitiativeParticipation, {
  to: 'create',
  needs: ['initiativeId', 'stakeholderId', 'role'],
}) {}

@InputType({ description: 'A change of a stakeholder’s part in an initiative: what is left out stays.' })
export class UpdateInitiativeParticipationInput extends taken(InitiativeParticipation, { to: 'change' }) {
  @IdInput('The part.')
  id: string;

  @VersionInput()
  version: number;

  @EnumInput(() => InitiativeRoleEnum, 'As what; not to or from LEAD.', { optional: true })
  override role?: InitiativeRole;
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

@ArgsType()
export class InitiativesArgs extends PageArgs {
  @FilterArg(() => InitiativeFilter, 'Which initiatives; all unless given.')
  filter?: InitiativeFilter | null;

  @Field(() => InitiativeOrderEnum, { nullable: true, description: 'How to sort: NAME unless given.' })
  orderBy?: InitiativeOrder | null;
}
