import { Field, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLUUID } from 'graphql-scalars';
import { GraphQLEmailAddress } from '../graphql/scalars.js';
import { Shows } from '../graphql/shown.js';
import type { Role } from '../kernel/actor.js';
import { Session as SessionRow, User as UserRow } from './user.entity.js';
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

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When somebody last signed in with it; told to administrators. Null where nobody has.',
  })
  lastSignInAt: Date | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Until when there is a link to choose its password by; told to administrators.',
  })
  passwordLinkUntil: Date | null;

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

  @Field(() => User, { description: 'Whose it is: it may do no more than they may.' })
  user: object;
}
