import { Check, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { ConfidentialityEnum } from '../access/confidentiality.enums.js';
import type { Confidentiality } from '../access/policy.js';
import { EditedRow } from '../database/edited-row.js';
import { User } from '../identity/user.entity.js';
import { Choice, Key, Line, Moment, Reference, Text, Whole } from '../records/fields.js';
import { FocusArea } from '../vocabulary/vocabulary.entity.js';
import {
  type Channel,
  ChannelEnum,
  type InteractionStatus,
  InteractionStatusEnum,
  type NoteState,
  NoteStateEnum,
} from './interaction.enums.js';

/** One dated contact. */
@Entity()
@Check(
  'interaction_channel_check',
  `channel IN ('MEETING', 'CALL', 'VISIT', 'EMAIL', 'EVENT', 'DIGITAL_MEETING', 'LETTER')`,
)
@Check('interaction_status_check', `status IN ('PLANNED', 'HELD', 'CANCELLED', 'NO_SHOW')`)
@Check('interaction_note_state_check', `note_state IN ('DRAFT', 'FINALISED')`)
@Check(
  'interaction_confidentiality_check',
  `confidentiality IN ('OPEN', 'INTERNAL', 'RESTRICTED') AND note_confidentiality IN ('OPEN', 'INTERNAL', 'RESTRICTED')`,
)
@Index('interaction_restricted_idx', ['id'], { where: `confidentiality = 'RESTRICTED'` })
@Index(['startsAt', 'id'])
export class Interaction extends EditedRow {
  @Choice(ChannelEnum, 'How it was made.', { privacy: 'figures', required: true, list: ['filter'] })
  channel: Channel;

  @Choice(InteractionStatusEnum, 'What became of it.', {
    privacy: 'figures',
    preset: 'HELD',
    taken: 'create',
    says: 'HELD unless given; PLANNED for one that lies ahead.',
    merge: 'keep',
    list: ['filter'],
    column: { default: undefined },
  })
  status: InteractionStatus;

  @Moment('When it began, or is to begin.', { privacy: 'figures', required: true, list: ['filter', 'sort'] })
  startsAt: Date;

  @Whole('How long it took, in minutes.', {
    privacy: 'figures',
    says: 'How long it took, in minutes; a week at most.',
    min: 1,
    max: 10_080,
  })
  durationMinutes: number | null;

  @Line('Where.', { privacy: 'mayName' })
  place: string | null;

  @Line('What it was about, in one line.', { privacy: 'mayName', required: true, max: 300 })
  subject: string;

  /** Not everybody who sees the interaction may read it. */
  @Text('What was said.', { privacy: 'mayName', shownAs: false })
  note: string | null;

  @Choice(NoteStateEnum, 'Whose the note is.', {
    privacy: 'figures',
    preset: 'DRAFT',
    says: 'Whose the note is: DRAFT unless given.',
    merge: 'keep',
  })
  noteState: NoteState;

  @ManyToOne(() => User, { nullable: false })
  @JoinColumn()
  author?: User;

  @Index()
  @Reference('Who recorded it.', { required: true, taken: 'never' })
  authorId: string;

  @Line('Why it was called off.', { privacy: 'mayName', taken: 'never', max: 500 })
  cancelReason: string | null;

  @Choice(ConfidentialityEnum, 'Who may read of it.', {
    privacy: 'ours',
    preset: 'INTERNAL',
    says: 'Who may read of it: INTERNAL unless given.',
    merge: 'stricter',
  })
  confidentiality: Confidentiality;

  @Choice(ConfidentialityEnum, 'Who may read the note, where that differs.', { privacy: 'ours', merge: 'stricter' })
  noteConfidentiality: Confidentiality | null;

  @Line('The provision that the confidentiality rests on.', {
    privacy: 'mayName',
    says: 'The provision that the confidentiality rests on, as “OSL 21:3”.',
    max: 100,
  })
  legalProvision: string | null;
}

/** Who may read a restricted interaction or its restricted note, besides those who were there. */
@Entity()
export class InteractionReader {
  @ManyToOne(() => Interaction, { nullable: false })
  @JoinColumn()
  interaction?: Interaction;

  @Key()
  interactionId: string;

  @ManyToOne(() => User, { nullable: false })
  @JoinColumn()
  user?: User;

  @Index()
  @Key()
  userId: string;
}

/** What an interaction was about. */
@Entity()
export class InteractionFocusArea {
  @ManyToOne(() => Interaction, { nullable: false })
  @JoinColumn()
  interaction?: Interaction;

  @Key()
  interactionId: string;

  @ManyToOne(() => FocusArea, { nullable: false })
  @JoinColumn()
  focusArea?: FocusArea;

  @Index()
  @Key()
  focusAreaId: string;
}
