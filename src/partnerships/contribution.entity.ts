import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { EditedRow } from '../database/edited-row.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { Partnership } from './partnership.entity.js';

export type ContributionKind = 'MONEY' | 'TIME' | 'PREMISES' | 'EXPERTISE' | 'MATERIAL' | 'NETWORK';

/** What a party brings to a partnership: pledged, delivered, or both. */
@Entity()
@Check(
  'contribution_kind_check',
  `kind IN ('MONEY', 'TIME', 'PREMISES', 'EXPERTISE', 'MATERIAL', 'NETWORK') AND (kind = 'MONEY') = (unit ~ '^[A-Z]{3}$')`,
)
@Check('contribution_amount_check', 'pledged >= 0 AND delivered >= 0 AND pledged + delivered > 0')
@Check('contribution_period_check', 'ends_on IS NULL OR ends_on >= starts_on')
@Index(['partnershipId', 'startsOn', 'id'])
export class Contribution extends EditedRow {
  @ManyToOne(() => Partnership, { nullable: false })
  @JoinColumn()
  partnership?: Partnership;

  @Column({ type: 'uuid' })
  partnershipId: string;

  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  contributor?: Stakeholder;

  @Index()
  @Column({ type: 'uuid' })
  contributorId: string;

  @Column({ type: 'text' })
  kind: ContributionKind;

  /** Money: the currency, ISO 4217. All else: what is counted. Amounts of different units are never added up. */
  @Column({ type: 'text' })
  unit: string;

  @Column({ type: 'numeric', precision: 14, scale: 2, default: 0 })
  pledged: number;

  @Column({ type: 'numeric', precision: 14, scale: 2, default: 0 })
  delivered: number;

  /** The first day of the period; the contribution counts in the year, quarter and month of this day. */
  @Column({ type: 'date' })
  startsOn: string;

  @Column({ type: 'date', nullable: true })
  endsOn: string | null;

  @Column({ type: 'text', nullable: true })
  description: string | null;
}
