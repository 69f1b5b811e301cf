/**
 * An undirected graph with weights, in compressed sparse rows: the neighbours of node `i` are `targets[offsets[i]]` to
 * `targets[offsets[i + 1] - 1]`, ascending, with `weights` beside them. Each edge stands in it twice, once from either end. There
 * are no loops and no parallel edges. Typed arrays, so that it goes to another thread without a copy.
 */
export interface Graph {
  size: number;
  offsets: Uint32Array;
  targets: Uint32Array;
  /** How strong a tie is: more is closer. */
  weights: Float64Array;
}

/** Edges as three columns: either end, and how strong. */
export interface EdgeList {
  sources: ArrayLike<number>;
  targets: ArrayLike<number>;
  weights: ArrayLike<number>;
}

/** A graph over nodes 0 to below `size`. Parallel edges become one with their weights together; loops are left out. */
export function graphOf(size: number, { sources, targets, weights }: EdgeList): Graph {
  const count = new Uint32Array(size + 1);
  for (let e = 0; e < sources.length; e++)
    if (sources[e] !== targets[e]) {
      count[sources[e] + 1]++;
      count[targets[e] + 1]++;
    }
  for (let i = 0; i < size; i++) count[i + 1] += count[i];
  const next = count.slice();
  const [ends, strengths] = [new Uint32Array(count[size]), new Float64Array(count[size])];
  const put = (from: number, to: number, weight: number) => {
    ends[next[from]] = to;
    strengths[next[from]++] = weight;
  };
  for (let e = 0; e < sources.length; e++)
    if (sources[e] !== targets[e]) {
      put(sources[e], targets[e], weights[e]);
      put(targets[e], sources[e], weights[e]);
    }
  return merged(size, count, ends, strengths);
}

/** Sorts each row and makes one edge of parallel ones. */
function merged(size: number, starts: Uint32Array, ends: Uint32Array, strengths: Float64Array): Graph {
  const offsets = new Uint32Array(size + 1);
  let used = 0;
  for (let i = 0; i < size; i++) {
    const row = Array.from({ length: starts[i + 1] - starts[i] }, (_, k) => starts[i] + k);
    const sorted = row.map((at) => [ends[at], strengths[at]] as const).sort(([a], [b]) => a - b);
    const first = used;
    for (const [to, weight] of sorted)
      if (used > first && ends[used - 1] === to) strengths[used - 1] += weight;
      else {
        ends[used] = to;
        strengths[used++] = weight;
      }
    offsets[i + 1] = used;
  }
  return { size, offsets, targets: ends.slice(0, used), weights: strengths.slice(0, used) };
}

export const degreeOf = ({ offsets }: Graph, node: number): number => offsets[node + 1] - offsets[node];

export const edgeCount = ({ targets }: Graph): number => targets.length / 2;

/** The weights of a node's ties together. */
export function strengthOf({ offsets, weights }: Graph, node: number): number {
  let sum = 0;
  for (let at = offsets[node]; at < offsets[node + 1]; at++) sum += weights[at];
  return sum;
}

/** The weight of the tie between two nodes; 0 where there is none. Binary search in the row. */
export function weightBetween({ offsets, targets, weights }: Graph, a: number, b: number): number {
  let [low, high] = [offsets[a], offsets[a + 1] - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    if (targets[middle] === b) return weights[middle];
    if (targets[middle] < b) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** The share of all possible ties that there are. */
export const density = (graph: Graph): number =>
  graph.size < 2 ? 0 : (2 * edgeCount(graph)) / (graph.size * (graph.size - 1));

/** The neighbours of a node. */
export const neighboursOf = ({ offsets, targets }: Graph, node: number): Uint32Array =>
  targets.subarray(offsets[node], offsets[node + 1]);

/** Each edge once, from its lower end. */
export function* edgesOf({
  size,
  offsets,
  targets,
  weights,
}: Graph): Generator<[a: number, b: number, weight: number]> {
  for (let a = 0; a < size; a++)
    for (let at = offsets[a]; at < offsets[a + 1]; at++) if (a < targets[at]) yield [a, targets[at], weights[at]];
}
