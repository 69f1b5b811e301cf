import { Check, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { User } from '../identity/user.entity.js';
import { Choice, Day, Line, Moment, Reference } from '../records/fields.js';
import { Personal } from '../records/personal.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { Arising } from './arising.entity.js';
import { type CommitmentState, CommitmentStateEnum, type PromisedBy, PromisedByEnum } from './commitment.enums.js';

/** A promise, by us to a stakeholder or by a stakeholder to us. */
@Entity()
@Check('commitment_promised_by_check', `promised_by IN ('US', 'STAKEHOLDER')`)
@Check('commitment_state_check', `state IN ('OPEN', 'KEPT', 'BROKEN')`)
@Check('commitment_origin_check', 'interaction_id IS NOT NULL OR partnership_id IS NOT NULL')
@Check('commitment_period_check', 'due_on IS NULL OR due_on >= made_on')
@Index('commitment_open_idx', { synchronize: false })
@Personal({ by: 'stakeholderId', erased: 'goes', ties: { while: 'state', is: 'OPEN' } })
export class Commitment extends Arising {
  @Choice(PromisedByEnum, 'Who promised.', {
    privacy: 'figures',
    required: true,
    taken: 'create',
    merge: 'keep',
    list: ['filter'],
  })
  promisedBy: PromisedBy;

  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  stakeholder?: Stakeholder;

  @Index()
  @Reference('The stakeholder who promised, or to whom it was promised.', {
    required: true,
    taken: 'never',
    list: ['filter'],
  })
  stakeholderId: string;

  @Line('What was promised.', { privacy: 'mayName', required: true, max: 300 })
  title: string;

  @ManyToOne(() => User, { nullable: false })
  @JoinColumn()
  colleague?: User;

  @Index()
  @Reference('The colleague who sees to it.', { required: true, taken: 'change', list: ['filter'] })
  colleagueId: string;

  @Day('The day of the promise.', { privacy: 'figures', required: true, taken: 'never' })
  madeOn: string;

  @Choice(CommitmentStateEnum, 'What became of it.', {
    shownAs: 'status',
    formerly: 'state',
    privacy: 'figures',
    preset: 'OPEN',
    taken: 'never',
    merge: 'keep',
    list: ['filter'],
  })
  state: CommitmentState;

  @Moment('When it was kept or broken.', { privacy: 'figures', taken: 'never' })
  closedAt: Date | null;
}
