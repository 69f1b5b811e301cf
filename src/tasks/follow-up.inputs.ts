import { Field, InputType } from '@nestjs/graphql';
import { GraphQLDate, GraphQLUUID } from 'graphql-scalars';
import { DateInput, IdInput, LineInput, VersionInput } from '../graphql/fields.js';
import type { FollowUpStatus } from './follow-up.entity.js';
import { FollowUpStatusEnum } from './follow-up.type.js';

@InputType({ description: 'A task that comes out of an interaction.' })
export class FollowUpInput {
  @LineInput('What is to be done.', { max: 300 })
  title: string;

  @IdInput('Who does it; the caller unless given.', { optional: true, clearable: true })
  assigneeId?: string | null;

  @DateInput('By when.', { optional: true, clearable: true })
  dueOn?: string | null;
}

@InputType({ description: 'A change of a follow-up: what is left out stays.' })
export class UpdateFollowUpInput {
  @IdInput('The follow-up.')
  id: string;

  @VersionInput()
  version: number;

  @LineInput('What is to be done.', { optional: true, max: 300 })
  title?: string;

  @IdInput('Who does it.', { optional: true })
  assigneeId?: string;

  @DateInput('By when.', { optional: true, clearable: true })
  dueOn?: string | null;
}

@InputType({ description: 'The end of a follow-up.' })
export class CloseFollowUpInput {
  @IdInput('The follow-up.')
  id: string;

  @VersionInput()
  version: number;

  @LineInput('What came of it, or why it is no longer needed.', { optional: true, clearable: true, max: 500 })
  outcome?: string | null;
}

/** Which follow-ups a list holds, as far as they tell by themselves. */
@InputType({ isAbstract: true })
export abstract class FollowUpConditions {
  @Field(() => [FollowUpStatusEnum], { nullable: true, description: 'In one of these states; open ones unless given.' })
  statuses?: FollowUpStatus[] | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'To be done by this colleague.' })
  assigneeId?: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'Due before this day.' })
  dueBefore?: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those whose day is past.' })
  overdueOnly?: boolean | null;
}
