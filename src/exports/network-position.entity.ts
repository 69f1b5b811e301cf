import { Entity, JoinColumn, OneToOne } from 'typeorm';
import { Key, Stored } from '../records/fields.js';
import { Personal } from '../records/personal.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';

/** Where a stakeholder stands in pictures of the network: kept, so that people find it where it was. */
@Entity()
@Personal({ by: 'stakeholderId', erased: 'goes' })
export class NetworkPosition {
  @OneToOne(() => Stakeholder, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  stakeholder?: Stakeholder;

  @Key()
  stakeholderId: string;

  @Stored('How far to the right.', { privacy: 'figures', column: { type: 'double precision' } })
  x: number;

  @Stored('How far down.', { privacy: 'figures', column: { type: 'double precision' } })
  y: number;
}
