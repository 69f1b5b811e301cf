import type { Database } from '../src/database/database.js';
import { ENTITIES } from '../src/entities.js';
import { ALL, SEEN } from '../src/records/source.js';
import { tableOf } from '../src/records/table.js';

/** Tables that are read by name: what is known before there is somebody on whose behalf to read, and the software's own. */
const BY_NAME = {
  app_user: 'who comes in',
  session: 'who is in',
  credential: 'who comes in',
  password_link: 'who comes in',
  second_factor: 'who comes in',
  sign_in_limit: 'counts of who tries to come in',
  installation: 'facts of the installation',
  installation_secret: 'facts of the installation',
  idempotency_key: 'what was done already',
  network_position: 'places in pictures, of those whom everybody sees',
  audit_event: 'the journal, followed link by link',
  audit_payload: 'the journal, followed link by link',
};

const GUARDED = ENTITIES.map((entity) => tableOf(entity)).filter((table) => !(table in BY_NAME));
/** What in a statement is a text or a quoted name, and no table. */
const QUOTED = /'(?:[^']|'')*'|"[^"]*"/g;
/** A table by its name, and the alias after it. */
const NAMED = new RegExp(`(?<![.\\w])(${GUARDED.join('|')})(?!\\w|\\s*[.(])(?:\\s+(?:AS\\s+)?(\\w+))?`, 'g');
const MARKED = new RegExp(`^(${SEEN}|${ALL})(_|\\d)`);

/** The guarded tables in a statement whose rows come from no source that says what of them may be seen. */
export const unmarked = (text: string): string[] =>
  [...text.replace(QUOTED, "''").matchAll(NAMED)].flatMap(([, table, alias]) =>
    MARKED.test(alias ?? '') ? [] : [table],
  );

/** Watches what an application reads: each guarded table has to come from `seen()` or `everything()`. */
export class SightGuard {
  private readonly passed = new Set<string>();
  private readonly offences = new Map<string, string>();

  constructor(database: Database) {
    for (const name of ['query', 'read'] as const) {
      const run = database[name].bind(database) as (...args: unknown[]) => Promise<unknown[]>;
      database[name] = ((...args: unknown[]) => {
        this.look(args.find((one) => typeof one === 'string')!);
        return run(...args);
      }) as never;
    }
  }

  /** @throws Error with each statement that passed sight by, and the files that sent it */
  expectSight(): void {
    if (this.offences.size === 0) return;
    const all = [...this.offences].map(([text, from]) => `${unmarked(text).join(', ')} in\n${text}\n${from}`);
    throw new Error(`Rows are read that come from no source with sight:\n\n${all.join('\n\n')}`);
  }

  private look(text: string): void {
    if (this.passed.has(text)) return;
    this.passed.add(text);
    if (unmarked(text).length === 0) return;
    const from = new Error().stack!.split('\n').filter((line) => /\/(src|test)\//.test(line));
    const [sender] = from.filter((line) => !/\/src\/database\/|sight-guard/.test(line));
    // What a spec asks of the database itself is no answer to anybody.
    if (sender && !sender.includes('/test/')) this.offences.set(text, from.join('\n'));
  }
}
