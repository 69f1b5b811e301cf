import type { Change } from './journal.entity.js';

/** One line of the journal. `changes` holds field names with their values before and after. */
export interface JournalEntry {
  action: string;
  objectType: string;
  objectId: string | null;
  changes?: Record<string, Change>;
}

const empty = (value: unknown) => value === undefined || value === null || (Array.isArray(value) && value.length === 0);

/** The values of a new row, as a journal entry's changes; what is empty is left out. */
export const created = (row: object): Record<string, Change> =>
  Object.fromEntries(
    Object.entries(row).flatMap(([field, after]) => (empty(after) ? [] : [[field, { after: after as unknown }]])),
  );

/** The values of a row that goes, likewise. */
export const removed = (row: object): Record<string, Change> =>
  Object.fromEntries(
    Object.entries(row).flatMap(([field, before]) => (empty(before) ? [] : [[field, { before: before as unknown }]])),
  );

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The fields of `next` that differ from `row`; what is undefined in `next` stays as it was. */
export const changed = (row: object, next: object): Record<string, Change> => {
  const before = row as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(next).flatMap(([field, after]) =>
      after === undefined || same(before[field], after)
        ? []
        : [[field, { before: before[field], after: after as unknown }]],
    ),
  );
};
