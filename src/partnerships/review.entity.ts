import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { User } from '../identity/user.entity.js';
import { Day, Key, Reference, Text } from '../records/fields.js';
import { Partnership } from './partnership.entity.js';

/** That somebody looked at how a partnership does. */
@Entity()
export class PartnershipReview {
  @Key()
  id: string;

  @ManyToOne(() => Partnership, { nullable: false })
  @JoinColumn()
  partnership?: Partnership;

  @Index()
  @Reference('The partnership.', { required: true, taken: 'never' })
  partnershipId: string;

  @Day('When.', { privacy: 'figures', required: true, taken: 'never' })
  reviewedOn: string;

  @Text('What was found.', { privacy: 'mayName', required: true, max: 5_000 })
  findings: string;

  @ManyToOne(() => User, { nullable: false })
  @JoinColumn()
  reviewedBy?: User;

  @Reference('Who looked.', { required: true, taken: 'never' })
  reviewedById: string;
}
