import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { User } from '../identity/user.entity.js';
import { Partnership } from './partnership.entity.js';

/** That somebody looked at how a partnership does. */
@Entity()
export class PartnershipReview {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ManyToOne(() => Partnership, { nullable: false })
  @JoinColumn()
  partnership?: Partnership;

  @Index()
  @Column({ type: 'uuid' })
  partnershipId: string;

  @Column({ type: 'date' })
  reviewedOn: string;

  @Column({ type: 'text' })
  findings: string;

  @ManyToOne(() => User, { nullable: false })
  @JoinColumn()
  reviewedBy?: User;

  @Column({ type: 'uuid' })
  reviewedById: string;
}
