import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { User } from '../identity/user.entity.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { Arising } from './arising.entity.js';

export type CommitmentState = 'OPEN' | 'KEPT' | 'BROKEN';
export type PromisedBy = 'US' | 'STAKEHOLDER';

/** A promise, by us to a stakeholder or by a stakeholder to us. */
@Entity()
@Check('commitment_promised_by_check', `promised_by IN ('US', 'STAKEHOLDER')`)
@Check('commitment_state_check', `state IN ('OPEN', 'KEPT', 'BROKEN')`)
@Check('commitment_origin_check', 'interaction_id IS NOT NULL OR partnership_id IS NOT NULL')
@Check('commitment_period_check', 'due_on IS NULL OR due_on >= made_on')
@Index('commitment_open_idx', { synchronize: false })
export class Commitment extends Arising {
  @Column({ type: 'text' })
  promisedBy: PromisedBy;

  /** The stakeholder who promised, or to whom it was promised. */
  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  stakeholder?: Stakeholder;

  @Index()
  @Column({ type: 'uuid' })
  stakeholderId: string;

  /** The colleague who sees to it that our promise is kept, or that theirs is remembered. */
  @ManyToOne(() => User, { nullable: false })
  @JoinColumn()
  colleague?: User;

  @Index()
  @Column({ type: 'uuid' })
  colleagueId: string;

  @Column({ type: 'date' })
  madeOn: string;

  @Column({ type: 'text', default: 'OPEN' })
  state: CommitmentState;
}
