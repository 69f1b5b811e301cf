import { throughStakeholder } from '../stakeholders/stakeholder.sight.js';
import { Commitment } from './commitment.entity.js';
import {
  declared,
  defineRead,
  extendRead,
  page,
  type PageSource,
  reference,
  value,
} from '../graphql/read/read-type.js';
import type { Statement } from '../database/statement.js';
import { userRead } from '../identity/user.type.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';
import type { CommitmentFilter } from './commitment.inputs.js';
import { dueOrder, late } from './due.sql.js';

export const commitmentRead = defineRead({
  name: 'Commitment',
  record: Commitment,
  // The rooms that promises come out of narrow it.
  visible: throughStakeholder('stakeholderId'),
  fields: {
    ...declared(Commitment),
    overdue: value((row, statement) => late(row, 'state', statement)),
    stakeholder: reference(() => stakeholderRead, 'stakeholder_id'),
    colleague: reference(() => userRead, 'colleague_id'),
    closedBy: reference(() => userRead, 'closed_by_id'),
  },
});

function commitmentConditions(row: string, statement: Statement, filter: CommitmentFilter): string[] {
  const where = [`${row}.state = ANY (${statement.param(filter.states ?? ['OPEN'], 'text[]')})`];
  if (filter.promisedBy) where.push(`${row}.promised_by = ${statement.param(filter.promisedBy, 'text')}`);
  if (filter.colleagueId) where.push(`${row}.colleague_id = ${statement.param(filter.colleagueId, 'uuid')}`);
  if (filter.stakeholderId) where.push(`${row}.stakeholder_id = ${statement.param(filter.stakeholderId, 'uuid')}`);
  if (filter.overdueOnly) where.push(late(row, 'state', statement));
  return where;
}

/** Promises, the first due first. */
export const commitmentList: PageSource = {
  name: 'commitments',
  type: () => commitmentRead,
  where: (row, statement, args) => commitmentConditions(row, statement, args.filter ?? {}),
  order: dueOrder,
};

/** The promises between us and a stakeholder. */
const commitmentsOf: PageSource = {
  ...commitmentList,
  name: 'commitmentsOf',
  where: (row, statement, args, parent) => [
    ...commitmentConditions(row, statement, args.filter ?? {}),
    `${row}.stakeholder_id = ${parent}.id`,
  ],
};

extendRead(stakeholderRead, { commitments: page(commitmentsOf) });
