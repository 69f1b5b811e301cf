import { getMetadataArgsStorage } from 'typeorm';
import type { RecordClass } from './declaration.js';

/** A name as the database has it: snake_case. */
export const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** The table of a record, as its `@Entity` says. @throws Error for a class that is none */
export function tableOf(record: RecordClass): string {
  const table = getMetadataArgsStorage().tables.find(({ target }) => target === record);
  if (!table) throw new Error(`${record.name} is no entity.`);
  return table.name ?? snake(record.name);
}

/** The properties of a record that are columns. */
export const columnsOf = (record: RecordClass): string[] =>
  getMetadataArgsStorage()
    .columns.filter(({ target }) => target === record || record.prototype instanceof (target as RecordClass))
    .map(({ propertyName }) => propertyName);

/** Columns of a record where SQL takes no alias before them, as in SET. */
export const columnNames = <T extends object>(_record: RecordClass<T>, ...keys: (keyof T & string)[]): string =>
  keys.map(snake).join(', ');

/**
 * A row in a statement: the text of its alias, with its columns on it under the names of the record's properties, as
 * `row.lastHeldAt`. So a renamed column is a name that TypeScript does not know.
 */
export type Row<T extends object = object> = string & { readonly [Column in keyof T & string]-?: string };

type RowClass = new (alias: string) => object;
const classes = new WeakMap<RecordClass, RowClass>();

/** The row of a record that an alias stands for. */
export function rowOf<T extends object>(record: RecordClass<T>, alias: string): Row<T> {
  let Columns = classes.get(record);
  if (!Columns) classes.set(record, (Columns = rowClass(record)));
  return new Columns(alias) as Row<T>;
}

function rowClass(record: RecordClass): RowClass {
  class Columns extends String {}
  for (const key of columnsOf(record)) {
    const column = snake(key);
    Object.defineProperty(Columns.prototype, key, {
      get(this: Columns) {
        return `${this.toString()}.${column}`;
      },
    });
  }
  return Columns;
}
