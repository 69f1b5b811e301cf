import { Check, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { User } from '../identity/user.entity.js';
import { Key, Moment, Reference, Stored, Text } from '../records/fields.js';
import { Personal } from '../records/personal.js';

export type OwnedType = 'STAKEHOLDER' | 'INITIATIVE' | 'PARTNERSHIP';

/** That something got another owner. Kept for what is owned in any room, so it points to it without a foreign key. */
@Entity()
@Check('owner_change_object_type_check', `object_type IN ('STAKEHOLDER', 'INITIATIVE', 'PARTNERSHIP')`)
@Index(['objectId', 'changedAt', 'id'])
@Personal({ by: 'objectId', erased: 'goes' })
export class OwnerChange {
  @Key()
  id: string;

  @Stored('What sort of thing it is.', { privacy: 'ours', column: { type: 'text' } })
  objectType: OwnedType;

  @Reference('What got another owner.', { required: true, taken: 'never' })
  objectId: string;

  @ManyToOne(() => User)
  @JoinColumn()
  from?: User;

  @Reference('Who kept it before; null where nobody did.', { taken: 'never' })
  fromId: string | null;

  @ManyToOne(() => User)
  @JoinColumn()
  to?: User;

  @Reference('Who keeps it from then on; null where nobody does.', { taken: 'never' })
  toId: string | null;

  @Moment('When.', { privacy: 'ours', required: true, taken: 'never' })
  changedAt: Date;

  @ManyToOne(() => User)
  @JoinColumn()
  changedBy?: User;

  /** Empty where the command line did it. */
  @Reference('Who decided it.', { taken: 'never' })
  changedById: string | null;

  @Text('Why.', { privacy: 'mayName', taken: 'never' })
  reason: string | null;
}
