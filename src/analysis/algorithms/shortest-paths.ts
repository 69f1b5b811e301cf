import type { Graph } from './graph.js';
import { sample, seeded } from './random.js';

export interface PathMeasures {
  /** The share of shortest paths between two others that lead through a node (Freeman 1977), from 0 to 1. */
  betweenness: Float64Array;
  /** How near a node is to those it reaches, times the share of the network that it reaches (Wasserman & Faust 1994). */
  closeness: Float64Array;
  /** From how many nodes paths were followed; all of them where the measures are exact. */
  sources: number;
  /**
   * How far off the betweenness of a sampled node may be: with a probability of 95 % no node is further off than this
   * (Hoeffding's inequality over the sources, Bonferroni's over the nodes). 0 where exact.
   */
  error: number;
}

/** Fewer sources than this tell too little, whatever they cost. */
const FEWEST = 256;

/**
 * Betweenness and closeness in unweighted steps, from one breadth-first search a source (Brandes 2001). Where that would visit
 * more ties than `budget`, from as many sources by chance as it allows (Brandes & Pich 2007); closeness then counts paths to
 * the sources.
 */
export function pathMeasures(graph: Graph, { budget, seed }: { budget: number; seed: number }): PathMeasures {
  const { size, offsets, targets } = graph;
  const [betweenness, closeness] = [new Float64Array(size), new Float64Array(size)];
  const affordable = Math.max(FEWEST, Math.floor(budget / Math.max(1, targets.length)));
  const exact = size <= affordable;
  const from = exact ? Array.from({ length: size }, (_, i) => i) : sample(size, affordable, seeded(seed));

  const distance = new Int32Array(size).fill(-1);
  const paths = new Float64Array(size);
  const share = new Float64Array(size);
  const queue = new Uint32Array(size);
  const [reached, total] = [new Float64Array(size), new Float64Array(size)];
  for (const source of from) {
    let [head, tail] = [0, 1];
    queue[0] = source;
    distance[source] = 0;
    paths[source] = 1;
    while (head < tail) {
      const node = queue[head++];
      const further = distance[node] + 1;
      for (let at = offsets[node]; at < offsets[node + 1]; at++) {
        const other = targets[at];
        if (distance[other] < 0) {
          distance[other] = further;
          queue[tail++] = other;
        }
        if (distance[other] === further) paths[other] += paths[node];
      }
    }
    for (let i = tail - 1; i >= 0; i--) {
      const node = queue[i];
      const nearer = distance[node] - 1;
      const each = (1 + share[node]) / paths[node];
      for (let at = offsets[node]; at < offsets[node + 1]; at++)
        if (distance[targets[at]] === nearer) share[targets[at]] += paths[targets[at]] * each;
      if (node !== source) {
        betweenness[node] += share[node];
        reached[node]++;
        total[node] += distance[node];
      }
      distance[node] = -1;
      paths[node] = share[node] = 0;
    }
  }
  const pairs = from.length * (size - 2) * (exact ? (size - 1) / size : 1);
  const others = exact ? size - 1 : from.length;
  for (let node = 0; node < size; node++) {
    betweenness[node] = pairs > 0 ? betweenness[node] / pairs : 0;
    closeness[node] = total[node] > 0 ? (reached[node] / total[node]) * (reached[node] / others) : 0;
  }
  const error = exact ? 0 : Math.sqrt(Math.log((2 * size) / 0.05) / (2 * from.length));
  return { betweenness, closeness, sources: from.length, error };
}

/** A shortest path between two nodes, both within; the stronger ties first where there are several. Undefined: none. */
export function shortestPath(
  { size, offsets, targets, weights }: Graph,
  from: number,
  to: number,
): number[] | undefined {
  const distance = new Int32Array(size).fill(-1);
  const before = new Int32Array(size).fill(-1);
  /** The weakest tie of the best path so far: a path is as good as its weakest introduction. */
  const weakest = new Float64Array(size);
  distance[from] = 0;
  weakest[from] = Infinity;
  let layer = [from];
  while (layer.length && distance[to] < 0) {
    const further: number[] = [];
    for (const node of layer)
      for (let at = offsets[node]; at < offsets[node + 1]; at++) {
        const other = targets[at];
        const strength = Math.min(weakest[node], weights[at]);
        if (distance[other] < 0) {
          distance[other] = distance[node] + 1;
          further.push(other);
        } else if (distance[other] !== distance[node] + 1 || weakest[other] >= strength) continue;
        weakest[other] = strength;
        before[other] = node;
      }
    layer = further;
  }
  if (distance[to] < 0) return undefined;
  const path = [to];
  while (path[0] !== from) path.unshift(before[path[0]]);
  return path;
}
