import { Guards } from '../../database/guards.js';
import { fieldsOf, type RecordClass } from '../../records/declaration.js';
import { type Row, rowOf, snake, tableOf } from '../../records/table.js';
import type { SeenColumns, Sight, Visible } from '../../records/sight.js';
import type { Statement } from '../../database/statement.js';

/** What a field's arguments were, as GraphQL coerced them. */
export type Args = Record<string, unknown>;

/** A value of the row itself: a column, or any scalar SQL expression over it. */
export interface ValueField<T extends object = object> {
  kind: 'value';
  sql(row: Row<T>, statement: Statement, args: Args): string;
}

/** One row of another type, or none. */
export interface OneField<T extends object = object, Child extends object = object> {
  kind: 'one';
  type: () => ReadType<Child>;
  on(row: Row<T>, child: Row<Child>, statement: Statement, args: Args): string;
}

/** All rows of another type that belong here: for lists that stay short by nature. */
export interface ManyField<T extends object = object, Child extends object = object> {
  kind: 'many';
  type: () => ReadType<Child>;
  on(row: Row<T>, child: Row<Child>, statement: Statement, args: Args): string;
  orderBy(child: Row<Child>): string;
  limit?: number | ((args: Args) => number);
  /** Whether it may be long, as the people of a club are. */
  crowd?: boolean;
  /** FROM item in which `child` is the alias; the type's table unless given. */
  from?(row: Row<T>, child: Row<Child>, statement: Statement, args: Args): string;
}

/** A page of rows of another type. */
export interface PageField {
  kind: 'page';
  page: PageSource;
}

/** A nested object whose parts are read from the same row. */
export interface GroupField<T extends object = object> {
  kind: 'group';
  type: () => ReadType;
  on(row: Row<T>): string;
}

export type ReadField<T extends object = object> =
  ValueField<T> | OneField<T> | ManyField<T> | PageField | GroupField<T>;

/** One order of a list: keys that run in one direction, the last of them unique, so that a keyset can follow them. */
export interface PageOrder {
  name: string;
  descending: boolean;
  keys: { sql: string; type: string }[];
}

/** A list that is read in pages. `where` gets the row of the parent too, when the list hangs on one. */
export interface PageSource<T extends object = object> {
  /** Names the list in its cursors. */
  name: string;
  type: () => ReadType<T>;
  /** FROM clause in which `row` is the alias of the type's table; the table itself unless given. */
  from?(row: Row<T>, statement: Statement, args: Args): string;
  where(row: Row<T>, statement: Statement, args: Args, parent?: Row): string[];
  order(row: Row<T>, statement: Statement, args: Args): PageOrder;
}

/**
 * How a GraphQL type is read: its record, the SQL of each field, who may see a row. Each type says this once, and nobody
 * else builds a read.
 */
export interface ReadType<T extends object = object> {
  /** The GraphQL type, or interface where several types share a table. */
  readonly name: string;
  /** The object types that the rows can be; the name itself unless given. */
  readonly concrete: string[];
  /** The record whose rows are read; absent where the room names a FROM item of its own. */
  readonly record?: RecordClass<T>;
  /** The table, or what stands for one. */
  readonly table: string;
  /** The row that an alias of a statement stands for. */
  row(alias: string): Row<T>;
  /** SQL that yields the object type's name for a row; only where there are several. */
  typeOf?(row: Row<T>): string;
  /** SQL condition: may the statement's actor see the row? */
  visible(row: Row<T>, sight: Sight): string;
  /** Columns that not everybody sees alike, by what later rooms say of them. */
  seenColumns?: SeenColumns<T>;
  /** SQL condition: may anything be written of the row, or tied to it, by whoever sees it? */
  writable?(row: Row<T>): string;
  /** Whether writes by id of the table are limited by `visible` too; only one type of a table does that. */
  readonly guards: boolean;
  /** SQL that yields the id of a row, or ids in JSON, whose reading has to be journalled; NULL where it need not be. */
  sensitive?(row: Row<T>, sight: Sight): string | undefined;
  readonly fields: Record<string, ReadField<T>>;
}

