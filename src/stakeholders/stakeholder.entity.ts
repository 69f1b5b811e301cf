import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn } from 'typeorm';
import type { StakeholderKind } from '../access/policy.js';
import { EditedRow } from '../database/edited-row.js';
import { User } from '../identity/user.entity.js';
import { Area, FocusArea } from '../vocabulary/vocabulary.entity.js';
import type { Engagement } from './cadence.entity.js';

export type ProtectedIdentity = 'NONE' | 'CONFIDENTIALITY_MARKED' | 'PROTECTED_REGISTRATION' | 'ASSUMED_IDENTITY';

/**
 * A person or organisation with a stake in the district. All kinds share one table, so that lists, search and the
 * network read one place; the columns of a kind stand under its heading and are empty for the others.
 */
@Entity()
@Check('stakeholder_kind_check', `kind IN ('PERSON', 'ASSOCIATION', 'BUSINESS', 'CIVIL_SOCIETY_GROUP', 'PUBLIC_BODY')`)
@Check(
  'stakeholder_person_check',
  `kind = 'PERSON' OR (given_name IS NULL AND family_name IS NULL AND public_role IS NULL)`,
)
@Check('stakeholder_organisation_check', `kind <> 'PERSON' OR organisation_number IS NULL`)
@Check(
  'stakeholder_protected_identity_check',
  `protected_identity IN ('NONE', 'CONFIDENTIALITY_MARKED', 'PROTECTED_REGISTRATION', 'ASSUMED_IDENTITY') AND (kind = 'PERSON' OR protected_identity = 'NONE')`,
)
@Check('stakeholder_engagement_check', `engagement IN ('INFORM', 'CONSULT', 'INVOLVE', 'COLLABORATE')`)
@Check(
  'stakeholder_cadence_check',
  `(ideal_contact_days IS NULL AND longest_contact_days IS NULL) OR (ideal_contact_days >= 1 AND longest_contact_days >= ideal_contact_days)`,
)
@Index('stakeholder_name_idx', ['name', 'id'])
@Index(['kind', 'name', 'id'])
@Index('stakeholder_organisation_number_live', ['organisationNumber'], {
  unique: true,
  where: 'archived_at IS NULL AND organisation_number IS NOT NULL',
})
@Check('stakeholder_privacy_check', `kind = 'PERSON' OR (processing_restricted_at IS NULL AND erased_at IS NULL)`)
@Index('stakeholder_last_held_idx', { synchronize: false })
@Index('stakeholder_search_trgm', { synchronize: false })
@Index('stakeholder_search_words', { synchronize: false })
@Index('stakeholder_tags_idx', { synchronize: false })
export class Stakeholder extends EditedRow {
  @Column({ type: 'text' })
  kind: StakeholderKind;

  /** As shown and sorted; for a person given and family name. */
  @Column({ type: 'text', collation: 'sv-x-icu' })
  name: string;

  @Column({ type: 'text', array: true, default: [] })
  alternativeNames: string[];

  /** What fuzzy search looks in: names, public role, number and tags, folded. */
  @Column({ type: 'text' })
  searchText: string;

  @Column({ type: 'text', nullable: true })
  description: string | null;

  @Column({ type: 'text', array: true, default: [] })
  tags: string[];

  /** BCP 47 tags of the languages in which they can be met. */
  @Column({ type: 'text', array: true, default: [] })
  languages: string[];

  @ManyToOne(() => User)
  @JoinColumn()
  owner?: User;

  @Index()
  @Column({ type: 'uuid', nullable: true })
  ownerId: string | null;

  @Column({ type: 'text', nullable: true })
  source: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  archivedAt: Date | null;

  @Column({ type: 'text', default: 'INVOLVE' })
  engagement: Engagement;

  /** Its own contact cadence, in days: both or neither. */
  @Column({ type: 'integer', nullable: true })
  idealContactDays: number | null;

  @Column({ type: 'integer', nullable: true })
  longestContactDays: number | null;

  // Person
  @Column({ type: 'text', nullable: true })
  givenName: string | null;

