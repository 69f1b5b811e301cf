import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { SecretBox } from '../kernel/secret-box.js';

/** What the server knows and the role that it works under cannot read. */
export interface ServerSecrets {
  /** What the secrets for single purposes are derived from: the same on every start and every server of an installation. */
  installation: string;
  /** What shows the database that the server says on whose behalf it works (`wall.ts`). */
  clearance: string;
  /** Seals what stands in the database and is to be read by the server alone. */
  box: SecretBox;
}

/** A database as the application works on it, and what only the server knows of it. */
export interface Opened {
  dataSource: DataSource;
  secrets: ServerSecrets;
}

/** The secret of an installation, asked for by the owner of its tables; the first server makes it. */
export async function installationSecret(owner: DataSource): Promise<string> {
  await owner.query(`INSERT INTO installation_secret (key, value) VALUES ('secret', $1) ON CONFLICT (key) DO NOTHING`, [
    randomBytes(32).toString('base64url'),
  ]);
  const [{ value }] = await owner.query<[{ value: string }]>(
    `SELECT value FROM installation_secret WHERE key = 'secret'`,
  );
  return value;
}

/** The key of clearances, which the migration has made. */
export async function clearanceSecret(owner: DataSource): Promise<string> {
  const [{ value }] = await owner.query<[{ value: string }]>(
    `SELECT value FROM installation_secret WHERE key = 'clearance'`,
  );
  return value;
}
