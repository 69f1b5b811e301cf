import type { ReadField, ReadType } from './read-type.js';

/**
 * How many rows a plain list of records shows at most: one that hangs on what was asked for, one that hangs on the rows of such
 * a list, and one deeper still. They bound what the cost of an operation only reckons with.
 */
const MOST = [1_000, 100, 20];

/** How many rows a list shows at most; undefined where something else bounds it, as its own limit or what it is reckoned from. */
export function mostOf(type: ReadType, field: ReadField, depth: number): number | undefined {
  if (field.kind !== 'many' || field.limit !== undefined || !type.record || !field.type().record) return undefined;
  return MOST[Math.min(depth, MOST.length - 1)];
}
