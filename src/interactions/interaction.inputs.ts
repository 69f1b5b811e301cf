import { Field, InputType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLUUID } from 'graphql-scalars';
import { ConfidentialityEnum } from '../access/confidentiality.js';
import type { Confidentiality } from '../access/policy.js';
import {
  DateTimeInput,
  EnumInput,
  FlagInput,
  IdInput,
  IdsInput,
  IntInput,
  LineInput,
  NestedListInput,
  TextInput,
  VersionInput,
} from '../graphql/fields.js';
import { CommitmentInput } from '../tasks/commitment.inputs.js';
import { FollowUpConditions, FollowUpInput } from '../tasks/follow-up.inputs.js';
import type { Channel, InteractionStatus, NoteState } from './interaction.entity.js';
import { ChannelEnum, InteractionStatusEnum, NoteStateEnum } from './interaction.type.js';
import { ParticipantInput } from './participant.inputs.js';

const interactionFields = (optional: boolean) => {
  @InputType({ isAbstract: true })
  abstract class InteractionFields {
    @EnumInput(() => ChannelEnum, 'How it was made.', { optional })
    channel: Channel;

    @DateTimeInput('When it began, or is to begin.', { optional })
    startsAt: Date;

    @IntInput('How long it took, in minutes; a week at most.', { optional: true, clearable: true, min: 1, max: 10_080 })
    durationMinutes?: number | null;

    @LineInput('Where.', { optional: true, clearable: true })
    place?: string | null;

    @LineInput('What it was about, in one line.', { optional, max: 300 })
    subject: string;

    @TextInput('What was said.', { optional: true, clearable: true })
    note?: string | null;

    @EnumInput(() => NoteStateEnum, 'Whose the note is: DRAFT unless given.', { optional: true })
    noteState?: NoteState;

    @EnumInput(() => ConfidentialityEnum, 'Who may read of it: INTERNAL unless given.', { optional: true })
    confidentiality?: Confidentiality;

    @EnumInput(() => ConfidentialityEnum, 'Who may read the note, where that differs.', {
      optional: true,
      clearable: true,
    })
    noteConfidentiality?: Confidentiality | null;

    @LineInput('The provision that the confidentiality rests on, as “OSL 21:3”.', {
      optional: true,
      clearable: true,
      max: 100,
    })
    legalProvision?: string | null;

    @IdsInput('Colleagues who may read what is RESTRICTED, besides those who were there.')
    readerIds?: string[];

    @NestedListInput(() => ParticipantInput, 'Who took part; of a change: the whole list anew.', { optional })
    participants: ParticipantInput[];

    @IdsInput('Colleagues who were there: the caller unless given.')
    staffIds?: string[];

    @IdsInput('What it was about.')
    focusAreaIds?: string[];
  }
  return InteractionFields;
};

@InputType({ description: 'A whole contact, recorded in one go.' })
export class LogInteractionInput extends interactionFields(false) {
  @EnumInput(() => InteractionStatusEnum, 'HELD unless given; PLANNED for one that lies ahead.', { optional: true })
  status?: InteractionStatus;

  @NestedListInput(() => FollowUpInput, 'What is to be done after it.', { max: 50 })
  followUps?: FollowUpInput[];

  @NestedListInput(() => CommitmentInput, 'What was promised.', { max: 50 })
  commitments?: CommitmentInput[];
}

@InputType({ description: 'A change of an interaction: what is left out stays.' })
export class UpdateInteractionInput extends interactionFields(true) {
  @IdInput('The interaction.')
  id: string;

  @VersionInput()
  version: number;

  @NestedListInput(() => FollowUpInput, 'Further tasks.', { max: 50 })
  addFollowUps?: FollowUpInput[];

  @NestedListInput(() => CommitmentInput, 'Further promises.', { max: 50 })
  addCommitments?: CommitmentInput[];
}

@InputType({ description: 'A contact that did not come about.' })
export class CancelInteractionInput {
  @IdInput('The interaction.')
  id: string;

  @VersionInput()
  version: number;

  @LineInput('Why.', { optional: true, clearable: true, max: 500 })
  reason?: string | null;

  @FlagInput('Whether they did not come: NO_SHOW instead of CANCELLED.', { optional: true })
  noShow?: boolean;
}

@InputType({ description: 'A planned contact that took place.' })
export class HoldInteractionInput {
  @IdInput('The interaction.')
  id: string;

  @VersionInput()
  version: number;

  @DateTimeInput('When it began, if not as planned.', { optional: true })
  startsAt?: Date;

  @IntInput('How long it took, in minutes.', { optional: true, clearable: true, min: 1, max: 10_080 })
  durationMinutes?: number | null;

  @TextInput('What was said.', { optional: true, clearable: true })
  note?: string | null;

  @EnumInput(() => NoteStateEnum, 'Whose the note is.', { optional: true })
  noteState?: NoteState;

  @NestedListInput(() => FollowUpInput, 'What is to be done after it.', { max: 50 })
  followUps?: FollowUpInput[];

  @NestedListInput(() => CommitmentInput, 'What was promised.', { max: 50 })
  commitments?: CommitmentInput[];
}

@InputType({ description: 'Which interactions a list holds: all that meet every given condition.' })
export class InteractionFilter {
  @Field(() => [ChannelEnum], { nullable: true, description: 'Made in one of these ways.' })
  channels?: Channel[] | null;

  @Field(() => [InteractionStatusEnum], { nullable: true, description: 'In one of these states.' })
  statuses?: InteractionStatus[] | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Beginning at this moment or later.' })
  from?: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Beginning before this moment.' })
  before?: Date | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'In which this stakeholder took part or was spoken for.' })
  stakeholderId?: string | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'At which this colleague was.' })
  staffId?: string | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'About this focus area.' })
  focusAreaId?: string | null;
}

@InputType({ description: 'Which follow-ups a list holds: all that meet every given condition.' })
export class FollowUpFilter extends FollowUpConditions {
  @Field(() => GraphQLUUID, { nullable: true, description: 'Out of an interaction with this stakeholder.' })
  stakeholderId?: string | null;
}
