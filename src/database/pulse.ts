import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import type { Duplex } from 'node:stream';
import pg, { type Pool, type PoolClient } from 'pg';
import { pgError } from './errors.js';

/** A connection in use: when something was last heard on it, and how often in a row the server had nothing to do for it. */
interface Lease {
  heardAt: number;
  idle: number;
}

/** What the driver keeps to itself, and we need to know whether somebody waits. */
type Waiting = PoolClient & {
  _activeQuery: unknown;
  _sentQueryQueue: unknown[];
  processID: number;
  connection: { stream: Duplex };
};

/** How many times a silence is looked at while it lasts. */
const LOOKS = 5;
/** So often in a row has the server nothing to do for who waits on it, until the line between the two is taken to be cut. */
const CUT = 2;

const waits = (client: Waiting) => client._activeQuery != null || client._sentQueryQueue.length > 0;

/**
 * Notices that the database has fallen silent: that it, or the line to it, takes statements and answers nothing, which TCP tells
 * after minutes. Where somebody has waited and heard nothing for a while, the server is asked by a connection of its own what
 * it works on. If it does not say either, all who wait get their connections cut, and so an error and a free place in the
 * pool; nobody is let on until it answers again. A long statement that the server does work on is left alone.
 */
export class Pulse {
  /** Whether nothing was heard when the database was last asked. */
  silent = false;
  private readonly leases = new Map<Waiting, Lease>();
  private readonly timer: NodeJS.Timeout;
  private looking = false;

  /** @param silence how long nothing is heard before it is asked, and how long its answer may take, in milliseconds */
  constructor(
    private readonly pool: Pool,
    private readonly silence: number,
  ) {
    pool.on('connect', (client) => {
      const { stream } = (client as Waiting).connection;
      stream.on('data', () => this.heard(client as Waiting));
    });
    pool.on('acquire', (client) => this.leases.set(client as Waiting, { heardAt: Date.now(), idle: 0 }));
    pool.on('release', (_error, client) => this.leases.delete(client as Waiting));
    this.timer = setInterval(() => void this.look(), silence / LOOKS).unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private heard(client: Waiting): void {
    const lease = this.leases.get(client);
    if (lease) Object.assign(lease, { heardAt: Date.now(), idle: 0 });
  }

  /** Those who have waited for long, and heard nothing. */
  private waiting(): [Waiting, Lease][] {
    const since = Date.now() - this.silence;
    return [...this.leases].filter(([client, { heardAt }]) => heardAt < since && waits(client));
  }

  private async look(): Promise<void> {
    if (this.looking || (!this.silent && this.waiting().length === 0)) return;
    this.looking = true;
    try {
      // What came in while this process was busy is heard first.
      await turn();
      const waiting = this.waiting();
      if (!this.silent && waiting.length === 0) return;
      const answer = await this.ask(waiting.map(([client]) => client.processID));
      this.silent = answer === undefined;
      for (const [client, lease] of waiting) {
        if (this.leases.get(client) !== lease || lease.heardAt > Date.now() - this.silence) continue;
        lease.idle = answer?.has(client.processID) ? 0 : lease.idle + 1;
        if (this.silent || lease.idle >= CUT) cut(client);
      }
    } finally {
      this.looking = false;
    }
  }

  /** The processes of the server that work, of these; undefined where it does not answer in time. */
  private async ask(processes: number[]): Promise<Set<number> | undefined> {
    const client = ownClient(this.pool, 'samverka pulse');
    let answer: Set<number> | undefined;
    const asking = client
      .connect()
      .then(() =>
        client.query<{ pid: number }>(`SELECT pid FROM pg_stat_activity WHERE pid = ANY ($1) AND state = 'active'`, [
          processes,
        ]),
      )
      .then(
        ({ rows }) => (answer = new Set(rows.map(({ pid }) => pid))),
        // One that refuses us answers, and what it works on is its own.
        (error: unknown) =>
          /^\w{5}$/.test(pgError(error).code ?? '') &&
          /^(FATAL|ERROR)$/.test(pgError(error).severity ?? '') &&
          (answer = new Set(processes)),
      );
    await Promise.race([asking, pause(this.silence)]);
    // The answer may have come in together with the end of our time.
    await turn();
    await turn();
    streamOf(client).destroy();
    return answer;
  }
}

const streamOf = (client: pg.Client | PoolClient) => (client as unknown as Waiting).connection.stream;

const cut = (client: Waiting) => streamOf(client).destroy(new Error('The database has fallen silent.'));

/** A connection beside the pool, to where the pool leads; as who signs in there, with none of the application's settings. */
export function ownClient(pool: Pool, name: string): pg.Client {
  const { host, port, user, password, database, ssl, connectionString } = pool.options;
  const client = new pg.Client({ host, port, user, password, database, ssl, connectionString, application_name: name });
  client.on('error', () => undefined);
  return client;
}
