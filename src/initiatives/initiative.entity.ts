import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { EditedRow } from '../database/edited-row.js';
import { User } from '../identity/user.entity.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { Area, FocusArea } from '../vocabulary/vocabulary.entity.js';

export type InitiativeKind = 'PROGRAMME' | 'PROJECT' | 'EVENT' | 'ESTABLISHMENT' | 'ENGAGEMENT';
export type InitiativeStatus = 'PLANNED' | 'ONGOING' | 'COMPLETED' | 'STOPPED';
export type InitiativeRole = 'LEAD' | 'PARTNER' | 'FUNDER' | 'HOST' | 'SUPPORTER' | 'PARTICIPANT';

/** A programme, project, event, establishment or engagement in the district. */
@Entity()
@Check('initiative_kind_check', `kind IN ('PROGRAMME', 'PROJECT', 'EVENT', 'ESTABLISHMENT', 'ENGAGEMENT')`)
@Check('initiative_status_check', `status IN ('PLANNED', 'ONGOING', 'COMPLETED', 'STOPPED')`)
@Check('initiative_period_check', 'starts_on IS NULL OR ends_on IS NULL OR ends_on >= starts_on')
@Check('initiative_self_check', 'parent_id <> id')
@Index('initiative_name_idx', ['name', 'id'])
@Index('initiative_search_trgm', { synchronize: false })
export class Initiative extends EditedRow {
  @Column({ type: 'text' })
  kind: InitiativeKind;

  @Column({ type: 'text' })
  status: InitiativeStatus;

  @Column({ type: 'text', collation: 'sv-x-icu' })
  name: string;

  /** What search looks in: the name and all former names, folded. */
  @Column({ type: 'text' })
  searchText: string;

  @Column({ type: 'text', nullable: true })
  description: string | null;

  @ManyToOne(() => Initiative)
  @JoinColumn()
  parent?: Initiative;

  @Index()
  @Column({ type: 'uuid', nullable: true })
  parentId: string | null;

  @Column({ type: 'date', nullable: true })
  startsOn: string | null;

  @Column({ type: 'date', nullable: true })
  endsOn: string | null;

  @ManyToOne(() => User)
  @JoinColumn()
  owner?: User;

  @Index()
  @Column({ type: 'uuid', nullable: true })
  ownerId: string | null;

  @Column({ type: 'text', nullable: true })
  source: string | null;
}

/** A name that an initiative had before. */
@Entity()
export class InitiativeFormerName {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Initiative, { nullable: false })
  @JoinColumn()
  initiative?: Initiative;

  @Index()
  @Column({ type: 'uuid' })
  initiativeId: string;

  @Column({ type: 'text' })
  name: string;

  /** The last day of the name. */
  @Column({ type: 'date' })
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
export class InitiativeParticipation extends EditedRow {
  @ManyToOne(() => Initiative, { nullable: false })
  @JoinColumn()
  initiative?: Initiative;

  @Index()
  @Column({ type: 'uuid' })
  initiativeId: string;

  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  stakeholder?: Stakeholder;

  @Index()
  @Column({ type: 'uuid' })
  stakeholderId: string;

  @Column({ type: 'text' })
  role: InitiativeRole;

  @Column({ type: 'date', nullable: true })
  validFrom: string | null;

  @Column({ type: 'date', nullable: true })
  validUntil: string | null;
}

/** Where an initiative takes place. */
@Entity()
@Index(['areaId', 'initiativeId'])
export class InitiativeArea {
  @ManyToOne(() => Initiative, { nullable: false })
  @JoinColumn()
  initiative?: Initiative;

  @PrimaryColumn({ type: 'uuid' })
  initiativeId: string;

  @ManyToOne(() => Area, { nullable: false })
  @JoinColumn()
  area?: Area;

  @PrimaryColumn({ type: 'uuid' })
  areaId: string;
}

/** What an initiative is about. */
@Entity()
@Index(['focusAreaId', 'initiativeId'])
export class InitiativeFocusArea {
  @ManyToOne(() => Initiative, { nullable: false })
  @JoinColumn()
  initiative?: Initiative;

  @PrimaryColumn({ type: 'uuid' })
  initiativeId: string;

  @ManyToOne(() => FocusArea, { nullable: false })
  @JoinColumn()
  focusArea?: FocusArea;

  @PrimaryColumn({ type: 'uuid' })
  focusAreaId: string;
}
