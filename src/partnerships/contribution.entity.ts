import { Check, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { EditedRow } from '../database/edited-row.js';
import { Amount, Choice, Day, Line, Reference, Text } from '../records/fields.js';
import { Personal } from '../records/personal.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { Partnership } from './partnership.entity.js';
import { type ContributionKind, ContributionKindEnum } from './partnership.enums.js';

/** What a party brings to a partnership: pledged, delivered, or both. */
@Entity()
@Check(
  'contribution_kind_check',
  `kind IN ('MONEY', 'TIME', 'PREMISES', 'EXPERTISE', 'MATERIAL', 'NETWORK') AND (kind = 'MONEY') = (unit ~ '^[A-Z]{3}$')`,
)
@Check('contribution_amount_check', 'pledged >= 0 AND delivered >= 0 AND pledged + delivered > 0')
@Check('contribution_period_check', 'ends_on IS NULL OR ends_on >= starts_on')
@Index(['partnershipId', 'startsOn', 'id'])
@Personal({ by: 'contributorId', erased: 'stays' })
export class Contribution extends EditedRow {
  @ManyToOne(() => Partnership, { nullable: false })
  @JoinColumn()
  partnership?: Partnership;

  @Reference('The partnership.', { required: true, taken: 'create' })
  partnershipId: string;

  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  contributor?: Stakeholder;

  @Index()
  @Reference('Who brings it: a stakeholder that is or was a party.', { required: true, taken: 'create' })
  contributorId: string;

  @Choice(ContributionKindEnum, 'What sort of contribution.', { privacy: 'figures', required: true })
  kind: ContributionKind;

  /** Amounts of different units are never added up. */
  @Line('The currency, or what is counted.', {
    privacy: 'figures',
    preset: 'SEK',
    says: 'Of money the currency, ISO 4217: SEK unless given. Of all else what is counted: HOURS, DAYS, OCCASIONS, PIECES, PERSONS or SQUARE_METRES.',
    max: 20,
    column: { default: undefined },
  })
  unit: string;

  @Amount('How much is pledged, in units.', {
    privacy: 'figures',
    preset: 0,
    says: 'How much is pledged, in units: 0 unless given.',
  })
  pledged: number;

  @Amount('How much is delivered, in units.', {
    privacy: 'figures',
    preset: 0,
    says: 'How much is delivered, in units: 0 unless given.',
  })
  delivered: number;

  /** The first day of the period; the contribution counts in the year, quarter and month of this day. */
  @Day('The first day that it is for.', {
    privacy: 'figures',
    required: true,
    says: 'The first day that it is for; it counts in the period of this day.',
  })
  startsOn: string;

  @Day('The last day that it is for.', { privacy: 'figures' })
  endsOn: string | null;

  @Text('What it is, in free words.', { privacy: 'mayName', max: 2_000 })
  description: string | null;
}
