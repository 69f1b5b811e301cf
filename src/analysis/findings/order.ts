/** Compares nodes by the greater value first. */
export const by =
  (values: ArrayLike<number>) =>
  (a: number, b: number): number =>
    values[b] - values[a] || a - b;

/** The nodes of a list of `count`. */
export const nodesOf = (count: number): number[] => Array.from({ length: count }, (_, node) => node);
