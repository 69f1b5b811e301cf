import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { User } from '../identity/user.entity.js';
import { Partnership, type PartnershipStage } from './partnership.entity.js';

/** That a partnership came to a stage: when, why and by whom. The first one has no stage before. */
@Entity('partnership_stage_change')
@Check('partnership_stage_change_reason_check', 'from_stage IS NULL OR reason IS NOT NULL')
@Index(['partnershipId', 'changedOn', 'id'])
export class StageChange {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Partnership, { nullable: false })
  @JoinColumn()
  partnership?: Partnership;

  @Column({ type: 'uuid' })
  partnershipId: string;

  @Column({ type: 'text', nullable: true })
  fromStage: PartnershipStage | null;

  @Column({ type: 'text' })
  toStage: PartnershipStage;

  @Column({ type: 'date' })
  changedOn: string;

  /** Only the first stage may lack one. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @ManyToOne(() => User, { nullable: false })
  @JoinColumn()
  changedBy?: User;

  @Column({ type: 'uuid' })
  changedById: string;
}
