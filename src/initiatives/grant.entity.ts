import { Check, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { EditedRow } from '../database/edited-row.js';
import { Amount, Day, Line, Reference, Text } from '../records/fields.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { Initiative } from './initiative.entity.js';

/** Money that a funder awards to an initiative. A funder is a role of an organisation: funders come and go. */
@Entity('initiative_grant')
@Check('initiative_grant_amount_check', `amount > 0 AND currency ~ '^[A-Z]{3}$'`)
@Check('initiative_grant_period_check', 'starts_on IS NULL OR ends_on IS NULL OR ends_on >= starts_on')
@Index('initiative_grant_report_due_idx', ['reportDueOn'], { where: 'reported_on IS NULL' })
export class Grant extends EditedRow {
  @ManyToOne(() => Initiative, { nullable: false })
  @JoinColumn()
  initiative?: Initiative;

  @Index()
  @Reference('The initiative that it pays for.', { required: true, taken: 'create' })
  initiativeId: string;

  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  funder?: Stakeholder;

  @Index()
  @Reference('The organisation that awards it.', { required: true })
  funderId: string;

  @Amount('How much, in units of the currency.', { privacy: 'figures', required: true, min: 0.01 })
  amount: number;

  @Amount('How much of it is used until now, in units of the currency; null where nobody has said.', {
    privacy: 'figures',
    min: 0,
  })
  usedAmount: number | null;

  @Line('The currency, ISO 4217.', {
    privacy: 'figures',
    preset: 'SEK',
    says: 'The currency, ISO 4217: SEK unless given.',
    max: 3,
    column: { default: undefined },
  })
  currency: string;

  @Line('What it is for.', { privacy: 'mayName', required: true, max: 500 })
  purpose: string;

  @Line('The funder’s number for it, or the diary number.', { privacy: 'mayName', max: 100 })
  reference: string | null;

  @Day('When it was awarded.', { privacy: 'figures' })
  awardedOn: string | null;

  @Day('The first day that it pays for.', { privacy: 'figures' })
  startsOn: string | null;

  @Day('The last day that it pays for.', { privacy: 'figures' })
  endsOn: string | null;

  @Day('When the report to the funder is due.', { privacy: 'figures' })
  reportDueOn: string | null;

  @Day('When the report was handed in.', { privacy: 'figures' })
  reportedOn: string | null;
}

/** An effect of an initiative, measured or described. */
@Entity()
@Check('outcome_measure_check', '(measure IS NULL) = (unit IS NULL)')
export class Outcome extends EditedRow {
  @ManyToOne(() => Initiative, { nullable: false })
  @JoinColumn()
  initiative?: Initiative;

  @Index()
  @Reference('The initiative that it is an effect of.', { required: true, taken: 'create' })
  initiativeId: string;

  @Day('When it was seen.', { privacy: 'figures', required: true })
  observedOn: string;

  @Text('What was seen.', { privacy: 'mayName', required: true, max: 5_000 })
  description: string;

  @Amount('How much, if it was measured.', {
    privacy: 'figures',
    says: 'How much, if it was measured; with a unit.',
    min: -999_999_999_999,
  })
  measure: number | null;

  @Line('What the measure counts, as “deltagare”.', { privacy: 'mayName', max: 50 })
  unit: string | null;

  @Line('Who or what says so.', { privacy: 'mayName', required: true, max: 500 })
  source: string;
}
