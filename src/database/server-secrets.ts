import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { EXIT, StartupError } from '../kernel/exit.js';
import { pgError } from './errors.js';

/** What the server knows and the role that it works under cannot read. */
export interface ServerSecrets {
  /** What the secrets for single purposes are derived from: the same on every start and every server of an installation. */
  installation: string;
}

/** A database as the application works on it, and what only the server knows of it. */
export interface Opened {
  dataSource: DataSource;
  secrets: ServerSecrets;
}

/**
 * Takes up the secrets of an installation, as who owns its tables; the first server makes them.
 * @throws StartupError where who asks is not the owner
 */
export async function takeSecrets(owner: DataSource): Promise<ServerSecrets> {
  try {
    return { installation: await secretOf(owner, 'secret', randomBytes(32).toString('base64url')) };
  } catch (error) {
    if (pgError(error).code !== '42501') throw error;
    throw new StartupError(
      EXIT.NO_PERMISSION,
      'The database does not tell the secrets of this installation to who signs in there: it has to be the owner of the tables.\n' +
        'Set DATABASE_OWNER_URL beside DATABASE_URL (docs/operations.md).',
    );
  }
}

async function secretOf(owner: DataSource, key: string, fresh: string): Promise<string> {
  await owner.query('INSERT INTO installation_secret (key, value) VALUES ($1, $2) ON CONFLICT (key) DO NOTHING', [
    key,
    fresh,
  ]);
  const [{ value }] = await owner.query<[{ value: string }]>('SELECT value FROM installation_secret WHERE key = $1', [
    key,
  ]);
  return value;
}
