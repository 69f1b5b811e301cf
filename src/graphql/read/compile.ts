import type { GraphQLSchema } from 'graphql';
import { SEEN, unlimited } from '../../records/source.js';
import type { Row } from '../../records/table.js';
import { badField } from '../../kernel/errors.js';
import { mostOf } from './longest.js';
import type { CursorCodec } from '../../kernel/cursor.js';
import { DEFAULT_PAGE, LARGEST_PAGE } from '../connection.js';
import type { Args, PageSource, ReadField, ReadType } from './read-type.js';
import { childSelection, merge, selectedFields, type SelectedField, type Selection } from './selection.js';
import { expectAttached } from './attached.js';
import { SENSITIVE } from './sensitive.js';
import { Statement } from '../../database/statement.js';

/** The page of a list as the statement yields it; `resolvers.ts` makes the Relay connection of it. */
export interface PageJson {
  list: string;
  first: number;
  parent: string | null;
  /** The parent that the `after` cursor was made for; undefined where there was none. */
  after?: string | null;
  rows: { $k: unknown[] }[];
  total?: number;
}

/**
 * Turns a GraphQL selection into SQL: nested rows become nested JSON, keyed by response key, so that one statement
 * answers the whole operation whatever its size. Visibility is part of every row source.
 */
export class Compiler {
  /** How many plain lists what is being compiled stands in. */
  private lists = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly statement: Statement,
    private readonly cursors: CursorCodec,
  ) {}

  /** `SELECT … FROM the type's table` for the rows that meet `where` and that the actor may see. */
  rows<T extends object>(
    type: ReadType<T>,
    selection: Selection,
    where: (row: Row<T>) => string[],
    tail: (row: Row<T>) => string = () => '',
    from: (row: Row<T>) => string = (row) => rowsOf(type, row, this.statement),
  ): string {
    const row = type.row(this.statement.alias(SEEN));
    const conditions = [...where(row), type.visible(row, this.statement)].join(' AND ');
    return `SELECT ${this.columns(type, row, selection)} FROM ${from(row)} WHERE ${conditions}${tail(row)}`;
  }

  /** The select list of one row: an expression for each response key. */
  columns(type: ReadType, row: Row, selection: Selection): string {
    expectAttached(type);
    const expressions = new Map<string, { field: SelectedField; sql: string }[]>();
    for (const field of selectedFields(type, selection, this.schema)) {
      const entry = expressions.get(field.key) ?? expressions.set(field.key, []).get(field.key)!;
      entry.push({ field, sql: this.field(type, row, field) });
    }
    const list = [...expressions].map(([key, meanings]) => `${this.choose(type, row, meanings)} AS "${key}"`);
    const sensitive = type.sensitive?.(row, this.statement);
    if (sensitive) {
      this.statement.sensitive = true;
      list.push(`${sensitive} AS "${SENSITIVE}"`);
    }
    if (type.typeOf) list.push(`${type.typeOf(row)} AS "__typename"`);
    return list.join(', ') || 'NULL AS "$"';
  }

  /** A page of a list, as one JSON value. */
  page(source: PageSource, args: Args, selection: Selection, parent?: Row): string {
    const { statement } = this;
    const type = source.type();
    const row = type.row(statement.alias(SEEN));
    const first = pageSize(args.first);
    const nodes = nodeSelection(selection);
    const total = childSelection(selection, 'totalCount');
    // What the statement does not use may not leave a parameter in it.
    const order = source.order(row, nodes ? statement : new Statement(statement.actor), args);
    const list = [source.name, order.name, filterKey(args)].join('|');
    const used = nodes || total ? statement : new Statement(statement.actor);
    const from = source.from?.(row, used, args) ?? rowsOf(type, row, used);
    const conditions = [...source.where(row, used, args, parent), type.visible(row, used)];
    const direction = order.descending ? ' DESC' : '';
    const cursor = typeof args.after === 'string' ? this.position(args.after, list, order.keys.length) : undefined;

    const parts = [`'list', ${statement.param(list, 'text')}`, `'first', ${first}`];
    parts.push(`'parent', ${parent ? `${parent}.id` : 'NULL'}`);
    if (cursor) parts.push(`'after', ${statement.param(cursor.parent, 'text')}`);
    if (total) parts.push(`'total', (SELECT count(*) FROM ${from} WHERE ${conditions.join(' AND ')})`);

    if (nodes) {
      const keys = order.keys.map((key) => key.sql);
      const after = cursor
        ? ` AND (${keys.join(', ')}) ${order.descending ? '<' : '>'} (${order.keys
            .map((key, i) => statement.param(cursor.keys[i], key.type))
            .join(', ')})`
        : '';
      parts.push(
        `'rows', (SELECT coalesce(json_agg(row_to_json(p)), '[]') FROM (` +
          `SELECT json_build_array(${keys.join(', ')}) AS "$k", ${this.columns(type, row, nodes)} ` +
          `FROM ${from} WHERE ${conditions.join(' AND ')}${after} ` +
          `ORDER BY ${keys.map((key) => key + direction).join(', ')} LIMIT ${first + 1}) p)`,
      );
    }
    return `json_build_object(${parts.join(', ')})`;
  }

  private choose(type: ReadType, row: Row, meanings: { field: SelectedField; sql: string }[]): string {
    if (meanings.length === 1) return meanings[0].sql;
    const cases = meanings.map(
      ({ field, sql }) =>
        `WHEN ${type.typeOf!(row)} IN (${field.types!.map((t) => `'${t}'`).join(', ')}) THEN to_json(${sql})`,
    );
    return `CASE ${cases.join(' ')} END`;
  }

  private field(type: ReadType, row: Row, { name, args, children }: SelectedField): string {
    const field: ReadField | undefined = type.fields[name];
    if (!field) throw new Error(`${type.name}.${name} has no description of how it is read.`);
    const { statement } = this;
    switch (field.kind) {
      case 'value':
        return field.sql(row, statement, args);
      case 'one':
        return `(SELECT row_to_json(o) FROM (${this.rows(
          field.type(),
          children,
          (child) => [field.on(row, child, statement, args)],
          () => ' LIMIT 1',
        )}) o)`;
      case 'many': {
        const most = mostOf(type, field, this.lists);
        const own = typeof field.limit === 'function' ? field.limit(args) : field.limit;
        // One more than is shown, which tells that there are more.
        const limit = most ? most + 1 : own;
        this.lists++;
        const rows = `(SELECT coalesce(json_agg(row_to_json(m)), '[]') FROM (${this.rows(
          field.type(),
          children,
          (child) => [field.on(row, child, statement, args)],
          (child) => ` ORDER BY ${field.orderBy(child)}${limit ? ` LIMIT ${limit}` : ''}`,
          field.from && ((child) => field.from!(row, child, statement, args)),
        )}) m)`;
        this.lists--;
        return rows;
      }
      case 'page':
        return this.page(field.page, args, children, row);
      case 'group':
        return `CASE WHEN ${field.on(row)} THEN (SELECT row_to_json(g) FROM (SELECT ${this.columns(
          field.type(),
          row,
          children,
        )}) g) END`;
    }
  }

  private position(after: string, list: string, keys: number) {
    const position = this.cursors.decode(after);
    if (position?.list !== list || position.keys.length !== keys)
      throw badField('after', 'cursor', 'is not a cursor of this list, in this order and with this filter');
    return position;
  }
}

/** FROM item of a type's rows, whose sight stands beside it. */
const rowsOf = <T extends object>(type: ReadType<T>, row: Row<T>, statement: Statement): string =>
  type.record ? unlimited(type, row, statement) : `${type.table} ${row}`;

/** The selection of the rows of a connection: `nodes` and `edges { node }` together. */
function nodeSelection(selection: Selection): Selection | undefined {
  const nodes = childSelection(selection, 'nodes');
  const edges = childSelection(selection, 'edges');
  const edgeNodes = edges && (childSelection(edges, 'node') ?? {});
  if (nodes && edgeNodes) return merge(nodes, edgeNodes);
  return nodes ?? edgeNodes ?? (childSelection(selection, 'pageInfo') && {});
}

function pageSize(first: unknown): number {
  const size = (first ?? DEFAULT_PAGE) as number;
  if (!Number.isInteger(size) || size < 1 || size > LARGEST_PAGE)
    throw badField('first', 'range', `must be a whole number from 1 to ${LARGEST_PAGE}`);
  return size;
}

/** What a cursor is bound to besides its list and order: every argument but the page's own. */
function filterKey({ first: _first, after: _after, ...filter }: Args): string {
  return JSON.stringify(filter);
}
