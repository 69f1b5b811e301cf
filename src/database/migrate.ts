import type { DataSource, Migration, QueryRunner } from 'typeorm';
import { EXIT, StartupError } from '../kernel/exit.js';
import { pgError } from './errors.js';
import { APPLICATION_ROLE } from './wall.js';

const LOCK = 7_268_837_653;
const OLDEST = 150000;

/** Migrations in the database, in ours, or in both. */
export async function migrationState(dataSource: DataSource): Promise<{ pending: string[]; unknown: string[] }> {
  const ours = dataSource.migrations.map((m) => m.name as string);
  const [{ there }] = await dataSource.query<[{ there: boolean }]>(
    `SELECT to_regclass('migration') IS NOT NULL AS there`,
  );
  const done = there
    ? (await dataSource.query<{ name: string }[]>('SELECT name FROM migration')).map((m) => m.name)
    : [];
  return {
    pending: ours.filter((name) => !done.includes(name)),
    unknown: done.filter((name) => !ours.includes(name)),
  };
}

/**
 * Brings the database to this version's schema; several servers may try at once.
 * @throws StartupError where the database is older than PostgreSQL 15 or was migrated by a newer Samverka
 */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const [{ version }] = await dataSource.query<[{ version: number }]>(
    `SELECT current_setting('server_version_num')::int AS version`,
  );
  if (version < OLDEST)
    throw new StartupError(
      EXIT.CONFIG,
      `PostgreSQL 15 or newer is needed; DATABASE_URL leads to ${Math.floor(version / 10000)}.`,
    );
  const runner: QueryRunner = dataSource.createQueryRunner();
  try {
    await runner.query('SET statement_timeout = 0');
    await runner.query('SET lock_timeout = 0');
    await runner.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const { unknown } = await migrationState(dataSource);
    if (unknown.length)
      throw new StartupError(
        EXIT.DATA,
        `The database was written by a newer version of Samverka (it has ${unknown.join(', ')}).\n` +
          'Start that version, or restore a backup that was made before it.',
      );
    return (await dataSource.runMigrations()).map((m: Migration) => m.name);
  } catch (error) {
    if (pgError(error).code !== '42501') throw error;
    const [{ name }] = await dataSource.query<[{ name: string }]>('SELECT current_user AS name');
    throw new StartupError(
      EXIT.NO_PERMISSION,
      `The database does not let ${name} migrate it (${pgError(error).message}).\n` +
        `It must own the database and be a member of the role that the application works under. As an administrator of the server:\n` +
        `  CREATE ROLE ${APPLICATION_ROLE}; GRANT ${APPLICATION_ROLE} TO "${name}";`,
    );
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [LOCK]).catch(() => undefined);
    await runner.query('RESET ALL').catch(() => undefined);
    await runner.release();
  }
}
