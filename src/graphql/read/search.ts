import { fold, likePattern } from '../../kernel/text.js';
import type { Statement } from './statement.js';

/** SQL: does a column of folded text hold a text literally, or nearly so (pg_trgm, word similarity)? */
export function nearly(column: string, statement: Statement, text: string): string {
  const folded = fold(text);
  return `(${column} LIKE ${statement.param(likePattern(folded), 'text')}
    OR ${statement.param(folded, 'text')} <% ${column})`;
}
