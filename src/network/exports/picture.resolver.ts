import { Inject } from '@nestjs/common';
import { Args, ArgsType, Field, Float, Info, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { GraphQLDate, GraphQLUUID } from 'graphql-scalars';
import { Requires } from '../../access/permission.guard.js';
import { Database } from '../../database/database.js';
import { CurrentActor } from '../../graphql/context.js';
import { FilterArg, DateInput, IntInput } from '../../graphql/fields.js';
import { Reader } from '../../graphql/read/reader.js';
import { journalReads } from '../../graphql/read/sensitive.js';
import type { Actor } from '../../kernel/actor.js';
import type { Config } from '../../kernel/config.js';
import { CONFIG } from '../../kernel/config.token.js';
import { StakeholderKindEnum } from '../../stakeholders/stakeholder.enums.js';
import { edgesOf } from '../algorithms/graph.js';
import { NetworkFilter } from '../analysis.inputs.js';
import { NetworkAnalysisService } from '../analysis.service.js';
import { questionOf } from '../question.js';
import { NetworkPlaces } from './places.js';

@ArgsType()
export class NetworkPictureArgs {
  @FilterArg(() => NetworkFilter, 'What part of the network; the whole unless given.')
  filter?: NetworkFilter | null;

  @DateInput('The day to show, by Stockholm’s clock; today unless given.', { optional: true, clearable: true })
  asOf?: string | null;

  @IntInput('How many ties at most, the strongest first, 0 to 50,000.', { min: 0, max: 50_000, defaultValue: 10_000 })
  ties: number;
}

@ObjectType({
  description:
    'A whole network, to be drawn: each list of nodes in the same order, each list of ties too, so that thousands of them stay small.',
})
export class NetworkPicture {
  @Field(() => GraphQLDate, { description: 'The day that it shows.' })
  asOf: string;

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

@Resolver()
export class NetworkPictureResolver {
  constructor(
    private readonly networks: NetworkAnalysisService,
    private readonly places: NetworkPlaces,
    private readonly database: Database,
    private readonly reader: Reader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Requires('network.read')
  @Query(() => NetworkPicture, {
    description: 'The network to be drawn: who stands where, in which community, tied to whom.',
  })
  async networkPicture(
    @Args() args: NetworkPictureArgs,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NetworkPicture> {
    await this.reader.prove(info, actor);
    const analysed = await this.networks.analysed(actor, questionOf(this.config, args.filter, args.asOf));
    const { network, graph, question, analysis } = analysed;
    const places = await this.places.of(analysed);
    await journalReads(this.database, actor, new Set(network.ids.filter((_, node) => network.hidden[node])));
    const ties = strongest(edgesOf(graph), args.ties);
    const { measures: m } = analysis;
    return {
      asOf: question.asOf,
      ids: network.ids,
      names: network.names,
      kinds: network.kinds,
      communities: [...m.community],
      degrees: [...m.degree],
      strengths: [...m.strength],
      betweenness: [...m.betweenness],
      x: places.map(({ x }) => x),
      y: places.map(({ y }) => y),
      tieSources: ties.map(([a]) => a),
      tieTargets: ties.map(([, b]) => b),
      tieWeights: ties.map(([, , weight]) => weight),
      tieCount: analysis.ties,
    };
  }
}

type Edge = readonly [a: number, b: number, weight: number];

const strongest = (edges: Iterable<Edge>, most: number): Edge[] =>
  [...edges].sort((x, y) => y[2] - x[2] || x[0] - y[0] || x[1] - y[1]).slice(0, most);
