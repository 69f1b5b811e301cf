import type { AnalysedNetwork } from '../analysed-network.js';
import type { NetworkMeasure } from '../analysis.enums.js';
import type { Measures } from '../analysis.js';
import type { Figures, Found } from '../found.js';
import type { NetworkCommunity, NetworkMeasures } from './measures.type.js';
import { by, nodesOf } from './order.js';

/** Members of a community that are named. */
const NAMED = 5;

/** How nodes are compared by each measure; those come last for whom there is nothing to measure. */
const ORDER: Record<NetworkMeasure, (measures: Measures) => (a: number, b: number) => number> = {
  BETWEENNESS: (m) => by(m.betweenness),
  CLOSENESS: (m) => by(m.closeness),
  DEGREE: (m) => by(m.degree),
  STRENGTH: (m) => by(m.strength),
  PAGE_RANK: (m) => by(m.pageRank),
  EFFECTIVE_SIZE: (m) => (a, b) => (m.effectiveSize[b] || 0) - (m.effectiveSize[a] || 0) || a - b,
  CONSTRAINT: (m) => (a, b) => (m.constraint[a] || Infinity) - (m.constraint[b] || Infinity) || a - b,
  CORE: (m) => by(m.core),
};

/** The measures of the first nodes by one of them. */
export function measures(
  { network, analysis }: AnalysedNetwork,
  orderBy: NetworkMeasure,
  limit: number,
): Found<NetworkMeasures>[] {
  return nodesOf(network.ids.length)
    .sort(ORDER[orderBy](analysis.measures))
    .slice(0, limit)
    .map((node) => ({ stakeholder: network.ids[node], ...measuresOf(analysis.measures, node) }));
}

const measuresOf = (all: Measures, node: number): Figures<NetworkMeasures> =>
  Object.fromEntries(
    Object.entries(all).map(([name, values]) => [name, Number.isNaN(values[node]) ? null : values[node]]),
  ) as unknown as Figures<NetworkMeasures>;

/** The largest communities, each called after the one with the strongest ties. */
export function communities({ network, analysis }: AnalysedNetwork, limit: number): Found<NetworkCommunity>[] {
  const { community, strength } = analysis.measures;
  const members: number[][] = Array.from({ length: analysis.communityCount }, () => []);
  for (const node of nodesOf(network.ids.length)) members[community[node]].push(node);
  return members.slice(0, limit).map((nodes, number) => {
    const strongest = nodes.toSorted(by(strength));
    // A community is not called after somebody whose name is not for everybody.
    const middle = strongest.find((node) => !network.hidden[node]);
    return {
      number,
      around: middle === undefined ? null : network.names[middle],
      size: nodes.length,
      members: strongest.slice(0, NAMED).map((node) => network.ids[node]),
    };
  });
}
