import type { NetworkQuestion } from '../ties/question.js';
import type { WholeNetwork } from '../ties/whole-network.js';
import type { Graph } from './algorithms/graph.js';
import type { Analysis } from './analysis.js';

/** A network with all that is found in it. */
export interface AnalysedNetwork {
  question: NetworkQuestion;
  /** When it was read from the database. */
  computedAt: Date;
  network: WholeNetwork;
  graph: Graph;
  analysis: Analysis;
}

/** The newest analysis that there is, and whether something has changed since. */
export interface Latest {
  analysed: AnalysedNetwork;
  stale: boolean;
}
