import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLUUID } from 'graphql-scalars';
import { ConfidentialityEnum } from '../access/confidentiality.js';
import type { Confidentiality } from '../access/policy.js';
import { connectionOf } from '../graphql/connection.js';
import { describedEnum } from '../graphql/enums.js';
import { User } from '../identity/user.type.js';
import { Organisation, Stakeholder } from '../stakeholders/stakeholder.type.js';
import { Commitment } from '../tasks/commitment.type.js';
import { FollowUp } from '../tasks/follow-up.type.js';
import { FocusArea } from '../vocabulary/vocabulary.type.js';
import type { Channel, InteractionStatus, NoteState } from './interaction.entity.js';

export const ChannelEnum = describedEnum('Channel', 'How a contact was made.', {
  MEETING: 'A meeting in a room.',
  CALL: 'A telephone call.',
  VISIT: 'A visit at theirs.',
  EMAIL: 'An exchange of e-mail.',
  EVENT: 'Met at an event.',
  DIGITAL_MEETING: 'A meeting on screens.',
  LETTER: 'A letter.',
});

export const InteractionStatusEnum = describedEnum('InteractionStatus', 'What became of a contact.', {
  PLANNED: 'It lies ahead, or nobody has said yet what became of it.',
  HELD: 'It took place.',
  CANCELLED: 'It was called off.',
  NO_SHOW: 'They did not come.',
});

export const NoteStateEnum = describedEnum('NoteState', 'Whose a note is.', {
  DRAFT: 'Its author’s working note; nobody else reads it.',
  FINALISED: 'A record that others may read and that may be disclosed.',
});

@ObjectType({ description: 'A stakeholder in an interaction (deltagare).' })
export class Participant {
  @Field(() => Stakeholder, { description: 'Who took part.' })
  stakeholder: Stakeholder;

  @Field(() => Organisation, { nullable: true, description: 'The organisation spoken for that day.' })
  onBehalfOf: Organisation | null;
}

@ObjectType({ description: 'One dated contact with stakeholders (kontakt).' })
export class Interaction {
  @Field(() => GraphQLUUID, { description: 'The key.' })
  id: string;

  @Field(() => ChannelEnum, { description: 'How it was made.' })
  channel: Channel;

  @Field(() => InteractionStatusEnum, { description: 'What became of it.' })
  status: InteractionStatus;

  @Field(() => GraphQLDateTime, { description: 'When it began, or is to begin.' })
  startsAt: Date;

  @Field(() => Int, { nullable: true, description: 'How long it took, in minutes.' })
  durationMinutes: number | null;

  @Field(() => String, { nullable: true, description: 'Where.' })
  place: string | null;

  @Field(() => String, { description: 'What it was about, in one line.' })
  subject: string;

  @Field(() => String, {
    nullable: true,
    description: 'What was said; null where there is no note, or the caller may not read it.',
  })
  note: string | null;

  @Field(() => NoteStateEnum, { description: 'Whose the note is.' })
  noteState: NoteState;

  @Field(() => User, { description: 'Who recorded it.' })
  author: User;

  @Field(() => [Participant], { description: 'Who took part, in the order given.' })
  participants: Participant[];

  @Field(() => [User], { description: 'Colleagues who were there, by name.' })
  staff: User[];

  @Field(() => [FocusArea], { description: 'What it was about, by name.' })
  focusAreas: FocusArea[];

  @Field(() => [FollowUp], { description: 'What came out of it, the first due first.' })
  followUps: FollowUp[];

  @Field(() => [Commitment], { description: 'What was promised, the first due first.' })
  commitments: Commitment[];

  @Field(() => ConfidentialityEnum, { description: 'Who may read of it.' })
  confidentiality: Confidentiality;

  @Field(() => ConfidentialityEnum, { nullable: true, description: 'Who may read the note, where that differs.' })
  noteConfidentiality: Confidentiality | null;

  @Field(() => String, { nullable: true, description: 'The provision that the confidentiality rests on.' })
  legalProvision: string | null;

  @Field(() => [User], { description: 'Colleagues who may read it where it is RESTRICTED, by name.' })
  readers: User[];

  @Field(() => String, { nullable: true, description: 'Why it was called off.' })
  cancelReason: string | null;

  @Field(() => GraphQLDateTime, { description: 'When it was recorded.' })
  createdAt: Date;

  @Field(() => GraphQLDateTime, { description: 'When it was last changed.' })
  updatedAt: Date;

  @Field(() => Int, { description: 'How often it was changed: hand it back with a change.' })
  version: number;
}

export const InteractionConnection = connectionOf(Interaction, 'Interaction');
