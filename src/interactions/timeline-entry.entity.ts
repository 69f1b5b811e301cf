import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { Choice, Key, Moment } from '../records/fields.js';
import { Personal } from '../records/personal.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { Interaction } from './interaction.entity.js';
import { type InteractionStatus, InteractionStatusEnum } from './interaction.enums.js';

const DERIVED = { privacy: 'figures', required: true, taken: 'never', shownAs: false, sheet: false } as const;

/**
 * Derived: that a stakeholder took part in an interaction, or was spoken for in it. One row for each, with what the
 * timeline is sorted by, so that a page of it is one index range. Written with the interaction, in one transaction.
 */
@Entity()
@Index('timeline_entry_recent_idx', { synchronize: false })
@Personal({ by: 'stakeholderId', erased: 'goes', joins: 'interactionId', ties: { at: 'startsAt' } })
export class TimelineEntry {
  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  stakeholder?: Stakeholder;

  @Key()
  stakeholderId: string;

  @ManyToOne(() => Interaction, { nullable: false })
  @JoinColumn()
  interaction?: Interaction;

  @Index()
  @Key()
  interactionId: string;

  @Moment('When the interaction begins.', DERIVED)
  startsAt: Date;

  @Choice(InteractionStatusEnum, 'What became of the interaction.', { ...DERIVED, merge: 'keep' })
  status: InteractionStatus;
}
