import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLJSON, GraphQLUUID } from 'graphql-scalars';
import { may, seesProtected } from '../access/policy.js';
import { AuditEvent as AuditEventRow, AuditPayload } from '../database/journal.entity.js';
import { connectionOf } from '../graphql/connection.js';
import { LinesInput } from '../graphql/fields.js';
import { declared, defineRead, type PageSource, reference, value, type ReadType } from '../graphql/read/read-type.js';
import { Shows } from '../graphql/shown.js';
import { User, userRead } from '../identity/user.type.js';
import { everything } from '../records/source.js';
import type { Row } from '../records/table.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';

@ObjectType({ description: 'One thing that somebody did, saw or was refused.' })
@Shows(AuditEventRow)
export class AuditEvent {
  @Field(() => String, { description: 'Its number; numbers have no gaps.' })
  id: string;

  @Field(() => User, { nullable: true, description: 'Who; null for the server itself and for who was not let in.' })
  actor: User | null;

  @Field(() => GraphQLJSON, { description: 'Fields with their values before and after.' })
  changes: object;
}
export const AuditEventConnection = connectionOf(AuditEvent, 'AuditEvent');

@InputType({ description: 'Which events a list holds: all that meet every given condition.' })
export class AuditFilter {
  @Field(() => GraphQLUUID, { nullable: true, description: 'About this record: who saw or did what with it.' })
  objectId?: string | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'By this colleague.' })
  actorId?: string | null;

  @LinesInput('One of these actions.', { clearable: true })
  actions?: string[] | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'At this moment or later.' })
  from?: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Before this moment.' })
  before?: Date | null;
}

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
    const { objectId, actorId, actions, from, before } = (args.filter ?? {}) as AuditFilter;
    const where = ['true'];
    if (objectId) where.push(`${row.objectId} = ${statement.param(objectId, 'uuid')}`);
    if (actorId) where.push(`${row.actorId} = ${statement.param(actorId, 'uuid')}`);
    if (actions) where.push(`${row.action} = ANY (${statement.param(actions, 'text[]')})`);
    if (from) where.push(`${momentOf(row)} >= ${statement.param(from, 'timestamptz')}`);
    if (before) where.push(`${momentOf(row)} < ${statement.param(before, 'timestamptz')}`);
    return where;
  },
  order: (row) => ({ name: 'LATEST', descending: true, keys: [{ sql: row.id, type: 'bigint' }] }),
};
