import type { ReadType } from './read-type.js';

/** The types that have their resolvers. */
const attached = new WeakSet<ReadType>();

export const markAttached = (type: ReadType): unknown => attached.add(type);

/**
 * Rows of a type without resolvers would be answered with nothing.
 * @throws Error for a type that the application does not name among those that are read
 */
export function expectAttached(type: ReadType): void {
  if (!attached.has(type)) throw new Error(`${type.name} is read, and the application does not name it.`);
}
