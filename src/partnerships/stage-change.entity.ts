import { Check, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { User } from '../identity/user.entity.js';
import { Choice, Day, Key, Line, Reference } from '../records/fields.js';
import { Partnership } from './partnership.entity.js';
import { type PartnershipStage, PartnershipStageEnum } from './partnership.enums.js';

/** That a partnership came to a stage: when, why and by whom. The first one has no stage before. */
@Entity('partnership_stage_change')
@Check('partnership_stage_change_reason_check', 'from_stage IS NULL OR reason IS NOT NULL')
@Index(['partnershipId', 'changedOn', 'id'])
export class StageChange {
  @Key()
  id: string;

  @ManyToOne(() => Partnership, { nullable: false })
  @JoinColumn()
  partnership?: Partnership;

  @Reference('The partnership.', { required: true, taken: 'never' })
  partnershipId: string;

  @Choice(PartnershipStageEnum, 'The stage before; null for the first.', {
    privacy: 'figures',
    shownAs: 'from',
    taken: 'never',
    merge: 'keep',
  })
  fromStage: PartnershipStage | null;

  @Choice(PartnershipStageEnum, 'The stage from then on.', {
    privacy: 'figures',
    required: true,
    shownAs: 'to',
    taken: 'never',
    merge: 'keep',
  })
  toStage: PartnershipStage;

  @Day('Since when.', { privacy: 'figures', required: true, shownAs: 'day', taken: 'never' })
  changedOn: string;

  @Line('Why; null only for a first stage that was given no reason.', {
    privacy: 'mayName',
    taken: 'never',
    max: 500,
  })
  reason: string | null;

  @ManyToOne(() => User, { nullable: false })
  @JoinColumn()
  changedBy?: User;

  @Reference('Who recorded it.', { required: true, taken: 'never' })
  changedById: string;
}