  @Column({ type: 'text', nullable: true })
  familyName: string | null;

  @Column({ type: 'text', nullable: true })
  publicRole: string | null;

  /** Who may not see such a person is to find no trace of it. */
  @Column({ type: 'text', default: 'NONE' })
  protectedIdentity: ProtectedIdentity;

  /** Since when its data may only be kept, and not be used (GDPR 18): nobody works with such a person. */
  @Column({ type: 'timestamptz', nullable: true })
  processingRestrictedAt: Date | null;

  /** When what told of the person was erased; what is left keeps others' records whole. */
  @Column({ type: 'timestamptz', nullable: true })
  erasedAt: Date | null;

  // Organisations
  /** Ten digits, without the hyphen. */
  @Column({ type: 'text', nullable: true })
  organisationNumber: string | null;

  @Column({ type: 'integer', nullable: true })
  foundedYear: number | null;

  // Association
  @Column({ type: 'text', nullable: true })
  associationType: string | null;

  @Column({ type: 'integer', nullable: true })
  memberCount: number | null;

  @Column({ type: 'date', nullable: true })
  memberCountOn: string | null;

  // Business
  @Column({ type: 'text', nullable: true })
  businessForm: string | null;

  @Column({ type: 'text', array: true, default: [] })
  sniCodes: string[];

  @Column({ type: 'integer', nullable: true })
  employeeCount: number | null;

  // Civil-society group
  @Column({ type: 'text', nullable: true })
  meetingPlace: string | null;

  @Column({ type: 'integer', nullable: true })
  participantCount: number | null;

  // Public body
  @Column({ type: 'text', nullable: true })
  bodyType: string | null;

  // Figures, kept up by whoever writes interactions, in the same transaction
  @Column({ type: 'timestamptz', nullable: true })
  lastHeldAt: Date | null;

  @Column({ type: 'uuid', nullable: true })
  lastHeldInteractionId: string | null;

  @Column({ type: 'integer', default: 0 })
  openFollowUpCount: number;

  @Column({ type: 'date', nullable: true })
  nextFollowUpDue: string | null;
}

/** Derived: a person who is not for everybody to see. Kept by a trigger on the persons. */
@Entity()
export class HiddenPerson {
  @OneToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  person?: Stakeholder;

  @PrimaryColumn({ type: 'uuid' })
  personId: string;

  /** Whether its data may not be used at all; else it is only its identity that is protected. */
  @Column({ type: 'boolean' })
  withheld: boolean;
}

/** Where a stakeholder is active. */
@Entity()
@Index(['areaId', 'stakeholderId'])
export class StakeholderArea {
  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  stakeholder?: Stakeholder;

  @PrimaryColumn({ type: 'uuid' })
  stakeholderId: string;

  @ManyToOne(() => Area, { nullable: false })
  @JoinColumn()
  area?: Area;

  @PrimaryColumn({ type: 'uuid' })
  areaId: string;
}

/** What a stakeholder is active in. */
@Entity()
@Index(['focusAreaId', 'stakeholderId'])
export class StakeholderFocusArea {
  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  stakeholder?: Stakeholder;

  @PrimaryColumn({ type: 'uuid' })
  stakeholderId: string;

  @ManyToOne(() => FocusArea, { nullable: false })
  @JoinColumn()
  focusArea?: FocusArea;

  @PrimaryColumn({ type: 'uuid' })
  focusAreaId: string;
}

/** The dated, motivated statement that a person is key. */
@Entity()
@Check('key_person_designation_period_check', 'valid_until IS NULL OR valid_until >= since')
export class KeyPersonDesignation extends EditedRow {
  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  person?: Stakeholder;

  @Index()
  @Column({ type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  rationale: string;

  @ManyToOne(() => User, { nullable: false })
  @JoinColumn()
  decidedBy?: User;

  @Column({ type: 'uuid' })
  decidedById: string;

  @Column({ type: 'date' })
  since: string;

  @Column({ type: 'date', nullable: true })
  reviewOn: string | null;

  @Column({ type: 'date', nullable: true })
  validUntil: string | null;
}
