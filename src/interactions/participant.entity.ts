import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { User } from '../identity/user.entity.js';
import { Key, Reference, Whole } from '../records/fields.js';
import { Personal } from '../records/personal.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { Interaction } from './interaction.entity.js';

/** A stakeholder in an interaction, and the organisation spoken for that day. */
@Entity()
@Personal({ by: 'stakeholderId', erased: 'goes' })
export class InteractionParticipant {
  @ManyToOne(() => Interaction, { nullable: false })
  @JoinColumn()
  interaction?: Interaction;

  @Key()
  interactionId: string;

  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  stakeholder?: Stakeholder;

  @Index()
  @Key()
  stakeholderId: string;

  @ManyToOne(() => Stakeholder)
  @JoinColumn()
  onBehalfOf?: Stakeholder;

  @Index()
  @Reference('The organisation spoken for that day.')
  onBehalfOfId: string | null;

  @Whole('Its place in the list.', { privacy: 'ours', required: true, taken: 'never', shownAs: false })
  position: number;
}

/** A colleague who was there. */
@Entity()
export class InteractionStaff {
  @ManyToOne(() => Interaction, { nullable: false })
  @JoinColumn()
  interaction?: Interaction;

  @Key()
  interactionId: string;

  @ManyToOne(() => User, { nullable: false })
  @JoinColumn()
  user?: User;

  @Index()
  @Key()
  userId: string;
}
