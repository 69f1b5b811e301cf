import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Config } from '../kernel/config.js';
import { MIGRATIONS } from './migrations/index.js';
import { SnakeNaming } from './naming.js';
import { PLANS } from './plans.js';
import { APPLICATION_ROLE } from './wall.js';

export type EntityClass = abstract new () => object;

type Limits = Pick<
  Config,
  'DATABASE_POOL' | 'DATABASE_WAIT_MS' | 'STATEMENT_TIMEOUT_MS' | 'LOCK_TIMEOUT_MS' | 'IDLE_TRANSACTION_TIMEOUT_MS'
>;

/** Below this, a fuzzy match is noise: "kronorgarden" and "kronogards torg" score 0.54. */
const WORD_SIMILARITY = 0.5;

/** How much longer than a statement may take its answer is waited for: the server's own limit is to bite first. */
export const ANSWER_MS = 1_000;
/** Whoever migrates holds a lock on one connection and works on another. */
const OWNER_POOL = 2;
/** When a connection that says nothing is asked by the system whether it is still there. */
const KEEP_ALIVE_MS = 10_000;

/**
 * The one description of a connection: what the server, the command line, the tests and the benchmark all use.
 * @param role what the connection works as; unless given, as who it signs in as
 */
export function dataSourceOptions(
  url: string,
  entities: EntityClass[],
  limits: Limits,
  role?: string,
): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: entities as never,
    migrations: MIGRATIONS,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    applicationName: 'samverka',
    poolSize: role ? limits.DATABASE_POOL : Math.max(limits.DATABASE_POOL, OWNER_POOL),
    connectTimeoutMS: limits.DATABASE_WAIT_MS,
    poolErrorHandler: () => undefined,
    extra: {
      // Statements of one transaction travel without waiting for each other's answer.
      pipeline: true,
      idleTimeoutMillis: 0,
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
      // Who migrates waits as long as it takes.
      ...(role && { query_timeout: limits.STATEMENT_TIMEOUT_MS + ANSWER_MS }),
      options: [
        ['timezone', 'UTC'],
        ['statement_timeout', limits.STATEMENT_TIMEOUT_MS],
        ['lock_timeout', limits.LOCK_TIMEOUT_MS],
        ['idle_in_transaction_session_timeout', limits.IDLE_TRANSACTION_TIMEOUT_MS],
        ['pg_trgm.word_similarity_threshold', WORD_SIMILARITY],
        ['jit', 'off'],
        // Whoever migrates has no statement twice.
        ...(role
          ? [
              ['role', role],
              ['plan_cache_mode', PLANS.shape],
            ]
          : []),
      ]
        .map(([name, value]) => `-c ${name}=${value}`)
        .join(' '),
    },
  };
}

/** Opens a database as who owns its tables: for migrations, and for looking at it from outside the application. */
export const openDataSource = (url: string, entities: EntityClass[], limits: Limits): Promise<DataSource> =>
  new DataSource(dataSourceOptions(url, entities, limits)).initialize();

/** Opens a migrated database as the application works on it: under the role that owns nothing. */
export const openForApplication = (url: string, entities: EntityClass[], limits: Limits): Promise<DataSource> =>
  new DataSource(dataSourceOptions(url, entities, limits, APPLICATION_ROLE)).initialize();
