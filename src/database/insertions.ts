/**
 * Insertions that go to the database as one statement: a message and a plan are most of what a row costs. Keys that point from
 * one to another are checked at the end of it.
 */
export class Insertions {
  private readonly parts: string[] = [];
  private readonly values: string[] = [];
  private readonly done: Promise<void>;
  private settle!: (sent: Promise<void>) => void;

  /** @param run sends a statement; called once, at the end of this turn at the latest */
  constructor(private readonly run: (text: string, values: string[]) => Promise<unknown>) {
    this.done = new Promise((resolve) => (this.settle = resolve));
    queueMicrotask(() => this.send());
  }

  /**
   * @param insertion the SQL of one, by the placeholder of its rows
   * @returns when all of them are done
   */
  add(insertion: (rows: string) => string, rows: string): Promise<void> {
    this.parts.push(insertion(`$${this.values.push(rows)}`));
    return this.done;
  }

  send(): void {
    const last = this.parts.pop();
    if (last === undefined) return;
    const before = this.parts.splice(0).map((part, i) => `i${i} AS (${part})`);
    this.settle(
      this.run(before.length ? `WITH ${before.join(', ')} ${last}` : last, this.values).then(() => undefined),
    );
  }
}
