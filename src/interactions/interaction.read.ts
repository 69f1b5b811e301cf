import type { Statement } from '../database/statement.js';
import {
  declared,
  defineRead,
  many,
  one,
  type PageSource,
  type ReadType,
  reference,
  value,
} from '../graphql/read/read-type.js';
import { userRead } from '../identity/user.read.js';
import type { RecordClass } from '../records/declaration.js';
import { everything, seen } from '../records/source.js';
import { type Row, tableOf } from '../records/table.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { throughStakeholder } from '../stakeholders/stakeholder.sight.js';
import { commitmentRead } from '../tasks/commitment.read.js';
import { dueOrder, firstDueFirst } from '../tasks/due.sql.js';
import { FollowUp } from '../tasks/follow-up.entity.js';
import { followUpList, followUpRead } from '../tasks/follow-up.read.js';
import { focusAreaRead } from '../vocabulary/vocabulary.read.js';
import { Interaction, InteractionFocusArea, InteractionReader } from './interaction.entity.js';
import type { FollowUpFilter, InteractionFilter } from './interaction.inputs.js';
import { draftOfAnother, interactionVisible, noteVisible, timelineRows } from './interaction.sight.js';
import { InteractionParticipant, InteractionStaff } from './participant.entity.js';
import { TimelineEntry } from './timeline-entry.entity.js';

export const participantRead = defineRead({
  name: 'Participant',
  record: InteractionParticipant,
  // A participant whom the actor may not see is not there, rather than there without a name.
  visible: throughStakeholder('stakeholderId'),
  fields: {
    stakeholder: reference(() => stakeholderRead, 'stakeholderId'),
    onBehalfOf: reference(() => stakeholderRead, 'onBehalfOfId'),
  },
});

/** SQL: is a row of another record tied to an interaction, by a table of such pairs? */
function tied<Pair extends { interactionId: string }>(
  pairs: RecordClass<Pair>,
  target: keyof Pair & string,
  [interactionId, id]: [string, string],
  statement: Statement,
): string {
  const pair = everything(pairs, statement, 'what it ties has sight of its own');
  return `EXISTS (SELECT FROM ${pair.from} WHERE ${pair.interactionId} = ${interactionId} AND ${pair[target]} = ${id})`;
}

const byName = (child: string) => `${child}.name, ${child}.id`;

export const interactionRead: ReadType<Interaction> = defineRead({
  name: 'Interaction',
  record: Interaction,
  visible: interactionVisible,
  fields: {
    ...declared(Interaction),
    note: value((row, statement) => `CASE WHEN ${noteVisible(row, statement)} THEN ${row.note} END`),
    readers: many(
      () => userRead,
      (row, child, statement) => tied(InteractionReader, 'userId', [row.id, `${child}.id`], statement),
      byName,
    ),
    author: reference(() => userRead, 'authorId'),
    draftBy: one(
      () => userRead,
      (row, child, statement) => `${child}.id = ${row.authorId} AND ${draftOfAnother(row, statement)}`,
    ),
    participants: many(
      () => participantRead,
      (row, child) => `${child.interactionId} = ${row.id}`,
      (child) => child.position,
    ),
    staff: many(
      () => userRead,
      (row, child, statement) => tied(InteractionStaff, 'userId', [row.id, `${child}.id`], statement),
      byName,
    ),
    focusAreas: many(
      () => focusAreaRead,
      (row, child, statement) => tied(InteractionFocusArea, 'focusAreaId', [row.id, `${child}.id`], statement),
      byName,
    ),
    followUps: many(
      () => followUpRead,
      (row, child) => `${child.interactionId} = ${row.id}`,
      firstDueFirst,
    ),
    commitments: many(
      () => commitmentRead,
      (row, child) => `${child.interactionId} = ${row.id}`,
      firstDueFirst,
    ),
  },
});

/** SQL: did a stakeholder whom the actor may see take part in an interaction, or was spoken for in it? */
function touches(interactionId: string, stakeholderId: string, statement: Statement): string {
  const entry = seen(timelineRows, statement);
  return `EXISTS (SELECT FROM ${entry.from} WHERE ${entry.interactionId} = ${interactionId}
    AND ${entry.stakeholderId} = ${statement.param(stakeholderId, 'uuid')})`;
}

