import type { Actor } from '../kernel/actor.js';
import type { Row } from './table.js';

/** What an SQL condition over a row is built in: on whose behalf, with placeholders and aliases of the statement at hand. */
export interface Sight {
  readonly actor: Actor;
  /** A placeholder for a value. */
  param(value: unknown, cast?: string): string;
  /**
   * All values that a SELECT yields, as an array: looked up once for all places of a statement that ask for it.
   * @param name tells it from others
   */
  once(name: string, select: () => string): string;
  /** A table alias that no other part of the statement has. */
  alias(prefix?: string): string;
}

/** What an actor sees of a column, as SQL. */
export interface SeenColumn<T extends object = object> {
  sql(row: Row<T>, sight: Sight): string;
}

/** The columns of which not everybody sees what is stored. */
export type SeenColumns<T extends object = object> = { readonly [Column in keyof T & string]?: SeenColumn<T> };

/** SQL condition: may the actor see this row? */
export type Visible<T extends object = object> = (row: Row<T>, sight: Sight) => string;
