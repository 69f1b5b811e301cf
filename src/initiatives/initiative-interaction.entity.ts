import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { Interaction } from '../interactions/interaction.entity.js';
import { Key } from '../records/fields.js';
import { Initiative } from './initiative.entity.js';

/** That an interaction belongs to an initiative; it goes with the interaction. */
@Entity()
@Index(['interactionId', 'initiativeId'])
export class InitiativeInteraction {
  @ManyToOne(() => Initiative, { nullable: false })
  @JoinColumn()
  initiative?: Initiative;

  @Key()
  initiativeId: string;

  @ManyToOne(() => Interaction, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  interaction?: Interaction;

  @Key()
  interactionId: string;
}
