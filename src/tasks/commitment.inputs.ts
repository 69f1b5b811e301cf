import { Field, InputType } from '@nestjs/graphql';
import { GraphQLUUID } from 'graphql-scalars';
import { DateInput, EnumInput, IdInput, LineInput, VersionInput } from '../graphql/fields.js';
import type { CommitmentState, PromisedBy } from './commitment.entity.js';
import { CommitmentStateEnum, PromisedByEnum } from './commitment.type.js';

@InputType({ description: 'A promise that was made.' })
export class CommitmentInput {
  @EnumInput(() => PromisedByEnum, 'Who promised.')
  promisedBy: PromisedBy;

  @IdInput(
    'The stakeholder who promised, or to whom it was promised; unless given, the first participant of the interaction, or whom it spoke for.',
    { optional: true, clearable: true },
  )
  stakeholderId?: string | null;

  @LineInput('What was promised.', { max: 300 })
  title: string;

  @IdInput('The colleague who sees to it; the caller unless given.', { optional: true, clearable: true })
  colleagueId?: string | null;

  @DateInput('The day of the promise; that of the interaction, or else today, unless given.', { optional: true })
  madeOn?: string;

  @DateInput('By when.', { optional: true, clearable: true })
  dueOn?: string | null;
}

@InputType({ description: 'A change of a promise: what is left out stays.' })
export class UpdateCommitmentInput {
  @IdInput('The promise.')
  id: string;

  @VersionInput()
  version: number;

  @LineInput('What was promised.', { optional: true, max: 300 })
  title?: string;

  @IdInput('The colleague who sees to it.', { optional: true })
  colleagueId?: string;

  @DateInput('By when.', { optional: true, clearable: true })
  dueOn?: string | null;
}

@InputType({ description: 'What became of a promise.' })
export class CloseCommitmentInput {
  @IdInput('The promise.')
  id: string;

  @VersionInput()
  version: number;

  @EnumInput(() => CommitmentStateEnum, 'KEPT or BROKEN; a broken one may still become KEPT.')
  state: CommitmentState;

  @LineInput('What came of it.', { optional: true, clearable: true, max: 500 })
  outcome?: string | null;
}

@InputType({ description: 'Which promises a list holds: all that meet every given condition.' })
export class CommitmentFilter {
  @Field(() => [CommitmentStateEnum], {
    nullable: true,
    description: 'In one of these states; open ones unless given.',
  })
  states?: CommitmentState[] | null;

  @Field(() => PromisedByEnum, { nullable: true, description: 'Made by this side.' })
  promisedBy?: PromisedBy | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Seen to by this colleague.' })
  colleagueId?: string | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Made by or to this stakeholder.' })
  stakeholderId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those whose day is past.' })
  overdueOnly?: boolean | null;
}
