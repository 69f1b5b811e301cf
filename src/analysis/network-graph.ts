import type { WholeNetwork } from '../ties/whole-network.js';
import { type Graph, graphOf } from './algorithms/graph.js';

/** Nodes and their ties, as far as a graph is made of them. */
export type Tied = Pick<WholeNetwork, 'ids'> & { ties: Pick<WholeNetwork['ties'], 'a' | 'b' | 'weight'> };

/** The graph of a network: its nodes by their places, the ties of a pair as one. */
export const graphOfNetwork = ({ ids, ties }: Tied): Graph =>
  graphOf(ids.length, { sources: ties.a, targets: ties.b, weights: ties.weight });
