import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { EditedRow } from '../database/edited-row.js';
import { User } from '../identity/user.entity.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';

export type Stance = 'SUPPORTIVE' | 'NEUTRAL' | 'SCEPTICAL' | 'OPPOSED' | 'UNKNOWN';

/** How an organisation, or the public role of a person, stands to the work on a day. Never the person. */
@Entity()
@Check('assessment_scale_check', 'influence BETWEEN 1 AND 5 AND interest BETWEEN 1 AND 5')
@Check('assessment_stance_check', `stance IN ('SUPPORTIVE', 'NEUTRAL', 'SCEPTICAL', 'OPPOSED', 'UNKNOWN')`)
@Index(['stakeholderId', 'assessedOn', 'id'])
export class Assessment extends EditedRow {
  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  stakeholder?: Stakeholder;

  @Column({ type: 'uuid' })
  stakeholderId: string;

  /** Of a person: the public role that is assessed, as it was called that day. */
  @Column({ type: 'text', nullable: true })
  publicRole: string | null;

  @Column({ type: 'date' })
  assessedOn: string;

  @Column({ type: 'integer' })
  influence: number;

  @Column({ type: 'integer' })
  interest: number;

  @Column({ type: 'text' })
  stance: Stance;

  @Column({ type: 'text' })
  rationale: string;

  @ManyToOne(() => User, { nullable: false })
  @JoinColumn()
  assessedBy?: User;

  @Column({ type: 'uuid' })
  assessedById: string;
}
