import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { SamverkaError } from '../kernel/errors.js';
import { Database } from './database.js';
import { isRetryable } from './errors.js';
import { Guards } from './guards.js';
import { Transaction } from './transaction.js';
import { Watch } from './watch.js';

const ATTEMPTS = 3;
const ignore = () => undefined;

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
      const first = await this.claimKey<T>(tx);
      if (first) {
        await client.query('ROLLBACK');
        return first;
      }
      const result = await work(tx);
      const [journal, kept] = [tx.journalEntries(), JSON.stringify(result)];
      // Both statements are on their way before COMMIT: where one fails, COMMIT finds an aborted transaction.
      await Promise.all([tx.appendJournal(journal), this.keepResult(tx, kept), tx.query('COMMIT')]);
      this.database.diskFull = false;
      return result;
    } catch (error) {
      tx.end();
      await client.query('ROLLBACK').catch((lost: Error) => (broken = lost));
      throw error;
    } finally {
      tx.end();
      client.off('error', ignore);
      client.release(broken);
    }
  }

  /** Claims the request's key, waiting for whoever holds it; the first result where it was used before. */
  private async claimKey<T>(tx: Transaction): Promise<T | undefined> {
    const { idempotency, userId } = tx.actor;
    if (!idempotency) return undefined;
    const { key, fingerprint } = idempotency;
    const claimed = await tx.query(
      `INSERT INTO idempotency_key (user_id, key, fingerprint) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING RETURNING key`,
      [userId, key, fingerprint],
    );
    if (claimed.length) return undefined;
    const [earlier] = await tx.query<{ fingerprint: string; result: T }>(
      'SELECT fingerprint, result FROM idempotency_key WHERE user_id = $1 AND key = $2',
      [userId, key],
    );
    if (earlier?.fingerprint !== fingerprint)
      throw new SamverkaError('KEY_REUSED', 'This Idempotency-Key belongs to another request. Use a new one.');
    return earlier.result;
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
