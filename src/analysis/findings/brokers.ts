import { neighboursOf } from '../algorithms/graph.js';
import type { AnalysedNetwork } from '../analysed-network.js';
import type { Found } from '../found.js';
import type { NetworkBroker, StructuralHole } from './brokers.type.js';
import { by, nodesOf } from './order.js';

/** Who lies on most shortest paths, of those with ties into several communities. */
export function brokers({ network, graph, analysis }: AnalysedNetwork, limit: number): Found<NetworkBroker>[] {
  const { betweenness, community } = analysis.measures;
  const communityCount = (node: number) =>
    new Set(Array.from(neighboursOf(graph, node), (other) => community[other])).size;
  return nodesOf(network.ids.length)
    .filter((node) => betweenness[node] > 0 && communityCount(node) > 1)
    .sort(by(betweenness))
    .slice(0, limit)
    .map((node) => ({
      stakeholder: network.ids[node],
      betweenness: betweenness[node],
      communityCount: communityCount(node),
      reasonCode: 'JOINS_COMMUNITIES',
    }));
}

/** Where communities pass each other by. */
export const holes = ({ network, analysis }: AnalysedNetwork, limit: number): Found<StructuralHole>[] =>
  analysis.holes.slice(0, limit).map((hole) => ({
    ...hole,
    brokers: hole.brokers.map((node) => network.ids[node]),
    reasonCode: hole.brokers.length ? 'FEW_TIES_AND_BROKERS' : 'FEW_TIES_AND_NO_BROKER',
  }));
