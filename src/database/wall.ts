import type { Actor } from '../kernel/actor.js';

/** The role of the database that the application works under: it owns nothing and passes no policy by. */
export const APPLICATION_ROLE = 'samverka_app';

/**
 * How far a transaction sees past the second wall (row-level security): what is `open`; also `protected`
 * identities, also the `journal`; or all, for `work` whose own rules are the first wall.
 */
export type Clearance = 'open' | 'protected' | 'journal' | 'work';

/** How far an actor sees: what the policy says of it. */
export abstract class Clearances {
  abstract of(actor: Actor): Clearance[];
}

/**
 * What `begin` says of an actor, as a FROM item of a single statement that reads: it holds to the end of the statement. The rows that it
 * is to hold for are read in a scalar sub-select beside it, which PostgreSQL runs once it has the item's row; run before, it
 * would find nothing.
 */
export function acting(actor: Actor, clearance: Clearance[], param: (value: unknown, cast?: string) => string): string {
  const [who, cleared] = [param(actor.userId, 'text'), param(clearance.join(' '), 'text')];
  return `(SELECT set_config('samverka.actor', ${who}, true) AS actor, set_config('samverka.clearance', ${cleared}, true) AS clearance OFFSET 0) acting`;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The SQL that opens a transaction on behalf of an actor. It travels as one message, and what it says ends with the
 * transaction, so that nothing of an actor stays on a connection.
 */
export function begin(actor: Actor, clearance: Clearance[], doing: 'read' | 'work'): string {
  if (actor.userId && !UUID.test(actor.userId)) throw new Error('An actor is known by a UUID.');
  return `BEGIN${doing === 'read' ? ' READ ONLY' : ''}; SET LOCAL samverka.actor = '${actor.userId}'; SET LOCAL samverka.clearance = '${clearance.join(' ')}'`;
}
