import { ArgsType, InputType } from '@nestjs/graphql';
import { PageArgs } from '../graphql/connection.js';
import {
  DateTimeInput,
  EnumInput,
  FilterArg,
  FlagInput,
  IdInput,
  IdsInput,
  LineInput,
  NestedListInput,
  VersionInput,
} from '../graphql/fields.js';
import { taken } from '../graphql/taken.js';
import { CommitmentInput } from '../tasks/commitment.inputs.js';
import { FollowUpConditions, FollowUpInput } from '../tasks/follow-up.inputs.js';
import { Interaction } from './interaction.entity.js';
import { type Channel, ChannelEnum, type InteractionStatus, InteractionStatusEnum } from './interaction.enums.js';
import { ParticipantInput } from './participant.inputs.js';

/** What an interaction takes besides its fields. */
@InputType({ isAbstract: true })
abstract class Ties {
  @IdsInput('Colleagues who may read what is RESTRICTED, besides those who were there.')
  readerIds?: string[];

  @IdsInput('Colleagues who were there: the caller unless given.')
  staffIds?: string[];

  @IdsInput('What it was about.')
  focusAreaIds?: string[];

  @IdsInput('The initiatives that it belongs to.')
  initiativeIds?: string[];

  @IdsInput('The partnerships that it belongs to.')
  partnershipIds?: string[];
}

const WHO = 'Who took part; of a change: the whole list anew.';

@InputType({ description: 'A whole contact, recorded in one go.' })
export class LogInteractionInput extends taken(Interaction, {
  to: 'create',
  needs: ['channel', 'startsAt', 'subject'],
  with: Ties,
}) {
  @NestedListInput(() => ParticipantInput, WHO, { optional: false })
  participants: ParticipantInput[];

  @NestedListInput(() => FollowUpInput, 'What is to be done after it.', { max: 50 })
  followUps?: FollowUpInput[];

  @NestedListInput(() => CommitmentInput, 'What was promised.', { max: 50 })
  commitments?: CommitmentInput[];
}

@InputType({ description: 'A change of an interaction: what is left out stays.' })
export class UpdateInteractionInput extends taken(Interaction, { to: 'change', with: Ties }) {
  @IdInput('The interaction.')
  id: string;

  @VersionInput()
  version: number;

  @NestedListInput(() => ParticipantInput, WHO)
  participants?: ParticipantInput[];

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

@InputType({ description: 'A contact of which it was said by a slip that it took place, or did not.' })
export class ReinstateInteractionInput {
  @IdInput('The interaction.')
  id: string;

  @VersionInput()
  version: number;
}

@InputType({
  description:
    'A contact that took place: one that was planned, or was said not to have come about. What is left out stays as planned.',
})
export class HoldInteractionInput extends taken(Interaction, { to: 'change', with: Ties }) {
  @IdInput('The interaction.')
  id: string;

  @VersionInput()
  version: number;

  @NestedListInput(() => ParticipantInput, WHO)
  participants?: ParticipantInput[];

  @NestedListInput(() => FollowUpInput, 'What is to be done after it.', { max: 50 })
  followUps?: FollowUpInput[];

  @NestedListInput(() => CommitmentInput, 'What was promised.', { max: 50 })
  commitments?: CommitmentInput[];
}

const ANY = { optional: true, clearable: true };

@InputType({ description: 'Which interactions a list holds: all that meet every given condition.' })
export class InteractionFilter {
  @EnumInput(() => [ChannelEnum], 'Made in one of these ways.', ANY)
  channels?: Channel[] | null;

  @EnumInput(() => [InteractionStatusEnum], 'In one of these states.', ANY)
  statuses?: InteractionStatus[] | null;

  @DateTimeInput('Beginning at this moment or later.', ANY)
  from?: Date | null;

  @DateTimeInput('Beginning before this moment.', ANY)
  before?: Date | null;

  @IdInput('In which this stakeholder took part or was spoken for.', ANY)
  stakeholderId?: string | null;

  @IdInput('At which this colleague was.', ANY)
  staffId?: string | null;

  @IdInput('About this focus area.', ANY)
  focusAreaId?: string | null;
}

@InputType({ description: 'Which follow-ups a list holds: all that meet every given condition.' })
export class FollowUpFilter extends FollowUpConditions {
  @IdInput('Out of an interaction with this stakeholder.', ANY)
  stakeholderId?: string | null;
}

@ArgsType()
export class TimelineArgs extends PageArgs {
  @EnumInput(() => [InteractionStatusEnum], 'In one of these states; all unless given.', {
    optional: true,
    clearable: true,
  })
  statuses?: InteractionStatus[] | null;
}

@ArgsType()
export class InteractionsArgs extends PageArgs {
  @FilterArg(() => InteractionFilter, 'Which interactions; all unless given.')
  filter?: InteractionFilter | null;
}

@ArgsType()
export class FollowUpsArgs extends PageArgs {
  @FilterArg(() => FollowUpFilter, 'Which follow-ups; all open ones unless given.')
  filter?: FollowUpFilter | null;
}
