import type { Graph } from './graph.js';

/** The parts of a graph between which there is no path: for each node its part, the largest part being 0. */
export interface Components {
  of: Uint32Array;
  sizes: number[];
}

/** Breadth-first search from each node that none has reached. */
export function components({ size, offsets, targets }: Graph): Components {
  const UNSEEN = 0xffffffff;
  const found = new Uint32Array(size).fill(UNSEEN);
  const queue = new Uint32Array(size);
  const sizes: number[] = [];
  for (let start = 0; start < size; start++) {
    if (found[start] !== UNSEEN) continue;
    let [head, tail] = [0, 0];
    queue[tail++] = start;
    found[start] = sizes.length;
    while (head < tail) {
      const node = queue[head++];
      for (let at = offsets[node]; at < offsets[node + 1]; at++)
        if (found[targets[at]] === UNSEEN) {
          found[targets[at]] = sizes.length;
          queue[tail++] = targets[at];
        }
    }
    sizes.push(tail);
  }
  const order = sizes.map((_, part) => part).sort((a, b) => sizes[b] - sizes[a] || a - b);
  const rank = new Uint32Array(sizes.length);
  order.forEach((part, place) => (rank[part] = place));
  return { of: found.map((part) => rank[part]), sizes: order.map((part) => sizes[part]) };
}
