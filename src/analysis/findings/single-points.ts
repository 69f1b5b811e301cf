import type { AnalysedNetwork } from '../analysed-network.js';
import type { Found } from '../found.js';
import { by } from './order.js';
import type { BridgeTie, SinglePointOfFailure } from './single-points.type.js';

/** Of those who would lose touch, so many are named. */
const NAMED = 5;

/** Without whom others lose touch, those first who hold most. */
export function singlePoints({ network, analysis }: AnalysedNetwork, limit: number): Found<SinglePointOfFailure>[] {
  return analysis.cuts.nodes
    .map(({ node, parts }) => ({ node, parts, separated: parts.flat() }))
    .sort((a, b) => b.separated.length - a.separated.length || a.node - b.node)
    .slice(0, limit)
    .map(({ node, parts, separated }) => ({
      stakeholder: network.ids[node],
      separatedCount: separated.length,
      partCount: parts.length,
      separated: separated
        .toSorted(by(analysis.measures.strength))
        .slice(0, NAMED)
        .map((other) => network.ids[other]),
      reasonCode: 'OTHERS_WOULD_LOSE_TOUCH',
    }));
}

/** Ties that alone hold parts together, those first that hold most. */
export const bridges = ({ network, analysis }: AnalysedNetwork, limit: number): Found<BridgeTie>[] =>
  analysis.cuts.bridges
    .toSorted((a, b) => b.side.length - a.side.length || a.a - b.a || a.b - b.b)
    .slice(0, limit)
    .map(({ a, b, side }) => ({
      from: network.ids[a],
      to: network.ids[b],
      separatedCount: side.length,
      reasonCode: 'ONLY_PATH',
    }));
