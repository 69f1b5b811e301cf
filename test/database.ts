import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { SAY } from '../src/database/wall.js';

const SERVER = process.env.SAMVERKA_TEST_SERVER as string;
const TEMPLATE = process.env.SAMVERKA_TEST_TEMPLATE as string;

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: SERVER });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

const urlOf = (name: string): string => {
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  return url.href;
};

export interface TestDatabase {
  url: string;
  drop: () => Promise<void>;
}

/** A database of its own for a spec file: a copy of the migrated template, or an empty one. */
export async function createDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const name = `${TEMPLATE}_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${empty ? "template0 ENCODING 'UTF8'" : TEMPLATE}`);
  return { url: urlOf(name), drop: () => onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/** Counts the statements that a piece of work sends to the database, without those that open and close transactions. */
export async function countStatements<T>(work: () => Promise<T>): Promise<{ result: T; statements: string[] }> {
  const statements: string[] = [];
  const client = pg.Client.prototype as unknown as { query: (this: pg.Client, ...args: unknown[]) => unknown };
  const original = client.query;
  client.query = function (...args) {
    const [config] = args as [string | { text: string }];
    const text = typeof config === 'string' ? config : config.text;
    if (text !== SAY && !/^(BEGIN|COMMIT|ROLLBACK)\b/.test(text)) statements.push(text);
    return original.apply(this, args);
  };
  try {
    return { result: await work(), statements };
  } finally {
    client.query = original;
  }
}
