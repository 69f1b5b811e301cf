import type { PageSource } from '../graphql/read/read-type.js';
import { stockholmDate } from '../kernel/time.js';
import type { Sight } from '../records/sight.js';
import type { Row } from '../records/table.js';
import type { Arising } from './arising.entity.js';

/** Open, and its day is past. @param state the column that tells what became of it */
export const late = (row: Row<Arising>, state: string, sight: Sight) =>
  `(${state} = 'OPEN' AND coalesce(${row.dueOn} < ${sight.param(stockholmDate(), 'date')}, false))`;

/** The order of tasks and promises in short lists. */
export const firstDueFirst = (row: Row<Arising>) => `coalesce(${row.dueOn}, 'infinity'), ${row.id}`;

/** The same order, of lists that are read in pages. */
export const dueOrder: PageSource<Arising>['order'] = (row) => ({
  name: 'DUE',
  descending: false,
  keys: [
    { sql: `coalesce(${row.dueOn}, 'infinity'::date)`, type: 'date' },
    { sql: row.id, type: 'uuid' },
  ],
});
