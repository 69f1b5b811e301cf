import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDate, GraphQLDateTime, GraphQLUUID } from 'graphql-scalars';
import { connectionOf } from '../graphql/connection.js';
import { describedEnum } from '../graphql/enums.js';
import { User } from '../identity/user.type.js';
import { Stakeholder } from '../stakeholders/stakeholder.type.js';
import type { CommitmentState, PromisedBy } from './commitment.entity.js';

export const CommitmentStateEnum = describedEnum('CommitmentState', 'What became of a promise.', {
  OPEN: 'To be kept.',
  KEPT: 'Kept.',
  BROKEN: 'Not kept.',
});

export const PromisedByEnum = describedEnum('PromisedBy', 'Who made a promise.', {
  US: 'One of us, to the stakeholder.',
  STAKEHOLDER: 'The stakeholder, to us.',
});

@ObjectType({ description: 'A promise, by us to a stakeholder or by a stakeholder to us (åtagande).' })
export class Commitment {
  @Field(() => GraphQLUUID, { description: 'The key.' })
  id: string;

  @Field(() => PromisedByEnum, { description: 'Who promised.' })
  promisedBy: PromisedBy;

  @Field(() => Stakeholder, { description: 'The stakeholder who promised, or to whom it was promised.' })
  stakeholder: Stakeholder;

  @Field(() => User, { description: 'The colleague who sees to it.' })
  colleague: User;

  @Field(() => String, { description: 'What was promised.' })
  title: string;

  @Field(() => GraphQLDate, { description: 'The day of the promise.' })
  madeOn: string;

  @Field(() => GraphQLDate, { nullable: true, description: 'By when.' })
  dueOn: string | null;

  @Field(() => CommitmentStateEnum, { description: 'What became of it.' })
  state: CommitmentState;

  @Field(() => Boolean, { description: 'Whether it is open and its day is past, by Stockholm’s clock.' })
  overdue: boolean;

  @Field(() => String, { nullable: true, description: 'What came of it.' })
  outcome: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was kept or broken.' })
  closedAt: Date | null;

  @Field(() => User, { nullable: true, description: 'Who said what became of it.' })
  closedBy: User | null;

  @Field(() => GraphQLDateTime, { description: 'When it was recorded.' })
  createdAt: Date;

  @Field(() => Int, { description: 'How often it was changed: hand it back with a change.' })
  version: number;
}

export const CommitmentConnection = connectionOf(Commitment, 'Commitment');
