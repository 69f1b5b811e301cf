import { type Graph, strengthOf } from './graph.js';

const DAMPING = 0.85;
const TOLERANCE = 1e-9;
const MOST_ROUNDS = 200;

/**
 * PageRank by power iteration (Page, Brin, Motwani & Winograd 1999): where a walk along ties, the stronger the likelier, is found
 * that begins anew somewhere every seventh step or so. The ranks add up to 1; a node without ties passes its own to all.
 */
export function pageRank(graph: Graph): Float64Array {
  const { size, offsets, targets, weights } = graph;
  const strength = Float64Array.from({ length: size }, (_, node) => strengthOf(graph, node));
  let rank = new Float64Array(size).fill(1 / size);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = new Float64Array(size);
    let stranded = 0;
    for (let node = 0; node < size; node++) {
      if (strength[node] === 0) {
        stranded += rank[node];
        continue;
      }
      const each = rank[node] / strength[node];
      for (let at = offsets[node]; at < offsets[node + 1]; at++) next[targets[at]] += each * weights[at];
    }
    let moved = 0;
    for (let node = 0; node < size; node++) {
      next[node] = (1 - DAMPING) / size + DAMPING * (next[node] + stranded / size);
      moved += Math.abs(next[node] - rank[node]);
    }
    rank = next;
    if (moved < TOLERANCE) break;
  }
  return rank;
}
