import { Index, JoinColumn, ManyToOne } from 'typeorm';
import { EditedRow } from '../database/edited-row.js';
import { User } from '../identity/user.entity.js';
import { Day, Line, Reference } from '../records/fields.js';

/**
 * What tasks and promises have in common, first of all what they come out of. Interactions and partnerships stand in
 * later rooms: the relations name their entities, so that the database keeps the reference, and this room knows no more
 * of them.
 */
export abstract class Arising extends EditedRow {
  @ManyToOne('Interaction')
  @JoinColumn()
  interaction?: object;

  @Index()
  @Reference('The interaction that it came out of.', { taken: 'never' })
  interactionId: string | null;

  @ManyToOne('Partnership')
  @JoinColumn()
  partnership?: object;

  @Index()
  @Reference('The partnership that it came out of.', { taken: 'never' })
  partnershipId: string | null;

  @Day('By when.', { privacy: 'figures', list: ['filter', 'sort'] })
  dueOn: string | null;

  @Line('What came of it.', { privacy: 'mayName', taken: 'never', max: 500 })
  outcome: string | null;

  @ManyToOne(() => User)
  @JoinColumn()
  closedBy?: User;

  @Reference('Who said what became of it.', { taken: 'never' })
  closedById: string | null;
}
