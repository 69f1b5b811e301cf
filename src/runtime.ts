import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger as Pino } from 'pino';
import { DataSource } from 'typeorm';
import { Cluster } from './database/cluster.js';
import { openDataSource } from './database/data-source.js';
import { pgError } from './database/errors.js';
import { SoleServer } from './database/sole-server.js';
import { ENTITIES } from './entities.js';
import { type Config, parseConfig } from './kernel/config.js';
import { EXIT, StartupError } from './kernel/exit.js';

/** The configuration of this process: the environment, and `.env` beside package.json where the environment is silent. */
export function loadConfig(): Config {
  const file = join(import.meta.dirname, '..', '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  return parseConfig(process.env);
}

/** An open database and what it takes to close it again. */
export interface OpenDatabase {
  dataSource: DataSource;
  /** In words, for whoever starts the program. */
  place: string;
  close: () => Promise<void>;
}

/**
 * Opens the database that the configuration names: an outside one, or the embedded one on the data folder.
 * @param log where the server is to keep the folder for itself and to keep the embedded database alive; without it (the
 *   command line) a database that runs already is shared and left running
 */
export async function openDatabase(config: Config, log?: Pino): Promise<OpenDatabase> {
  if (config.DATABASE_URL) {
    const dataSource = await connect(config.DATABASE_URL, config);
    const { host } = new URL(config.DATABASE_URL);
    return { dataSource, place: `PostgreSQL at ${host}`, close: () => destroy(dataSource) };
  }
  const cluster = await Cluster.open(config.SAMVERKA_DATA);
  const sole = log && new SoleServer();
  try {
    await sole?.claim(cluster.url(), config.SAMVERKA_DATA);
  } catch (error) {
    if (cluster.started) await cluster.stop();
    throw error;
  }
  const dataSource = await connect(cluster.url(), config);
  if (log)
    cluster.superviseWith((error) => {
      if (error) return log.error({ err: error }, 'the embedded database cannot be started again yet');
      log.warn('the embedded database had stopped and was started again');
      sole?.claim(cluster.url(), config.SAMVERKA_DATA).catch((taken: unknown) => {
        log.fatal({ err: taken }, 'another server has taken the data folder');
        process.exit(EXIT.UNAVAILABLE);
      });
    });
  return {
    dataSource,
    place: `embedded PostgreSQL 18 in ${cluster.folder}`,
    close: async () => {
      await destroy(dataSource);
      await sole?.release();
      if (log || cluster.started) await cluster.stop();
    },
  };
}

async function connect(url: string, config: Config): Promise<DataSource> {
  try {
    return await openDataSource(url, ENTITIES, config);
  } catch (error) {
    const { code, message } = pgError(error);
    throw new StartupError(
      EXIT.UNAVAILABLE,
      `The database does not let us in (${code ?? message}). Check DATABASE_URL: host, port, user, password, name.`,
    );
  }
}

const destroy = async (dataSource: DataSource) => {
  if (dataSource.isInitialized) await dataSource.destroy();
};

/** Ends the process: a StartupError with its message and code, what nobody foresaw with its stack and 1. */
export function fail(error: unknown): never {
  if (error instanceof StartupError) {
    console.error(`\n${error.message}\n`);
    process.exit(error.exitCode);
  }
  // commander has said by now what is wrong with the words of a command.
  const { code, exitCode } = error as { code?: string; exitCode?: number };
  if (code?.startsWith('commander.')) process.exit(exitCode);
  console.error(error);
  process.exit(1);
}
