import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';

/** Where a stakeholder stands in pictures of the network: kept, so that people find it where it was. */
@Entity()
export class NetworkPosition {
  @OneToOne(() => Stakeholder, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  stakeholder?: Stakeholder;

  @PrimaryColumn({ type: 'uuid' })
  stakeholderId: string;

  @Column({ type: 'double precision' })
  x: number;

  @Column({ type: 'double precision' })
  y: number;
}
