import {
  both,
  interactionVisible,
  noteVisible,
  ownOr,
  throughInteraction,
  throughStakeholder,
} from '../access/visibility.js';
import {
  columns,
  defineRead,
  extendRead,
  many,
  page,
  type PageSource,
  reference,
  value,
  type ReadType,
} from '../graphql/read/read-type.js';
import type { Statement } from '../database/statement.js';
import { userRead } from '../identity/user.type.js';
import { stockholmDate } from '../kernel/time.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { focusAreaRead } from '../vocabulary/vocabulary.type.js';
import type { CommitmentFilter } from './commitment.inputs.js';
import type { FollowUpFilter, InteractionFilter } from './interaction.inputs.js';

const participantRead = defineRead({
  name: 'Participant',
  table: 'interaction_participant',
  // A participant whom the actor may not see is not there, rather than there without a name.
  visible: throughStakeholder('stakeholder_id'),
  fields: {
    stakeholder: reference(() => stakeholderRead, 'stakeholder_id'),
    onBehalfOf: reference(() => stakeholderRead, 'on_behalf_of_id'),
  },
});

export const followUpRead: ReadType = defineRead({
  name: 'FollowUp',
  table: 'follow_up',
  visible: ownOr('assignee_id', throughInteraction),
  fields: {
    ...columns('id', 'title', 'dueOn', 'status', 'outcome', 'closedAt', 'createdAt', 'version'),
    overdue: value((row, statement) => late(row, 'status', statement)),
    assignee: reference(() => userRead, 'assignee_id'),
    closedBy: reference(() => userRead, 'closed_by_id'),
    interaction: reference(() => interactionRead, 'interaction_id'),
  },
});

/** Open, and its day is past. */
const late = (row: string, state: 'status' | 'state', statement: Statement) =>
  `(${row}.${state} = 'OPEN' AND coalesce(${row}.due_on < ${statement.param(stockholmDate(), 'date')}, false))`;

/** The order of tasks and promises in short lists. */
export const firstDueFirst = (row: string) => `coalesce(${row}.due_on, 'infinity'), ${row}.id`;

export const commitmentRead: ReadType = defineRead({
  name: 'Commitment',
  table: 'commitment',
  visible: both(throughStakeholder('stakeholder_id'), ownOr('colleague_id', throughInteraction)),
  fields: {
    ...columns('id', 'promisedBy', 'title', 'madeOn', 'dueOn', 'state', 'outcome', 'closedAt', 'createdAt', 'version'),
    overdue: value((row, statement) => late(row, 'state', statement)),
    stakeholder: reference(() => stakeholderRead, 'stakeholder_id'),
    colleague: reference(() => userRead, 'colleague_id'),
    closedBy: reference(() => userRead, 'closed_by_id'),
    interaction: reference(() => interactionRead, 'interaction_id'),
  },
});

export const interactionRead: ReadType = defineRead({
  name: 'Interaction',
  table: 'interaction',
  visible: interactionVisible,
  fields: {
    ...columns(
      'id',
      'channel',
      'status',
      'startsAt',
      'durationMinutes',
      'place',
      'subject',
      'noteState',
      'cancelReason',
    ),
    ...columns('createdAt', 'updatedAt', 'version'),
    note: value((row, statement) => `CASE WHEN ${noteVisible(row, statement)} THEN ${row}.note END`),
    ...columns('confidentiality', 'noteConfidentiality', 'legalProvision'),
    readers: many(
      () => userRead,
      (row, child) => `${child}.id IN (SELECT user_id FROM interaction_reader WHERE interaction_id = ${row}.id)`,
      (child) => `${child}.name, ${child}.id`,
    ),
    author: reference(() => userRead, 'author_id'),
    participants: many(
      () => participantRead,
      (row, child) => `${child}.interaction_id = ${row}.id`,
      (child) => `${child}.position`,
    ),
    staff: many(
      () => userRead,
      (row, child) => `${child}.id IN (SELECT user_id FROM interaction_staff WHERE interaction_id = ${row}.id)`,
      (child) => `${child}.name, ${child}.id`,
    ),
    focusAreas: many(
      () => focusAreaRead,
      (row, child) =>
        `${child}.id IN (SELECT focus_area_id FROM interaction_focus_area WHERE interaction_id = ${row}.id)`,
      (child) => `${child}.name, ${child}.id`,
    ),
    followUps: many(
      () => followUpRead,
      (row, child) => `${child}.interaction_id = ${row}.id`,
      firstDueFirst,
    ),
    commitments: many(
      () => commitmentRead,
      (row, child) => `${child}.interaction_id = ${row}.id`,
      firstDueFirst,
    ),
  },
});

