import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLEmailAddress, GraphQLUUID } from 'graphql-scalars';
import { describedEnum } from '../graphql/enums.js';
import { columns, defineRead, value } from '../graphql/read/read-type.js';
import type { Role } from '../kernel/actor.js';

export const RoleEnum = describedEnum('Role', 'What an account may do.', {
  PROCESS_LEADER: 'Does all the work on stakeholders, interactions and partnerships.',
  ASSOCIATION_LIAISON: 'Keeps associations and civil-society groups, their people and the contacts with them.',
  MANAGER: 'Reviews the collaboration network; writes nothing.',
  ADMIN: 'Looks after accounts, vocabularies and areas.',
  DATA_PROTECTION_OFFICER: 'Looks after audit, subject access and retention.',
});

@ObjectType({ description: 'A colleague with an account.' })
export class User {
  @Field(() => GraphQLUUID, { description: 'The key.' })
  id: string;

  @Field(() => String, { description: 'The name that colleagues see.' })
  name: string;

  @Field(() => GraphQLEmailAddress, { description: 'What the account signs in with.' })
  email: string;

  @Field(() => [RoleEnum], { description: 'What the account may do.' })
  roles: Role[];

  @Field(() => Boolean, { description: 'Whether the account may sign in.' })
  active: boolean;

  @Field(() => GraphQLDateTime, { description: 'When the account was made.' })
  createdAt: Date;

  @Field(() => Int, { description: 'How often it was changed: hand it back with a change.' })
  version: number;
}

@ObjectType({ description: 'A sign-in that still holds.' })
export class Session {
  @Field(() => GraphQLUUID, { description: 'The key.' })
  id: string;

  @Field(() => GraphQLDateTime, { description: 'When it was opened.' })
  createdAt: Date;

  @Field(() => GraphQLDateTime, { description: 'When it was last used, to the minute.' })
  lastSeenAt: Date;

  @Field(() => GraphQLDateTime, { description: 'When it ends at the latest.' })
  expiresAt: Date;

  @Field(() => Boolean, { description: 'Whether it is the one of this request.' })
  current: boolean;
}

export const userRead = defineRead({
  name: 'User',
  table: 'app_user',
  fields: {
    ...columns('id', 'name', 'email', 'roles', 'createdAt', 'version'),
    active: { kind: 'value', sql: (row) => `(${row}.deactivated_at IS NULL)` },
  },
});

export const sessionRead = defineRead({
  name: 'Session',
  table: 'session',
  visible: (row, sight) => `${row}.user_id = ${sight.param(sight.actor.userId, 'uuid')}`,
  fields: {
    ...columns('id', 'createdAt', 'lastSeenAt', 'expiresAt'),
    current: value((row, statement) => `(${row}.id = ${statement.param(statement.actor.sessionId ?? null, 'uuid')})`),
  },
});
