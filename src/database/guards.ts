import type { Visible } from '../records/sight.js';

/** What tables are limited to for whoever locks or looks up rows of them by id: what the actor may see. */
export class Guards {
  /** @param guards a condition a table, said by the room that it belongs to */
  constructor(private readonly guards: ReadonlyMap<string, Visible>) {}

  /** What a table is limited to; nothing where no room has limited it. */
  of(table: string): Visible {
    return this.guards.get(table) ?? (() => 'true');
  }
}
