import { Field, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLEmailAddress, GraphQLUUID } from 'graphql-scalars';
import { may } from '../access/policy.js';
import { me } from '../access/sight.js';
import { columns, declared, defineRead, value, type ReadType } from '../graphql/read/read-type.js';
import { Shows } from '../graphql/shown.js';
import type { Role } from '../kernel/actor.js';
import type { Visible } from '../records/sight.js';
import { everything } from '../records/source.js';
import { SecondFactor, Session as SessionRow, User as UserRow } from './user.entity.js';
import { RoleEnum } from './user.enums.js';

@ObjectType({ description: 'A colleague with an account.' })
@Shows(UserRow, { without: ['email', 'createdAt', 'updatedAt'] })
export class User {
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
}

@ObjectType({ description: 'A sign-in that still holds.' })
@Shows(SessionRow)
export class Session {
  @Field(() => Boolean, { description: 'Whether it is the one of this request.' })
  current: boolean;
}

@ObjectType({ description: 'A token that somebody made for a program of theirs.' })
@Shows(SessionRow, { of: 'ApiToken' })
export class ApiToken {
  @Field(() => GraphQLUUID, { description: 'The key.' })
  id: string;

  @Field(() => GraphQLDateTime, { description: 'When it was made.' })
  createdAt: Date;

  @Field(() => GraphQLDateTime, { description: 'When it was last used, to the minute; when it was made, where never.' })
  lastUsedAt: Date;

  @Field(() => GraphQLDateTime, { description: 'When it ends.' })
  expiresAt: Date;
}

export const userRead: ReadType<UserRow> = defineRead({
  name: 'User',
  record: UserRow,
  fields: {
    ...declared(UserRow),
    ...columns('roles'),
    active: value((row) => `(${row.deactivatedAt} IS NULL)`),
    singleSignOn: value((row) => `(${row.issuer} IS NOT NULL)`),
    secondFactor: value((row, statement) => {
      const factor = everything(SecondFactor, statement, 'that there is one is told to whom it concerns alone');
      const there = `EXISTS (SELECT FROM ${factor.from} WHERE ${factor.userId} = ${row.id} AND ${factor.confirmedAt} IS NOT NULL)`;
      if (may(statement.actor, 'account.manage')) return there;
      return `CASE WHEN ${row.id} = ${me(statement)} THEN ${there} END`;
    }),
  },
});

const own: Visible<SessionRow> = (row, sight) => `${row.userId} = ${me(sight)}`;

export const sessionRead: ReadType<SessionRow> = defineRead({
  name: 'Session',
  record: SessionRow,
  visible: own,
  fields: {
    ...declared(SessionRow),
    current: value((row, statement) => `(${row.id} = ${statement.param(statement.actor.sessionId ?? null, 'uuid')})`),
  },
});

export const apiTokenRead: ReadType<SessionRow> = defineRead({
  name: 'ApiToken',
  record: SessionRow,
  visible: own,
  fields: { ...declared(SessionRow), lastUsedAt: value((row) => row.lastSeenAt) },
});
