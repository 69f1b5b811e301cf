import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDate, GraphQLDateTime, GraphQLUUID } from 'graphql-scalars';
import { Stakeholder } from '../stakeholders/stakeholder.type.js';
import { type TieKind, TieKindEnum } from './tie.enums.js';

@ObjectType({ description: 'A stakeholder in the network.' })
export class NetworkNode {
  @Field(() => Stakeholder, { description: 'Who it is.' })
  stakeholder: Stakeholder;

  @Field(() => Int, { description: 'To how many others it is tied, within what was asked for.' })
  degree: number;

  @Field(() => Float, { description: 'The weights of its ties together.' })
  weightedDegree: number;
}

@ObjectType({ description: 'A tie between two stakeholders; it has no direction.' })
export class NetworkEdge {
  @Field(() => GraphQLUUID, { description: 'One end: the id of a stakeholder among the nodes.' })
  source: string;

  @Field(() => GraphQLUUID, { description: 'The other end.' })
  target: string;

  @Field(() => TieKindEnum, { description: 'What ties them.' })
  kind: TieKind;

  @Field(() => Float, { description: 'How strong the tie is.' })
  weight: number;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'The first shared interaction.' })
  firstAt: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'The last shared interaction.' })
  lastAt: Date | null;
}

@ObjectType({ description: 'Who is tied to whom, on a day.' })
export class Network {
  @Field(() => GraphQLDate, { description: 'The day that it shows.' })
  asOf: string;

  @Field(() => Int, { description: 'How many stakeholders there are before the limit.' })
  nodeCount: number;

  @Field(() => [NetworkNode], { description: 'The stakeholders, the most tied first.' })
  nodes: NetworkNode[];

  @Field(() => [NetworkEdge], { description: 'The ties between them, the strongest first.' })
  edges: NetworkEdge[];
}