function interactionConditions(row: Row<Interaction>, statement: Statement, filter: InteractionFilter): string[] {
  const where: string[] = [];
  if (filter.channels) where.push(`${row.channel} = ANY (${statement.param(filter.channels, 'text[]')})`);
  if (filter.statuses) where.push(`${row.status} = ANY (${statement.param(filter.statuses, 'text[]')})`);
  if (filter.from) where.push(`${row.startsAt} >= ${statement.param(filter.from, 'timestamptz')}`);
  if (filter.before) where.push(`${row.startsAt} < ${statement.param(filter.before, 'timestamptz')}`);
  if (filter.stakeholderId) where.push(touches(row.id, filter.stakeholderId, statement));
  if (filter.staffId)
    where.push(tied(InteractionStaff, 'userId', [row.id, statement.param(filter.staffId, 'uuid')], statement));
  if (filter.focusAreaId) {
    const subject = statement.param(filter.focusAreaId, 'uuid');
    where.push(tied(InteractionFocusArea, 'focusAreaId', [row.id, subject], statement));
  }
  return where;
}

/** All interactions, the latest first. */
export const interactionList: PageSource<Interaction> = {
  name: 'interactions',
  type: () => interactionRead,
  where: (row, statement, args) => interactionConditions(row, statement, args.filter ?? {}),
  order: (row) => ({
    name: 'LATEST',
    descending: true,
    keys: [
      { sql: row.startsAt, type: 'timestamptz' },
      { sql: row.id, type: 'uuid' },
    ],
  }),
};

/** The timeline's row beside one of a list. The parts of a list are asked for one by one: its alias follows from theirs. */
const entryBeside = (row: Row) =>
  everything(
    TimelineEntry,
    { alias: (prefix = '') => `${prefix}_${row}` },
    'its sight stands among the conditions of the list',
  );

/** The interactions that a stakeholder took part in or was spoken for in, the latest first. */
export const timeline: PageSource<Interaction> = {
  name: 'timeline',
  type: () => interactionRead,
  from: (row) => {
    const entry = entryBeside(row);
    return `${entry.from} JOIN ${tableOf(Interaction)} ${row} ON ${row.id} = ${entry.interactionId}`;
  },
  where: (row, statement, { statuses }, parent) => {
    const entry = entryBeside(row);
    return [
      `${entry.stakeholderId} = ${parent}.id`,
      timelineRows.visible(entry, statement),
      ...(statuses ? [`${entry.status} = ANY (${statement.param(statuses, 'text[]')})`] : []),
    ];
  },
  order: (row) => {
    const entry = entryBeside(row);
    return {
      name: 'LATEST',
      descending: true,
      keys: [
        { sql: entry.startsAt, type: 'timestamptz' },
        { sql: entry.interactionId, type: 'uuid' },
      ],
    };
  },
};

/** Follow-ups, the first due first; also by whom the interaction was with that they came out of. */
export const followUpsOfInteractions: PageSource<FollowUp> = {
  ...followUpList,
  where: (row, statement, args) => {
    const where = followUpList.where(row, statement, args);
    const filter = (args.filter ?? {}) as FollowUpFilter;
    if (filter.stakeholderId) where.push(touches(row.interactionId, filter.stakeholderId, statement));
    return where;
  },
};

/** The open follow-ups of the interactions that a stakeholder took part in. */
export const openFollowUps: PageSource<FollowUp> = {
  name: 'openFollowUps',
  type: () => followUpRead,
  from: (row) => {
    const entry = entryBeside(row);
    return `${entry.from} JOIN ${tableOf(FollowUp)} ${row} ON ${row.interactionId} = ${entry.interactionId}`;
  },
  where: (row, statement, _args, parent) => {
    const entry = entryBeside(row);
    return [`${entry.stakeholderId} = ${parent}.id`, timelineRows.visible(entry, statement), `${row.status} = 'OPEN'`];
  },
  order: dueOrder,
};
