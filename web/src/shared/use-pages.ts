import { useState } from 'react';

export interface PageOfList {
  /** The cursor that it begins after; null for the first. */
  after: string | null;
  /** Shows the page that begins after a cursor; undefined where that is shown already. */
  onMore: ((cursor: string) => void) | undefined;
}

/** The pages of a long list that are shown so far, one below the other. */
export function usePages(): PageOfList[] {
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  return cursors.map((after, at) => ({
    after,
    onMore: at === cursors.length - 1 ? (cursor: string) => setCursors([...cursors, cursor]) : undefined,
  }));
}
