import type { Communities } from './algorithms/communities.js';
import { degreeOf, type Graph, neighboursOf } from './algorithms/graph.js';

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
