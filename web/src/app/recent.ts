import { useSyncExternalStore } from 'react';
import { isProtected, type Named } from '../shared/stakeholder';

/** How many are offered again. */
const MOST = 6;

let recent: readonly Named[] = [];
let owner: string | undefined;
const listeners = new Set<() => void>();

/**
 * Notes that somebody went to a stakeholder. It is kept in the memory of this tab alone, for its user alone; protected persons never.
 */
export function noteVisit(userId: string, visited: Named): void {
  if (isProtected(visited)) return;
  const before = owner === userId ? recent : [];
  owner = userId;
  const { id, name, kind } = visited;
  recent = [{ id, name, kind }, ...before.filter((one) => one.id !== id)].slice(0, MOST);
  listeners.forEach((listener) => listener());
}

const onVisit = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** To whom one went last, the latest first. */
export const useRecentVisits = (userId: string): readonly Named[] =>
  useSyncExternalStore(onVisit, () => (owner === userId ? recent : NONE));

const NONE: readonly Named[] = [];
