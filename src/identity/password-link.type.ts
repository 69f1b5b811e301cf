import { Field, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { GraphQLEmailAddress } from '../graphql/scalars.js';
import { User } from './user.type.js';

@ObjectType({ description: 'Whose password a link chooses.' })
export class PasswordLink {
  @Field(() => String, { description: 'The name of the account.' })
  name: string;

  @Field(() => GraphQLEmailAddress, { description: 'What the account signs in with.' })
  email: string;

  @Field(() => GraphQLDateTime, { description: 'Until when the link is good.' })
  expiresAt: Date;
}

@ObjectType({ description: 'A new link to choose a password by.' })
export class PasswordLinkPayload {
  @Field(() => String, {
    description: 'What stands in the link, after `/valkommen#`. It is shown this once and never again.',
  })
  token: string;

  @Field(() => User, { description: 'The account as it is now.' })
  user: object;
}

@ObjectType({ description: 'A chosen password.' })
export class ChoosePasswordPayload {
  @Field(() => GraphQLEmailAddress, { description: 'What to sign in with.' })
  email: string;
}
