import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Confidentiality } from '../access/policy.js';
import { EditedRow } from '../database/edited-row.js';
import { User } from '../identity/user.entity.js';
import { Initiative } from '../initiatives/initiative.entity.js';
import { Area, FocusArea } from '../vocabulary/vocabulary.entity.js';

export type PartnershipStage = 'IDENTIFIED' | 'DIALOGUE' | 'NEGOTIATION' | 'ACTIVE' | 'PAUSED' | 'ENDED' | 'DECLINED';
export type PartnershipForm =
  'INFORMAL' | 'COMPACT' | 'LETTER_OF_INTENT' | 'IOP' | 'GRANT' | 'SPONSORSHIP' | 'CONTRACT';

/** Purposeful cooperation of two parties or more. */
@Entity()
@Check(
  'partnership_stage_check',
  `stage IN ('IDENTIFIED', 'DIALOGUE', 'NEGOTIATION', 'ACTIVE', 'PAUSED', 'ENDED', 'DECLINED')`,
)
@Check(
  'partnership_form_check',
  `form IN ('INFORMAL', 'COMPACT', 'LETTER_OF_INTENT', 'IOP', 'GRANT', 'SPONSORSHIP', 'CONTRACT')`,
)
@Check('partnership_confidentiality_check', `confidentiality IN ('OPEN', 'INTERNAL', 'RESTRICTED')`)
@Check('partnership_meeting_interval_check', 'meeting_interval_days >= 1')
@Index('partnership_name_idx', ['name', 'id'])
@Index(['stage', 'name', 'id'])
@Index('partnership_search_trgm', { synchronize: false })
export class Partnership extends EditedRow {
  @Column({ type: 'text', collation: 'sv-x-icu' })
  name: string;

  /** What search looks in: name and purpose, folded. */
  @Column({ type: 'text' })
  searchText: string;

  @Column({ type: 'text' })
  purpose: string;

  @Column({ type: 'text' })
  form: PartnershipForm;

  @Column({ type: 'text' })
  stage: PartnershipStage;

  /** The day of the last stage change. */
  @Column({ type: 'date' })
  stageSince: string;

  @ManyToOne(() => User)
  @JoinColumn()
  owner?: User;

  @Index()
  @Column({ type: 'uuid', nullable: true })
  ownerId: string | null;

  @Column({ type: 'date', nullable: true })
  reviewOn: string | null;

  /** How long an active partnership may go without its parties meeting before it is dormant. */
  @Column({ type: 'integer', default: 90 })
  meetingIntervalDays: number;

  @Column({ type: 'text', default: 'OPEN' })
  confidentiality: Confidentiality;

  /** The provision that the confidentiality rests on, as OSL 31:16. */
  @Column({ type: 'text', nullable: true })
  legalProvision: string | null;
}

/** Who may read a restricted partnership, besides its owner. */
@Entity()
export class PartnershipReader {
  @ManyToOne(() => Partnership, { nullable: false })
  @JoinColumn()
  partnership?: Partnership;

  @PrimaryColumn({ type: 'uuid' })
  partnershipId: string;

  @ManyToOne(() => User, { nullable: false })
  @JoinColumn()
  user?: User;

  @Index()
  @PrimaryColumn({ type: 'uuid' })
  userId: string;
}

/** Where a partnership works. */
@Entity()
@Index(['areaId', 'partnershipId'])
export class PartnershipArea {
  @ManyToOne(() => Partnership, { nullable: false })
  @JoinColumn()
  partnership?: Partnership;

  @PrimaryColumn({ type: 'uuid' })
  partnershipId: string;

  @ManyToOne(() => Area, { nullable: false })
  @JoinColumn()
  area?: Area;

  @PrimaryColumn({ type: 'uuid' })
  areaId: string;
}

/** What a partnership is about. */
@Entity()
@Index(['focusAreaId', 'partnershipId'])
export class PartnershipFocusArea {
  @ManyToOne(() => Partnership, { nullable: false })
  @JoinColumn()
  partnership?: Partnership;

  @PrimaryColumn({ type: 'uuid' })
  partnershipId: string;

  @ManyToOne(() => FocusArea, { nullable: false })
  @JoinColumn()
  focusArea?: FocusArea;

  @PrimaryColumn({ type: 'uuid' })
  focusAreaId: string;
}

/** What a partnership leads to, or carries. */
@Entity()
@Index(['initiativeId', 'partnershipId'])
export class PartnershipInitiative {
  @ManyToOne(() => Partnership, { nullable: false })
  @JoinColumn()
  partnership?: Partnership;

  @PrimaryColumn({ type: 'uuid' })
  partnershipId: string;

  @ManyToOne(() => Initiative, { nullable: false })
  @JoinColumn()
  initiative?: Initiative;

  @PrimaryColumn({ type: 'uuid' })
  initiativeId: string;
}
