import type { Outcome } from '../api/use-api';

/** What just happened, in words, and what one may do about it. */
export interface Toast {
  /** The deed first: "Sparat: …". */
  text: string;
  /** The address of what it is about. */
  show?: string;
  /** Takes it back. */
  undo?: () => Promise<Outcome<unknown>>;
}

type Shown = Toast & { id: number };
let current: Shown | undefined;
let count = 0;
const listeners = new Set<() => void>();

export const shownToast = (): Shown | undefined => current;
export function onToast(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says what just happened, at the bottom of whatever page is shown; it takes the place of what was said before. */
export function toast(said: Toast): void {
  current = { ...said, id: ++count };
  listeners.forEach((listener) => listener());
}

/** Takes a toast away, unless another stands there by now. */
export function dropToast(id: number): void {
  if (current?.id !== id) return;
  current = undefined;
  listeners.forEach((listener) => listener());
}
