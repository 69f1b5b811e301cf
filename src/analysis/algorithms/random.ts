/** Numbers from 0 to below 1, the same for the same seed: Mulberry32 (T. Ettinger, public domain). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** So many different numbers below `n`, by chance (Floyd's sampling; Bentley & Floyd 1987). */
export function sample(n: number, count: number, random: () => number): number[] {
  const chosen = new Set<number>();
  for (let top = n - Math.min(count, n); top < n; top++) {
    const one = Math.floor(random() * (top + 1));
    chosen.add(chosen.has(one) ? top : one);
  }
  return [...chosen];
}
