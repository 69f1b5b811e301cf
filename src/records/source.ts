import type { RecordClass } from './declaration.js';
import type { SeenColumn, SeenColumns, Sight, Visible } from './sight.js';
import { columnsOf, type Row, rowOf, snake, tableOf } from './table.js';

/** Rows of a record in a statement: the row that stands for each, the item of FROM that yields it, and the sight within. */
export type Source<T extends object> = Row<T> & { readonly from: string; readonly sight: string };

/** Aliases tell which row sources have sight: a spec asks each statement that reads. */
export const SEEN = 'seen';
export const ALL = 'all';

/** Something whose rows not everybody may see, as a room says it of a record. */
export interface Seeable<T extends object> {
  readonly record?: RecordClass<T>;
  readonly visible: Visible<T>;
  readonly seenColumns?: SeenColumns<T>;
}

/**
 * The rows of a record that the statement's actor may see. The condition is part of the FROM item itself, so that nobody can
 * leave it out; PostgreSQL pulls such a sub-select up into the statement around it.
 * @param only the columns that are asked for, where the others are much to say
 */
export function seen<T extends object>(
  { record, visible, seenColumns }: Seeable<T>,
  statement: Sight,
  only?: readonly (keyof T & string)[],
): Source<T> {
  if (!record) throw new Error('Only rows of a record have a table that they come from.');
  const inner = rowOf(record, statement.alias(SEEN));
  const condition = visible(inner, statement);
  if (condition === 'true' && !seenColumns) return source(record, inner, `${tableOf(record)} ${inner}`, condition);
  const alias = statement.alias(SEEN);
  const from = `(SELECT ${shown(record, inner, statement, seenColumns, only)} FROM ${tableOf(record)} ${inner} WHERE ${condition}) ${alias}`;
  return source(record, alias, from, condition);
}

/**
 * FROM item of all rows of a record, with each column as the actor sees it: for who limits the rows beside it.
 * @param around all of the statement in which the row is named: columns that it does not name are not reckoned
 */
export function unlimited<T extends object>(
  { record, seenColumns }: Omit<Seeable<T>, 'visible'>,
  row: Row<T>,
  statement: Sight,
  around: string,
): string {
  const named = new RegExp(`\\b${row}\\b(?:\\.(\\w+))?`, 'g');
  const names = new Set<string | undefined>([...around.matchAll(named)].map(([, column]) => column));
  const asked = Object.entries(seenColumns ?? {}).filter(([key]) => names.has(snake(key)) || names.has(undefined));
  if (asked.length === 0 && !names.has(undefined)) return `${tableOf(record!)} ${row}`;
  const inner = rowOf(record!, statement.alias(SEEN));
  const columns = Object.fromEntries(asked) as SeenColumns<T>;
  return `(SELECT ${shown(record!, inner, statement, columns)} FROM ${tableOf(record!)} ${inner}) ${row}`;
}

/** The select list of a record's columns as the actor sees them. PostgreSQL leaves out what nobody asks for. */
function shown<T extends object>(
  record: RecordClass<T>,
  row: Row<T>,
  statement: Sight,
  seenColumns: SeenColumns<T> = {},
  only: readonly string[] = columnsOf(record),
): string {
  const reckoned = seenColumns as Record<string, SeenColumn<T> | undefined>;
  if (Object.keys(reckoned).length === 0) return '*';
  return only
    .map((key) => (reckoned[key] ? `${reckoned[key].sql(row, statement)} AS ${snake(key)}` : `${row}.${snake(key)}`))
    .join(', ');
}

/**
 * All rows of a record, whoever may see them: for what is no row of an answer, and tells nothing of one.
 * @param why what makes that right; said where it is done
 */
export function everything<T extends object>(
  record: RecordClass<T>,
  statement: Pick<Sight, 'alias'>,
  why: string,
): Source<T> {
  if (!why) throw new Error('Whoever passes sight by says why.');
  const alias = statement.alias(ALL);
  return source(record, alias, `${tableOf(record)} ${alias}`, 'true');
}

const source = <T extends object>(record: RecordClass<T>, alias: string, from: string, sight: string): Source<T> =>
  Object.assign(rowOf(record, alias), { from, sight });
