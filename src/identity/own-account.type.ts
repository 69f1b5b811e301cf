import { Field, ObjectType } from '@nestjs/graphql';
import { ApiToken } from './user.type.js';

@ObjectType({ description: 'A changed password.' })
export class ChangePasswordPayload {
  @Field(() => Boolean, {
    description: 'Always true: the other sessions of the account have ended, and its tokens for programs.',
  })
  changed: boolean;
}

@ObjectType({ description: 'An ended session.' })
export class RevokeSessionPayload {
  @Field(() => Boolean, { description: 'Always true.' })
  revoked: boolean;
}

@ObjectType({ description: 'A new token for a program.' })
export class CreateApiTokenPayload {
  @Field(() => String, {
    description: 'The token, to be sent as `Authorization: Bearer …`. It is shown this once and never again.',
  })
  token: string;

  @Field(() => ApiToken, { description: 'What is kept of it.' })
  apiToken: object;
}

@ObjectType({ description: 'An ended token.' })
export class RevokeApiTokenPayload {
  @Field(() => Boolean, { description: 'Always true.' })
  revoked: boolean;
}
