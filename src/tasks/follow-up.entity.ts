import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { User } from '../identity/user.entity.js';
import { Arising } from './arising.entity.js';

export type FollowUpStatus = 'OPEN' | 'DONE' | 'CANCELLED';

/** A task out of an interaction or a partnership. */
@Entity()
@Check('follow_up_status_check', `status IN ('OPEN', 'DONE', 'CANCELLED')`)
@Check('follow_up_origin_check', 'interaction_id IS NOT NULL OR partnership_id IS NOT NULL')
@Index('follow_up_open_idx', { synchronize: false })
export class FollowUp extends Arising {
  @ManyToOne(() => User, { nullable: false })
  @JoinColumn()
  assignee?: User;

  @Index()
  @Column({ type: 'uuid' })
  assigneeId: string;

  @Column({ type: 'text', default: 'OPEN' })
  status: FollowUpStatus;
}
