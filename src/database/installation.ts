import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from './database.js';

/** Facts kept once per installation, in the database and so in its backups. */
@Injectable()
export class InstallationFacts {
  private secret?: Promise<string>;

  constructor(private readonly database: Database) {}

  async get(key: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ value: string }>('SELECT value FROM installation WHERE key = $1', [key]);
    return row?.value;
  }

  async set(key: string, value: string): Promise<void> {
    await this.database.query(
      'INSERT INTO installation (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = $2',
      [key, value],
    );
  }

  /** A secret for one purpose, derived from the installation's own: the same on every start and every server. */
  async derive(purpose: string): Promise<string> {
    this.secret ??= this.loadSecret();
    return createHmac('sha256', await this.secret)
      .update(purpose)
      .digest('base64url');
  }

  private async loadSecret(): Promise<string> {
    await this.database.query(
      `INSERT INTO installation (key, value) VALUES ('secret', $1) ON CONFLICT (key) DO NOTHING`,
      [randomBytes(32).toString('base64url')],
    );
    return (await this.get('secret')) as string;
  }
}
