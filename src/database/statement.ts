import type { Actor } from '../kernel/actor.js';
import type { Sight } from '../records/sight.js';

/** A statement under construction: its parameters, its aliases, and the actor whose sight it is limited to. */
export class Statement implements Sight {
  private aliases = 0;
  /** Whether rows in it tell, under `$sensitive`, that reading them has to be journalled. */
  sensitive = false;

  /** @param values parameters that it has already */
  constructor(
    readonly actor: Actor,
    readonly values: unknown[] = [],
  ) {}

  /** A placeholder for a value from outside. */
  param(value: unknown, cast?: string): string {
    this.values.push(value);
    return cast ? `$${this.values.length}::${cast}` : `$${this.values.length}`;
  }

  /** A table alias that no other part of the statement has. */
  alias(prefix = 't'): string {
    return `${prefix}${this.aliases++}`;
  }
}
