import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from './database.js';
import type { ServerSecrets } from './server-secrets.js';

/** The key under which the application finds what only the server knows. */
export const SERVER_SECRETS = Symbol('server secrets');

/** Facts kept once per installation, in the database and so in its backups. */
@Injectable()
export class InstallationFacts {
  constructor(
    private readonly database: Database,
    @Inject(SERVER_SECRETS) private readonly secrets: ServerSecrets,
  ) {}

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
  derive(purpose: string): string {
    return createHmac('sha256', this.secrets.installation).update(purpose).digest('base64url');
  }
}
