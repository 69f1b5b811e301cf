import pg from 'pg';
import { EXIT, StartupError } from '../kernel/exit.js';

/** An arbitrary number that names the lock "a Samverka server runs on this data folder". */
const LOCK = 7_268_837_652;

/**
 * Keeps a second server off an embedded data folder: a lock that lives in the database and dies with the connection,
 * so a killed process never leaves a stale one.
 */
export class SoleServer {
  private client?: pg.Client;

  /** @throws StartupError where another server holds the folder */
  async claim(url: string, folder: string): Promise<void> {
    const client = new pg.Client({ connectionString: url, keepAlive: true });
    client.on('error', () => undefined);
    await client.connect();
    const { rows } = await client.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1) AS free', [LOCK]);
    if (!rows[0]?.free) {
      await client.end();
      throw new StartupError(
        EXIT.UNAVAILABLE,
        `A Samverka server already runs on ${folder}. Use that one, stop it first, or set SAMVERKA_DATA to another folder.`,
      );
    }
    this.client = client;
  }

  async release(): Promise<void> {
    await this.client?.end().catch(() => undefined);
  }
}
