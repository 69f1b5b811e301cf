import { Field, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { User } from './user.type.js';

@ObjectType({ description: 'An opened session.' })
export class SignInPayload {
  @Field(() => String, { description: 'Send it as `Authorization: Bearer …`; browsers get it as a cookie too.' })
  token: string;

  @Field(() => GraphQLDateTime, { description: 'When the session ends.' })
  expiresAt: Date;

  @Field(() => User, { description: 'Who signed in.' })
  user: object;
}

@ObjectType({ description: 'A closed session.' })
export class SignOutPayload {
  @Field(() => Boolean, { description: 'Always true: the session has ended.' })
  signedOut: boolean;
}

@ObjectType({ description: 'The ways to sign in here.' })
export class SignInOptions {
  @Field(() => Boolean, { description: 'Whether browsers may sign in at an issuer too, by going to /auth/sign-in.' })
  singleSignOn: boolean;
}
