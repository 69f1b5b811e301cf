import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Actor } from '../kernel/actor.js';

/** The role of the database that the application works under: it owns nothing and passes no policy by. */
export const APPLICATION_ROLE = 'samverka_app';

/**
 * How far a transaction sees past the second wall (row-level security): what is `open`; also `protected`
 * identities, also the `journal`; or all, for `work` whose own rules are the first wall.
 */
export type Clearance = 'open' | 'protected' | 'journal' | 'work';

/** How many have said something on a connection before all that is forgotten. */
const SAID_MOST = 200;

/** How far an actor sees: what the policy says of it. */
export abstract class Clearances {
  abstract of(actor: Actor): Clearance[];
}

const sha256 = (...parts: (Buffer | string)[]): Buffer =>
  parts.reduce((hash: ReturnType<typeof createHash>, part) => hash.update(part), createHash('sha256')).digest();

/** What shows the database that the server itself says on whose behalf it works, and not somebody who got hold of its role. */
export class ClearanceKey {
  private readonly inner: Buffer;
  private readonly outer: Buffer;
  /** What was said on a connection before: the same again for the same. */
  private readonly said = new WeakMap<PoolClient, Map<string, string>>();

  /** @param key 128 bytes in hex, as the database has them */
  constructor(key: string) {
    const bytes = Buffer.from(key, 'hex');
    [this.inner, this.outer] = [bytes.subarray(0, 64), bytes.subarray(64)];
  }

  /** The words of a clearance, and before them a code that is good for this actor on this connection alone (HMAC over the three). */
  say(client: PoolClient, { userId }: Actor, clearance: Clearance[]): string {
    const { processID } = client as PoolClient & { processID: number };
    const words = clearance.join(' ');
    let said = this.said.get(client);
    if (!said || said.size >= SAID_MOST) this.said.set(client, (said = new Map<string, string>()));
    const known = said.get(`${userId} ${words}`);
    if (known) return known;
    const code = sha256(this.outer, sha256(this.inner, `${processID} ${userId} ${words}`)).toString('hex');
    said.set(`${userId} ${words}`, `${code} ${words}`);
    return `${code} ${words}`;
  }
}

/** A parameter whose value follows from the connection that a statement comes to run on. */
export class OnConnection {
  constructor(readonly value: (client: PoolClient) => string) {}
}

/**
 * What `SAY` says of an actor, as a FROM item of a single statement that reads: it holds to the end of the statement. The rows that it
 * is to hold for are read in a scalar sub-select beside it, which PostgreSQL runs once it has the item's row; run before, it
 * would find nothing.
 */
export function acting(actor: Actor, said: OnConnection, param: (value: unknown, cast?: string) => string): string {
  const [who, cleared] = [param(actor.userId, 'text'), param(said, 'text')];
  return `(SELECT set_config('samverka.actor', ${who}, true) AS actor, set_config('samverka.clearance', ${cleared}, true) AS clearance OFFSET 0) acting`;
}

/**
 * What says on whose behalf a transaction runs, once it has begun. It ends with the transaction, so that nothing of an actor stays on a
 * connection. The code is a parameter: the text of a statement is shown by pg_stat_activity to all sessions of the same role.
 */
export const SAY = `SELECT set_config('samverka.actor', $1, true), set_config('samverka.clearance', $2, true)`;
