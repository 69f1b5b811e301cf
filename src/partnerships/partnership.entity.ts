import { Check, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { ConfidentialityEnum } from '../access/confidentiality.enums.js';
import type { Confidentiality } from '../access/policy.js';
import { EditedRow } from '../database/edited-row.js';
import { User } from '../identity/user.entity.js';
import { Initiative } from '../initiatives/initiative.entity.js';
import { Choice, Day, Key, Line, Reference, Stored, Text, Whole } from '../records/fields.js';
import { Area, FocusArea } from '../vocabulary/vocabulary.entity.js';
import {
  type PartnershipForm,
  PartnershipFormEnum,
  type PartnershipStage,
  PartnershipStageEnum,
} from './partnership.enums.js';

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
  @Line('What it is called.', {
    privacy: 'mayName',
    required: true,
    list: ['filter', 'sort'],
    column: { collation: 'sv-x-icu' },
  })
  name: string;

  @Stored('What search looks in: name and purpose, folded.', { privacy: 'mayName', column: { type: 'text' } })
  searchText: string;

  @Text('What it is for.', { privacy: 'mayName', required: true, max: 5_000, list: ['filter'] })
  purpose: string;

  @Choice(PartnershipFormEnum, 'Its form.', { privacy: 'figures', required: true, list: ['filter'] })
  form: PartnershipForm;

  /** What comes after the first one is a stage change. */
  @Choice(PartnershipStageEnum, 'How far it has come.', {
    privacy: 'figures',
    preset: 'IDENTIFIED',
    taken: 'create',
    says: 'IDENTIFIED unless given; at most ACTIVE.',
    merge: 'keep',
    list: ['filter'],
    column: { default: undefined },
  })
  stage: PartnershipStage;

  /** The day of the last stage change. */
  @Day('Since when it is in this stage.', { privacy: 'figures', required: true, taken: 'never', list: ['sort'] })
  stageSince: string;

  @ManyToOne(() => User)
  @JoinColumn()
  owner?: User;

  @Index()
  @Reference('The colleague who keeps it.', { list: ['filter'] })
  ownerId: string | null;

  @Day('When to look at how it does.', { privacy: 'figures', list: ['filter', 'sort'] })
  reviewOn: string | null;

  /** How long an active one goes before it is dormant. */
  @Whole('How many days an active one may go without its parties meeting.', {
    privacy: 'figures',
    preset: 90,
    says: 'How many days an active one may go without its parties meeting: 90 unless given.',
    min: 1,
    max: 3_653,
  })
  meetingIntervalDays: number;

  @Choice(ConfidentialityEnum, 'Who may read of it.', {
    privacy: 'ours',
    preset: 'OPEN',
    says: 'Who may read of it: OPEN unless given.',
    merge: 'stricter',
  })
  confidentiality: Confidentiality;

  @Line('The provision that the confidentiality rests on.', {
    privacy: 'mayName',
    says: 'The provision that the confidentiality rests on, as “OSL 31:16”.',
    max: 100,
  })
  legalProvision: string | null;
}

/** Who may read a restricted partnership, besides its owner. */
@Entity()
export class PartnershipReader {
  @ManyToOne(() => Partnership, { nullable: false })
  @JoinColumn()
  partnership?: Partnership;

  @Key()
  partnershipId: string;

  @ManyToOne(() => User, { nullable: false })
  @JoinColumn()
  user?: User;

  @Index()
  @Key()
  userId: string;
}

/** Where a partnership works. */
@Entity()
@Index(['areaId', 'partnershipId'])
export class PartnershipArea {
  @ManyToOne(() => Partnership, { nullable: false })
  @JoinColumn()
  partnership?: Partnership;

  @Key()
  partnershipId: string;

  @ManyToOne(() => Area, { nullable: false })
  @JoinColumn()
  area?: Area;

  @Key()
  areaId: string;
}

/** What a partnership is about. */
@Entity()
@Index(['focusAreaId', 'partnershipId'])
export class PartnershipFocusArea {
  @ManyToOne(() => Partnership, { nullable: false })
  @JoinColumn()
  partnership?: Partnership;

  @Key()
  partnershipId: string;

  @ManyToOne(() => FocusArea, { nullable: false })
  @JoinColumn()
  focusArea?: FocusArea;

  @Key()
  focusAreaId: string;
}

/** What a partnership leads to, or carries. */
@Entity()
@Index(['initiativeId', 'partnershipId'])
export class PartnershipInitiative {
  @ManyToOne(() => Partnership, { nullable: false })
  @JoinColumn()
  partnership?: Partnership;

  @Key()
  partnershipId: string;

  @ManyToOne(() => Initiative, { nullable: false })
  @JoinColumn()
  initiative?: Initiative;

  @Key()
  initiativeId: string;
}
