import { getMetadataArgsStorage } from 'typeorm';
import { fieldsOf, type RecordClass } from './declaration.js';

/** A name as the database has it: snake_case. */
export const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** The table of a record, as its `@Entity` says. @throws Error for a class that is none */
export function tableOf(record: RecordClass): string {
  const table = getMetadataArgsStorage().tables.find(({ target }) => target === record);
  if (!table) throw new Error(`${record.name} is no entity.`);
  return table.name ?? snake(record.name);
}

/** A row in a statement: its alias, and its columns under the names of the record's properties. */
export type Row<T = object> = { readonly [Column in Exclude<keyof T, symbol | 'alias'>]-?: string } & {
  readonly alias: string;
};

type RowOf = new (alias: string) => Row;
const known = new WeakMap<RecordClass, RowOf>();

/** The row of a record that an alias stands for. */
export function rowOf<T extends object>(record: RecordClass<T>, alias: string): Row<T> {
  let Known = known.get(record);
  if (!Known) known.set(record, (Known = describe(record)));
  return new Known(alias) as Row<T>;
}

function describe(record: RecordClass): RowOf {
  class Described {
    constructor(readonly alias: string) {}
  }
  for (const { key } of fieldsOf(record)) {
    const column = snake(key);
    Object.defineProperty(Described.prototype, key, {
      get(this: Described) {
        return `${this.alias}.${column}`;
      },
    });
  }
  return Described;
}
