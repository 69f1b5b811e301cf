import { createHash } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { Injectable, Optional } from '@nestjs/common';
import type { ClientConfig, Pool, PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { unavailable } from '../kernel/errors.js';
import { ANSWER_MS } from './data-source.js';
import { isDiskFull, translateError } from './errors.js';
import type { JournalEntry } from './journal.js';
import { type PlanBy, PLANS } from './plans.js';
import { ownClient, Pulse } from './pulse.js';
import { Shares } from './shares.js';
import { acting, type Clearance, ClearanceKey, Clearances, OnConnection, SAY } from './wall.js';

/** Statement shapes kept prepared on a connection; past that a statement is planned anew each time. */
const PREPARED = 400;

const ignore = () => undefined;

/** How long the driver waits for an answer, where that is longer than usual. */
type Patience = Pick<ClientConfig, 'query_timeout'>;

/** Single statements, outside a unit of work: reads on behalf of somebody, and what is nobody's, as the look-up of a session. */
@Injectable()
export class Database {
  private readonly names = new Map<string, string>();
  /** What plans of a connection go by now; by the shape, as it was opened, where it is not here. */
  private readonly plannedBy = new WeakMap<PoolClient, PlanBy>();
  /** Whether the last write found no room on the disk. */
  diskFull = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clearances: Clearances,
    private readonly key: ClearanceKey,
    @Optional() private readonly pulse?: Pulse,
    @Optional() private readonly shares?: Shares,
  ) {}

  /** A connection of the pool. @throws UNAVAILABLE at once while the database is silent */
  async connect(): Promise<PoolClient> {
    if (this.pulse?.silent) throw unavailable();
    return this.pool.connect();
  }

  /** Work within an actor's share of the database. */
  within<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    return this.shares ? this.shares.run(actor, work) : work();
  }

  /** What an error of the database means to a caller; that the disk is full is remembered until something was written. */
  failed(error: unknown): unknown {
    this.diskFull ||= isDiskFull(error);
    return translateError(error);
  }

  /**
   * Runs one statement on nobody's behalf: it sees nothing of what the second wall guards. The text is what callers build;
   * every value from outside goes through `values`.
   * @param plan what its plan goes by
   */
  async query<Row extends QueryResultRow>(
    text: string,
    values: unknown[] = [],
    plan: PlanBy = 'shape',
  ): Promise<Row[]> {
    if (this.pulse?.silent) throw unavailable();
    try {
      if (values.some((value) => value instanceof OnConnection)) return await this.bound<Row>(text, values, plan);
      return (await this.pool.query<Row>(this.prepare(text, values))).rows;
    } catch (error) {
      throw this.failed(error);
    }
  }

  /**
   * Runs one statement on behalf of an actor, in a transaction of its own that can only read.
   * @param within how long it may take, in milliseconds, where that is longer than usual
   */
  async read<Row extends QueryResultRow>(
    actor: Actor,
    text: string,
    values: unknown[] = [],
    within?: number,
  ): Promise<Row[]> {
    const [patience, longer] = within
      ? [{ query_timeout: within + ANSWER_MS }, `; SET LOCAL statement_timeout = ${within}`]
      : [{}, ''];
    const begin = `BEGIN READ ONLY; SET LOCAL plan_cache_mode = ${PLANS.values}${longer}`;
    const open = (client: PoolClient) => this.open(client, actor, this.clearances.of(actor), begin, patience);
    return this.within(actor, () => this.alone(open, text, values, patience));
  }

  /** Runs one statement that may write, in a transaction of its own: for what is journalled and nothing else. */
  async work<Row extends QueryResultRow>(actor: Actor, text: string, values: unknown[] = []): Promise<Row[]> {
    return this.alone((client) => this.open(client, actor, ['work']), text, values);
  }

  /** Journals what no unit of work writes, as a refusal or that somebody read. @param userId whose doing it was, if known */
  async journal(
    userId: string | null,
    requestId: string,
    { action, objectType, objectId, changes = {} }: JournalEntry,
  ): Promise<void> {
    await this.query(
      `INSERT INTO journal (actor_id, request_id, action, object_type, object_id, changes) VALUES ($1, $2, $3, $4, $5, $6)`,
      [userId, requestId, action, objectType, objectId, changes],
    );
  }

  /** Opens a transaction on a connection, on behalf of an actor: what is sent for that, and not waited for. */
  open(
    client: PoolClient,
    actor: Actor,
    clearance: Clearance[],
    begin = 'BEGIN',
    patience: Patience = {},
  ): Promise<unknown>[] {
    const said = [actor.userId, this.key.say(client, actor, clearance)];
    return [client.query({ text: begin, ...patience }), client.query({ ...this.prepare(SAY, said), ...patience })];
  }

  /** One statement with parameters that follow from its connection. */
  private async bound<Row extends QueryResultRow>(text: string, values: unknown[], plan: PlanBy): Promise<Row[]> {
    const client = await this.pool.connect();
    let failed: Error | undefined;
    client.on('error', ignore);
    try {
      if ((this.plannedBy.get(client) ?? 'shape') !== plan) {
        this.plannedBy.set(client, plan);
        client.query(`SET plan_cache_mode = ${PLANS[plan]}`).catch(ignore);
      }
      const given = values.map((value) => (value instanceof OnConnection ? value.value(client) : value));
      return (await client.query<Row>(this.prepare(text, given))).rows;
    } catch (error) {
      failed = error as Error;
      throw error;
    } finally {
      client.off('error', ignore);
      // As the pool itself does: after an error, who knows what is still to come on it.
      client.release(failed);
    }
  }

  private async alone<Row extends QueryResultRow>(
    open: (client: PoolClient) => Promise<unknown>[],
    text: string,
    values: unknown[],
    patience: Patience = {},
  ): Promise<Row[]> {
    let client: PoolClient | undefined;
    let lost: Error | undefined;
    try {
      client = await this.connect();
      // A connection that is lost rejects its statements; the event says it again, and would end the process unheard.
      client.on('error', ignore);
      gather(client);
      const opened = Promise.allSettled(open(client));
      const [answer, closed] = await Promise.allSettled([
        client.query<Row>({ ...this.prepare(text, values), ...patience }),
        client.query({ text: 'COMMIT', ...patience }),
      ]);
      if (closed.status === 'rejected') lost = closed.reason as Error;
      for (const sent of [...(await opened), answer, closed]) if (sent.status === 'rejected') throw sent.reason;
      return (answer as PromiseFulfilledResult<QueryResult<Row>>).value.rows;
    } catch (error) {
      throw this.failed(error);
    } finally {
      client?.off('error', ignore);
      client?.release(lost);
    }
  }

  /**
   * Does what only one server at a time may do on this database; the others wait for it. The lock dies with its connection.
   * @param lock a number that names it
   */
  async inTurn<T>(lock: number, work: () => Promise<T>): Promise<T> {
    const client = ownClient(this.pool, 'samverka turn');
    await client.connect();
    try {
      await client.query('SELECT pg_advisory_lock($1)', [lock]);
      return await work();
    } finally {
      await client.end();
    }
  }

  /** The FROM item that says on whose behalf a single statement reads. */
  acting(actor: Actor, param: (value: unknown, cast?: string) => string): string {
    const clearance = this.clearances.of(actor);
    return acting(actor, new OnConnection((client) => this.key.say(client, actor, clearance)), param);
  }

  /** The statement as the driver takes it, prepared where its text is one of the usual ones. */
  prepare(text: string, values: unknown[]): QueryConfig {
    const name = this.nameOf(text);
    return name ? { name, text, values } : { text, values };
  }

  get pool(): Pool {
    return poolOf(this.dataSource);
  }

  private nameOf(text: string): string | undefined {
    let name = this.names.get(text);
    if (!name && this.names.size < PREPARED) {
      name = createHash('sha1').update(text).digest('base64url');
      this.names.set(text, name);
    }
    return name;
  }
}

/** The connections of an open database. */
export const poolOf = (dataSource: DataSource): Pool => (dataSource.driver as unknown as { master: Pool }).master;

/** Lets the statements of one turn of the event loop leave in one write: system calls cost more than statements. */
export function gather(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}
