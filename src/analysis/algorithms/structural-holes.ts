import { degreeOf, type Graph, strengthOf } from './graph.js';

/*
 * How free a node is to bring others together, after Burt, "Structural Holes" (1992). Both are NaN for a node without ties.
 */

/**
 * Constraint: how much of a node's ties leads to those who are tied to each other. Low: a broker. The sum over its
 * neighbours j of (p(i,j) + Σ p(i,q) p(q,j))², p being the share of a node's strength that a tie has.
 */
export function constraint(graph: Graph): Float64Array {
  const { size, offsets, targets, weights } = graph;
  const strength = Float64Array.from({ length: size }, (_, node) => strengthOf(graph, node));
  const invested = new Float64Array(size);
  const result = new Float64Array(size).fill(NaN);
  for (let i = 0; i < size; i++) {
    if (degreeOf(graph, i) === 0) continue;
    for (let at = offsets[i]; at < offsets[i + 1]; at++) invested[targets[at]] = weights[at] / strength[i];
    let sum = 0;
    for (let at = offsets[i]; at < offsets[i + 1]; at++) {
      const j = targets[at];
      let through = invested[j];
      // The contacts of j that are contacts of i too: p(q,j) from the row of j, for ties have no direction.
      for (let k = offsets[j]; k < offsets[j + 1]; k++) {
        const q = targets[k];
        if (q !== i && invested[q] > 0) through += invested[q] * (weights[k] / strength[q]);
      }
      sum += through * through;
    }
    result[i] = sum;
    for (let at = offsets[i]; at < offsets[i + 1]; at++) invested[targets[at]] = 0;
  }
  return result;
}

/** Effective size: contacts less those that others lead to anyway, n − 2t / n for t ties among n contacts (Borgatti 1997). */
export function effectiveSize(graph: Graph): Float64Array {
  const { size, offsets, targets } = graph;
  const near = new Uint8Array(size);
  const result = new Float64Array(size).fill(NaN);
  for (let i = 0; i < size; i++) {
    const n = degreeOf(graph, i);
    if (n === 0) continue;
    for (let at = offsets[i]; at < offsets[i + 1]; at++) near[targets[at]] = 1;
    let ends = 0;
    for (let at = offsets[i]; at < offsets[i + 1]; at++)
      for (let k = offsets[targets[at]]; k < offsets[targets[at] + 1]; k++) ends += near[targets[k]];
    result[i] = n - ends / n;
    for (let at = offsets[i]; at < offsets[i + 1]; at++) near[targets[at]] = 0;
  }
  return result;
}
