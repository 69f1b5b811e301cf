import { badField } from '../../kernel/errors.js';
import type { CursorCodec } from '../../kernel/cursor.js';
import { SEEN } from '../../records/source.js';
import type { Row } from '../../records/table.js';
import { Statement } from '../../database/statement.js';
import { DEFAULT_PAGE, LARGEST_PAGE } from '../connection.js';
import { cursorOf, foreign } from './marks.js';
import { objectOf } from './object.sql.js';
import type { Args, PageOrder, PageSource, ReadType } from './read-type.js';
import type { SelectedField, Selection } from './selection.js';

/** A list, and what is asked of it. */
export interface Asked {
  source: PageSource;
  args: Args;
  selection: Selection;
  /** The row that it hangs on; absent at the root. */
  parent?: Row;
}

/** What compiles the rows of a page. */
export interface RowCompiler {
  row(type: ReadType, row: Row, selection: Selection): string;
  rowsOf(type: ReadType, row: Row, around: string, statement: Statement): string;
}

/**
 * Compiles one page of a list: a Relay connection, with `nodes` for those who need no cursor a row. Beside each row of the page
 * stands its JSON, once for each time that rows are asked for, and what its cursor is made of.
 */
export class Page {
  private readonly type: ReadType;
  private readonly row: Row;
  private readonly fields: SelectedField[];
  private readonly first: number;
  private readonly order: PageOrder;
  /** The name of the list in its cursors. */
  private readonly list: string;
  /** Conditions that bind what the statement does not use would leave parameters in it: they are built apart. */
  private readonly used: Statement;
  private readonly where: string;
  /** Where the page begins: behind the row that a cursor names. */
  private readonly after?: { parent: string | null; keys: unknown[] };
  private readonly columns: string[] = [];

  constructor(
    private readonly compiler: RowCompiler,
    private readonly statement: Statement,
    cursors: CursorCodec,
    private readonly asked: Asked,
  ) {
    const { source, args, selection, parent } = asked;
    this.type = source.type();
    this.fields = selection.fields(`${this.type.name}Connection`);
    this.row = this.type.row(statement.alias(SEEN));
    this.first = pageSize(args.first);
    this.used = this.hasRows || this.asks('totalCount') ? statement : new Statement(statement.actor);
    this.order = source.order(this.row, this.hasRows ? statement : new Statement(statement.actor), args);
    this.list = [source.name, this.order.name, filterKey(args)].join('|');
    this.where = [...source.where(this.row, this.used, args, parent), this.type.visible(this.row, this.used)].join(
      ' AND ',
    );
    if (typeof args.after === 'string') this.after = this.placeOf(args.after, cursors);
  }

  /** The page, as one JSON value. */
  sql(): string {
    const { parent } = this.asked;
    // The parts say which columns the rows have to have.
    const shown = this.fields.map((field) => `${this.part(field)} AS "${field.key}"`);
    const page = objectOf(shown, this.hasRows ? `${this.rows()} p` : undefined);
    if (!this.after || !parent) return page;
    return foreign(`${parent}.id::text IS DISTINCT FROM ${this.statement.param(this.after.parent, 'text')}`, page);
  }

  private get hasRows(): boolean {
    return this.asks('nodes') || this.asks('edges') || this.looksAhead;
  }

  /** Whether it is asked what only the rows tell, one more than are shown among them. */
  private get looksAhead(): boolean {
    return this.asksInfo('hasNextPage') || this.hasEnds;
  }

  private get hasEnds(): boolean {
    return this.asksInfo('startCursor') || this.asksInfo('endCursor');
  }

  private asks(name: string): boolean {
    return this.fields.some((field) => field.name === name);
  }

  private asksInfo(name: string): boolean {
    return this.fields.some(
      (field) => field.name === 'pageInfo' && field.children.fields('PageInfo').some((part) => part.name === name),
    );
  }

