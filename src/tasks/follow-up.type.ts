import { Field, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../graphql/connection.js';
import { Shows } from '../graphql/shown.js';
import { User } from '../identity/user.type.js';
import { FollowUp as FollowUpRow } from './follow-up.entity.js';

@ObjectType({ description: 'A task out of an interaction or a partnership (uppföljning).' })
@Shows(FollowUpRow, { without: ['updatedAt'] })
export class FollowUp {
  @Field(() => User, { description: 'Who does it.' })
  assignee: User;

  @Field(() => Boolean, { description: 'Whether it is open and its day is past, by Stockholm’s clock.' })
  overdue: boolean;

  @Field(() => User, { nullable: true, description: 'Who completed or cancelled it.' })
  closedBy: User | null;
}

export const FollowUpConnection = connectionOf(FollowUp, 'FollowUp');

@ObjectType({ description: 'A written follow-up.' })
export class FollowUpPayload {
  @Field(() => FollowUp, { description: 'The follow-up as it is now.' })
  followUp: object;
}
