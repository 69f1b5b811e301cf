import type { NetworkQuestion } from '../ties/question.js';
import type { WholeNetwork } from '../ties/whole-network.js';
import type { Graph } from './algorithms/graph.js';
import type { Analysis } from './analysis.js';

/** A network with all that is found in it. */
export interface AnalysedNetwork {
  question: NetworkQuestion;
  network: WholeNetwork;
  graph: Graph;
  analysis: Analysis;
}
