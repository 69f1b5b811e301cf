import { type Args, columns, defineRead, many, reference } from '../graphql/read/read-type.js';
import { badField } from '../kernel/errors.js';
import { stockholmDate } from '../kernel/time.js';
import { seen } from '../records/source.js';
import type { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { endOf } from './moment.sql.js';
import { tiesOn } from './ties.sql.js';

const MOST = 100;

export const neighbourRead = defineRead({
  name: 'Neighbour',
  table: 'neighbour',
  fields: { ...columns('kinds', 'weight', 'lastAt'), stakeholder: reference(() => stakeholderRead, 'id') },
});

function checkedLimit({ limit }: Args): number {
  if (typeof limit !== 'number' || limit < 1 || limit > MOST)
    throw badField('limit', 'range', `must be a whole number from 1 to ${MOST}`);
  return limit;
}

/** Those that a stakeholder is tied to today, the strongest ties first. */
export const neighboursOf = many<Stakeholder, object>(
  () => neighbourRead,
  () => 'true',
  (child) => `${child}.weight DESC, ${child}.id`,
  {
    limit: checkedLimit,
    // Whom the actor may not see is left out before anything is added up, as in the network itself.
    from: (row, child, statement) => {
      const day = statement.param(stockholmDate(), 'date');
      const ties = tiesOn({ day, until: endOf(day) }, statement);
      const who = seen(stakeholderRead, statement);
      const reached = ties.map((tie) => tie.from((end) => `${end} = ${row.id}`)).join(' UNION ALL ');
      return `(SELECT n.id, sum(n.weight) AS weight, max(n.last_at) AS last_at, array_agg(DISTINCT n.kind) AS kinds
        FROM (${reached}) n JOIN ${who.from} ON ${who.id} = n.id WHERE ${who.archivedAt} IS NULL GROUP BY n.id) ${child}`;
    },
  },
);