/** What a room says of a type; what is left out is usual. */
type Said<T extends object> = Pick<ReadType<NoInfer<T>>, 'name' | 'typeOf' | 'sensitive' | 'fields'> &
  Partial<Pick<ReadType<NoInfer<T>>, 'concrete' | 'visible' | 'writable' | 'guards'>> &
  /** Rows of a record, or of a FROM item that the room names itself. */
  ({ record: RecordClass<T>; table?: never } | { table: string; record?: never });

export function defineRead<T extends object = object>(type: Said<T>): ReadType<T> {
  const { record, table = tableOf(record!) } = type;
  return {
    concrete: [type.name],
    visible: () => 'true',
    guards: true,
    ...type,
    table,
    row: (alias) => (record ? rowOf(record, alias) : (new String(alias) as Row<T>)),
  };
}

/** What writes by id are limited to: what reads are, and what takes any; a condition a table. */
export function guardsOf(types: readonly ReadType[]): Guards {
  const guards = new Map<string, Visible>();
  for (const type of types.filter(({ guards }) => guards)) {
    const before = guards.get(type.table);
    const visible: Visible = (alias, sight) => {
      const row = type.row(String(alias));
      return [type.visible(row, sight), ...(type.writable ? [type.writable(row)] : [])].join(' AND ');
    };
    guards.set(type.table, before ? (row, sight) => `${before(row, sight)} AND ${visible(row, sight)}` : visible);
  }
  return new Guards(guards);
}

/** What later rooms limit a type to, besides what it says itself. */
const limits = new WeakMap<ReadType, Set<Visible>>();

/** Lets a later room limit an earlier room's type further; the same limit counts once. */
export function narrowRead<T extends object>(type: ReadType<T>, visible: Visible<NoInfer<T>>): void {
  let further = limits.get(type);
  if (!further) {
    const [own, all] = [type.visible.bind(type), (further = new Set<Visible>())];
    limits.set(type, all);
    type.visible = (row, sight) => [own, ...all].map((one) => one(row, sight)).join(' AND ');
  }
  further.add(visible as Visible);
}

/** Lets a later room say what an actor sees of columns that it reckons out. */
export function reckonRead<T extends object>(type: ReadType<T>, columns: SeenColumns<NoInfer<T>>): void {
  type.seenColumns = { ...type.seenColumns, ...columns };
}

/** Lets a later room add fields to an earlier room's type. */
export function extendRead<T extends object>(type: ReadType<T>, fields: Record<string, ReadField<NoInfer<T>>>): void {
  for (const [name, field] of Object.entries(fields))
    if ((type.fields[name] ?? field) !== field) throw new Error(`${type.name}.${name} is read in two places.`);
  Object.assign(type.fields, fields);
}

/** Fields that are columns of the same name, in snake_case. */
export const columns = (...names: string[]): Record<string, ReadField> =>
  Object.fromEntries(names.map((name) => [name, value((row) => `${row}.${snake(name)}`)]));

/** All fields of a record that answers show as they are stored. */
export const declared = (record: RecordClass): Record<string, ReadField> =>
  Object.fromEntries(
    fieldsOf(record).flatMap(({ key, shownAs, formerly }) =>
      [shownAs, formerly].flatMap((name) => (name ? [[name, value((row) => `${row}.${snake(key)}`)]] : [])),
    ),
  );

export const value = <T extends object>(sql: ValueField<T>['sql']): ValueField<T> => ({ kind: 'value', sql });

export const one = <T extends object, Child extends object>(
  type: OneField<T, Child>['type'],
  on: OneField<T, Child>['on'],
): OneField<T, Child> => ({ kind: 'one', type, on });

/** The row that a column of ours points to. */
export const reference = <T extends object, Child extends object>(
  type: OneField<T, Child>['type'],
  column: string,
): OneField<T, Child> => one(type, (row, child) => `${child}.id = ${row}.${snake(column)}`);

export const many = <T extends object, Child extends object>(
  type: ManyField<T, Child>['type'],
  on: ManyField<T, Child>['on'],
  orderBy: ManyField<T, Child>['orderBy'],
  more: Pick<ManyField<T, Child>, 'limit' | 'from' | 'crowd'> = {},
): ManyField<T, Child> => ({ kind: 'many', type, on, orderBy, ...more });

export const page = (source: PageSource): PageField => ({ kind: 'page', page: source });

export const group = <T extends object>(type: GroupField<T>['type'], on: GroupField<T>['on']): GroupField<T> => ({
  kind: 'group',
  type,
  on,
});
