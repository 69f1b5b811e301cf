import { Field, Int, ObjectType } from '@nestjs/graphql';
import { User } from '../identity/user.type.js';

@ObjectType({ description: 'All that a successor needs to know of what a colleague keeps (överlämning).' })
export class HandoverBrief {
  @Field(() => User, { description: 'The colleague.' })
  colleague: User;
}

@ObjectType({ description: 'What was handed over.' })
export class HandOverPayload {
  @Field(() => Int, { description: 'How many stakeholders.' })
  stakeholders: number;

  @Field(() => Int, { description: 'How many partnerships.' })
  partnerships: number;

  @Field(() => Int, { description: 'How many initiatives.' })
  initiatives: number;

  @Field(() => Int, { description: 'How many follow-ups.' })
  followUps: number;

  @Field(() => Int, { description: 'How many promises.' })
  commitments: number;
}
