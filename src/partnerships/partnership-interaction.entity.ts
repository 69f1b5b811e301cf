import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { Interaction } from '../interactions/interaction.entity.js';
import { Key } from '../records/fields.js';
import { Partnership } from './partnership.entity.js';

/** That an interaction belongs to a partnership; it goes with the interaction. */
@Entity()
@Index(['interactionId', 'partnershipId'])
export class PartnershipInteraction {
  @ManyToOne(() => Partnership, { nullable: false })
  @JoinColumn()
  partnership?: Partnership;

  @Key()
  partnershipId: string;

  @ManyToOne(() => Interaction, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  interaction?: Interaction;

  @Key()
  interactionId: string;
}
