import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Confidentiality } from '../access/policy.js';
import { EditedRow } from '../database/edited-row.js';
import { User } from '../identity/user.entity.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { FocusArea } from '../vocabulary/vocabulary.entity.js';

export type Channel = 'MEETING' | 'CALL' | 'VISIT' | 'EMAIL' | 'EVENT' | 'DIGITAL_MEETING' | 'LETTER';
export type InteractionStatus = 'PLANNED' | 'HELD' | 'CANCELLED' | 'NO_SHOW';
export type NoteState = 'DRAFT' | 'FINALISED';
export type FollowUpStatus = 'OPEN' | 'DONE' | 'CANCELLED';
export type CommitmentState = 'OPEN' | 'KEPT' | 'BROKEN';
export type PromisedBy = 'US' | 'STAKEHOLDER';

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

/** A stakeholder in an interaction, and the organisation spoken for that day. */
@Entity()
export class InteractionParticipant {
  @ManyToOne(() => Interaction, { nullable: false })
  @JoinColumn()
  interaction?: Interaction;

  @PrimaryColumn({ type: 'uuid' })
  interactionId: string;

  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  stakeholder?: Stakeholder;

  @Index()
  @PrimaryColumn({ type: 'uuid' })
  stakeholderId: string;

  @ManyToOne(() => Stakeholder)
  @JoinColumn()
  onBehalfOf?: Stakeholder;

  @Index()
  @Column({ type: 'uuid', nullable: true })
  onBehalfOfId: string | null;

  @Column({ type: 'integer' })
  position: number;
}

/** A colleague who was there. */
@Entity()
export class InteractionStaff {
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

/**
 * Derived: that a stakeholder took part in an interaction, or was spoken for in it. One row for each, with what the
 * timeline is sorted by, so that a page of it is one index range. Written with the interaction, in one transaction.
 */
@Entity()
@Index('timeline_entry_recent_idx', { synchronize: false })
export class TimelineEntry {
  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  stakeholder?: Stakeholder;

  @PrimaryColumn({ type: 'uuid' })
  stakeholderId: string;

  @ManyToOne(() => Interaction, { nullable: false })
  @JoinColumn()
  interaction?: Interaction;

  @Index()
  @PrimaryColumn({ type: 'uuid' })
  interactionId: string;

  @Column({ type: 'timestamptz' })
  startsAt: Date;

  @Column({ type: 'text' })
  status: InteractionStatus;
}

/**
 * What tasks and promises have in common, first of all what they come out of. Partnerships stand in a later room: the
 * relation names their entity, so that the database keeps the reference, and this room knows no more of them.
 */
export abstract class Arising extends EditedRow {
  @ManyToOne(() => Interaction)
  @JoinColumn()
  interaction?: Interaction;

  @Index()
  @Column({ type: 'uuid', nullable: true })
  interactionId: string | null;

  @ManyToOne('Partnership')
  @JoinColumn()
  partnership?: object;

  @Index()
  @Column({ type: 'uuid', nullable: true })
  partnershipId: string | null;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'date', nullable: true })
  dueOn: string | null;

  /** What came of it. */
  @Column({ type: 'text', nullable: true })
  outcome: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  closedAt: Date | null;

  @ManyToOne(() => User)
  @JoinColumn()
  closedBy?: User;

  @Column({ type: 'uuid', nullable: true })
  closedById: string | null;
}

/** A task out of an interaction or a partnership. */
@Entity()
@Check('follow_up_status_check', `status IN ('OPEN', 'DONE', 'CANCELLED')`)
@Check('follow_up_origin_check', 'interaction_id IS NOT NULL OR partnership_id IS NOT NULL')
@Index('follow_up_open_idx', { synchronize: false })
export class FollowUp extends Arising {
  @ManyToOne(() => User, { nullable: false })
  @JoinColumn()
  assignee?: User;

  @Index()
  @Column({ type: 'uuid' })
  assigneeId: string;

  @Column({ type: 'text', default: 'OPEN' })
  status: FollowUpStatus;
}

/** A promise, by us to a stakeholder or by a stakeholder to us. */
@Entity()
@Check('commitment_promised_by_check', `promised_by IN ('US', 'STAKEHOLDER')`)
@Check('commitment_state_check', `state IN ('OPEN', 'KEPT', 'BROKEN')`)
@Check('commitment_origin_check', 'interaction_id IS NOT NULL OR partnership_id IS NOT NULL')
@Check('commitment_period_check', 'due_on IS NULL OR due_on >= made_on')
@Index('commitment_open_idx', { synchronize: false })
export class Commitment extends Arising {
  @Column({ type: 'text' })
  promisedBy: PromisedBy;

  /** The stakeholder who promised, or to whom it was promised. */
  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  stakeholder?: Stakeholder;

  @Index()
  @Column({ type: 'uuid' })
  stakeholderId: string;

  /** The colleague who sees to it that our promise is kept, or that theirs is remembered. */
  @ManyToOne(() => User, { nullable: false })
  @JoinColumn()
  colleague?: User;

  @Index()
  @Column({ type: 'uuid' })
  colleagueId: string;

  @Column({ type: 'date' })
  madeOn: string;

  @Column({ type: 'text', default: 'OPEN' })
  state: CommitmentState;
}
