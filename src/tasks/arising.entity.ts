import { Column, Index, JoinColumn, ManyToOne } from 'typeorm';
import { EditedRow } from '../database/edited-row.js';
import { User } from '../identity/user.entity.js';

/**
 * What tasks and promises have in common, first of all what they come out of. Interactions and partnerships stand in
 * later rooms: the relations name their entities, so that the database keeps the reference, and this room knows no more
 * of them.
 */
export abstract class Arising extends EditedRow {
  @ManyToOne('Interaction')
  @JoinColumn()
  interaction?: object;

  @Index()
  @Column({ type: 'uuid', nullable: true })
  interactionId: string | null;

  @ManyToOne('Partnership')
  @JoinColumn()
  partnership?: object;

  @Index()
  @Column({ type: 'uuid', nullable: true })
  partnershipId: string | null;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'date', nullable: true })
  dueOn: string | null;

  /** What came of it. */
  @Column({ type: 'text', nullable: true })
  outcome: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  closedAt: Date | null;

  @ManyToOne(() => User)
  @JoinColumn()
  closedBy?: User;

  @Column({ type: 'uuid', nullable: true })
  closedById: string | null;
}
