import { may } from '../access/policy.js';
import { throughStakeholder } from '../stakeholders/stakeholder.sight.js';
import { Grant, Outcome } from './grant.entity.js';
import { Initiative, InitiativeFormerName, InitiativeParticipation } from './initiative.entity.js';
import { nextStates } from '../graphql/read/next-states.js';
import {
  declared,
  defineRead,
  extendRead,
  many,
  one,
  type PageOrder,
  type PageSource,
  reference,
  value,
  type ReadType,
} from '../graphql/read/read-type.js';
import { nearly } from '../graphql/read/search.js';
import type { Visible } from '../records/sight.js';
import type { Statement } from '../database/statement.js';
import { userRead } from '../identity/user.type.js';
import { stockholmDate } from '../kernel/time.js';
import { ownerChanges } from '../stakeholders/ownership.js';
import { holdsOn, stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { areaRead, focusAreaRead } from '../vocabulary/vocabulary.type.js';
import type { InitiativeFilter, InitiativeOrder } from './initiative.inputs.js';
import { INITIATIVE_TRANSITIONS } from './lifecycle.js';

const visible: Visible = (_row, { actor }) => String(may(actor, 'initiative.read'));

export const formerNameRead = defineRead({
  name: 'InitiativeFormerName',
  record: InitiativeFormerName,
  fields: declared(InitiativeFormerName),
});

const today = (statement: Statement) => statement.param(stockholmDate(), 'date');

export const participationRead: ReadType<InitiativeParticipation> = defineRead({
  name: 'InitiativeParticipation',
  record: InitiativeParticipation,
  visible: throughStakeholder('stakeholderId'),
  fields: {
    ...declared(InitiativeParticipation),
    current: value((row, statement) => holdsOn(row, today(statement))),
    initiative: reference(() => initiativeRead, 'initiative_id'),
    stakeholder: reference(() => stakeholderRead, 'stakeholder_id'),
  },
});

export const grantRead = defineRead({
  name: 'Grant',
  record: Grant,
  visible: throughStakeholder('funderId'),
  fields: {
    ...declared(Grant),
    reportOverdue: value(
      (row, statement) =>
        `(${row}.reported_on IS NULL AND coalesce(${row}.report_due_on < ${today(statement)}, false))`,
    ),
    initiative: reference(() => initiativeRead, 'initiative_id'),
    funder: reference(() => stakeholderRead, 'funder_id'),
  },
});

export const outcomeRead = defineRead({
  name: 'Outcome',
  record: Outcome,
  fields: {
    ...declared(Outcome),
    initiative: reference(() => initiativeRead, 'initiative_id'),
  },
});

/** What holds today first, then what ended last. */
const participationOrder = (child: string) =>
  `coalesce(${child}.valid_until, 'infinity') DESC, ${child}.role <> 'LEAD', ${child}.id`;

export const initiativeRead: ReadType<Initiative> = defineRead({
  name: 'Initiative',
  record: Initiative,
  visible,
  fields: {
    ...declared(Initiative),
    nextStatuses: value((row) => nextStates(INITIATIVE_TRANSITIONS, `${row}.status`)),
    formerNames: many(
      () => formerNameRead,
      (row, child) => `${child}.initiative_id = ${row}.id`,
      (child) => `${child}.used_until DESC, ${child}.id DESC`,
    ),
    lead: one(
      () => stakeholderRead,
      (row, child, statement) =>
        `${child}.id IN (SELECT p.stakeholder_id FROM initiative_participation p
           WHERE p.initiative_id = ${row}.id AND p.role = 'LEAD' AND ${holdsOn('p', today(statement))})`,
    ),
    participations: many(
      () => participationRead,
      (row, child) => `${child}.initiative_id = ${row}.id`,
      participationOrder,
    ),
    areas: many(
      () => areaRead,
      (row, child) => `${child}.id IN (SELECT area_id FROM initiative_area WHERE initiative_id = ${row}.id)`,
      (child) => `${child}.name, ${child}.id`,
    ),
    focusAreas: many(
      () => focusAreaRead,
      (row, child) =>
        `${child}.id IN (SELECT focus_area_id FROM initiative_focus_area WHERE initiative_id = ${row}.id)`,
      (child) => `${child}.name, ${child}.id`,
    ),
    parent: reference(() => initiativeRead, 'parent_id'),
    parts: many(
      () => initiativeRead,
      (row, child) => `${child}.parent_id = ${row}.id`,
      (child) => `${child}.name, ${child}.id`,
    ),
    grants: many(
      () => grantRead,
      (row, child) => `${child}.initiative_id = ${row}.id`,
      (child) => `coalesce(${child}.report_due_on, 'infinity'), ${child}.id`,
    ),
    outcomes: many(
      () => outcomeRead,
      (row, child) => `${child}.initiative_id = ${row}.id`,
      (child) => `${child}.observed_on DESC, ${child}.id DESC`,
    ),
    owner: reference(() => userRead, 'owner_id'),
    ownerChanges: ownerChanges(),
  },
});

function conditions(row: string, statement: Statement, filter: InitiativeFilter): string[] {
  const where: string[] = ['true'];
  if (filter.kinds) where.push(`${row}.kind = ANY (${statement.param(filter.kinds, 'text[]')})`);
  if (filter.statuses) where.push(`${row}.status = ANY (${statement.param(filter.statuses, 'text[]')})`);
  if (filter.areaId)
    where.push(
      `EXISTS (SELECT FROM initiative_area ia JOIN area a ON a.id = ia.area_id
        WHERE ia.initiative_id = ${row}.id AND ${statement.param(filter.areaId, 'uuid')} = ANY (a.lineage))`,
    );
  if (filter.focusAreaId)
    where.push(
      `EXISTS (SELECT FROM initiative_focus_area f
        WHERE f.initiative_id = ${row}.id AND f.focus_area_id = ${statement.param(filter.focusAreaId, 'uuid')})`,
    );
  if (filter.stakeholderId) {
    const seen = participationRead.visible(participationRead.row('p'), statement);
    where.push(
      `EXISTS (SELECT FROM initiative_participation p
        WHERE p.initiative_id = ${row}.id AND p.stakeholder_id = ${statement.param(filter.stakeholderId, 'uuid')} AND ${seen})`,
    );
  }
  if (filter.ownerId) where.push(`${row}.owner_id = ${statement.param(filter.ownerId, 'uuid')}`);
  if (filter.parentId) where.push(`${row}.parent_id = ${statement.param(filter.parentId, 'uuid')}`);
  if (filter.text) where.push(nearly(`${row}.search_text`, statement, filter.text));
  return where;
}

function order(row: string, name: InitiativeOrder): PageOrder {
  const id = { sql: `${row}.id`, type: 'uuid' };
  switch (name) {
    case 'NAME':
      return { name, descending: false, keys: [{ sql: `${row}.name`, type: 'text' }, id] };
    case 'STARTS_LATEST':
      return { name, descending: true, keys: [{ sql: `coalesce(${row}.starts_on, 'infinity')`, type: 'date' }, id] };
    case 'UPDATED_NEWEST':
      return { name, descending: true, keys: [{ sql: `${row}.updated_at`, type: 'timestamptz' }, id] };
  }
}

/** The list of initiatives: filtered, sorted, searched. */
export const initiativeList: PageSource = {
  name: 'initiatives',
  type: () => initiativeRead,
  where: (row, statement, args) => conditions(row, statement, args.filter ?? {}),
  order: (row, _statement, args) => order(row, (args.orderBy as InitiativeOrder | undefined) ?? 'NAME'),
};

extendRead(stakeholderRead, {
  initiatives: many(
    () => participationRead,
    (row, child, statement, { currentOnly }) =>
      currentOnly
        ? `${child}.stakeholder_id = ${row}.id AND ${holdsOn(child, today(statement))}`
        : `${child}.stakeholder_id = ${row}.id`,
    participationOrder,
  ),
});
