import type { Statement } from '../database/statement.js';
import type { Compiler } from '../graphql/read/compile.js';
import type { Selection } from '../graphql/read/selection.js';
import { type AnswerClass, type Shape, shapeOf } from './figures.js';
import { inWords } from './findings/words.js';
import type { Found } from './found.js';

/** A row of a table: its figures, the part of the answer that it belongs to, its place in that. */
type Row = Record<string, unknown>;

/** The statement that answers with what was found: one answer, or a list of them in their order. */
export function answerStatement<Answer extends object>(
  compiler: Compiler,
  statement: Statement,
  selection: Selection,
  type: AnswerClass<Answer>,
  found: Found<Answer> | Found<Answer>[],
): string {
  const tables = new Map<Shape, Row[]>();
  collect(tables, type, 'answer', [found].flat() as Row[]);
  const list = Array.isArray(found);
  const { read } = shapeOf(type);
  const data = list
    ? compiler.list(read, selection, { tail: (row) => ` ORDER BY ${row}.place` })
    : compiler.object(read, selection);
  const all = [...tables].map(([shape, of]) => table(statement, shape, of));
  return `WITH ${all.join(',\n')}\nSELECT ${data} AS data`;
}

/** Sorts the rows of an answer, and of the answers within it, by their tables. */
function collect(tables: Map<Shape, Row[]>, type: AnswerClass, part: string, found: Row[]): void {
  const shape = shapeOf(type);
  const rows = found.map((one, place) => ({ ...figuresOf(shape, one), part, place }));
  tables.set(shape, [...(tables.get(shape) ?? []), ...rows]);
  for (const [name, child] of shape.parts)
    collect(
      tables,
      child(),
      name,
      found.flatMap((one) => one[name] as Row[]),
    );
}

const figuresOf = ({ columns }: Shape, one: Row): Row =>
  Object.fromEntries(columns.map(({ name, worded }) => [name, worded ? inWords(one) : one[name]]));

const table = (statement: Statement, { read, columns }: Shape, rows: Row[]): string =>
  `${read.table} AS MATERIALIZED (SELECT * FROM json_to_recordset(${statement.param(JSON.stringify(rows), 'json')})
      AS r(${columns.map(({ name, type }) => `"${name}" ${type}, `).join('')}part text, place int))`;
