import { useState } from 'react';

export interface PageOfList {
  /** The cursor that it begins after; null for the first. */
  after: string | null;
  /** Shows the page that begins after a cursor; undefined where that is shown already. */
  onMore: ((cursor: string) => void) | undefined;
}

const FIRST: readonly (string | null)[] = [null];

/**
 * The pages of a long list that are shown so far, one below the other.
 * @param question what narrows the list down: another one begins at the first page
 */
export function usePages(question = ''): PageOfList[] {
  const [shown, setShown] = useState({ question, cursors: FIRST });
  const cursors = shown.question === question ? shown.cursors : FIRST;
  return cursors.map((after, at) => ({
    after,
    onMore:
      at === cursors.length - 1 ? (cursor: string) => setShown({ question, cursors: [...cursors, cursor] }) : undefined,
  }));
}
