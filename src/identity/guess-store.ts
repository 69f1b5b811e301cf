import { Logger } from '@nestjs/common';
import type { Database } from '../database/database.js';

/** Where guesses are counted: the database, in the form of a driver that rate-limiter-flexible asks. */
export class GuessStore {
  private readonly log = new Logger('Guesses');
  private away = false;

  constructor(private readonly database: Database) {}

  /** @throws whatever keeps the database from it: the limit then counts in memory */
  async query({ text, values }: { text: string; values: unknown[] }): Promise<{ rows: object[]; rowCount: number }> {
    try {
      const rows = await this.database.query(text, values);
      this.noteWhether(false);
      return { rows, rowCount: rows.length };
    } catch (error) {
      this.noteWhether(true, error);
      throw error;
    }
  }

  /** Told once: somebody who guesses is not to fill the log. */
  private noteWhether(away: boolean, error?: unknown): void {
    if (away && !this.away) this.log.warn({ err: error }, 'wrong guesses are counted in memory, not in the database');
    if (!away && this.away) this.log.log('wrong guesses are counted in the database again');
    this.away = away;
  }
}
