import { Inject } from '@nestjs/common';
import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Requires } from '../access/permission.guard.js';
import { edgesOf } from '../analysis/algorithms/graph.js';
import { NetworkAnalysisService } from '../analysis/analysis.service.js';
import { Watch } from '../database/watch.js';
import { CurrentActor } from '../graphql/context.js';
import { Reader } from '../graphql/read/reader.js';
import type { Actor } from '../kernel/actor.js';
import type { Config } from '../kernel/config.js';
import { CONFIG } from '../kernel/config.token.js';
import { questionOf } from '../ties/question.js';
import { NetworkPictureArgs } from './picture.inputs.js';
import { NetworkPicture } from './picture.type.js';
import { NetworkPlaces } from './places.js';

@Resolver()
export class NetworkPictureResolver {
  constructor(
    private readonly networks: NetworkAnalysisService,
    private readonly places: NetworkPlaces,
    private readonly watch: Watch,
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
    const question = questionOf(args, this.config.NETWORK_HALF_LIFE_DAYS);
    const { analysed, stale } = await this.networks.latest(actor, question);
    const { network, graph, analysis } = analysed;
    const places = await this.places.of(analysed);
    await this.watch.read(
      actor,
      network.ids.filter((_, node) => network.hidden[node]),
    );
    const ties = strongest(edgesOf(graph), args.ties);
    const { measures: m } = analysis;
    return {
      asOf: question.asOf,
      computedAt: analysed.computedAt,
      stale,
      ids: network.ids,
      names: network.names,
      kinds: network.kinds,
      communities: [...m.community],
      degrees: [...m.degree],
      strengths: [...m.strength],
      betweenness: [...m.betweenness],
      closeness: [...m.closeness],
      constraints: Array.from(m.constraint, known),
      effectiveSizes: Array.from(m.effectiveSize, known),
      cores: [...m.core],
      areaIds: network.areaIds,
      areas: network.areas.map(([first = null]) => first),
      x: places.map(({ x }) => x),
      y: places.map(({ y }) => y),
      tieSources: ties.map(([a]) => a),
      tieTargets: ties.map(([, b]) => b),
      tieWeights: ties.map(([, , weight]) => weight),
      tieCount: analysis.whole.tieCount,
    };
  }
}

const known = (value: number): number | null => (Number.isNaN(value) ? null : value);

type Edge = readonly [a: number, b: number, weight: number];

const strongest = (edges: Iterable<Edge>, most: number): Edge[] =>
  [...edges].sort((x, y) => y[2] - x[2] || x[0] - y[0] || x[1] - y[1]).slice(0, most);
