import { Check, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { EditedRow } from '../database/edited-row.js';
import { Choice, Day, Flag, Key, Line, Reference } from '../records/fields.js';
import { Personal } from '../records/personal.js';
import { ContactPoint } from '../stakeholders/contact-point.entity.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { type OrganisationRelationKind, OrganisationRelationKindEnum } from './affiliation.enums.js';

/** The row of another record that a row is made for. */
const OF = { required: true, taken: 'create' } as const;

/** What a person is in an organisation, and when. */
@Entity()
@Check('affiliation_period_check', 'valid_from IS NULL OR valid_until IS NULL OR valid_until >= valid_from')
@Personal({ by: 'personId', erased: 'goes', ties: { until: 'validUntil' } })
export class Affiliation extends EditedRow {
  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  person?: Stakeholder;

  @Index()
  @Reference('The person.', OF)
  personId: string;

  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  organisation?: Stakeholder;

  @Index()
  @Reference('The organisation.', OF)
  organisationId: string;

  @Line('As what, as “ordförande”.', { privacy: 'mayName', required: true })
  role: string;

  @Flag('Whether the person is first of all known for this.', {
    privacy: 'figures',
    preset: false,
    shownAs: 'primary',
    taken: 'never',
  })
  isPrimary: boolean;

  @Day('The first day it holds.', { privacy: 'figures' })
  validFrom: string | null;

  @Day('The last day it holds.', { privacy: 'figures' })
  validUntil: string | null;
}

/** The contact points that a person has in a role. */
@Entity()
@Personal({ by: 'affiliationId', erased: 'goes' })
export class AffiliationContactPoint {
  @ManyToOne(() => Affiliation, { nullable: false })
  @JoinColumn()
  affiliation?: Affiliation;

  @Key()
  affiliationId: string;

  @ManyToOne(() => ContactPoint, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  contactPoint?: ContactPoint;

  @Index()
  @Key()
  contactPointId: string;
}

/** How one organisation stands to another, and when. */
@Entity()
@Check('organisation_relation_kind_check', `kind IN ('PARENT_OF', 'MEMBER_OF', 'SUCCESSOR_OF', 'COOPERATES_WITH')`)
@Check('organisation_relation_period_check', 'valid_from IS NULL OR valid_until IS NULL OR valid_until >= valid_from')
@Check('organisation_relation_self_check', 'from_id <> to_id')
export class OrganisationRelation extends EditedRow {
  @Choice(OrganisationRelationKindEnum, 'How the first stands to the second.', { ...OF, privacy: 'figures' })
  kind: OrganisationRelationKind;

  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  from?: Stakeholder;

  @Index()
  @Reference('The first organisation.', OF)
  fromId: string;

  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  to?: Stakeholder;

  @Index()
  @Reference('The second organisation.', OF)
  toId: string;

  @Day('The first day it holds.', { privacy: 'figures' })
  validFrom: string | null;

  @Day('The last day it holds.', { privacy: 'figures' })
  validUntil: string | null;
}
