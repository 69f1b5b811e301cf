import { may, type Permission } from '../access/policy.js';
import { nextStates } from '../graphql/read/next-states.js';
import { columns, defineRead, one, type PageSource, reference, value } from '../graphql/read/read-type.js';
import { found } from '../graphql/read/search.js';
import type { Visible } from '../records/sight.js';
import { userRead } from '../identity/user.type.js';
import { REQUEST_TRANSITIONS } from './lifecycle.js';

const forWho =
  (permission: Permission): Visible =>
  (_row, { actor }) =>
    String(may(actor, permission));

/** Persons, whether others may see them or not; journalled as every reading of those who are protected. */
export const dataSubjectRead = defineRead({
  name: 'DataSubject',
  table: 'stakeholder',
  visible: (row, sight) =>
    `${row}.kind = 'PERSON' AND ${row}.erased_at IS NULL AND ${forWho('privacy.manage')(row, sight)}`,
  // The table is that of stakeholders, whose own rule limits writes by id.
  guards: false,
  sensitive: (row) => `CASE WHEN ${row}.protected_identity <> 'NONE' THEN ${row}.id END`,
  fields: {
    ...columns('id', 'name', 'processingRestrictedAt', 'archivedAt', 'version'),
    protected: value((row) => `(${row}.protected_identity <> 'NONE')`),
  },
});

export const privacyRequestRead = defineRead({
  name: 'PrivacyRequest',
  table: 'privacy_request',
  visible: forWho('privacy.manage'),
  fields: {
    ...columns('id', 'kind', 'ground', 'receivedOn', 'state', 'decision', 'decidedOn', 'version'),
    nextStates: value((row) => nextStates(REQUEST_TRANSITIONS, `${row}.state`)),
    person: one(
      () => dataSubjectRead,
      (row, child) => `${child}.id = ${row}.person_id`,
    ),
    decidedBy: reference(() => userRead, 'decided_by_id'),
  },
});

export const retentionRuleRead = defineRead({
  name: 'RetentionRule',
  table: 'retention_rule',
  visible: forWho('retention.manage'),
  fields: columns(
    'id',
    'name',
    'target',
    'months',
    'decision',
    'decidedOn',
    'automatic',
    'lastRunOn',
    'endedAt',
    'version',
  ),
});

export const disposalRead = defineRead({
  name: 'Disposal',
  table: 'disposal',
  visible: forWho('retention.manage'),
  fields: {
    ...columns('id', 'target', 'decision', 'before', 'executedAt', 'counts'),
    rule: reference(() => retentionRuleRead, 'rule_id'),
    executedBy: reference(() => userRead, 'executed_by_id'),
  },
});

/** Persons whose name is like a text, by name. */
export const dataSubjectList: PageSource = {
  name: 'dataSubjects',
  type: () => dataSubjectRead,
  where: (row, statement, { text }) => [found('find_stakeholders', row, statement, text as string, text as string)],
  order: (row) => ({
    name: 'NAME',
    descending: false,
    keys: [
      { sql: `${row}.name`, type: 'text' },
      { sql: `${row}.id`, type: 'uuid' },
    ],
  }),
};

/** Requests, the latest first. */
export const privacyRequestList: PageSource = {
  name: 'privacyRequests',
  type: () => privacyRequestRead,
  where: (row, statement, { state }) => [state ? `${row}.state = ${statement.param(state, 'text')}` : 'true'],
  order: (row) => ({
    name: 'LATEST',
    descending: true,
    keys: [
      { sql: `${row}.received_on`, type: 'date' },
      { sql: `${row}.id`, type: 'uuid' },
    ],
  }),
};

/** Protocols, the latest first. */
export const disposalList: PageSource = {
  name: 'disposals',
  type: () => disposalRead,
  where: () => ['true'],
  order: (row) => ({
    name: 'LATEST',
    descending: true,
    keys: [
      { sql: `${row}.executed_at`, type: 'timestamptz' },
      { sql: `${row}.id`, type: 'uuid' },
    ],
  }),
};
