import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { EditedRow } from '../database/edited-row.js';
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
  @Column({ type: 'uuid' })
  initiativeId: string;

  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  funder?: Stakeholder;

  @Index()
  @Column({ type: 'uuid' })
  funderId: string;

  @Column({ type: 'numeric', precision: 14, scale: 2 })
  amount: number;

  /** ISO 4217. */
  @Column({ type: 'text' })
  currency: string;

  @Column({ type: 'text' })
  purpose: string;

  /** The funder's own number for it, or the diary number. */
  @Column({ type: 'text', nullable: true })
  reference: string | null;

  @Column({ type: 'date', nullable: true })
  awardedOn: string | null;

  @Column({ type: 'date', nullable: true })
  startsOn: string | null;

  @Column({ type: 'date', nullable: true })
  endsOn: string | null;

  @Column({ type: 'date', nullable: true })
  reportDueOn: string | null;

  @Column({ type: 'date', nullable: true })
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
  @Column({ type: 'uuid' })
  initiativeId: string;

  @Column({ type: 'date' })
  observedOn: string;

  @Column({ type: 'text' })
  description: string;

  @Column({ type: 'numeric', precision: 14, scale: 2, nullable: true })
  measure: number | null;

  @Column({ type: 'text', nullable: true })
  unit: string | null;

  @Column({ type: 'text' })
  source: string;
}
