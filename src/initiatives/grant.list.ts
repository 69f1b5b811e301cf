import type { PageSource } from '../graphql/read/read-type.js';
import type { Grant } from './grant.entity.js';
import type { GrantFilter } from './grant.inputs.js';
import { grantRead, yearOf } from './initiative.read.js';

/** Grants, the latest year first. */
export const grantList: PageSource<Grant> = {
  name: 'grants',
  type: () => grantRead,
  where: (row, statement, args) => {
    const { year, funderId, initiativeId } = (args.filter ?? {}) as GrantFilter;
    const where = ['true'];
    if (year != null) where.push(`${yearOf(row)} = ${statement.param(year, 'int')}`);
    if (funderId) where.push(`${row.funderId} = ${statement.param(funderId, 'uuid')}`);
    if (initiativeId) where.push(`${row.initiativeId} = ${statement.param(initiativeId, 'uuid')}`);
    return where;
  },
  order: (row) => ({
    name: 'YEAR',
    descending: true,
    keys: [
      { sql: yearOf(row), type: 'int' },
      { sql: row.id, type: 'uuid' },
    ],
  }),
};
