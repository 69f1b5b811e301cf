import { declared, defineRead, type PageSource, reference, value } from '../graphql/read/read-type.js';
import { userRead } from '../identity/user.type.js';
import { dueOrder, late } from './due.sql.js';
import { FollowUp } from './follow-up.entity.js';
import type { FollowUpConditions } from './follow-up.inputs.js';

export const followUpRead = defineRead({
  name: 'FollowUp',
  record: FollowUp,
  // The rooms that tasks come out of narrow it.
  visible: () => 'true',
  fields: {
    ...declared(FollowUp),
    overdue: value((row, statement) => late(row, 'status', statement)),
    assignee: reference(() => userRead, 'assignee_id'),
    closedBy: reference(() => userRead, 'closed_by_id'),
  },
});

/** Follow-ups, the first due first. */
export const followUpList: PageSource = {
  name: 'followUps',
  type: () => followUpRead,
  where: (row, statement, args) => {
    const filter = (args.filter ?? {}) as FollowUpConditions;
    const where = [`${row}.status = ANY (${statement.param(filter.statuses ?? ['OPEN'], 'text[]')})`];
    if (filter.assigneeId) where.push(`${row}.assignee_id = ${statement.param(filter.assigneeId, 'uuid')}`);
    if (filter.dueBefore) where.push(`${row}.due_on < ${statement.param(filter.dueBefore, 'date')}`);
    if (filter.overdueOnly) where.push(late(row, 'status', statement));
    return where;
  },
  order: dueOrder,
};
