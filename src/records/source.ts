import type { RecordClass } from './declaration.js';
import type { Sight, Visible } from './sight.js';
import { type Row, rowOf, tableOf } from './table.js';

/** Rows of a record in a statement: the row that stands for each, the item of FROM that yields it, and the sight within. */
export type Source<T extends object> = Row<T> & { readonly from: string; readonly sight: string };

/** Aliases tell which row sources have sight: a spec asks each statement that reads. */
export const SEEN = 'seen';
export const ALL = 'all';

/** Something whose rows not everybody may see, as a room says it of a record. */
export interface Seeable<T extends object> {
  readonly record?: RecordClass<T>;
  readonly visible: Visible<T>;
}

/**
 * The rows of a record that the statement's actor may see. The condition is part of the FROM item itself, so that nobody can
 * leave it out; PostgreSQL pulls such a sub-select up into the statement around it.
 */
export function seen<T extends object>({ record, visible }: Seeable<T>, statement: Sight): Source<T> {
  if (!record) throw new Error('Only rows of a record have a table that they come from.');
  const inner = rowOf(record, statement.alias(SEEN));
  const condition = visible(inner, statement);
  if (condition === 'true') return source(record, inner, `${tableOf(record)} ${inner}`, condition);
  const alias = statement.alias(SEEN);
  return source(record, alias, `(SELECT * FROM ${tableOf(record)} ${inner} WHERE ${condition}) ${alias}`, condition);
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
