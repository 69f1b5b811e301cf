import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLEmailAddress, GraphQLUUID } from 'graphql-scalars';
import { may } from '../access/policy.js';
import { columns, defineRead, value } from '../graphql/read/read-type.js';
import type { Role } from '../kernel/actor.js';
import type { Sight } from '../records/sight.js';
import { RoleEnum, type TokenScope, TokenScopeEnum } from './user.enums.js';

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

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether signing in asks for a code too; told to the account itself and to administrators.',
  })
  secondFactor: boolean | null;

  @Field(() => Boolean, { description: 'Whether single sign-on opens the account.' })
  singleSignOn: boolean;

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

@ObjectType({ description: 'A token that somebody made for a program of theirs.' })
export class ApiToken {
  @Field(() => GraphQLUUID, { description: 'The key.' })
  id: string;

  @Field(() => String, { description: 'What it is for.' })
  name: string;

  @Field(() => TokenScopeEnum, { description: 'What the program may do with it.' })
  scope: TokenScope;

  @Field(() => GraphQLDateTime, { description: 'When it was made.' })
  createdAt: Date;

  @Field(() => GraphQLDateTime, { description: 'When it was last used, to the minute; when it was made, where never.' })
  lastUsedAt: Date;

  @Field(() => GraphQLDateTime, { description: 'When it ends.' })
  expiresAt: Date;
}

export const userRead = defineRead({
  name: 'User',
  table: 'app_user',
  fields: {
    ...columns('id', 'name', 'email', 'roles', 'createdAt', 'version'),
    active: value((row) => `(${row}.deactivated_at IS NULL)`),
    singleSignOn: value((row) => `(${row}.issuer IS NOT NULL)`),
    secondFactor: value((row, statement) => {
      const there = `EXISTS (SELECT FROM second_factor f WHERE f.user_id = ${row}.id AND f.confirmed_at IS NOT NULL)`;
      if (may(statement.actor, 'account.manage')) return there;
      return `CASE WHEN ${row}.id = ${statement.param(statement.actor.userId || null, 'uuid')} THEN ${there} END`;
    }),
  },
});

const own = (row: string, sight: Sight) => `${row}.user_id = ${sight.param(sight.actor.userId || null, 'uuid')}`;

export const sessionRead = defineRead({
  name: 'Session',
  table: 'session',
  visible: own,
  fields: {
    ...columns('id', 'createdAt', 'lastSeenAt', 'expiresAt'),
    current: value((row, statement) => `(${row}.id = ${statement.param(statement.actor.sessionId ?? null, 'uuid')})`),
  },
});

export const apiTokenRead = defineRead({
  name: 'ApiToken',
  table: 'session',
  visible: own,
  fields: {
    ...columns('id', 'name', 'scope', 'createdAt', 'expiresAt'),
    lastUsedAt: value((row) => `${row}.last_seen_at`),
  },
});
