/** A group of nodes, as one colour shows it. */
export interface Group {
  /** What the picture calls it: the number of a community, or the place of an area. */
  key: number;
  size: number;
  /** Who in it has the strongest ties. */
  middle: number;
}

/** The groups that nodes are in, the largest first; those in none are in no group. */
export function groupsOf(keys: readonly (number | null)[], strengths: readonly number[]): Group[] {
  const found = new Map<number, Group>();
  keys.forEach((key, node) => {
    if (key === null) return;
    const known = found.get(key);
    if (!known) found.set(key, { key, size: 1, middle: node });
    else {
      known.size++;
      if (strengths[node] > strengths[known.middle]) known.middle = node;
    }
  });
  return [...found.values()].sort((a, b) => b.size - a.size || a.key - b.key);
}
