import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { EditedRow } from '../database/edited-row.js';
import { ContactPoint } from '../stakeholders/contact-point.entity.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';

/** What a person is in an organisation, and when. */
@Entity()
@Check('affiliation_period_check', 'valid_from IS NULL OR valid_until IS NULL OR valid_until >= valid_from')
export class Affiliation extends EditedRow {
  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  person?: Stakeholder;

  @Index()
  @Column({ type: 'uuid' })
  personId: string;

  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  organisation?: Stakeholder;

  @Index()
  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'text' })
  role: string;

  /** Whether this is what the person is first of all known for. */
  @Column({ type: 'boolean', default: false })
  isPrimary: boolean;

  @Column({ type: 'date', nullable: true })
  validFrom: string | null;

  @Column({ type: 'date', nullable: true })
  validUntil: string | null;
}

/** The contact points that a person has in a role. */
@Entity()
export class AffiliationContactPoint {
  @ManyToOne(() => Affiliation, { nullable: false })
  @JoinColumn()
  affiliation?: Affiliation;

  @PrimaryColumn({ type: 'uuid' })
  affiliationId: string;

  @ManyToOne(() => ContactPoint, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  contactPoint?: ContactPoint;

  @Index()
  @PrimaryColumn({ type: 'uuid' })
  contactPointId: string;
}

export type OrganisationRelationKind = 'PARENT_OF' | 'MEMBER_OF' | 'SUCCESSOR_OF' | 'COOPERATES_WITH';

/** How one organisation stands to another, and when. */
@Entity()
@Check('organisation_relation_kind_check', `kind IN ('PARENT_OF', 'MEMBER_OF', 'SUCCESSOR_OF', 'COOPERATES_WITH')`)
@Check('organisation_relation_period_check', 'valid_from IS NULL OR valid_until IS NULL OR valid_until >= valid_from')
@Check('organisation_relation_self_check', 'from_id <> to_id')
export class OrganisationRelation extends EditedRow {
  @Column({ type: 'text' })
  kind: OrganisationRelationKind;

  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  from?: Stakeholder;

  @Index()
  @Column({ type: 'uuid' })
  fromId: string;

  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  to?: Stakeholder;

  @Index()
  @Column({ type: 'uuid' })
  toId: string;

  @Column({ type: 'date', nullable: true })
  validFrom: string | null;

  @Column({ type: 'date', nullable: true })
  validUntil: string | null;
}
