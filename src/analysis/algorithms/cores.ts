import { degreeOf, type Graph } from './graph.js';

/**
 * The core number of each node: the largest k for which it is in a part in which each has k ties within it. Nodes are taken in
 * the order of their degrees, kept in buckets, in time linear in the edges (Batagelj & Zaveršnik 2003).
 */
export function coreNumbers(graph: Graph): Uint32Array {
  const { size, offsets, targets } = graph;
  const core = Uint32Array.from({ length: size }, (_, node) => degreeOf(graph, node));
  const most = core.reduce((a, b) => Math.max(a, b), 0);
  const start = new Uint32Array(most + 2);
  for (const degree of core) start[degree + 1]++;
  for (let d = 0; d <= most; d++) start[d + 1] += start[d];
  const place = new Uint32Array(size);
  const order = new Uint32Array(size);
  const next = start.slice();
  for (let node = 0; node < size; node++) {
    place[node] = next[core[node]]++;
    order[place[node]] = node;
  }
  for (let i = 0; i < size; i++) {
    const node = order[i];
    for (let at = offsets[node]; at < offsets[node + 1]; at++) {
      const other = targets[at];
      if (core[other] <= core[node]) continue;
      // To the front of its bucket, which then begins one later: it is now one bucket lower.
      const front = Math.max(start[core[other]], i + 1);
      const first = order[front];
      order[place[other]] = first;
      place[first] = place[other];
      order[front] = other;
      place[other] = front;
      start[core[other]] = front + 1;
      core[other]--;
    }
  }
  return core;
}
