import { Check, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { EditedRow } from '../database/edited-row.js';
import { User } from '../identity/user.entity.js';
import { Choice, Day, Key, Line, Reference, Stored, Text } from '../records/fields.js';
import { Personal } from '../records/personal.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { Area, FocusArea } from '../vocabulary/vocabulary.entity.js';
import {
  type InitiativeKind,
  InitiativeKindEnum,
  type InitiativeRole,
  InitiativeRoleEnum,
  type InitiativeStatus,
  InitiativeStatusEnum,
} from './initiative.enums.js';

/** A programme, project, event, establishment or engagement in the district. */
@Entity()
@Check('initiative_kind_check', `kind IN ('PROGRAMME', 'PROJECT', 'EVENT', 'ESTABLISHMENT', 'ENGAGEMENT')`)
@Check('initiative_status_check', `status IN ('PLANNED', 'ONGOING', 'COMPLETED', 'STOPPED')`)
@Check('initiative_period_check', 'starts_on IS NULL OR ends_on IS NULL OR ends_on >= starts_on')
@Check('initiative_self_check', 'parent_id <> id')
@Index('initiative_name_idx', ['name', 'id'])
@Index('initiative_search_trgm', { synchronize: false })
export class Initiative extends EditedRow {
  @Choice(InitiativeKindEnum, 'What sort of undertaking it is.', {
    privacy: 'figures',
    required: true,
    list: ['filter'],
  })
  kind: InitiativeKind;

  /** What comes after the first one is a change of its own. */
  @Choice(InitiativeStatusEnum, 'How far it has come.', {
    privacy: 'figures',
    preset: 'PLANNED',
    taken: 'create',
    says: 'How far it has come: PLANNED unless given.',
    merge: 'keep',
    list: ['filter'],
    column: { default: undefined },
  })
  status: InitiativeStatus;

  @Line('Its name.', {
    privacy: 'mayName',
    required: true,
    says: 'Its name; of a change: the former one is kept, and finds it still.',
    list: ['filter', 'sort'],
    column: { collation: 'sv-x-icu' },
  })
  name: string;

  @Stored('What search looks in: the name and all former names, folded.', {
    privacy: 'mayName',
    column: { type: 'text' },
  })
  searchText: string;

  @Text('What it is, in free words.', { privacy: 'mayName', max: 10_000 })
  description: string | null;

  @ManyToOne(() => Initiative)
  @JoinColumn()
  parent?: Initiative;

  @Index()
  @Reference('The initiative that it is a part of.', { list: ['filter'] })
  parentId: string | null;

  @Day('Its first day.', { privacy: 'figures', list: ['sort'] })
  startsOn: string | null;

  @Day('Its last day.', { privacy: 'figures' })
  endsOn: string | null;

  @ManyToOne(() => User)
  @JoinColumn()
  owner?: User;

  @Index()
  @Reference('The colleague who keeps it.', { list: ['filter'] })
  ownerId: string | null;

  @Line('Where the record comes from.', { privacy: 'mayName', max: 500 })
  source: string | null;
}

/** A name that an initiative had before. */
@Entity()
export class InitiativeFormerName {
  @Key()
  id: string;

  @ManyToOne(() => Initiative, { nullable: false })
  @JoinColumn()
  initiative?: Initiative;

  @Index()
  @Reference('The initiative.', { required: true, taken: 'never' })
  initiativeId: string;

  @Line('The name.', { privacy: 'mayName', required: true, taken: 'never' })
  name: string;

  @Day('Its last day.', { privacy: 'figures', required: true, taken: 'never' })
  usedUntil: string;
}

/** A stakeholder's part in an initiative, and when. The lead is the one with the role LEAD. */
@Entity()
@Check(
  'initiative_participation_role_check',
  `role IN ('LEAD', 'PARTNER', 'FUNDER', 'HOST', 'SUPPORTER', 'PARTICIPANT')`,
)
@Check(
  'initiative_participation_period_check',
  'valid_from IS NULL OR valid_until IS NULL OR valid_until >= valid_from',
)
@Index('initiative_participation_one_lead', ['initiativeId'], {
  unique: true,
  where: `role = 'LEAD' AND valid_until IS NULL`,
})
@Personal({ by: 'stakeholderId', erased: 'goes', ties: { until: 'validUntil' } })
export class InitiativeParticipation extends EditedRow {
  @ManyToOne(() => Initiative, { nullable: false })
  @JoinColumn()
  initiative?: Initiative;

  @Index()
  @Reference('The initiative.', { required: true, taken: 'create', list: ['filter'] })
  initiativeId: string;

  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  stakeholder?: Stakeholder;

  @Index()
  @Reference('Who.', { required: true, taken: 'create', list: ['filter'] })
  stakeholderId: string;

  @Choice(InitiativeRoleEnum, 'As what.', {
    privacy: 'figures',
    required: true,
    taken: 'create',
    says: 'As what; the lead is named by `leadId`.',
  })
  role: InitiativeRole;

  @Day('The first day it holds.', { privacy: 'figures' })
  validFrom: string | null;

  @Day('The last day it holds.', { privacy: 'figures' })
  validUntil: string | null;
}

/** Where an initiative takes place. */
@Entity()
@Index(['areaId', 'initiativeId'])
export class InitiativeArea {
  @ManyToOne(() => Initiative, { nullable: false })
  @JoinColumn()
  initiative?: Initiative;

  @Key()
  initiativeId: string;

  @ManyToOne(() => Area, { nullable: false })
  @JoinColumn()
  area?: Area;

  @Key()
  areaId: string;
}

/** What an initiative is about. */
@Entity()
@Index(['focusAreaId', 'initiativeId'])
export class InitiativeFocusArea {
  @ManyToOne(() => Initiative, { nullable: false })
  @JoinColumn()
  initiative?: Initiative;

  @Key()
  initiativeId: string;

  @ManyToOne(() => FocusArea, { nullable: false })
  @JoinColumn()
  focusArea?: FocusArea;

  @Key()
  focusAreaId: string;
}
