import { badField } from '../kernel/errors.js';
import { covers, overlaps, type Period } from '../kernel/period.js';
import type { RecordClass } from '../records/declaration.js';
import { everything, type Source } from '../records/source.js';
import { type Row, tableOf } from '../records/table.js';
import type { EditedRow } from './edited-row.js';
import { Statement } from './statement.js';
import type { Transaction } from './transaction.js';

type Key<T> = keyof T & string;

/**
 * What may hold only once on a day, as a person's role in an organisation. Rows that are the same thing may follow each
 * other in time, and never overlap.
 */
export interface Once<T extends EditedRow> {
  record: RecordClass<T>;
  /** The columns that the rule goes by, besides its days. */
  by: readonly Key<T>[];
  days: { from: Key<T>; until: Key<T> };
  /** What rows have in common that may be the same thing. Whoever writes one waits for who wrote another. */
  group: (row: T) => string;
  /** The same as SQL: picks the rows that one may be the same as. */
  among: (other: Row<T>, row: T, param: (value: unknown, cast: string) => string) => string;
  /** What tells the things of a group apart. */
  thing: (row: T) => string;
  /** The rows that count; all of them, whoever sees them, unless given. */
  source?: (statement: Statement) => Source<T>;
  /** What is said of a second one. */
  says: string;
}

/** A row as far as it is known; what is left out is empty. */
export type Held<T extends EditedRow> = Partial<T> & { id: string };

/** Holds what rows of a record have in common until the transaction ends: whoever else asks for it waits. */
export const holdGroup = (tx: Transaction, record: RecordClass, group: string): Promise<unknown> =>
  tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${tableOf(record)} ${group}`]);

/**
 * Checks rows of one group that are about to be written: no other transaction writes one of it before this one ends.
 * @param path names a row in errors
 * @param before the row as it was, where one is changed. What only comes to hold for a shorter time is never refused, so that
 *   what stands double already can be put right
 * @throws BAD_USER_INPUT for what would hold twice on a day
 */
export async function checkOnce<T extends EditedRow>(
  tx: Transaction,
  once: Once<T>,
  rows: Held<T>[],
  path: (index: number) => string,
  before?: T,
): Promise<void> {
  if (before && onlyShorter(once, before, rows[0])) return;
  const there = await othersOf(tx, once, rows);
  for (const [i, row] of rows.entries()) {
    if (there.some((other) => collide(once, other, row))) throw badField(path(i), 'overlap', once.says);
    there.push(row);
  }
}

/** The id of the row that stands for the same thing on one of the days of another, which is not written yet. */
export async function standsAlready<T extends EditedRow>(
  tx: Transaction,
  once: Once<T>,
  row: Held<T>,
): Promise<string | undefined> {
  return (await othersOf(tx, once, [row])).find((other) => collide(once, other, row))?.id;
}

/** Whether a changed row holds for no day on which it did not hold before, as the same thing. */
export const onlyShorter = <T extends EditedRow>(once: Once<T>, before: T, row: Held<T>): boolean =>
  isSame(once, before, row) && covers(daysOf(once, before), daysOf(once, row));

/** The pairs of rows that hold twice on a day. */
export function doublesAmong<T extends EditedRow>(once: Once<T>, rows: T[]): [T, T][] {
  const things = new Map<string, T[]>();
  for (const row of rows) {
    const thing = JSON.stringify([once.group(row), once.thing(row)]);
    things.set(thing, [...(things.get(thing) ?? []), row]);
  }
  return [...things.values()].flatMap((same) =>
    same.flatMap((one, i) =>
      same.slice(i + 1).flatMap((other): [T, T][] => (collide(once, one, other) ? [[one, other]] : [])),
    ),
  );
}

/** SELECT of what the rule goes by, of the rows that a condition picks. */
export function onceSelect<T extends EditedRow>(once: Once<T>, row: Source<T>, condition = 'true'): string {
  const columns = [...new Set<Key<T>>(['id', ...once.by, once.days.from, once.days.until])];
  return `SELECT ${columns.map((key) => `to_json(${row[key]}) AS "${key}"`).join(', ')} FROM ${row.from} WHERE ${condition}`;
}

/** Rows that have in common with others what may make them the same thing. They stay as they are until the transaction ends. */
async function othersOf<T extends EditedRow>(tx: Transaction, once: Once<T>, rows: Held<T>[]): Promise<Held<T>[]> {
  if (rows.length === 0) return [];
  await holdGroup(tx, once.record, once.group(rows[0] as T));
  const statement = new Statement(tx.actor);
  const other = once.source?.(statement) ?? everything(once.record, statement, 'it collides whoever sees it');
  const own = rows.map(({ id }) => id);
  const condition = `${once.among(other, rows[0] as T, (value, cast) => statement.param(value, cast))}
    AND NOT ${other.id} = ANY (${statement.param(own, 'uuid[]')})`;
  return tx.query<T & Record<string, unknown>>(onceSelect(once, other, condition), statement.values);
}

const daysOf = <T extends EditedRow>({ days }: Once<T>, row: Held<T>): Period => ({
  from: (row[days.from] ?? null) as string | null,
  until: (row[days.until] ?? null) as string | null,
});

const isSame = <T extends EditedRow>(once: Once<T>, a: Held<T>, b: Held<T>): boolean =>
  once.group(a as T) === once.group(b as T) && once.thing(a as T) === once.thing(b as T);

const collide = <T extends EditedRow>(once: Once<T>, a: Held<T>, b: Held<T>): boolean =>
  isSame(once, a, b) && overlaps(daysOf(once, a), daysOf(once, b));
