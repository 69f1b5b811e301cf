import { Field, Int, ObjectType } from '@nestjs/graphql';
import { describedEnum } from '../graphql/enums.js';
import { User } from '../identity/user.type.js';

export const HandoverPartEnum = describedEnum('HandoverPart', 'What can be handed over to a successor.', {
  STAKEHOLDERS: 'The stakeholders in use that the colleague keeps.',
  PARTNERSHIPS: 'The living partnerships that the colleague keeps.',
  INITIATIVES: 'The planned and ongoing initiatives that the colleague keeps.',
  FOLLOW_UPS: 'The open follow-ups of the colleague.',
  COMMITMENTS: 'The open promises that the colleague sees to.',
});
export type HandoverPart = keyof typeof HandoverPartEnum;

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
