import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import type { RecordClass } from '../records/declaration.js';
import { tableOf } from '../records/table.js';
import { Database } from './database.js';

/** Whose reading is journalled: a record, and the actions that the journal knows for it. */
export interface Watched {
  record: RecordClass;
  objectType: string;
  /** Somebody read of one whose reading is journalled. */
  read: string;
  /** Somebody asked for one who is there, and was told that there is none. */
  missed: string;
}

/** The key under which the application says what is watched. */
export const WATCHED = Symbol('watched');

const ignore = () => undefined;

/** What the journal tells of those who only looked. */
@Injectable()
export class Watch {
  private readonly table: string;

  constructor(
    private readonly database: Database,
    @Inject(WATCHED) private readonly watched: Watched,
  ) {
    this.table = tableOf(watched.record);
  }

  /** Journals that somebody read of some; to be awaited before anything of them leaves. */
  async read(actor: Actor, ids: Iterable<string>): Promise<void> {
    const of = [...ids];
    if (of.length === 0) return;
    await this.database.query(
      `INSERT INTO journal (actor_id, request_id, action, object_type, object_id)
       SELECT $1, $2, $3, $4, id FROM unnest($5::uuid[]) id`,
      [actor.userId, actor.requestId, this.watched.read, this.watched.objectType, of],
    );
  }

  /**
   * Journals that somebody asked for a row of a table, and was told that there is none, if it is there and watched. The answer
   * does not wait for it, so that its time tells nothing either.
   */
  missed(actor: Actor, table: string, id: string): void {
    if (table !== this.table) return;
    this.database
      .work(
        actor,
        `INSERT INTO journal (actor_id, request_id, action, object_type, object_id)
         SELECT $1, $2, $3, $4, id FROM ${this.table} WHERE id = $5`,
        [actor.userId || null, actor.requestId, this.watched.missed, this.watched.objectType, id],
      )
      .catch(ignore);
  }
}
