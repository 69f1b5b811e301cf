import type { Actor } from '../kernel/actor.js';
import type { Sight } from '../records/sight.js';

/** The alias of what a statement looks up once. */
const KNOWN = 'known';

/** A statement under construction: its parameters, its aliases, and the actor whose sight it is limited to. */
export class Statement implements Sight {
  private aliases = 0;
  /** Arrays that the whole statement shares, while such a one is built. */
  private shared?: Map<string, string>;
  /** Placeholders of values that are bound already: who asks, and today, are asked for in many places. */
  private readonly bound = new Map<string, string>();

  /** @param values parameters that it has already */
  constructor(
    readonly actor: Actor,
    readonly values: unknown[] = [],
  ) {}

  /** A placeholder for a value from outside; the same one for the same value of the same type. */
  param(value: unknown, cast?: string): string {
    if (cast === undefined) return `$${this.values.push(value)}`;
    const same = typeof value === 'string' ? `${cast} ${value}` : '';
    const known = same && this.bound.get(same);
    if (known) return known;
    const placeholder = `$${this.values.push(value)}::${cast}`;
    if (same) this.bound.set(same, placeholder);
    return placeholder;
  }

  once(name: string, select: () => string): string {
    if (!this.shared) return `ARRAY(${select()})`;
    const { shared } = this;
    if (!shared.has(name)) {
      // What stands beside the others cannot ask for them.
      this.shared = undefined;
      shared.set(name, `ARRAY(${select()})`);
      this.shared = shared;
    }
    return `${KNOWN}.${name}`;
  }

  /**
   * FROM item of what is asked for many times while a statement is built, to stand beside the whole of it; undefined where
   * nothing is.
   * @param when a condition that is to hold before anything of it is looked up
   */
  share(build: () => string, when: string): { text: string; known?: string } {
    const shared = (this.shared = new Map<string, string>());
    const text = build();
    this.shared = undefined;
    if (shared.size === 0) return { text };
    const arrays = [...shared].map(([name, sql]) => `${sql} AS ${name}`).join(', ');
    return { text, known: `LATERAL (SELECT ${arrays} WHERE ${when} OFFSET 0) ${KNOWN}` };
  }

  /** A table alias that no other part of the statement has. */
  alias(prefix = 't'): string {
    return `${prefix}${this.aliases++}`;
  }
}
