import type { Statement } from '../database/statement.js';
import { declared, defineRead, type PageSource, type ReadType, reference, value } from '../graphql/read/read-type.js';
import { userRead } from '../identity/user.read.js';
import type { Row } from '../records/table.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { throughStakeholder } from '../stakeholders/stakeholder.sight.js';
import { Commitment } from './commitment.entity.js';
import type { CommitmentFilter } from './commitment.inputs.js';
import { dueOrder, late } from './due.sql.js';

export const commitmentRead: ReadType<Commitment> = defineRead({
  name: 'Commitment',
  record: Commitment,
  // The rooms that promises come out of narrow it.
  visible: throughStakeholder('stakeholderId'),
  fields: {
    ...declared(Commitment),
    overdue: value((row, statement) => late(row, row.state, statement)),
    stakeholder: reference(() => stakeholderRead, 'stakeholderId'),
    colleague: reference(() => userRead, 'colleagueId'),
    closedBy: reference(() => userRead, 'closedById'),
  },
});

function commitmentConditions(row: Row<Commitment>, statement: Statement, filter: CommitmentFilter): string[] {
  const where = [`${row.state} = ANY (${statement.param(filter.statuses ?? filter.states ?? ['OPEN'], 'text[]')})`];
  if (filter.promisedBy) where.push(`${row.promisedBy} = ${statement.param(filter.promisedBy, 'text')}`);
  if (filter.colleagueId) where.push(`${row.colleagueId} = ${statement.param(filter.colleagueId, 'uuid')}`);
  if (filter.stakeholderId) where.push(`${row.stakeholderId} = ${statement.param(filter.stakeholderId, 'uuid')}`);
  if (filter.overdueOnly) where.push(late(row, row.state, statement));
  return where;
}

/** Promises, the first due first. */
export const commitmentList: PageSource<Commitment> = {
  name: 'commitments',
  type: () => commitmentRead,
  where: (row, statement, args) => commitmentConditions(row, statement, args.filter ?? {}),
  order: dueOrder,
};

/** The promises between us and a stakeholder. */
export const commitmentsOf: PageSource<Commitment> = {
  ...commitmentList,
  name: 'commitmentsOf',
  where: (row, statement, args, parent) => [
    ...commitmentConditions(row, statement, args.filter ?? {}),
    `${row.stakeholderId} = ${parent}.id`,
  ],
};
