import type { Graph } from './graph.js';

export interface Mixing {
  /** Ties that have an area at both ends. */
  ties: number;
  /** The share of them that lead from one area to another. */
  share: number;
  /** The share that chance would give ties between the same nodes with the same numbers of ties. */
  expected: number;
}

/**
 * How many ties cross areas, beside what chance would give (the configuration model behind assortativity; Newman 2003). Who is
 * active in several areas counts in each of them for an equal part; a tie crosses as far as its ends have no area in common.
 */
export function areaMixing({ offsets, targets, size }: Graph, areasOf: readonly (readonly number[])[]): Mixing {
  const areas = Math.max(-1, ...areasOf.flat()) + 1;
  const ends = new Float64Array(areas);
  let [ties, crossing, all] = [0, 0, 0];
  for (let a = 0; a < size; a++)
    for (let at = offsets[a]; at < offsets[a + 1]; at++) {
      const b = targets[at];
      if (areasOf[a].length === 0 || areasOf[b].length === 0) continue;
      for (const area of areasOf[a]) ends[area] += 1 / areasOf[a].length;
      all++;
      if (a > b) continue;
      ties++;
      if (!areasOf[a].some((area) => areasOf[b].includes(area))) crossing++;
    }
  let same = 0;
  for (const part of ends) same += (part / all) ** 2;
  return { ties, share: ties ? crossing / ties : 0, expected: ties ? 1 - same : 0 };
}
