import type { Actor } from '../kernel/actor.js';

/** The role of the database that the application works under: it owns nothing and passes no policy by. */
export const APPLICATION_ROLE = 'samverka_app';

/**
 * How far a transaction sees past the second wall (row-level security): what is `open`; also `protected`
 * identities, also the `journal`; or all, for `work` whose own rules are the first wall.
 */
export type Clearance = 'open' | 'protected' | 'journal' | 'work';

let clearanceOf: (actor: Actor) => Clearance[] = () => [];

/** Says how far actors see. Until it is said, nobody sees anything. */
export function clearActors(by: (actor: Actor) => Clearance[]): void {
  clearanceOf = by;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The SQL that opens a transaction on behalf of an actor. It travels as one message, and what it says ends with the
 * transaction, so that nothing of an actor stays on a connection.
 */
export function begin(actor: Actor, doing: 'read' | 'work'): string {
  if (actor.userId && !UUID.test(actor.userId)) throw new Error('An actor is known by a UUID.');
  const cleared = doing === 'work' ? ['work'] : clearanceOf(actor);
  return `BEGIN${doing === 'read' ? ' READ ONLY' : ''}; SET LOCAL samverka.actor = '${actor.userId}'; SET LOCAL samverka.clearance = '${cleared.join(' ')}'`;
}
