import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { User } from '../identity/user.entity.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { Interaction } from './interaction.entity.js';

/** A stakeholder in an interaction, and the organisation spoken for that day. */
@Entity()
export class InteractionParticipant {
  @ManyToOne(() => Interaction, { nullable: false })
  @JoinColumn()
  interaction?: Interaction;

  @PrimaryColumn({ type: 'uuid' })
  interactionId: string;

  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  stakeholder?: Stakeholder;

  @Index()
  @PrimaryColumn({ type: 'uuid' })
  stakeholderId: string;

  @ManyToOne(() => Stakeholder)
  @JoinColumn()
  onBehalfOf?: Stakeholder;

  @Index()
  @Column({ type: 'uuid', nullable: true })
  onBehalfOfId: string | null;

  @Column({ type: 'integer' })
  position: number;
}

/** A colleague who was there. */
@Entity()
export class InteractionStaff {
  @ManyToOne(() => Interaction, { nullable: false })
  @JoinColumn()
  interaction?: Interaction;

  @PrimaryColumn({ type: 'uuid' })
  interactionId: string;

  @ManyToOne(() => User, { nullable: false })
  @JoinColumn()
  user?: User;

  @Index()
  @PrimaryColumn({ type: 'uuid' })
  userId: string;
}
