import type { Statement } from '../database/statement.js';
import { fold, likePattern } from '../kernel/text.js';
import { seen } from '../records/source.js';
import type { Row } from '../records/table.js';
import type { Stakeholder } from './stakeholder.entity.js';
import { contactPointRead } from './stakeholder.read.js';

/** Only digits and what stands between them. */
const NUMBER = /^\+?[\d\s()/.-]+$/;
/** Fewer digits than this lead to half of all numbers. */
const FEWEST_DIGITS = 5;
const SHORTEST = 3;

/** What to look for among contact points; undefined for a text that can be none, as a name. */
function needle(text: string): { pattern: string; number: string | null } | undefined {
  const folded = fold(text);
  if (folded.length < SHORTEST || !/[\d@.]/.test(folded)) return undefined;
  if (!NUMBER.test(folded)) return { pattern: likePattern(folded), number: null };
  // Without what a country or a trunk begins with, it is found however it was typed.
  const digits = folded
    .replace('(0)', '')
    .replace(/\D/g, '')
    .replace(/^(?:0046|46|0)/, '');
  return { pattern: likePattern(folded), number: digits.length < FEWEST_DIGITS ? null : likePattern(digits) };
}

/**
 * SQL: does a text stand in a way to reach the stakeholder that the actor may see: a telephone number in any writing, an
 * e-mail or a web address? Undefined where the text can be none. The database yields ids alone; what of them is seen is read
 * under the policy like all else.
 */
export function reachedBy(row: Row<Stakeholder>, statement: Statement, text: string): string | undefined {
  const sought = needle(text);
  if (!sought) return undefined;
  const point = seen(contactPointRead, statement);
  const [pattern, number] = [statement.param(sought.pattern, 'text'), statement.param(sought.number, 'text')];
  return `${row.id} = ANY (ARRAY(SELECT ${point.stakeholderId} FROM ${point.from}
    WHERE ${point.id} = ANY (ARRAY(SELECT find_contact_points(${pattern}, ${number})))))`;
}