function interactionConditions(row: string, statement: Statement, filter: InteractionFilter): string[] {
  const where: string[] = [];
  if (filter.channels) where.push(`${row}.channel = ANY (${statement.param(filter.channels, 'text[]')})`);
  if (filter.statuses) where.push(`${row}.status = ANY (${statement.param(filter.statuses, 'text[]')})`);
  if (filter.from) where.push(`${row}.starts_at >= ${statement.param(filter.from, 'timestamptz')}`);
  if (filter.before) where.push(`${row}.starts_at < ${statement.param(filter.before, 'timestamptz')}`);
  if (filter.stakeholderId)
    where.push(
      `EXISTS (SELECT FROM timeline_entry e WHERE e.interaction_id = ${row}.id
        AND e.stakeholder_id = ${statement.param(filter.stakeholderId, 'uuid')}
        AND ${throughStakeholder('stakeholder_id')('e', statement)})`,
    );
  if (filter.staffId)
    where.push(
      `EXISTS (SELECT FROM interaction_staff s WHERE s.interaction_id = ${row}.id
        AND s.user_id = ${statement.param(filter.staffId, 'uuid')})`,
    );
  if (filter.focusAreaId)
    where.push(
      `EXISTS (SELECT FROM interaction_focus_area f WHERE f.interaction_id = ${row}.id
        AND f.focus_area_id = ${statement.param(filter.focusAreaId, 'uuid')})`,
    );
  return where;
}

/** All interactions, the latest first. */
export const interactionList: PageSource = {
  name: 'interactions',
  type: () => interactionRead,
  where: (row, statement, args) => interactionConditions(row, statement, args.filter ?? {}),
  order: (row) => ({
    name: 'LATEST',
    descending: true,
    keys: [
      { sql: `${row}.starts_at`, type: 'timestamptz' },
      { sql: `${row}.id`, type: 'uuid' },
    ],
  }),
};

/** The interactions that a stakeholder took part in or was spoken for in, the latest first. */
const timeline: PageSource = {
  name: 'timeline',
  type: () => interactionRead,
  from: (row) => `timeline_entry ${row}e JOIN interaction ${row} ON ${row}.id = ${row}e.interaction_id`,
  where: (row, statement, { statuses }, parent) => [
    `${row}e.stakeholder_id = ${parent}.id`,
    ...(statuses ? [`${row}e.status = ANY (${statement.param(statuses, 'text[]')})`] : []),
  ],
  order: (row) => ({
    name: 'LATEST',
    descending: true,
    keys: [
      { sql: `${row}e.starts_at`, type: 'timestamptz' },
      { sql: `${row}e.interaction_id`, type: 'uuid' },
    ],
  }),
};

const dueOrder: PageSource['order'] = (row) => ({
  name: 'DUE',
  descending: false,
  keys: [
    { sql: `coalesce(${row}.due_on, 'infinity'::date)`, type: 'date' },
    { sql: `${row}.id`, type: 'uuid' },
  ],
});

/** Follow-ups, the first due first. */
export const followUpList: PageSource = {
  name: 'followUps',
  type: () => followUpRead,
  where: (row, statement, args) => {
    const filter = (args.filter ?? {}) as FollowUpFilter;
    const where = [`${row}.status = ANY (${statement.param(filter.statuses ?? ['OPEN'], 'text[]')})`];
    if (filter.assigneeId) where.push(`${row}.assignee_id = ${statement.param(filter.assigneeId, 'uuid')}`);
    if (filter.dueBefore) where.push(`${row}.due_on < ${statement.param(filter.dueBefore, 'date')}`);
    if (filter.overdueOnly) where.push(late(row, 'status', statement));
    if (filter.stakeholderId)
      where.push(
        `EXISTS (SELECT FROM timeline_entry e WHERE e.interaction_id = ${row}.interaction_id
          AND e.stakeholder_id = ${statement.param(filter.stakeholderId, 'uuid')}
          AND ${throughStakeholder('stakeholder_id')('e', statement)})`,
      );
    return where;
  },
  order: dueOrder,
};

/** The open follow-ups of the interactions that a stakeholder took part in. */
const openFollowUps: PageSource = {
  name: 'openFollowUps',
  type: () => followUpRead,
  from: (row) => `timeline_entry ${row}e JOIN follow_up ${row} ON ${row}.interaction_id = ${row}e.interaction_id`,
  where: (row, _statement, _args, parent) => [`${row}e.stakeholder_id = ${parent}.id`, `${row}.status = 'OPEN'`],
  order: dueOrder,
};

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

extendRead(stakeholderRead, {
  commitments: page(commitmentsOf),
  timeline: page(timeline),
  openFollowUps: page(openFollowUps),
  lastHeldInteraction: reference(() => interactionRead, 'last_held_interaction_id'),
});
