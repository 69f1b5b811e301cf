import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Confidentiality } from '../access/policy.js';
import { EditedRow } from '../database/edited-row.js';
import { User } from '../identity/user.entity.js';
import { FocusArea } from '../vocabulary/vocabulary.entity.js';

export type Channel = 'MEETING' | 'CALL' | 'VISIT' | 'EMAIL' | 'EVENT' | 'DIGITAL_MEETING' | 'LETTER';
export type InteractionStatus = 'PLANNED' | 'HELD' | 'CANCELLED' | 'NO_SHOW';
export type NoteState = 'DRAFT' | 'FINALISED';

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
  @Column({ type: 'text' })
  channel: Channel;

  @Column({ type: 'text' })
  status: InteractionStatus;

  @Column({ type: 'timestamptz' })
  startsAt: Date;

  @Column({ type: 'integer', nullable: true })
  durationMinutes: number | null;

  @Column({ type: 'text', nullable: true })
  place: string | null;

  @Column({ type: 'text' })
  subject: string;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'text', default: 'DRAFT' })
  noteState: NoteState;

  @ManyToOne(() => User, { nullable: false })
  @JoinColumn()
  author?: User;

  @Index()
  @Column({ type: 'uuid' })
  authorId: string;

  @Column({ type: 'text', nullable: true })
  cancelReason: string | null;

  @Column({ type: 'text', default: 'INTERNAL' })
  confidentiality: Confidentiality;

  /** Of the note, where it differs from that of the interaction. */
  @Column({ type: 'text', nullable: true })
  noteConfidentiality: Confidentiality | null;

  /** The provision that the confidentiality rests on, as OSL 21:3. */
  @Column({ type: 'text', nullable: true })
  legalProvision: string | null;
}

/** Who may read a restricted interaction or its restricted note, besides those who were there. */
@Entity()
export class InteractionReader {
  @ManyToOne(() => Interaction, { nullable: false })
  @JoinColumn()
  interaction?: Interaction;

  @PrimaryColumn({ type: 'uuid' })
  interactionId: string;

  @ManyToOne(() => User, { nullable: false })
  @JoinColumn()
  user?: User;

  @Index()
  @PrimaryColumn({ type: 'uuid' })
  userId: string;
}

/** What an interaction was about. */
@Entity()
export class InteractionFocusArea {
  @ManyToOne(() => Interaction, { nullable: false })
  @JoinColumn()
  interaction?: Interaction;

  @PrimaryColumn({ type: 'uuid' })
  interactionId: string;

  @ManyToOne(() => FocusArea, { nullable: false })
  @JoinColumn()
  focusArea?: FocusArea;

  @Index()
  @PrimaryColumn({ type: 'uuid' })
  focusAreaId: string;
}
