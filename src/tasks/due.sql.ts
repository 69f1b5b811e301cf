import type { PageSource } from '../graphql/read/read-type.js';
import type { Statement } from '../database/statement.js';
import { stockholmDate } from '../kernel/time.js';

/** Open, and its day is past. */
export const late = (row: string, state: 'status' | 'state', statement: Statement) =>
  `(${row}.${state} = 'OPEN' AND coalesce(${row}.due_on < ${statement.param(stockholmDate(), 'date')}, false))`;

/** The order of tasks and promises in short lists. */
export const firstDueFirst = (row: string) => `coalesce(${row}.due_on, 'infinity'), ${row}.id`;

/** The same order, of lists that are read in pages. */
export const dueOrder: PageSource['order'] = (row) => ({
  name: 'DUE',
  descending: false,
  keys: [
    { sql: `coalesce(${row}.due_on, 'infinity'::date)`, type: 'date' },
    { sql: `${row}.id`, type: 'uuid' },
  ],
});
