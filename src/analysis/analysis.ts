import type { WholeNetwork } from '../ties/whole-network.js';
import { communities } from './algorithms/communities.js';
import { components } from './algorithms/components.js';
import { coreNumbers } from './algorithms/cores.js';
import { type Cuts, cuts } from './algorithms/cuts.js';
import { degreeOf, density, edgeCount, strengthOf } from './algorithms/graph.js';
import { areaMixing, type Mixing } from './algorithms/mixing.js';
import { pageRank } from './algorithms/page-rank.js';
import { pathMeasures } from './algorithms/shortest-paths.js';
import { constraint, effectiveSize } from './algorithms/structural-holes.js';
import { type Dependence, dependences, largestWithStaff } from './dependence.js';
import { type Hole, holes } from './holes.js';
import { type Introduction, introductions } from './introductions.js';
import { graphOfNetwork } from './network-graph.js';

/** The same network and seed give the same analysis. */
const SEED = 1488;
/** Ties that breadth-first searches may visit: about a second of one processor. */
const BUDGET = 100_000_000;
/** How many introductions are thought of; lists show fewer. */
const INTRODUCTIONS = 200;

/** What is found for each node, in the order of the nodes. */
export interface Measures {
  degree: Uint32Array;
  strength: Float64Array;
  betweenness: Float64Array;
  closeness: Float64Array;
  pageRank: Float64Array;
  constraint: Float64Array;
  effectiveSize: Float64Array;
  core: Uint32Array;
  community: Uint32Array;
  component: Uint32Array;
}

export interface Analysis {
  ties: number;
  density: number;
  components: number[];
  modularity: number;
  communityCount: number;
  /** From how many nodes paths were followed, and how far off betweenness may be then. */
  sources: number;
  error: number;
  mixing: Mixing;
  /** The share of nodes that a colleague met in the time that counts. */
  metShare: number;
  measures: Measures;
  cuts: Cuts;
  holes: Hole[];
  introductions: Introduction[];
  /** The share of nodes in the largest part where colleagues are nodes too. */
  largestWithStaff: number;
  staff: Dependence[];
}

/** Everything that is found in a network. */
export function analyse(network: WholeNetwork): Analysis {
  const graph = graphOfNetwork(network);
  const parts = components(graph);
  const groups = communities(graph, SEED);
  const paths = pathMeasures(graph, { budget: BUDGET, seed: SEED });
  const nodes = Array.from({ length: graph.size }, (_, node) => node);
  const met = new Set(network.staff.node);
  return {
    ties: edgeCount(graph),
    density: density(graph),
    components: parts.sizes,
    modularity: groups.modularity,
    communityCount: groups.count,
    sources: paths.sources,
    error: paths.error,
    mixing: areaMixing(graph, network.areas),
    metShare: graph.size ? met.size / graph.size : 0,
    measures: {
      degree: Uint32Array.from(nodes, (node) => degreeOf(graph, node)),
      strength: Float64Array.from(nodes, (node) => strengthOf(graph, node)),
      betweenness: paths.betweenness,
      closeness: paths.closeness,
      pageRank: pageRank(graph),
      constraint: constraint(graph),
      effectiveSize: effectiveSize(graph),
      core: coreNumbers(graph),
      community: groups.of,
      component: parts.of,
    },
    cuts: cuts(graph),
    holes: holes(graph, groups),
    introductions: introductions(graph, network, groups.of, INTRODUCTIONS),
    largestWithStaff: largestWithStaff(network),
    staff: dependences(network, graph, parts),
  };
}
