import type { Actor } from '../../kernel/actor.js';

/** A statement under construction: its parameters, its aliases, and the actor whose sight it is limited to. */
export class Statement {
  readonly values: unknown[] = [];
  private aliases = 0;

  constructor(readonly actor: Actor) {}

  /** A placeholder for a value from outside. */
  param(value: unknown, cast?: string): string {
    this.values.push(value);
    return cast ? `$${this.values.length}::${cast}` : `$${this.values.length}`;
  }

  /** A table alias that no other part of the statement has. */
  alias(): string {
    return `t${this.aliases++}`;
  }
}
