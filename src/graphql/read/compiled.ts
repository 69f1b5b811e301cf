import type { PlanBy } from '../../database/plans.js';
import { Statement } from '../../database/statement.js';
import type { Actor } from '../../kernel/actor.js';
import { stockholmDate } from '../../kernel/time.js';
import type { Selection } from './selection.js';

/** A statement as it was compiled: the same for who asks the same again on the same day. */
export interface Compiled {
  text: string;
  values: readonly unknown[];
  plan: PlanBy;
}

/** Statements kept; the longest unused go first. */
const KEPT = 400;

/**
 * Statements by all that they are compiled from: what is selected, who asks as whom, what for, and the day. What differs each
 * time, as the id of a row or the proof of a session, is bound behind their values.
 */
export class CompiledStatements {
  private readonly kept = new Map<string, Compiled>();
  private readonly numbers = new WeakMap<Selection, number>();
  private count = 0;

  /**
   * @param what all else that the statement depends on
   * @param first values that differ each time: the statement has them as $1, $2, …
   */
  of(
    selection: Selection,
    actor: Actor,
    what: unknown,
    compile: (statement: Statement) => string,
    { first = [], plan = 'shape' }: { first?: readonly unknown[]; plan?: PlanBy } = {},
  ): Compiled {
    const { userId, sessionId, roles, scope, due, admission } = actor;
    const who = [userId, sessionId, roles, scope, due, admission !== undefined];
    const key = JSON.stringify([this.numberOf(selection), who, stockholmDate(), what]);
    let compiled = this.kept.get(key);
    this.kept.delete(key);
    if (!compiled) {
      const statement = new Statement(actor, [...first]);
      compiled = { text: compile(statement), values: statement.values, plan };
    }
    this.kept.set(key, compiled);
    if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value!);
    return { ...compiled, values: [...first, ...compiled.values.slice(first.length)] };
  }

  private numberOf(selection: Selection): number {
    let number = this.numbers.get(selection);
    if (number === undefined) this.numbers.set(selection, (number = this.count++));
    return number;
  }
}
