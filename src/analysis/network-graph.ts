import type { WholeNetwork } from '../ties/whole-network.js';
import { type Graph, graphOf } from './algorithms/graph.js';

/** The graph of a network: its nodes by their places, the ties of a pair as one. */
export const graphOfNetwork = ({ ids, ties }: Pick<WholeNetwork, 'ids' | 'ties'>): Graph =>
  graphOf(ids.length, { sources: ties.a, targets: ties.b, weights: ties.weight });
