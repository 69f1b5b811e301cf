import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { User } from '../identity/user.entity.js';

export type OwnedType = 'STAKEHOLDER' | 'INITIATIVE' | 'PARTNERSHIP';

/** That something got another owner. Kept for what is owned in any room, so it points to it without a foreign key. */
@Entity()
@Check('owner_change_object_type_check', `object_type IN ('STAKEHOLDER', 'INITIATIVE', 'PARTNERSHIP')`)
@Index(['objectId', 'changedAt', 'id'])
export class OwnerChange {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  objectType: OwnedType;

  @Column({ type: 'uuid' })
  objectId: string;

  @ManyToOne(() => User)
  @JoinColumn()
  from?: User;

  @Column({ type: 'uuid', nullable: true })
  fromId: string | null;

  @ManyToOne(() => User)
  @JoinColumn()
  to?: User;

  @Column({ type: 'uuid', nullable: true })
  toId: string | null;

  @Column({ type: 'timestamptz' })
  changedAt: Date;

  @ManyToOne(() => User)
  @JoinColumn()
  changedBy?: User;

  /** Empty where the command line did it. */
  @Column({ type: 'uuid', nullable: true })
  changedById: string | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;
}
