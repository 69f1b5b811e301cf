import { may } from '../access/policy.js';
import type { Statement } from '../database/statement.js';
import { nextStates } from '../graphql/read/next-states.js';
import { declared, defineRead, many, one, type ReadType, reference, value } from '../graphql/read/read-type.js';
import { userRead } from '../identity/user.read.js';
import { stockholmDate, ZONE } from '../kernel/time.js';
import type { Visible } from '../records/sight.js';
import { everything } from '../records/source.js';
import type { Row } from '../records/table.js';
import { ownerChanges } from '../stakeholders/ownership.read.js';
import { holdsOn, stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { throughStakeholder } from '../stakeholders/stakeholder.sight.js';
import { areaRead, focusAreaRead } from '../vocabulary/vocabulary.read.js';
import { Grant, Outcome } from './grant.entity.js';
import {
  Initiative,
  InitiativeArea,
  InitiativeFocusArea,
  InitiativeFormerName,
  InitiativeParticipation,
} from './initiative.entity.js';
import { INITIATIVE_TRANSITIONS } from './lifecycle.js';

const visible: Visible = (_row, { actor }) => String(may(actor, 'initiative.read'));

export const formerNameRead = defineRead({
  name: 'InitiativeFormerName',
  record: InitiativeFormerName,
  fields: declared(InitiativeFormerName),
});

export const today = (statement: Statement) => statement.param(stockholmDate(), 'date');

export const participationRead: ReadType<InitiativeParticipation> = defineRead({
  name: 'InitiativeParticipation',
  record: InitiativeParticipation,
  visible: throughStakeholder('stakeholderId'),
  fields: {
    ...declared(InitiativeParticipation),
    current: value((row, statement) => holdsOn(row, today(statement))),
    initiative: reference(() => initiativeRead, 'initiativeId'),
    stakeholder: reference(() => stakeholderRead, 'stakeholderId'),
  },
});

/** The year that a grant counts to. */
export const yearOf = (row: Row<Grant>): string =>
  `extract(year FROM coalesce(${row.awardedOn}, ${row.startsOn}, (${row.createdAt} AT TIME ZONE '${ZONE}')::date))::int`;

export const grantRead: ReadType<Grant> = defineRead({
  name: 'Grant',
  record: Grant,
  visible: throughStakeholder('funderId'),
  fields: {
    ...declared(Grant),
    reportOverdue: value(
      (row, statement) => `(${row.reportedOn} IS NULL AND coalesce(${row.reportDueOn} < ${today(statement)}, false))`,
    ),
    year: value(yearOf),
    initiative: reference(() => initiativeRead, 'initiativeId'),
    funder: reference(() => stakeholderRead, 'funderId'),
  },
});

export const outcomeRead = defineRead({
  name: 'Outcome',
  record: Outcome,
  fields: {
    ...declared(Outcome),
    initiative: reference(() => initiativeRead, 'initiativeId'),
  },
});

/** What holds today first, then what ended last. */
export const participationOrder = (child: Row<InitiativeParticipation>) =>
  `coalesce(${child.validUntil}, 'infinity') DESC, ${child.role} <> 'LEAD', ${child.id}`;

export const initiativeRead: ReadType<Initiative> = defineRead({
  name: 'Initiative',
  record: Initiative,
  visible,
  fields: {
    ...declared(Initiative),
    nextStatuses: value((row) => nextStates(INITIATIVE_TRANSITIONS, row.status)),
    formerNames: many(
      () => formerNameRead,
      (row, child) => `${child.initiativeId} = ${row.id}`,
      (child) => `${child.usedUntil} DESC, ${child.id} DESC`,
    ),
    lead: one(
      () => stakeholderRead,
      (row, child, statement) => {
        const part = everything(InitiativeParticipation, statement, 'who leads is seen or not as a stakeholder');
        return `${child.id} IN (SELECT ${part.stakeholderId} FROM ${part.from}
          WHERE ${part.initiativeId} = ${row.id} AND ${part.role} = 'LEAD' AND ${holdsOn(part, today(statement))})`;
      },
    ),
    participations: many(
      () => participationRead,
      (row, child) => `${child.initiativeId} = ${row.id}`,
      participationOrder,
    ),
    areas: many(
      () => areaRead,
      (row, child, statement) => {
        const link = everything(InitiativeArea, statement, 'areas are for everybody');
        return `${child}.id IN (SELECT ${link.areaId} FROM ${link.from} WHERE ${link.initiativeId} = ${row.id})`;
      },
      (child) => `${child}.name, ${child}.id`,
    ),
    focusAreas: many(
      () => focusAreaRead,
      (row, child, statement) => {
        const link = everything(InitiativeFocusArea, statement, 'focus areas are for everybody');
        return `${child}.id IN (SELECT ${link.focusAreaId} FROM ${link.from} WHERE ${link.initiativeId} = ${row.id})`;
      },
      (child) => `${child}.name, ${child}.id`,
    ),
    parent: reference(() => initiativeRead, 'parentId'),
    parts: many(
      () => initiativeRead,
      (row, child) => `${child.parentId} = ${row.id}`,
      (child) => `${child.name}, ${child.id}`,
    ),
    grants: many(
      () => grantRead,
      (row, child) => `${child.initiativeId} = ${row.id}`,
      (child) => `coalesce(${child.reportDueOn}, 'infinity'), ${child.id}`,
    ),
    outcomes: many(
      () => outcomeRead,
      (row, child) => `${child.initiativeId} = ${row.id}`,
      (child) => `${child.observedOn} DESC, ${child.id} DESC`,
    ),
    owner: reference(() => userRead, 'ownerId'),
    ownerChanges: ownerChanges(),
  },
});
