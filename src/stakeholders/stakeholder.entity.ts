import { Check, Entity, Index, JoinColumn, ManyToOne, OneToOne } from 'typeorm';
import type { StakeholderKind } from '../access/policy.js';
import { EditedRow } from '../database/edited-row.js';
import { User } from '../identity/user.entity.js';
import { THIS_YEAR } from '../records/bounds.js';
import { Choice, Day, Flag, Key, Line, Lines, Moment, Reference, Stored, Text, Whole } from '../records/fields.js';
import { Personal } from '../records/personal.js';
import { Area, FocusArea } from '../vocabulary/vocabulary.entity.js';
import { type Engagement, EngagementEnum } from './cadence.enums.js';
import {
  type AssociationType,
  AssociationTypeEnum,
  type BusinessForm,
  BusinessFormEnum,
  ProtectedIdentityEnum,
  type PublicBodyType,
  PublicBodyTypeEnum,
  StakeholderKindEnum,
} from './stakeholder.enums.js';

export type ProtectedIdentity = keyof typeof ProtectedIdentityEnum;

/** No head count is larger: what is, is a slip of the keyboard. */
const MOST_PEOPLE = 10_000_000;

/**
 * A person or organisation with a stake in the district. All kinds share one table, so that lists, search and the
 * network read one place; the fields of a kind are `of` its GraphQL type, and empty for the others.
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
  @Choice(StakeholderKindEnum, 'What kind of stakeholder it is.', {
    privacy: 'figures',
    required: true,
    taken: 'never',
    list: ['filter'],
  })
  kind: StakeholderKind;

  /** As shown and sorted; for a person given and family name. */
  @Line('The name that is shown and sorted by.', {
    privacy: 'identifies',
    required: true,
    takenOf: 'Organisation',
    says: 'The name.',
    list: ['filter', 'sort'],
    column: { collation: 'sv-x-icu' },
  })
  name: string;

  @Lines('Other names and spellings that search finds it by.', { privacy: 'mayName', max: 200, list: ['filter'] })
  alternativeNames: string[];

  @Stored('What fuzzy search looks in: names, public role, number and tags, folded.', {
    privacy: 'mayName',
    column: { type: 'text' },
  })
  searchText: string;

  @Text('Who or what it is, in free words.', { privacy: 'mayName', max: 10_000, list: ['filter'] })
  description: string | null;

  @Lines('Free labels.', { privacy: 'mayName', list: ['filter'] })
  tags: string[];

  @Lines('Languages in which they can be met, as BCP 47 tags.', {
    privacy: 'figures',
    most: 20,
    pattern: {
      matches: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
      message: 'languages must hold BCP 47 tags, as sv, ar or so',
    },
  })
  languages: string[];

  @ManyToOne(() => User)
  @JoinColumn()
  owner?: User;

  @Index()
  @Reference('The colleague who keeps the relationship.', { list: ['filter'] })
  ownerId: string | null;

  @Line('Where the record comes from.', { privacy: 'mayName', max: 500 })
  source: string | null;

  @Moment('When it was archived; null while it is in use.', { privacy: 'ours', taken: 'never', list: ['filter'] })
  archivedAt: Date | null;

  @Choice(EngagementEnum, 'How much it is to be engaged.', {
    privacy: 'figures',
    preset: 'INVOLVE',
    says: 'How much it is to be engaged: INVOLVE unless given.',
    list: ['filter'],
  })
  engagement: Engagement;

  @Day('When its details were last found to be right.', {
    privacy: 'figures',
    taken: 'never',
    list: ['filter', 'sort'],
  })
  verifiedOn: string | null;

  @ManyToOne(() => User)
  @JoinColumn()
  verifiedBy?: User;

  @Reference('Who found its details to be right.', { taken: 'never' })
  verifiedById: string | null;

  /** Its own contact cadence, in days: both or neither. */
  @Whole('The ideal interval between contacts, in days.', { privacy: 'figures', shownAs: false, taken: 'never' })
  idealContactDays: number | null;

  @Whole('The longest interval between contacts, in days.', { privacy: 'figures', shownAs: false, taken: 'never' })
  longestContactDays: number | null;

  // Person
  @Line('Given name.', { of: 'Person', privacy: 'identifies', required: true, max: 100 })
  givenName: string | null;

  @Line('Family name.', { of: 'Person', privacy: 'identifies', max: 100 })
  familyName: string | null;

  @Line('The public role in which the person is met.', { of: 'Person', privacy: 'mayName' })
  publicRole: string | null;

  /** Who may not see such a person is to find no trace of it. */
  @Choice(ProtectedIdentityEnum, 'How the identity is protected; why is recorded nowhere.', {
    of: 'Person',
    privacy: 'identifies',
    preset: 'NONE',
    says: 'How the identity is protected: for process leaders to say.',
    write: 'stakeholder.protect',
    merge: 'stricter',
    sheet: false,
  })
  protectedIdentity: ProtectedIdentity;

  @Stored('Since when its data may only be kept, and not be used (GDPR 18): nobody works with such a person.', {
    privacy: 'identifies',
    column: { type: 'timestamptz', nullable: true },
  })
  processingRestrictedAt: Date | null;

  @Stored('When what told of the person was erased; what is left keeps others’ records whole.', {
    privacy: 'ours',
    column: { type: 'timestamptz', nullable: true },
  })
  erasedAt: Date | null;

  // Organisations
  /** Ten digits, without the hyphen. */
  @Line('The organisation number, as 212000-0142.', {
    of: 'Organisation',
    privacy: 'figures',
    max: 20,
    list: ['filter'],
  })
  organisationNumber: string | null;

  @Whole('The year it was founded.', { of: 'Organisation', privacy: 'figures', min: 1000, max: THIS_YEAR })
  foundedYear: number | null;

  // Association
  @Choice(AssociationTypeEnum, 'Its legal form.', { of: 'Association', privacy: 'figures' })
  associationType: AssociationType | null;

  @Whole('How many members it has.', { of: 'Association', privacy: 'figures', max: MOST_PEOPLE })
  memberCount: number | null;

  @Day('The day of the member count.', { of: 'Association', privacy: 'figures' })
  memberCountOn: string | null;

  // Business
  @Choice(BusinessFormEnum, 'Its legal form.', { of: 'Business', privacy: 'figures' })
  businessForm: BusinessForm | null;

  @Lines('Its branches, as SNI 2007 or SNI 2025 codes of 2 to 5 digits.', {
    of: 'Business',
    privacy: 'figures',
    max: 6,
    pattern: { matches: /^\d{2}(\.?\d{1,3})?$/, message: 'sniCodes must hold codes of 2 to 5 digits, as 56.100' },
  })
  sniCodes: string[];

  @Whole('How many it employs.', { of: 'Business', privacy: 'figures', max: MOST_PEOPLE })
  employeeCount: number | null;

  // Civil-society group
  @Line('Where and when it usually meets.', { of: 'CivilSocietyGroup', privacy: 'mayName' })
  meetingPlace: string | null;

  @Whole('About how many take part.', { of: 'CivilSocietyGroup', privacy: 'figures', max: MOST_PEOPLE })
  participantCount: number | null;

  // Public body
  @Choice(PublicBodyTypeEnum, 'What sort of public body it is.', { of: 'PublicBody', privacy: 'figures' })
  bodyType: PublicBodyType | null;

  // Figures, kept up by whoever writes interactions, in the same transaction
  @Moment('When the last held interaction began.', { privacy: 'figures', taken: 'never', list: ['filter', 'sort'] })
  lastHeldAt: Date | null;

  @Reference('The last held interaction.', { privacy: 'figures', taken: 'never' })
  lastHeldInteractionId: string | null;

  @Whole('How many follow-ups are open.', { privacy: 'figures', taken: 'never', preset: 0 })
  openFollowUpCount: number;

  @Day('When the first open follow-up is due.', { privacy: 'figures', taken: 'never' })
  nextFollowUpDue: string | null;
}

