import { useState } from 'react';
import { useLocation } from 'react-router';

export interface PageOfList {
  /** The cursor that it begins after; null for the first. */
  after: string | null;
  /** Shows the page that begins after a cursor; undefined where that is shown already. */
  onMore: ((cursor: string) => void) | undefined;
}

const FIRST: readonly (string | null)[] = [null];

/** What was shown at each place of this tab's history, so that going back shows it again. */
const kept = new Map<string, readonly (string | null)[]>();

/**
 * The pages of a long list that are shown so far, one below the other.
 * @param question what narrows the list down: another one begins at the first page
 */
export function usePages(question = ''): PageOfList[] {
  const place = `${useLocation().key} ${question}`;
  const [shown, setShown] = useState({ place, cursors: kept.get(place) ?? FIRST });
  const cursors = shown.place === place ? shown.cursors : (kept.get(place) ?? FIRST);
  const show = (next: readonly (string | null)[]) => {
    kept.set(place, next);
    setShown({ place, cursors: next });
  };
  return cursors.map((after, at) => ({
    after,
    onMore: at === cursors.length - 1 ? (cursor: string) => show([...cursors, cursor]) : undefined,
  }));
}
