import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDate, GraphQLDateTime, GraphQLUUID } from 'graphql-scalars';
import { seesProtected } from '../access/policy.js';
import { describedEnum } from '../graphql/enums.js';
import { columns, defineRead, many, reference, value } from '../graphql/read/read-type.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { Stakeholder } from '../stakeholders/stakeholder.type.js';

export const TieKindEnum = describedEnum('TieKind', 'What ties two stakeholders together.', {
  SHARED_INTERACTION:
    'Both took part in held interactions, themselves or through who spoke for them. Weighs one for each interaction.',
  AFFILIATION: 'The person is something in the organisation. Weighs one for each role.',
  ORGANISATION_RELATION: 'One organisation stands in a relation to the other. Weighs one for each relation.',
  PARTNERSHIP:
    'Both are parties of a partnership in dialogue, negotiation, active or paused. Weighs one for each partnership.',
  INITIATIVE: 'Both take part in an initiative that is under way. Weighs one for each initiative.',
});
export type TieKind = keyof typeof TieKindEnum;

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

/*
 * The tables are parts of the statement that network.statement.ts builds.
 */

export const nodeRead = defineRead({
  name: 'NetworkNode',
  table: 'network_node',
  fields: { ...columns('degree', 'weightedDegree'), stakeholder: reference(() => stakeholderRead, 'id') },
});

export const edgeRead = defineRead({
  name: 'NetworkEdge',
  table: 'network_edge',
  fields: {
    ...columns('kind', 'weight', 'firstAt', 'lastAt'),
    source: value((row) => `${row}.a`),
    target: value((row) => `${row}.b`),
  },
});

export const networkRead = defineRead({
  name: 'Network',
  table: 'network',
  // Edges name their ends by id alone: whoever reads them has read of those behind the ids.
  sensitive: (_row, { actor }) =>
    seesProtected(actor)
      ? `(SELECT json_agg(s.id) FROM network_node n JOIN stakeholder s ON s.id = n.id WHERE s.protected_identity <> 'NONE')`
      : undefined,
  fields: {
    ...columns('asOf', 'nodeCount'),
    nodes: many(
      () => nodeRead,
      () => 'true',
      (child) => `${child}.weighted_degree DESC, ${child}.id`,
    ),
    edges: many(
      () => edgeRead,
      () => 'true',
      (child) => `${child}.weight DESC, ${child}.a, ${child}.b, ${child}.kind`,
    ),
  },
});
