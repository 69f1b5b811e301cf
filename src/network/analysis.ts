import { type Communities, communities } from './algorithms/communities.js';
import { type Components, components } from './algorithms/components.js';
import { coreNumbers } from './algorithms/cores.js';
import { type Cuts, cuts } from './algorithms/cuts.js';
import { degreeOf, density, edgeCount, type Graph, graphOf, neighboursOf, strengthOf } from './algorithms/graph.js';
import { areaMixing, type Mixing } from './algorithms/mixing.js';
import { pageRank } from './algorithms/page-rank.js';
import { pathMeasures } from './algorithms/shortest-paths.js';
import { constraint, effectiveSize } from './algorithms/structural-holes.js';
import type { LoadedNetwork } from './analysis.load.js';
import { type Introduction, introductions } from './introductions.js';

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

/** Two communities between which hardly anything ties, and who could. */
export interface Hole {
  a: number;
  b: number;
  ties: number;
  /** How many ties chance would give them. */
  expected: number;
  /** Those who are tied to both, the strongest first. */
  brokers: number[];
}

/** How much hangs on one colleague. */
export interface Dependence {
  user: number;
  /** The share of all meetings of nodes with colleagues. */
  share: number;
  /** How many they met, and how many of those nobody else did. */
  met: number;
  alone: number;
  /** How many of those are not in the largest part: without the colleague they lose touch. */
  holds: number;
  /** The share of nodes in the largest part where all other colleagues are nodes too. */
  largestWithout: number;
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
export function analyse(network: LoadedNetwork): Analysis {
  const graph = graphOf(network.ids.length, {
    sources: network.ties.a,
    targets: network.ties.b,
    weights: network.ties.weight,
  });
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

/** The smallest community that a hole may lie beside: two who know each other are no group yet. */
const SMALLEST = 3;
const MOST_HOLES = 50;

/** Pairs of communities with far fewer ties than chance would give them (the configuration model), the widest first. */
export function holes(graph: Graph, { of, count }: Communities): Hole[] {
  const sizes = new Uint32Array(count);
  const ends = new Float64Array(count);
  const between = new Map<number, number>();
  for (let node = 0; node < graph.size; node++) {
    sizes[of[node]]++;
    ends[of[node]] += degreeOf(graph, node);
    for (const other of neighboursOf(graph, node))
      if (of[node] < of[other]) {
        const key = of[node] * count + of[other];
        between.set(key, (between.get(key) ?? 0) + 1);
      }
  }
  const all = ends.reduce((a, b) => a + b, 0);
  const big = [...sizes.keys()].filter((group) => sizes[group] >= SMALLEST);
  const found: Hole[] = [];
  for (const a of big)
    for (const b of big) {
      if (a >= b) continue;
      const ties = between.get(a * count + b) ?? 0;
      const expected = all ? (ends[a] * ends[b]) / all : 0;
      if (ties < expected / 2) found.push({ a, b, ties, expected, brokers: [] });
    }
  found.sort((x, y) => y.expected - y.ties - (x.expected - x.ties) || x.a - y.a || x.b - y.b);
  return found.slice(0, MOST_HOLES).map((hole) => ({ ...hole, brokers: tiedToBoth(graph, of, hole) }));
}

const MOST_BROKERS = 5;

/** Those with ties into both communities, whose weaker side is strongest. */
function tiedToBoth(graph: Graph, of: Uint32Array, { a, b }: Hole): number[] {
  const reach: [node: number, weaker: number][] = [];
  for (let node = 0; node < graph.size; node++) {
    let [intoA, intoB] = [0, 0];
    for (let at = graph.offsets[node]; at < graph.offsets[node + 1]; at++) {
      if (of[graph.targets[at]] === a) intoA += graph.weights[at];
      if (of[graph.targets[at]] === b) intoB += graph.weights[at];
    }
    if (intoA > 0 && intoB > 0) reach.push([node, Math.min(intoA, intoB)]);
  }
  return reach
    .sort((x, y) => y[1] - x[1] || x[0] - y[0])
    .slice(0, MOST_BROKERS)
    .map(([node]) => node);
}

/** The share of nodes in the largest part of a network in which colleagues are nodes too, tied to whom they met. */
function largestWithStaff({ ids, ties, staff }: LoadedNetwork, without?: number): number {
  if (ids.length === 0) return 0;
  const rows = [...staff.node.keys()].filter((i) => staff.user[i] !== without);
  const whole = graphOf(ids.length + staff.ids.length, {
    sources: [...ties.a, ...rows.map((i) => staff.node[i])],
    targets: [...ties.b, ...rows.map((i) => ids.length + staff.user[i])],
    weights: [...ties.weight, ...rows.map((i) => staff.weight[i])],
  });
  return (
    components(whole)
      .of.subarray(0, ids.length)
      .filter((part) => part === 0).length / ids.length
  );
}

/** Colleagues whose going is reckoned through. */
const MOST_STAFF = 50;

/** How much of what we have hangs on one colleague: their share of the meetings, and whom only they met or hold. */
function dependences(network: LoadedNetwork, graph: Graph, parts: Components): Dependence[] {
  const { staff } = network;
  const metBy = new Map<number, number[]>();
  staff.node.forEach((node, i) => metBy.set(node, [...(metBy.get(node) ?? []), staff.user[i]]));
  const total = staff.count.reduce((a, b) => a + b, 0);
  return staff.ids
    .map((_, user) => {
      const rows = [...staff.user.keys()].filter((i) => staff.user[i] === user);
      const count = rows.reduce((sum, i) => sum + staff.count[i], 0);
      const alone = rows.map((i) => staff.node[i]).filter((node) => metBy.get(node)?.length === 1);
      const apart = alone.filter((node) => parts.of[node] !== 0 || degreeOf(graph, node) === 0);
      return { user, share: total ? count / total : 0, met: rows.length, alone: alone.length, holds: apart.length };
    })
    .sort((a, b) => b.share - a.share || a.user - b.user)
    .slice(0, MOST_STAFF)
    .map((one) => ({ ...one, largestWithout: largestWithStaff(network, one.user) }));
}
