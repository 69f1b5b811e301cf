import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { Interaction, type InteractionStatus } from './interaction.entity.js';

/**
 * Derived: that a stakeholder took part in an interaction, or was spoken for in it. One row for each, with what the
 * timeline is sorted by, so that a page of it is one index range. Written with the interaction, in one transaction.
 */
@Entity()
@Index('timeline_entry_recent_idx', { synchronize: false })
export class TimelineEntry {
  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  stakeholder?: Stakeholder;

  @PrimaryColumn({ type: 'uuid' })
  stakeholderId: string;

  @ManyToOne(() => Interaction, { nullable: false })
  @JoinColumn()
  interaction?: Interaction;

  @Index()
  @PrimaryColumn({ type: 'uuid' })
  interactionId: string;

  @Column({ type: 'timestamptz' })
  startsAt: Date;

  @Column({ type: 'text' })
  status: InteractionStatus;
}
