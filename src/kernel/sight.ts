import type { Actor } from './actor.js';

/** What an SQL condition over a row is built in: on whose behalf, with placeholders and aliases of the statement at hand. */
export interface Sight {
  readonly actor: Actor;
  /** A placeholder for a value. */
  param(value: unknown, cast?: string): string;
  /** A table alias that no other part of the statement has. */
  alias(): string;
}

/** SQL condition: may the actor see this row? */
export type Visible = (row: string, sight: Sight) => string;
