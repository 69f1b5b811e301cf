import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDate, GraphQLDateTime, GraphQLUUID } from 'graphql-scalars';
import { connectionOf } from '../graphql/connection.js';
import { describedEnum } from '../graphql/enums.js';
import { User } from '../identity/user.type.js';
import type { FollowUpStatus } from './follow-up.entity.js';

export const FollowUpStatusEnum = describedEnum('FollowUpStatus', 'What became of a follow-up.', {
  OPEN: 'To be done.',
  DONE: 'Done.',
  CANCELLED: 'No longer needed.',
});

@ObjectType({ description: 'A task out of an interaction or a partnership (uppföljning).' })
export class FollowUp {
  @Field(() => GraphQLUUID, { description: 'The key.' })
  id: string;

  @Field(() => String, { description: 'What is to be done.' })
  title: string;

  @Field(() => User, { description: 'Who does it.' })
  assignee: User;

  @Field(() => GraphQLDate, { nullable: true, description: 'By when.' })
  dueOn: string | null;

  @Field(() => FollowUpStatusEnum, { description: 'What became of it.' })
  status: FollowUpStatus;

  @Field(() => Boolean, { description: 'Whether it is open and its day is past, by Stockholm’s clock.' })
  overdue: boolean;

  @Field(() => String, { nullable: true, description: 'What came of it.' })
  outcome: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was completed or cancelled.' })
  closedAt: Date | null;

  @Field(() => User, { nullable: true, description: 'Who completed or cancelled it.' })
  closedBy: User | null;

  @Field(() => GraphQLDateTime, { description: 'When it was recorded.' })
  createdAt: Date;

  @Field(() => Int, { description: 'How often it was changed: hand it back with a change.' })
  version: number;
}

export const FollowUpConnection = connectionOf(FollowUp, 'FollowUp');
