import { may, seesProtected } from '../access/policy.js';
import { AuditEvent as AuditEventRow, AuditPayload } from '../database/journal.entity.js';
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
import { everything } from '../records/source.js';
import type { Row } from '../records/table.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { AuditFilter } from './audit.inputs.js';
import { auditSubjectRead, recordsOf, subjectsOf } from './subject.read.js';

/** The column `at`; a string has a method of that name, so that TypeScript cannot tell it from that. */
export const momentOf = (event: Row<AuditEventRow>): string => `${event}.at`;

export const auditEventRead: ReadType<AuditEventRow> = defineRead({
  name: 'AuditEvent',
  record: AuditEventRow,
  visible: (_row, { actor }) => String(may(actor, 'audit.read')),
  sensitive: (row, sight) => {
    if (!seesProtected(sight.actor)) return undefined;
    const whose = everything(Stakeholder, sight, 'that its protected identity was looked at is journalled');
    return `(SELECT ${whose.id} FROM ${whose.from} WHERE ${whose.id} = ${row.objectId} AND ${whose.protectedIdentity} <> 'NONE')`;
  },
  fields: {
    ...declared(AuditEventRow),
    id: value((row) => `${row.id}::text`),
    actor: reference(() => userRead, 'actorId'),
    subjects: many(
      () => auditSubjectRead,
      (row, child, statement) => `${child.id} = ANY (ARRAY(${subjectsOf(row.objectId, statement)}))`,
      (child) => `${child.name}, ${child.id}`,
    ),
    account: one(
      () => userRead,
      (row, child) => `${row.objectType} = 'User' AND ${child.id} = ${row.objectId}`,
    ),
    changes: value((row, statement) => {
      const payload = everything(AuditPayload, statement, 'it is seen by who sees its event');
      return `coalesce((SELECT ${payload.changes} FROM ${payload.from} WHERE ${payload.eventId} = ${row.id}), '{}')`;
    }),
  },
});

/** The journal, the latest first. */
export const auditList: PageSource<AuditEventRow> = {
  name: 'audit',
  type: () => auditEventRead,
  where: (row, statement, args) => {
    const { objectId, subjectId, actorId, actions, objectTypes, from, before } = (args.filter ?? {}) as AuditFilter;
    const where = ['true'];
    if (objectId) where.push(`${row.objectId} = ${statement.param(objectId, 'uuid')}`);
    if (subjectId)
      where.push(`${row.objectId} = ANY (ARRAY(${recordsOf(statement.param(subjectId, 'uuid'), statement)}))`);
    if (actorId) where.push(`${row.actorId} = ${statement.param(actorId, 'uuid')}`);
    if (actions) where.push(`${row.action} = ANY (${statement.param(actions, 'text[]')})`);
    if (objectTypes) where.push(`${row.objectType} = ANY (${statement.param(objectTypes, 'text[]')})`);
    if (from) where.push(`${momentOf(row)} >= ${statement.param(from, 'timestamptz')}`);
    if (before) where.push(`${momentOf(row)} < ${statement.param(before, 'timestamptz')}`);
    return where;
  },
  order: (row) => ({ name: 'LATEST', descending: true, keys: [{ sql: row.id, type: 'bigint' }] }),
};
