import { fold, likePattern } from '../../kernel/text.js';
import type { Statement } from '../../database/statement.js';

/** SQL: does a column of folded text hold a text literally, or nearly so (pg_trgm, word similarity)? */
export function nearly(column: string, statement: Statement, text: string): string {
  const folded = fold(text);
  return `(${column} LIKE ${statement.param(likePattern(folded), 'text')}
    OR ${statement.param(folded, 'text')} <% ${column})`;
}

/** The same in a table that the second wall guards: asked of a function of the database, which yields ids alone. */
export function found(by: string, row: string, statement: Statement, text: string, ...more: string[]): string {
  const folded = fold(text);
  const values = [likePattern(folded), folded, ...more].map((value) => statement.param(value, 'text'));
  return `${row}.id = ANY (ARRAY(SELECT ${by}(${values.join(', ')})))`;
}
