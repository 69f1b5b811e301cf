import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { migrate, migrationState } from '../database/migrate.js';
import type { Config } from '../kernel/config.js';
import { SamverkaError } from '../kernel/errors.js';
import { EXIT, StartupError } from '../kernel/exit.js';
import { loadConfig, openDatabase, type OpenDatabase } from '../runtime.js';
import { createLog, NestLog } from '../server/logger.js';

export const requestId = () => `cli-${randomUUID()}`;

/** Opens the database for one command and closes it after. */
export async function withDatabase<T>(work: (database: OpenDatabase, config: Config) => Promise<T>): Promise<T> {
  const config = loadConfig();
  const database = await openDatabase(config);
  try {
    return await work(database, config);
  } finally {
    await database.close();
  }
}

/**
 * Runs one command with the application's services over a migrated database. What is meant for a caller is told
 * without a stack.
 */
export const withApp = (work: (app: INestApplicationContext, config: Config) => Promise<void>): Promise<void> =>
  withDatabase(async ({ asOwner, forApplication }, config) => {
    await asOwner(async (owner) => {
      const { pending } = await migrationState(owner);
      if (pending.length) await migrate(owner);
    });
    const opened = await forApplication();
    const app = await NestFactory.createApplicationContext(AppModule.with(config, opened), {
      logger: new NestLog(createLog({ LOG_LEVEL: 'error' })),
      abortOnError: false,
    });
    try {
      await work(app, config);
    } catch (error) {
      throw error instanceof SamverkaError ? new StartupError(1, error.message) : error;
    } finally {
      await app.close();
    }
  });

/** A password from standard input, or from SAMVERKA_PASSWORD: never from the command line, which others can see. */
export async function readPassword(): Promise<string> {
  if (process.env.SAMVERKA_PASSWORD) return process.env.SAMVERKA_PASSWORD;
  if (process.stdin.isTTY) return promptHidden('Password: ');
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const password = Buffer.concat(chunks)
    .toString()
    .replace(/\r?\n$/, '');
  if (!password) throw new StartupError(EXIT.CONFIG, 'Give the password on standard input or in SAMVERKA_PASSWORD.');
  return password;
}

function promptHidden(question: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { stdin, stdout } = process;
    let typed = '';
    stdout.write(question);
    stdin.setRawMode(true).setEncoding('utf8').resume();
    const done = (end: () => void) => {
      stdin.off('data', listen).setRawMode(false).pause();
      stdout.write('\n');
      end();
    };
    const listen = (keys: string) => {
      for (const key of keys) {
        if (key === '\r' || key === '\n') return done(() => resolve(typed));
        if (key === '\u0003') return done(() => reject(new StartupError(130, 'Interrupted.')));
        typed = key === '\u007f' ? typed.slice(0, -1) : typed + key;
      }
    };
    stdin.on('data', listen);
  });
}