  private part({ name, children }: SelectedField): string {
    switch (name) {
      case 'nodes':
        return this.aggregated(this.compiler.row(this.type, this.row, children));
      case 'edges':
        return this.aggregated(this.edge(children));
      case 'totalCount':
        return `(SELECT count(*) FROM ${this.from(this.where)} WHERE ${this.where})`;
      case 'pageInfo':
        return this.pageInfo(children);
      default:
        return `'${this.type.name}Connection'::text`;
    }
  }

  private edge(selection: Selection): string {
    const parts: Record<string, (children: Selection) => string> = {
      node: (children) => this.compiler.row(this.type, this.row, children),
      cursor: () => this.cursor(this.keys),
      __typename: () => `'${this.type.name}Edge'::text`,
    };
    const fields = selection.fields(`${this.type.name}Edge`);
    return objectOf(fields.map(({ key, name, children }) => `${parts[name](children)} AS "${key}"`));
  }

  private pageInfo(selection: Selection): string {
    const at = (which: string) =>
      `CASE WHEN count(*) > 0 THEN ${this.cursor(`(json_agg(p.k) FILTER (WHERE p.n <= ${this.first}))->${which}`)} END`;
    const parts: Record<string, () => string> = {
      hasNextPage: () => `count(*) > ${this.first}`,
      hasPreviousPage: () => String(this.after !== undefined),
      startCursor: () => at('0'),
      endCursor: () => at('-1'),
      __typename: () => `'PageInfo'::text`,
    };
    // Not as a row: what is aggregated in it belongs to the statement around it.
    const fields = selection.fields('PageInfo').map(({ key, name }) => `'${key}', ${parts[name]()}`);
    return `json_build_object(${fields.join(', ')})`;
  }

  /** The rows of the page, and one more where it is asked whether there are more. */
  private rows(): string {
    const more = this.looksAhead;
    const order = this.order.keys.map(({ sql }) => `${sql}${this.order.descending ? ' DESC' : ''}`).join(', ');
    const columns = [...this.columns, ...(this.hasEnds ? [`${this.keys} AS k`] : [])].join(', ');
    const rest = `WHERE ${this.where}${this.behind()} ORDER BY ${order} LIMIT ${this.first + (more ? 1 : 0)}`;
    const rows = `SELECT ${columns} FROM ${this.from(columns + rest)} ${rest}`;
    return more ? `(SELECT q.*, row_number() OVER () AS n FROM (${rows}) q)` : `(${rows})`;
  }

  private from(around: string): string {
    const { source, args } = this.asked;
    return source.from?.(this.row, this.used, args) ?? this.compiler.rowsOf(this.type, this.row, around, this.used);
  }

  private behind(): string {
    if (!this.after) return '';
    const { keys, descending } = this.order;
    const after = keys.map(({ type }, i) => this.statement.param(this.after!.keys[i], type));
    return ` AND (${keys.map(({ sql }) => sql).join(', ')}) ${descending ? '<' : '>'} (${after.join(', ')})`;
  }

  /** JSON of all rows of the page, each as it stands in a column of its own. */
  private aggregated(json: string): string {
    const column = `c${this.columns.length}`;
    this.columns.push(`${json} AS ${column}`);
    const shown = this.looksAhead ? ` FILTER (WHERE p.n <= ${this.first})` : '';
    return `coalesce(json_agg(p.${column})${shown}, '[]')`;
  }

  private get keys(): string {
    return `json_build_array(${this.order.keys.map(({ sql }) => sql).join(', ')})`;
  }

  private cursor(keys: string): string {
    const { parent } = this.asked;
    return cursorOf(this.statement.param(this.list, 'text'), parent ? `${parent}.id` : 'NULL::uuid', keys);
  }

  private placeOf(after: string, cursors: CursorCodec) {
    const place = cursors.decode(after);
    const fits = place?.list === this.list && place.keys.length === this.order.keys.length;
    if (!fits || (!this.asked.parent && place.parent !== null))
      throw badField('after', 'cursor', 'is not a cursor of this list, in this order and with this filter');
    return place;
  }
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
