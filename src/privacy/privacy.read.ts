import { may, type Permission } from '../access/policy.js';
import { nextStates } from '../graphql/read/next-states.js';
import {
  columns,
  declared,
  defineRead,
  one,
  type PageSource,
  type ReadType,
  reference,
  value,
} from '../graphql/read/read-type.js';
import { found } from '../graphql/read/search.js';
import { userRead } from '../identity/user.read.js';
import type { Visible } from '../records/sight.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { REQUEST_TRANSITIONS } from './lifecycle.js';
import { Disposal, PrivacyRequest, RetentionRule } from './privacy.entity.js';

const forWho =
  (permission: Permission): Visible =>
  (_row, { actor }) =>
    String(may(actor, permission));

/** Persons, whether others may see them or not; journalled as every reading of those who are protected. */
export const dataSubjectRead: ReadType<Stakeholder> = defineRead({
  name: 'DataSubject',
  record: Stakeholder,
  visible: (row, sight) =>
    `${row.kind} = 'PERSON' AND ${row.erasedAt} IS NULL AND ${forWho('privacy.manage')(row, sight)}`,
  // The table is that of stakeholders, whose own rule limits writes by id.
  guards: false,
  sensitive: (row) => `CASE WHEN ${row.protectedIdentity} <> 'NONE' THEN ${row.id} END`,
  fields: {
    ...columns('id', 'name', 'processingRestrictedAt', 'archivedAt', 'version'),
    protected: value((row) => `(${row.protectedIdentity} <> 'NONE')`),
  },
});

export const privacyRequestRead: ReadType<PrivacyRequest> = defineRead({
  name: 'PrivacyRequest',
  record: PrivacyRequest,
  visible: forWho('privacy.manage'),
  fields: {
    ...declared(PrivacyRequest),
    nextStates: value((row) => nextStates(REQUEST_TRANSITIONS, row.state)),
    person: one(
      () => dataSubjectRead,
      (row, child) => `${child.id} = ${row.personId}`,
    ),
    decidedBy: reference(() => userRead, 'decidedById'),
  },
});

export const retentionRuleRead = defineRead({
  name: 'RetentionRule',
  record: RetentionRule,
  visible: forWho('retention.manage'),
  fields: declared(RetentionRule),
});

export const disposalRead = defineRead({
  name: 'Disposal',
  record: Disposal,
  visible: forWho('retention.manage'),
  fields: {
    ...declared(Disposal),
    ...columns('counts'),
    rule: reference(() => retentionRuleRead, 'ruleId'),
    executedBy: reference(() => userRead, 'executedById'),
  },
});

/** Persons whose name is like a text, by name. */
export const dataSubjectList: PageSource<Stakeholder> = {
  name: 'dataSubjects',
  type: () => dataSubjectRead,
  where: (row, statement, { text }) => [found('find_stakeholders', row, statement, text as string, text as string)],
  order: (row) => ({
    name: 'NAME',
    descending: false,
    keys: [
      { sql: row.name, type: 'text' },
      { sql: row.id, type: 'uuid' },
    ],
  }),
};

/** Requests, the latest first. */
export const privacyRequestList: PageSource<PrivacyRequest> = {
  name: 'privacyRequests',
  type: () => privacyRequestRead,
  where: (row, statement, { status }) => [status ? `${row.state} = ${statement.param(status, 'text')}` : 'true'],
  order: (row) => ({
    name: 'LATEST',
    descending: true,
    keys: [
      { sql: row.receivedOn, type: 'date' },
      { sql: row.id, type: 'uuid' },
    ],
  }),
};

/** Protocols, the latest first. */
export const disposalList: PageSource<Disposal> = {
  name: 'disposals',
  type: () => disposalRead,
  where: () => ['true'],
  order: (row) => ({
    name: 'LATEST',
    descending: true,
    keys: [
      { sql: row.executedAt, type: 'timestamptz' },
      { sql: row.id, type: 'uuid' },
    ],
  }),
};
