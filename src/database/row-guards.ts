import type { Visible } from '../records/sight.js';

const guards = new Map<string, Visible>();

/** Limits a table to the rows that an actor may see, for whoever locks or looks up rows of it by id. */
export function guardTable(table: string, visible: Visible): void {
  const there = guards.get(table);
  guards.set(table, there ? (row, sight) => `${there(row, sight)} AND ${visible(row, sight)}` : visible);
}

/** What a table is limited to; nothing where no room has limited it. */
export const guardOf = (table: string): Visible => guards.get(table) ?? (() => 'true');