/** Derived: a person who is not for everybody to see. Kept by a trigger on the persons. */
@Entity()
@Personal({ by: 'personId', erased: 'stays' })
export class HiddenPerson {
  @OneToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  person?: Stakeholder;

  @Key()
  personId: string;

  /** Whether its data may not be used at all; else it is only its identity that is protected. */
  @Flag('Whether its data may not be used at all.', { privacy: 'ours', taken: 'never', required: true })
  withheld: boolean;
}

/** Where a stakeholder is active. */
@Entity()
@Index(['areaId', 'stakeholderId'])
@Personal({ by: 'stakeholderId', erased: 'goes' })
export class StakeholderArea {
  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  stakeholder?: Stakeholder;

  @Key()
  stakeholderId: string;

  @ManyToOne(() => Area, { nullable: false })
  @JoinColumn()
  area?: Area;

  @Key()
  areaId: string;
}

/** What a stakeholder is active in. */
@Entity()
@Index(['focusAreaId', 'stakeholderId'])
@Personal({ by: 'stakeholderId', erased: 'goes' })
export class StakeholderFocusArea {
  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  stakeholder?: Stakeholder;

  @Key()
  stakeholderId: string;

  @ManyToOne(() => FocusArea, { nullable: false })
  @JoinColumn()
  focusArea?: FocusArea;

  @Key()
  focusAreaId: string;
}
