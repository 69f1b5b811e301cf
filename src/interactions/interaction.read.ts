import { rowOf } from '../records/table.js';
import { TimelineEntry } from './timeline-entry.entity.js';
import { ownOr } from '../access/sight.js';
import { throughStakeholder } from '../stakeholders/stakeholder.sight.js';
import { Interaction } from './interaction.entity.js';
import { interactionVisible, noteVisible, throughInteraction } from './interaction.sight.js';
import { InteractionParticipant } from './participant.entity.js';
import {
  declared,
  defineRead,
  extendRead,
  many,
  narrowRead,
  page,
  type PageSource,
  reference,
  value,
  type ReadType,
} from '../graphql/read/read-type.js';
import type { Statement } from '../database/statement.js';
import { userRead } from '../identity/user.type.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { commitmentRead } from '../tasks/commitment.read.js';
import { dueOrder, firstDueFirst } from '../tasks/due.sql.js';
import { followUpList, followUpRead } from '../tasks/follow-up.read.js';
import { focusAreaRead } from '../vocabulary/vocabulary.type.js';
import type { FollowUpFilter, InteractionFilter } from './interaction.inputs.js';

export const participantRead = defineRead({
  name: 'Participant',
  record: InteractionParticipant,
  // A participant whom the actor may not see is not there, rather than there without a name.
  visible: throughStakeholder('stakeholderId'),
  fields: {
    stakeholder: reference(() => stakeholderRead, 'stakeholder_id'),
    onBehalfOf: reference(() => stakeholderRead, 'on_behalf_of_id'),
  },
});

export const interactionRead: ReadType<Interaction> = defineRead({
  name: 'Interaction',
  record: Interaction,
  visible: interactionVisible,
  fields: {
    ...declared(Interaction),
    note: value((row, statement) => `CASE WHEN ${noteVisible(row, statement)} THEN ${row}.note END`),
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
        AND ${throughStakeholder('stakeholderId')(rowOf(TimelineEntry, 'e'), statement)})`,
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

/** Follow-ups, the first due first; also by whom the interaction was with that they came out of. */
export const followUpsOfInteractions: PageSource = {
  ...followUpList,
  where: (row, statement, args) => {
    const where = followUpList.where(row, statement, args);
    const filter = (args.filter ?? {}) as FollowUpFilter;
    if (filter.stakeholderId)
      where.push(
        `EXISTS (SELECT FROM timeline_entry e WHERE e.interaction_id = ${row}.interaction_id
          AND e.stakeholder_id = ${statement.param(filter.stakeholderId, 'uuid')}
          AND ${throughStakeholder('stakeholderId')(rowOf(TimelineEntry, 'e'), statement)})`,
      );
    return where;
  },
};

/** The open follow-ups of the interactions that a stakeholder took part in. */
const openFollowUps: PageSource = {
  name: 'openFollowUps',
  type: () => followUpRead,
  from: (row) => `timeline_entry ${row}e JOIN follow_up ${row} ON ${row}.interaction_id = ${row}e.interaction_id`,
  where: (row, _statement, _args, parent) => [`${row}e.stakeholder_id = ${parent}.id`, `${row}.status = 'OPEN'`],
  order: dueOrder,
};

extendRead(stakeholderRead, {
  timeline: page(timeline),
  openFollowUps: page(openFollowUps),
  lastHeldInteraction: reference(() => interactionRead, 'last_held_interaction_id'),
});

narrowRead(followUpRead, ownOr('assigneeId', throughInteraction));
narrowRead(commitmentRead, ownOr('colleagueId', throughInteraction));
extendRead(followUpRead, { interaction: reference(() => interactionRead, 'interaction_id') });
extendRead(commitmentRead, { interaction: reference(() => interactionRead, 'interaction_id') });
