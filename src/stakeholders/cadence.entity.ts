import { Check, Column, Entity, Unique } from 'typeorm';
import type { StakeholderKind } from '../access/policy.js';
import { EditedRow } from '../database/edited-row.js';

/**
 * How much a stakeholder is to be engaged, after the IAP2 Spectrum of Public Participation (its last step, empower, is
 * about decisions of residents and has no place here).
 */
export type Engagement = 'INFORM' | 'CONSULT' | 'INVOLVE' | 'COLLABORATE';

/** The usual days between held interactions, for stakeholders that have no interval of their own. */
@Entity()
@Check('cadence_default_days_check', 'ideal_days >= 1 AND longest_days >= ideal_days')
@Unique(['kind', 'engagement'])
export class CadenceDefault extends EditedRow {
  @Column({ type: 'text' })
  kind: StakeholderKind;

  @Column({ type: 'text' })
  engagement: Engagement;

  @Column({ type: 'integer' })
  idealDays: number;

  @Column({ type: 'integer' })
  longestDays: number;
}
