import { declared, defineRead, type PageSource, type ReadType, reference, value } from '../graphql/read/read-type.js';
import { userRead } from '../identity/user.read.js';
import { dueOrder, late } from './due.sql.js';
import { FollowUp } from './follow-up.entity.js';
import type { FollowUpConditions } from './follow-up.inputs.js';

export const followUpRead: ReadType<FollowUp> = defineRead({
  name: 'FollowUp',
  record: FollowUp,
  // The rooms that tasks come out of narrow it.
  visible: () => 'true',
  fields: {
    ...declared(FollowUp),
    overdue: value((row, statement) => late(row, row.status, statement)),
    assignee: reference(() => userRead, 'assigneeId'),
    closedBy: reference(() => userRead, 'closedById'),
  },
});

/** Follow-ups, the first due first. */
export const followUpList: PageSource<FollowUp> = {
  name: 'followUps',
  type: () => followUpRead,
  where: (row, statement, args) => {
    const filter = (args.filter ?? {}) as FollowUpConditions;
    const where = [`${row.status} = ANY (${statement.param(filter.statuses ?? ['OPEN'], 'text[]')})`];
    if (filter.assigneeId) where.push(`${row.assigneeId} = ${statement.param(filter.assigneeId, 'uuid')}`);
    if (filter.dueBefore) where.push(`${row.dueOn} < ${statement.param(filter.dueBefore, 'date')}`);
    if (filter.overdueOnly) where.push(late(row, row.status, statement));
    return where;
  },
  order: dueOrder,
};
