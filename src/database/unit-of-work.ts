import type { PoolClient } from 'pg';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { SamverkaError } from '../kernel/errors.js';
import { Database } from './database.js';
import { brokenUnique, isAftermath, isRetryable } from './errors.js';
import { Guards } from './guards.js';
import { Transaction } from './transaction.js';
import { Watch } from './watch.js';

const ATTEMPTS = 3;
const ignore = () => undefined;
/** Why the first of some statements failed that did. */
const firstFailure = async (sent: Promise<unknown>[]): Promise<unknown> =>
  (await Promise.allSettled(sent)).find((one): one is PromiseRejectedResult => one.status === 'rejected')?.reason;

/** The constraint that a key breaks which was used before. */
const KEY = 'idempotency_key_pk';

/**
 * Every write runs in here: one transaction, with its journal and its idempotency key. Where the actor's request
 * carries a key that was used before, the work is not done again and the first result is returned.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly database: Database,
    private readonly dataSource: DataSource,
    private readonly guards: Guards,
    private readonly watch: Watch,
  ) {}

  /**
   * @param work returns what identifies the result: it is kept with the key, so it holds ids and no personal data. It
   *   may run again after a deadlock, so it touches nothing but the transaction.
   */
  async write<T extends object>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.database.within(actor, () => this.attempt(actor, work));
      } catch (error) {
        if (!isRetryable(error) || attempt === ATTEMPTS) throw this.database.failed(error);
      }
    }
  }

  /** Whether the actor's request was done before: what it asks of the state of things then holds no longer. */
  async isRepeat({ idempotency, userId }: Actor): Promise<boolean> {
    if (!idempotency) return false;
    const rows = await this.database.query(
      'SELECT FROM idempotency_key WHERE user_id = $1 AND key = $2 AND fingerprint = $3',
      [userId, idempotency.key, idempotency.fingerprint],
    );
    return rows.length > 0;
  }

  private async attempt<T extends object>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const client = await this.database.connect();
    // A connection that is lost rejects its statements; the event says it again, and would end the process unheard.
    client.on('error', ignore);
    const tx = new Transaction(actor, client, this.database, this.dataSource, this.guards, this.watch);
    let broken: Error | undefined;
    try {
      tx.open();
      // Not waited for: where the key was used before, what comes behind it on the connection fails where it does.
      tx.later(this.claimKey(tx));
      const result = await work(tx);
      const [journal, kept] = [tx.journalEntries(), JSON.stringify(result)];
      // All is on its way before COMMIT: where something fails, COMMIT finds an aborted transaction.
      tx.later(tx.appendJournal(journal), this.keepResult(tx, kept), tx.query('COMMIT'));
      await Promise.all(tx.sent);
      this.database.diskFull = false;
      return result;
    } catch (error) {
      tx.end();
      await client.query('ROLLBACK').catch((lost: Error) => (broken = lost));
      const cause = await firstFailure(tx.sent);
      if (!broken && brokenUnique(cause) === KEY) return await this.firstResult<T>(client, actor);
      throw (isAftermath(error) && cause) || error;
    } finally {
      tx.end();
      client.off('error', ignore);
      client.release(broken);
    }
  }

  /** Claims the request's key, behind whoever holds it. */
  private async claimKey(tx: Transaction): Promise<void> {
    const { idempotency, userId } = tx.actor;
    if (!idempotency) return;
    const { key, fingerprint } = idempotency;
    const values = [userId, key, fingerprint];
    await tx.query('INSERT INTO idempotency_key (user_id, key, fingerprint) VALUES ($1, $2, $3)', values);
  }

  /** What came of the request that used the key first. @throws KEY_REUSED where that was another */
  private async firstResult<T>(client: PoolClient, { idempotency, userId }: Actor): Promise<T> {
    const { rows } = await client.query<{ fingerprint: string; result: T }>(
      'SELECT fingerprint, result FROM idempotency_key WHERE user_id = $1 AND key = $2',
      [userId, idempotency?.key],
    );
    if (rows[0]?.fingerprint !== idempotency?.fingerprint)
      throw new SamverkaError('KEY_REUSED', 'This Idempotency-Key belongs to another request. Use a new one.');
    return rows[0].result;
  }

  private async keepResult(tx: Transaction, result: string): Promise<void> {
    const { idempotency, userId } = tx.actor;
    if (!idempotency) return;
    await tx.query('UPDATE idempotency_key SET result = $3 WHERE user_id = $1 AND key = $2', [
      userId,
      idempotency.key,
      result,
    ]);
  }
}
