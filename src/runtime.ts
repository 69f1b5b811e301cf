import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger as Pino } from 'pino';
import { DataSource } from 'typeorm';
import { Cluster } from './database/cluster.js';
import { openDataSource, openForApplication } from './database/data-source.js';
import { pgError } from './database/errors.js';
import type { Opened } from './database/server-secrets.js';
import { SoleServer } from './database/sole-server.js';
import { ENTITIES } from './entities.js';
import { type Config, parseConfig } from './kernel/config.js';
import { EXIT, StartupError } from './kernel/exit.js';
import { takeSecrets } from './secrets.js';

/** The configuration of this process: the environment, and `.env` beside package.json where the environment is silent. */
export function loadConfig(): Config {
  const file = join(import.meta.dirname, '..', '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  return parseConfig(process.env);
}

/** A database that runs, and the two ways to work on it. */
export interface OpenDatabase {
  /** In words, for whoever starts the program. */
  place: string;
  /** Works on it as who owns its tables: to migrate, and to look at it from outside the application. */
  asOwner: <T>(work: (dataSource: DataSource) => Promise<T>) => Promise<T>;
  /** As the application works on it, once it is migrated; closed with the rest. */
  forApplication: () => Promise<Opened>;
  close: () => Promise<void>;
}

/**
 * Opens the database that the configuration names: an outside one, or the embedded one on the data folder.
 * @param log where the server is to keep the folder for itself and to keep the embedded database alive; without it (the
 *   command line) a database that runs already is shared and left running
 */
export async function openDatabase(config: Config, log?: Pino): Promise<OpenDatabase> {
  if (config.DATABASE_URL) {
    const { host } = new URL(config.DATABASE_URL);
    const owner = config.DATABASE_OWNER_URL ?? config.DATABASE_URL;
    return handles(config, `PostgreSQL at ${host}`, owner, config.DATABASE_URL, async () => undefined);
  }
  const cluster = await Cluster.open(config.SAMVERKA_DATA);
  const sole = log && new SoleServer();
  try {
    await sole?.claim(cluster.url(), config.SAMVERKA_DATA);
  } catch (error) {
    if (cluster.started) await cluster.stop();
    throw error;
  }
  if (log)
    cluster.superviseWith((error) => {
      if (error) return log.error({ err: error }, 'the embedded database cannot be started again yet');
      log.warn('the embedded database had stopped and was started again');
      sole?.claim(cluster.url(), config.SAMVERKA_DATA).catch((taken: unknown) => {
        log.fatal({ err: taken }, 'another server has taken the data folder');
        process.exit(EXIT.UNAVAILABLE);
      });
    });
  const place = `embedded PostgreSQL 18 in ${cluster.folder}`;
  return handles(config, place, cluster.url(), cluster.applicationUrl(), async () => {
    await sole?.release();
    if (log || cluster.started) await cluster.stop();
  });
}

function handles(
  config: Config,
  place: string,
  ownerUrl: string,
  applicationUrl: string,
  stop: () => Promise<void>,
): OpenDatabase {
  const opened: DataSource[] = [];
  const asOwner: OpenDatabase['asOwner'] = async (work) => {
    const dataSource = await connect(() => openDataSource(ownerUrl, ENTITIES, config));
    return work(dataSource).finally(() => destroy(dataSource));
  };
  return {
    place,
    asOwner,
    forApplication: async () => {
      const secrets = await asOwner((owner) => takeSecrets(owner, config));
      const dataSource = await connect(() => openForApplication(applicationUrl, ENTITIES, config));
      opened.push(dataSource);
      return { dataSource, secrets };
    },
    close: async () => {
      for (const dataSource of opened) await destroy(dataSource);
      await stop();
    },
  };
}

async function connect(open: () => Promise<DataSource>): Promise<DataSource> {
  try {
    return await open();
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
