import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDate } from 'graphql-scalars';
import { User } from '../identity/user.type.js';
import { Stakeholder } from '../stakeholders/stakeholder.type.js';
import { type TieKind, TieKindEnum } from '../ties/tie.enums.js';

@ObjectType({ description: 'A pair whose tie changed.' })
export class TieChange {
  @Field(() => Stakeholder, { description: 'One end.' })
  a: Stakeholder;

  @Field(() => Stakeholder, { description: 'The other end.' })
  b: Stakeholder;

  @Field(() => Float, { description: 'How strong it was.' })
  before: number;

  @Field(() => Float, { description: 'How strong it became.' })
  after: number;
}

@ObjectType({ description: 'What moved in the network between two days.' })
export class NetworkChange {
  @Field(() => GraphQLDate, { description: 'The earlier day.' })
  from: string;

  @Field(() => GraphQLDate, { description: 'The later day.' })
  to: string;

  @Field(() => Int, { description: 'How many pairs were tied on the later day and not on the earlier.' })
  newTieCount: number;

  @Field(() => Int, { description: 'How many were tied on the earlier day and not on the later.' })
  goneTieCount: number;

  @Field(() => [Stakeholder], { description: 'Who has ties now and had none.' })
  joined: Stakeholder[];

  @Field(() => [Stakeholder], { description: 'Who had ties and has none.' })
  left: Stakeholder[];

  @Field(() => [TieChange], { description: 'Ties that grew, those that grew most first.' })
  strengthened: TieChange[];

  @Field(() => [TieChange], { description: 'Ties that shrank, those that shrank most first.' })
  weakened: TieChange[];
}

@ObjectType({ description: 'A step on the way to somebody.' })
export class IntroductionStep {
  @Field(() => Stakeholder, { description: 'Who is reached by it.' })
  stakeholder: Stakeholder;

  @Field(() => [TieKindEnum], { description: 'What ties them to the one before; empty at the beginning.' })
  kinds: TieKind[];

  @Field(() => User, { nullable: true, description: 'The colleague who met them most, at the beginning.' })
  colleague: User | null;
}
