import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDate, GraphQLDateTime, GraphQLUUID } from 'graphql-scalars';
import { StakeholderKindEnum } from '../stakeholders/stakeholder.enums.js';

@ObjectType({
  description:
    'A whole network, to be drawn: each list of nodes in the same order, each list of ties too, so that thousands of them stay small.',
})
export class NetworkPicture {
  @Field(() => GraphQLDate, { description: 'The day that it shows.' })
  asOf: string;

  @Field(() => GraphQLDateTime, { description: 'When it was worked out.' })
  computedAt: Date;

  @Field(() => Boolean, {
    description: 'Whether something has changed since. A new one is being made then: ask again in some seconds.',
  })
  stale: boolean;

  @Field(() => [GraphQLUUID], { description: 'The stakeholders.' })
  ids: string[];

  @Field(() => [String], { description: 'Their names.' })
  names: string[];

  @Field(() => [StakeholderKindEnum], { description: 'Their kinds.' })
  kinds: string[];

  @Field(() => [Int], { description: 'The numbers of their communities; 0 is the largest.' })
  communities: number[];

  @Field(() => [Int], { description: 'To how many each is tied.' })
  degrees: number[];

  @Field(() => [Float], { description: 'How strong their ties are together.' })
  strengths: number[];

  @Field(() => [Float], { description: 'The share of shortest paths between others that lead through each.' })
  betweenness: number[];

  @Field(() => [Float], {
    description: 'How near each is to those it reaches, times the share that it reaches, 0 to 1.',
  })
  closeness: number[];

  @Field(() => [Float], { nullable: 'items', description: 'Burt’s constraint of each; null without ties.' })
  constraints: (number | null)[];

  @Field(() => [Float], { nullable: 'items', description: 'Burt’s effective size of each; null without ties.' })
  effectiveSizes: (number | null)[];

  @Field(() => [Int], { description: 'Their core numbers.' })
  cores: number[];

  @Field(() => [GraphQLUUID], { description: 'The areas.' })
  areaIds: string[];

  @Field(() => [Int], {
    nullable: 'items',
    description:
      'The area that each is active in, by its place among the areas, from 0; the first of several, null without one.',
  })
  areas: (number | null)[];

  @Field(() => [Float], { description: 'Where each stands, from left to right.' })
  x: number[];

  @Field(() => [Float], { description: 'Where each stands, from top to bottom.' })
  y: number[];

  @Field(() => [Int], { description: 'One end of each tie: its place among the stakeholders, from 0.' })
  tieSources: number[];

  @Field(() => [Int], { description: 'The other end.' })
  tieTargets: number[];

  @Field(() => [Float], { description: 'How strong each tie is, all its kinds together.' })
  tieWeights: number[];

  @Field(() => Int, { description: 'How many ties there are before the limit.' })
  tieCount: number;
}
