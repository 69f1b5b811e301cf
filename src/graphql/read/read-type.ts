import { fieldsOf, type RecordClass } from '../../records/declaration.js';
import { snake, tableOf } from '../../records/table.js';
import { guardTable } from '../../database/row-guards.js';
import type { Sight, Visible } from '../../kernel/sight.js';
import type { Statement } from '../../database/statement.js';

/** What a field's arguments were, as GraphQL coerced them. */
export type Args = Record<string, unknown>;

/** A value of the row itself: a column, or any scalar SQL expression over it. */
export interface ValueField {
  kind: 'value';
  sql: (row: string, statement: Statement, args: Args) => string;
}

/** One row of another type, or none. */
export interface OneField {
  kind: 'one';
  type: () => ReadType;
  on: (row: string, child: string, statement: Statement, args: Args) => string;
}

/** All rows of another type that belong here: for lists that stay short by nature. */
export interface ManyField {
  kind: 'many';
  type: () => ReadType;
  on: (row: string, child: string, statement: Statement, args: Args) => string;
  orderBy: (child: string) => string;
  limit?: number | ((args: Args) => number);
  /** FROM item in which `child` is the alias; the type's table unless given. */
  from?: (row: string, child: string, statement: Statement, args: Args) => string;
}

/** A page of rows of another type. */
export interface PageField {
  kind: 'page';
  page: PageSource;
}

/** A nested object whose parts are read from the same row. */
export interface GroupField {
  kind: 'group';
  type: () => ReadType;
  on: (row: string) => string;
}

export type ReadField = ValueField | OneField | ManyField | PageField | GroupField;

/** One order of a list: keys that run in one direction, the last of them unique, so that a keyset can follow them. */
export interface PageOrder {
  name: string;
  descending: boolean;
  keys: { sql: string; type: string }[];
}

/** A list that is read in pages. `where` gets the row of the parent too, when the list hangs on one. */
export interface PageSource {
  /** Names the list in its cursors. */
  name: string;
  type: () => ReadType;
  /** FROM clause in which `row` is the alias of the type's table; the table itself unless given. */
  from?: (row: string, statement: Statement, args: Args) => string;
  where: (row: string, statement: Statement, args: Args, parent?: string) => string[];
  order: (row: string, statement: Statement, args: Args) => PageOrder;
}

/**
 * How a GraphQL type is read: its table, the SQL of each field, who may see a row. Each type says this once, and nobody
 * else builds a read.
 */
export interface ReadType {
  /** The GraphQL type, or interface where several types share a table. */
  name: string;
  /** The object types that the rows can be; the name itself unless given. */
  concrete: string[];
  table: string;
  /** SQL that yields the object type's name for a row; only where there are several. */
  typeOf?: (row: string) => string;
  /** SQL condition: may the statement's actor see the row? */
  visible: Visible;
  /** Whether writes by id of the table are limited by `visible` too; only one type of a table does that. */
  guards: boolean;
  /** SQL that yields the id of a row, or ids in JSON, whose reading has to be journalled; NULL where it need not be. */
  sensitive?: (row: string, sight: Sight) => string | undefined;
  fields: Record<string, ReadField>;
}

const registry: ReadType[] = [];

/** All types that are read from the database. */
export const readTypes = (): readonly ReadType[] => registry;

export function defineRead(
  type: Omit<ReadType, 'table' | 'concrete' | 'visible' | 'guards'> &
    Partial<Pick<ReadType, 'concrete' | 'visible' | 'guards'>> &
    /** Rows of a record, or of a FROM item that the room names itself. */
    ({ record: RecordClass; table?: never } | { table: string; record?: never }),
): ReadType {
  const { record, table = record && tableOf(record) } = type;
  const complete: ReadType = { concrete: [type.name], visible: () => 'true', guards: true, ...type, table: table! };
  // Later rooms may narrow the type: its guard follows.
  if (type.visible && complete.guards) guardTable(complete.table, (row, sight) => complete.visible(row, sight));
  registry.push(complete);
  return complete;
}

/** Lets a later room limit an earlier room's type further. */
export function narrowRead(type: ReadType, visible: Visible): void {
  const before = type.visible;
  type.visible = (row, sight) => `${before(row, sight)} AND ${visible(row, sight)}`;
}

/** Lets a later room add fields to an earlier room's type. */
export function extendRead(type: ReadType, fields: Record<string, ReadField>): void {
  for (const name of Object.keys(fields))
    if (type.fields[name]) throw new Error(`${type.name}.${name} is read in two places.`);
  Object.assign(type.fields, fields);
}

/** Fields that are columns of the same name, in snake_case. */
export const columns = (...names: string[]): Record<string, ReadField> =>
  Object.fromEntries(names.map((name) => [name, value((row) => `${row}.${snake(name)}`)]));

/** All fields of a record that answers show as they are stored. */
export const declared = (record: RecordClass): Record<string, ReadField> =>
  Object.fromEntries(
    fieldsOf(record).flatMap(({ key, shownAs }) =>
      shownAs ? [[shownAs, value((row) => `${row}.${snake(key)}`)]] : [],
    ),
  );

export const value = (sql: ValueField['sql']): ValueField => ({ kind: 'value', sql });

export const one = (type: OneField['type'], on: OneField['on']): OneField => ({ kind: 'one', type, on });

/** The row that a column of ours points to. */
export const reference = (type: OneField['type'], column: string): OneField =>
  one(type, (row, child) => `${child}.id = ${row}.${column}`);

export const many = (
  type: ManyField['type'],
  on: ManyField['on'],
  orderBy: ManyField['orderBy'],
  more: Pick<ManyField, 'limit' | 'from'> = {},
): ManyField => ({ kind: 'many', type, on, orderBy, ...more });

export const page = (source: PageSource): PageField => ({ kind: 'page', page: source });

export const group = (type: GroupField['type'], on: GroupField['on']): GroupField => ({ kind: 'group', type, on });
