import { createStore, del, get, set, update } from 'idb-keyval';

/*
 * What this browser keeps between visits: who was signed in last, drafts, what waits to be sent, whom one meets often, and what one
 * reads before the contacts of the next days. Of what the API answered nothing else, and nobody whose identity is protected.
 */

/** What is kept for one user; signing out forgets all of it. */
export const OF_A_USER = ['ahead', 'draft', 'notes', 'recent', 'visits'] as const;

/** All that is kept; docs/web-client.md tells of each. */
export type KeptKey = 'identity' | 'outbox' | `${(typeof OF_A_USER)[number]}.${string}`;

const store = createStore('samverka', 'kept');

export const readKept = <T>(key: KeptKey): Promise<T | undefined> => get<T>(key, store).catch(() => undefined);
export const keep = (key: KeptKey, value: unknown): Promise<void> => set(key, value, store).catch(() => undefined);
export const forget = (key: KeptKey): Promise<void> => del(key, store).catch(() => undefined);
/** Changes a value in one step, also where two tabs do so at once. @throws where the browser keeps nothing */
export const changeKept = <T>(key: KeptKey, change: (value: T | undefined) => T): Promise<void> =>
  update<T>(key, change, store);
/** Forgets what is kept for a user. */
export const forgetAllOf = async (userId: string): Promise<void> => {
  for (const what of OF_A_USER) await forget(`${what}.${userId}`);
};
