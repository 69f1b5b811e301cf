import type { Actor } from '../kernel/actor.js';
import { may } from './policy.js';

/*
 * The policy once more, as SQL conditions over a row: what reads are limited to. `actorId` is the placeholder of the
 * actor's id in the statement.
 */

/** May the actor see this stakeholder? */
export const stakeholderVisible = (_row: string, actor: Actor): string => String(may(actor, 'stakeholder.read'));

/** May the actor see this interaction? */
export const interactionVisible = (_row: string, actor: Actor): string => String(may(actor, 'interaction.read'));

/** May the actor read the note of this interaction? A draft is its author's alone. */
export const noteVisible = (row: string, actorId: string): string =>
  `(${row}.note_state = 'FINALISED' OR ${row}.author_id = ${actorId})`;
