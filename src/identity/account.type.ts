import { Field, ObjectType } from '@nestjs/graphql';
import { User } from './user.type.js';

@ObjectType({ description: 'A written account.' })
export class UserPayload {
  @Field(() => User, { description: 'The account as it is now.' })
  user: object;
}
