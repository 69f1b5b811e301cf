import { getNamedType } from 'graphql';
import { SEEN, unlimited } from '../../records/source.js';
import type { CursorCodec } from '../../kernel/cursor.js';
import type { Row } from '../../records/table.js';
import type { Statement } from '../../database/statement.js';
import { expectAttached } from './attached.js';
import { mostOf } from './longest.js';
import { cut, SENSITIVE, typed } from './marks.js';
import { objectOf } from './object.sql.js';
import { type Asked, Page, type RowCompiler } from './page.js';
import type { Args, ReadField, ReadType } from './read-type.js';
import type { SelectedField, Selection, Shape } from './selection.js';

/** Which rows of a type, and in what order. */
export interface Which<T extends object> {
  /** Conditions; none unless given. */
  where?(row: Row<T>): string[];
  /** ORDER BY and LIMIT. */
  tail?(row: Row<T>): string;
  /** FROM item; that of the type's own rows unless given. */
  from?(row: Row<T>): string;
}

/** A DateTime as answers have it: RFC 3339, in UTC, to the millisecond. */
const utc = (sql: string): string => `to_char(${sql} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * Turns a GraphQL selection into SQL that yields the JSON which answers it: under its response keys, in their order, its
 * scalars as GraphQL writes them. So one statement answers the whole operation whatever its size, and what it yields goes out
 * as it is. Visibility is part of every row source.
 */
export class Compiler implements RowCompiler {
  /** How many plain lists what is being compiled stands in. */
  private lists = 0;

  /** @param executed whether graphql-js gets the rows: it has to be told what type each is of */
  constructor(
    private readonly statement: Statement,
    private readonly cursors: CursorCodec,
    private readonly executed: boolean,
  ) {}

  /** A page of a list, as a Relay connection. */
  page(asked: Asked): string {
    return new Page(this, this.statement, this.cursors, asked).sql();
  }

  /** The first of the rows, or NULL. */
  object<T extends object>(type: ReadType<T>, selection: Selection, which: Which<T> = {}): string {
    return `(${this.rows(type, selection, which)})`;
  }

  /** All of the rows, as an array. */
  list<T extends object>(type: ReadType<T>, selection: Selection, which: Which<T> = {}): string {
    return `(SELECT coalesce(json_agg(m.j), '[]') FROM (${this.rows(type, selection, which)}) m)`;
  }

  /** The JSON of one row. */
  row(type: ReadType, row: Row, selection: Selection): string {
    expectAttached(type);
    const shapes = selection.shapes(type.concrete);
    if (shapes.length === 1) return this.json(type, row, shapes[0]);
    const cases = shapes.map((shape) => {
      const types = shape.types.map((one) => `'${one}'`).join(', ');
      return `WHEN ${type.typeOf!(row)} IN (${types}) THEN ${this.json(type, row, shape)}`;
    });
    return `CASE ${cases.join(' ')} END`;
  }

  /** FROM item of a type's rows, whose sight stands beside it. @param around all in which the row is named */
  rowsOf<T extends object>(type: ReadType<T>, row: Row<T>, around: string, statement = this.statement): string {
    return type.record ? unlimited(type, row, statement, around) : `${type.table} ${row}`;
  }

  private rows<T extends object>(type: ReadType<T>, selection: Selection, which: Which<T>): string {
    const row = type.row(this.statement.alias(SEEN));
    const conditions = [...(which.where?.(row) ?? []), type.visible(row, this.statement)].join(' AND ');
    const json = this.row(type, row, selection);
    const rest = `WHERE ${conditions}${which.tail?.(row) ?? ''}`;
    return `SELECT ${json} AS j FROM ${which.from?.(row) ?? this.rowsOf(type, row, json + rest)} ${rest}`;
  }

  private json(type: ReadType, row: Row, { types, fields }: Shape): string {
    const typeName = types.length > 1 ? type.typeOf!(row) : `'${types[0]}'::text`;
    const list = fields.map((field) => `${this.field(type, row, field, typeName)} AS "${field.key}"`);
    const sensitive = type.sensitive?.(row, this.statement);
    if (sensitive) list.unshift(`${sensitive} AS "${SENSITIVE}"`);
    if (this.executed) list.push(typed(typeName));
    return objectOf(list);
  }

  private field(type: ReadType, row: Row, { name, args, type: shown, children }: SelectedField, own: string): string {
    if (!shown) return own;
    const field: ReadField | undefined = type.fields[name];
    if (!field) throw new Error(`${type.name}.${name} has no description of how it is read.`);
    switch (field.kind) {
      case 'value': {
        const sql = field.sql(row, this.statement, args);
        return getNamedType(shown).name === 'DateTime' ? utc(sql) : sql;
      }
      case 'one':
        return this.object(field.type(), children, {
          where: (child) => [field.on(row, child, this.statement, args)],
          tail: () => ' LIMIT 1',
        });
      case 'many':
        return this.many(type, row, field, args, children);
      case 'page':
        return this.page({ source: field.page, args, selection: children, parent: row });
      case 'group':
        return `CASE WHEN ${field.on(row)} THEN ${this.row(field.type(), row, children)} END`;
    }
  }

  private many(type: ReadType, row: Row, field: ReadField & { kind: 'many' }, args: Args, children: Selection): string {
    const { statement } = this;
    const most = mostOf(type, field, this.lists);
    const own = typeof field.limit === 'function' ? field.limit(args) : field.limit;
    // One more than is shown, which tells that there are more.
    const limit = most ? most + 1 : own;
    const which: Which<object> = {
      where: (child) => [field.on(row, child, statement, args)],
      tail: (child) => ` ORDER BY ${field.orderBy(child)}${limit ? ` LIMIT ${limit}` : ''}`,
      from: field.from && ((child) => field.from!(row, child, statement, args)),
    };
    this.lists++;
    const list = most
      ? `(SELECT ${cut('m.j', most)} FROM (${this.rows(field.type(), children, which)}) m)`
      : this.list(field.type(), children, which);
    this.lists--;
    return list;
  }
}
