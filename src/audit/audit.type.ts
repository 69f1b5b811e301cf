import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLJSON, GraphQLUUID } from 'graphql-scalars';
import { may } from '../access/policy.js';
import { seesProtected } from '../access/policy.js';
import { connectionOf } from '../graphql/connection.js';
import { LinesInput } from '../graphql/fields.js';
import { columns, defineRead, type PageSource, reference, value } from '../graphql/read/read-type.js';
import { User, userRead } from '../identity/user.type.js';

@ObjectType({ description: 'One thing that somebody did, saw or was refused.' })
export class AuditEvent {
  @Field(() => String, { description: 'Its number; numbers have no gaps.' })
  id: string;

  @Field(() => GraphQLDateTime, { description: 'When.' })
  at: Date;

  @Field(() => User, { nullable: true, description: 'Who; null for the server itself and for who was not let in.' })
  actor: User | null;

  @Field(() => String, { description: 'The request that it belongs to, as in X-Request-Id and the log.' })
  requestId: string;

  @Field(() => String, { description: 'What, as “interaction.log” or “stakeholder.readProtected”.' })
  action: string;

  @Field(() => String, { description: 'What sort of record it is about.' })
  objectType: string;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Which record it is about.' })
  objectId: string | null;

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

export const auditEventRead = defineRead({
  name: 'AuditEvent',
  table: 'journal',
  visible: (_row, { actor }) => String(may(actor, 'audit.read')),
  sensitive: (row, { actor }) =>
    seesProtected(actor)
      ? `(SELECT s.id FROM stakeholder s WHERE s.id = ${row}.object_id AND s.protected_identity <> 'NONE')`
      : undefined,
  fields: {
    ...columns('at', 'requestId', 'action', 'objectType', 'objectId', 'changes'),
    id: value((row) => `${row}.id::text`),
    actor: reference(() => userRead, 'actor_id'),
  },
});

/** The journal, the latest first. */
export const auditList: PageSource = {
  name: 'audit',
  type: () => auditEventRead,
  where: (row, statement, args) => {
    const { objectId, actorId, actions, from, before } = (args.filter ?? {}) as AuditFilter;
    const where = ['true'];
    if (objectId) where.push(`${row}.object_id = ${statement.param(objectId, 'uuid')}`);
    if (actorId) where.push(`${row}.actor_id = ${statement.param(actorId, 'uuid')}`);
    if (actions) where.push(`${row}.action = ANY (${statement.param(actions, 'text[]')})`);
    if (from) where.push(`${row}.at >= ${statement.param(from, 'timestamptz')}`);
    if (before) where.push(`${row}.at < ${statement.param(before, 'timestamptz')}`);
    return where;
  },
  order: (row) => ({ name: 'LATEST', descending: true, keys: [{ sql: `${row}.id`, type: 'bigint' }] }),
};
