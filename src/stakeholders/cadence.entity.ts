import { Check, Entity, Unique } from 'typeorm';
import type { StakeholderKind } from '../access/policy.js';
import { EditedRow } from '../database/edited-row.js';
import { Choice, Whole } from '../records/fields.js';
import { type Engagement, EngagementEnum } from './cadence.enums.js';
import { StakeholderKindEnum } from './stakeholder.enums.js';

const FIGURE = { privacy: 'figures', required: true } as const;

/** Longer intervals than ten years are none. */
export const INTERVAL = { min: 1, max: 3_653 };

/** The usual days between held interactions, for stakeholders that have no interval of their own. */
@Entity()
@Check('cadence_default_days_check', 'ideal_days >= 1 AND longest_days >= ideal_days')
@Unique(['kind', 'engagement'])
export class CadenceDefault extends EditedRow {
  @Choice(StakeholderKindEnum, 'The kind of stakeholder.', { ...FIGURE, taken: 'never' })
  kind: StakeholderKind;

  @Choice(EngagementEnum, 'How much they are to be engaged.', { ...FIGURE, taken: 'never' })
  engagement: Engagement;

  @Whole('The interval to aim for, in days.', { ...FIGURE, ...INTERVAL })
  idealDays: number;

  @Whole('The interval that must not be passed, in days.', { ...FIGURE, ...INTERVAL })
  longestDays: number;
}
