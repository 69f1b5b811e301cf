import { Check, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { User } from '../identity/user.entity.js';
import { Choice, Line, Moment, Reference } from '../records/fields.js';
import { Arising } from './arising.entity.js';
import { type FollowUpStatus, FollowUpStatusEnum } from './follow-up.enums.js';

/** A task out of an interaction or a partnership. */
@Entity()
@Check('follow_up_status_check', `status IN ('OPEN', 'DONE', 'CANCELLED')`)
@Check('follow_up_origin_check', 'interaction_id IS NOT NULL OR partnership_id IS NOT NULL')
@Index('follow_up_open_idx', { synchronize: false })
export class FollowUp extends Arising {
  @Line('What is to be done.', { privacy: 'mayName', required: true, max: 300 })
  title: string;

  @ManyToOne(() => User, { nullable: false })
  @JoinColumn()
  assignee?: User;

  @Index()
  @Reference('Who does it.', { required: true, taken: 'change', list: ['filter'] })
  assigneeId: string;

  @Choice(FollowUpStatusEnum, 'What became of it.', {
    privacy: 'figures',
    preset: 'OPEN',
    taken: 'never',
    merge: 'keep',
    list: ['filter'],
  })
  status: FollowUpStatus;

  @Moment('When it was completed or cancelled.', { privacy: 'figures', taken: 'never' })
  closedAt: Date | null;
}
