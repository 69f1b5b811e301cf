import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Pool, QueryConfig, QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';
import { translateError } from './errors.js';

/** Statement shapes kept prepared on a connection; past that a statement is planned anew each time. */
const PREPARED = 400;

/** Single statements, outside a unit of work: reads, and the look-up of a session. */
@Injectable()
export class Database {
  private readonly names = new Map<string, string>();

  constructor(private readonly dataSource: DataSource) {}

  /** Runs one statement. The text is what callers build; every value from outside goes through `values`. */
  async query<Row extends QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    try {
      return (await this.pool.query<Row>(this.prepare(text, values))).rows;
    } catch (error) {
      throw translateError(error);
    }
  }

  /** The statement as the driver takes it, prepared where its text is one of the usual ones. */
  prepare(text: string, values: unknown[]): QueryConfig {
    const name = this.nameOf(text);
    return name ? { name, text, values } : { text, values };
  }

  get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  private nameOf(text: string): string | undefined {
    let name = this.names.get(text);
    if (!name && this.names.size < PREPARED) {
      name = createHash('sha1').update(text).digest('base64url');
      this.names.set(text, name);
    }
    return name;
  }
}
