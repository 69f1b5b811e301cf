import { createStore, del, get, set, update } from 'idb-keyval';

/**
 * What this browser keeps between visits: who was signed in last, drafts, what waits to be sent, whom one meets often. Never what
 * the API answered, and nobody whose identity is protected.
 */
const store = createStore('samverka', 'kept');

export const readKept = <T>(key: string): Promise<T | undefined> => get<T>(key, store).catch(() => undefined);
export const keep = (key: string, value: unknown): Promise<void> => set(key, value, store).catch(() => undefined);
export const forget = (key: string): Promise<void> => del(key, store).catch(() => undefined);
/** Changes a value in one step, also where two tabs do so at once. @throws where the browser keeps nothing */
export const changeKept = <T>(key: string, change: (value: T | undefined) => T): Promise<void> =>
  update<T>(key, change, store);
