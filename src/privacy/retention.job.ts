import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '../database/database.js';
import { IdempotencyKey } from '../database/journal.entity.js';
import { Statement } from '../database/statement.js';
import { operator } from '../identity/accounts.service.js';
import { SignInLimit } from '../identity/sign-in-limit.entity.js';
import { Session } from '../identity/user.entity.js';
import { stockholmDate } from '../kernel/time.js';
import { everything } from '../records/source.js';
import { rowOf, tableOf } from '../records/table.js';
import { RetentionRule } from './privacy.entity.js';
import { RetentionService } from './retention.service.js';

const HOUR = 3_600_000;
/** An arbitrary number that names the lock "somebody destroys what has outlived its period". */
const LOCK = 7_268_837_656;

/** How long what holds no record is kept: keys of requests, sessions that have ended, and what was counted of signing in. */
const [request, session, limit] = [rowOf(IdempotencyKey, 'r'), rowOf(Session, 's'), rowOf(SignInLimit, 'l')];
const HOUSEKEEPING = [
  `DELETE FROM ${tableOf(IdempotencyKey)} ${request} WHERE ${request.createdAt} < now() - interval '7 days'`,
  `DELETE FROM ${tableOf(Session)} ${session} WHERE coalesce(${session.revokedAt}, ${session.expiresAt}) < now() - interval '90 days'`,
  `DELETE FROM ${tableOf(SignInLimit)} ${limit} WHERE ${limit.expire} < extract(epoch FROM now()) * 1000`,
];

/** Carries automatic rules out, each once a day, on one server at a time. */
@Injectable()
export class RetentionJob implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Retention');
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly database: Database,
    private readonly retention: RetentionService,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.run().catch((error: unknown) => this.log.error({ err: error }, 'retention was not carried out'));
    }, HOUR).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** @returns the rules that were carried out; none where another server is at it */
  async run(): Promise<string[]> {
    const client = await this.database.pool.connect();
    try {
      const { rows } = await client.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1) AS free', [LOCK]);
      if (!rows[0].free) return [];
      try {
        return await this.carryOut();
      } finally {
        await client.query('SELECT pg_advisory_unlock($1)', [LOCK]);
      }
    } finally {
      client.release();
    }
  }

  private async carryOut(): Promise<string[]> {
    for (const sql of HOUSEKEEPING) await this.database.work(operator('retention'), sql);
    const statement = new Statement(operator('retention'));
    const rule = everything(RetentionRule, statement, 'whoever decided on it, it is carried out');
    const rules = await this.database.query<{ id: string }>(
      `SELECT ${rule.id} FROM ${rule.from} WHERE ${rule.automatic} AND ${rule.endedAt} IS NULL
          AND (${rule.lastRunOn} IS NULL OR ${rule.lastRunOn} < ${statement.param(stockholmDate())}) ORDER BY ${rule.id}`,
      statement.values,
    );
    for (const { id } of rules) await this.retention.execute(operator(`retention-${randomUUID()}`), id);
    return rules.map(({ id }) => id);
  }
}
