import type { WholeNetwork } from '../ties/whole-network.js';
import { type Communities, communities } from './algorithms/communities.js';
import { type Components, components } from './algorithms/components.js';
import { coreNumbers } from './algorithms/cores.js';
import { type Cuts, cuts } from './algorithms/cuts.js';
import { degreeOf, density, edgeCount, type Graph, strengthOf } from './algorithms/graph.js';
import { areaMixing } from './algorithms/mixing.js';
import { pageRank } from './algorithms/page-rank.js';
import { type PathMeasures, pathMeasures } from './algorithms/shortest-paths.js';
import { constraint, effectiveSize } from './algorithms/structural-holes.js';
import { type Dependence, dependences, largestShareWithStaff } from './dependence.js';
import type { NetworkAnalysis } from './analysis.type.js';
import type { NetworkMeasures } from './findings/measures.type.js';
import type { Figures } from './found.js';
import { type Hole, holes } from './holes.js';
import { type Introduction, introductions } from './introductions.js';
import { graphOfNetwork } from './network-graph.js';

/** The same network and seed give the same analysis. */
const SEED = 1488;
/** Ties that breadth-first searches may visit: about a second of one processor. */
const BUDGET = 100_000_000;
/** How many introductions are thought of; lists show fewer. */
const INTRODUCTIONS = 200;

/** What is found for each node, in the order of the nodes; NaN where there is nothing to measure. */
export type Measures = { [Name in keyof Figures<NetworkMeasures>]: Uint32Array | Float64Array };

export interface Analysis {
  whole: Figures<NetworkAnalysis>;
  communityCount: number;
  measures: Measures;
  cuts: Cuts;
  holes: Hole[];
  introductions: Introduction[];
  staff: Dependence[];
}

/** Everything that is found in a network. */
export function analyse(network: WholeNetwork): Analysis {
  const graph = graphOfNetwork(network);
  const parts = components(graph);
  const groups = communities(graph, SEED);
  const paths = pathMeasures(graph, { budget: BUDGET, seed: SEED });
  return {
    whole: wholeOf(network, graph, { parts, groups, paths }),
    communityCount: groups.count,
    measures: measuresOf(graph, { parts, groups, paths }),
    cuts: cuts(graph),
    holes: holes(graph, groups),
    introductions: introductions(graph, network, groups.of, INTRODUCTIONS),
    staff: dependences(network, graph, parts),
  };
}

/** What several figures rest on. */
interface Basis {
  parts: Components;
  groups: Communities;
  paths: PathMeasures;
}

function wholeOf(network: WholeNetwork, graph: Graph, { parts, groups, paths }: Basis): Figures<NetworkAnalysis> {
  const mixing = areaMixing(graph, network.areas);
  const met = new Set(network.staff.node);
  const share = (count: number) => (graph.size ? count / graph.size : 0);
  return {
    nodeCount: graph.size,
    tieCount: edgeCount(graph),
    density: density(graph),
    componentCount: parts.sizes.length,
    largestShare: share(parts.sizes[0] ?? 0),
    largestShareWithStaff: largestShareWithStaff(network),
    metShare: share(met.size),
    crossAreaShare: mixing.share,
    crossAreaExpected: mixing.expected,
    modularity: groups.modularity,
    pathSources: paths.sources,
    betweennessError: paths.error,
  };
}

function measuresOf(graph: Graph, { parts, groups, paths }: Basis): Measures {
  const nodes = Array.from({ length: graph.size }, (_, node) => node);
  return {
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
  };
}
