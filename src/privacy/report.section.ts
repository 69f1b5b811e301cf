import { getMetadataArgsStorage } from 'typeorm';
import type { Statement } from '../database/statement.js';
import { ZONE } from '../kernel/time.js';
import { fieldsOf, type RecordClass } from '../records/declaration.js';
import type { Row } from '../records/table.js';
import { all, columnOf } from './personal-data.js';

export interface Column {
  key: string;
  label: string;
  /** Whether others may be named in it: then they are masked. */
  free?: boolean;
}

/** Which columns of which rows of a record a section tells, so that they are not told again as mentions. */
export interface Told {
  record: RecordClass;
  keys: string[];
  /** SQL condition: is the row told? */
  where: (row: Row, person: string, statement: Statement) => string;
}

export interface Section {
  key: string;
  title: string;
  columns: Column[];
  tells: Told[];
  /** SELECT of its rows, with columns of these keys; `person` is the placeholder of the id. */
  rows: (person: string, statement: Statement) => string;
}

type Sql<T extends object> = (row: Row<T>, person: string, statement: Statement) => string;

/** A column that is not one of the section's record: its name, what it is, and where others may be named in it. */
interface Also<T extends object> {
  label: string;
  free?: readonly [RecordClass, string];
  sql: Sql<T>;
}

interface Description<T extends object> {
  key: string;
  title: string;
  /** What its columns are called, in the order in which they stand: fields of the record, or what `also` says. */
  columns: Record<string, string | Also<T>>;
  where: Sql<T>;
  order: (row: Row<T>) => string;
  /** How a field is told where that is not as it is stored. */
  as?: Partial<Record<keyof T & string, Sql<T>>>;
  /** What it tells of other records. */
  tells?: Told[];
}

export const day = (sql: string) => `to_char(${sql}, 'YYYY-MM-DD')`;
export const moment = (sql: string) => `to_char(${sql} AT TIME ZONE '${ZONE}', 'YYYY-MM-DD HH24:MI')`;

/** A column as a reader sees it. */
export function asTold(record: RecordClass, row: Row, key: string): string {
  const column = getMetadataArgsStorage().columns.find(
    ({ target, propertyName }) =>
      propertyName === key && (target === record || record.prototype instanceof (target as RecordClass)),
  );
  const sql = columnOf(row, key);
  if (column?.options.array) return `array_to_string(${sql}, ', ')`;
  if (column?.options.type === 'date') return day(sql);
  return column?.options.type === 'timestamptz' ? moment(sql) : sql;
}

const mayName = (record: RecordClass, key: string): boolean =>
  fieldsOf(record).some((field) => field.key === key && field.privacy === 'mayName');

/** The fields of a record that tell of a person. */
const telling = (record: RecordClass): string[] =>
  fieldsOf(record)
    .filter(
      ({ privacy, kind, of }) =>
        privacy !== 'ours' && !['stored', 'reference'].includes(kind) && (!of || of === 'Person'),
    )
    .map(({ key }) => key);

/**
 * A section over a record: what is named, and after that every other declared field that tells of a person, so that a new one
 * is told before anybody thinks of a word for it.
 */
export function section<T extends object>(record: RecordClass<T>, description: Description<T>): Section {
  const { key, title, where, order, tells = [] } = description;
  const as: Partial<Record<string, Sql<T>>> = description.as ?? {};
  const rest = telling(record).filter((field) => !(field in description.columns));
  const named = { ...description.columns, ...Object.fromEntries(rest.map((field) => [field, field])) };
  const columns = Object.entries(named).map(([name, what]): Column => {
    const [label, free] =
      typeof what === 'string' ? [what, mayName(record, name)] : [what.label, what.free && mayName(...what.free)];
    return { key: name, label, ...(free && { free }) };
  });
  const sqlOf = (name: string, row: Row<T>, person: string, statement: Statement) => {
    const what = named[name];
    const own = as[name] ?? (typeof what === 'string' ? undefined : what.sql);
    return own ? own(row, person, statement) : asTold(record, row, name);
  };
  return {
    key,
    title,
    columns,
    tells: [{ record, keys: Object.keys(named), where: (row, ...rest) => where(row as Row<T>, ...rest) }, ...tells],
    rows: (person, statement) => {
      const row = all(record, statement);
      const selected = Object.keys(named).map((name) => `${sqlOf(name, row, person, statement)} AS "${name}"`);
      return `SELECT ${selected.join(', ')} FROM ${row.from} WHERE ${where(row, person, statement)} ORDER BY ${order(row)}`;
    },
  };
}

/** A record whose rows have a name. */
interface Named {
  id: string;
  name: string;
}

/** The name of a row. @param id SQL of its id */
export const nameOf = (record: RecordClass<Named>, id: string, statement: Statement) => {
  const row = all(record, statement);
  return `(SELECT ${row.name} FROM ${row.from} WHERE ${row.id} = ${id})`;
};

/** The names of some rows as one text. @param ids SELECT of their ids */
export const namesOf = (record: RecordClass<Named>, ids: string, statement: Statement, also = '') => {
  const row = all(record, statement);
  return `(SELECT string_agg(${row.name}, ', ' ORDER BY ${row.name}) FROM ${row.from} WHERE ${row.id} IN (${ids})${also && ` AND ${row}.${also}`})`;
};
