import { Field, ObjectType } from '@nestjs/graphql';
import { RoleEnum } from '../identity/user.enums.js';
import type { Role } from '../kernel/actor.js';

@ObjectType({ description: 'An account of the sample, to try what somebody of its role sees.' })
export class SampleAccount {
  @Field(() => String, { description: 'Whose it is.' })
  name: string;

  @Field(() => String, { description: 'The address that it signs in with; its password was printed where the server was started.' })
  email: string;

  @Field(() => RoleEnum, { description: 'What it is.' })
  role: Role;
}
