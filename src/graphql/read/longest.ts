import type { GraphQLResolveInfo } from 'graphql';
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

/** How many plain lists a place in an answer stands in; those at the root, and the rows of pages, are none. */
export function listsAbove({ path }: Pick<GraphQLResolveInfo, 'path'>): number {
  let lists = 0;
  for (let at: typeof path | undefined = path; at; at = at.prev) {
    const holder = typeof at.key === 'number' && at.prev?.typename;
    if (holder && !/Connection$|^Query$|^Mutation$/.test(holder)) lists++;
  }
  return lists;
}

/** The response keys that lead to a list, with dots between; the rows of lists on the way are not told apart. */
export function placeOf({ path }: Pick<GraphQLResolveInfo, 'path'>): string {
  const keys: string[] = [];
  for (let at: typeof path | undefined = path; at; at = at.prev) if (typeof at.key === 'string') keys.unshift(at.key);
  return keys.join('.');
}
