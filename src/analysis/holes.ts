import type { Communities } from './algorithms/communities.js';
import { degreeOf, type Graph, neighboursOf } from './algorithms/graph.js';
import type { StructuralHole } from './findings/brokers.type.js';
import type { Figures } from './found.js';

/** Two communities between which hardly anything ties, and who could. */
export interface Hole extends Figures<StructuralHole> {
  /** Those who are tied to both, the strongest first. */
  brokers: number[];
}

/** The smallest community that a hole may lie beside: two who know each other are no group yet. */
const SMALLEST = 3;
const MOST_HOLES = 50;

/** Pairs of communities with far fewer ties than chance would give them (the configuration model), the widest first. */
export function holes(graph: Graph, communities: Communities): Hole[] {
  const { sizes, ends, tiesBetween } = mixed(graph, communities);
  const all = ends.reduce((a, b) => a + b, 0);
  const big = [...sizes.keys()].filter((group) => sizes[group] >= SMALLEST);
  return big
    .flatMap((communityA) =>
      big
        .filter((communityB) => communityA < communityB)
        .map((communityB) => ({
          communityA,
          communityB,
          tieCount: tiesBetween(communityA, communityB),
          expected: all ? (ends[communityA] * ends[communityB]) / all : 0,
        })),
    )
    .filter(({ tieCount, expected }) => tieCount < expected / 2)
    .sort(
      (x, y) =>
        y.expected - y.tieCount - (x.expected - x.tieCount) ||
        x.communityA - y.communityA ||
        x.communityB - y.communityB,
    )
    .slice(0, MOST_HOLES)
    .map((hole) => ({ ...hole, brokers: tiedToBoth(graph, communities.of, hole) }));
}

/** How large communities are, how many ends of ties each has, how many ties there are between two. */
function mixed(graph: Graph, { of, count }: Communities) {
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
  return { sizes, ends, tiesBetween: (a: number, b: number) => between.get(a * count + b) ?? 0 };
}

const MOST_BROKERS = 5;

/** Those with ties into both communities, whose weaker side is strongest. */
function tiedToBoth(
  graph: Graph,
  of: Uint32Array,
  { communityA: a, communityB: b }: Figures<StructuralHole>,
): number[] {
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
