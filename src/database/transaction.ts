import type { PoolClient, QueryResultRow } from 'pg';
import type { DataSource, EntityMetadata } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { conflict, notFound } from '../kernel/errors.js';
import { type Database, gather } from './database.js';
import type { EditedRow } from './edited-row.js';
import { Insertions } from './insertions.js';
import { changed, type JournalEntry } from './journal.js';
import type { Change } from './journal.entity.js';
import type { Guards } from './guards.js';
import { Statement } from './statement.js';
import type { Watch } from './watch.js';

type Entity<T> = new () => T;

/**
 * An open transaction on behalf of an actor. What it writes and what it journals stand or fall together.
 *
 * Rows travel as one JSON parameter and PostgreSQL takes them apart by the table's own types, so that a statement's text
 * depends on the columns alone and stays prepared, whatever the number of rows.
 *
 * Statements may be sent without waiting for the one before, and are answered in order: calls that send all they have
 * to send before they wait may run side by side. Longer chains run one after the other.
 */
export class Transaction {
  /** The moment that the rows of this transaction carry. */
  readonly now = new Date();
  private readonly entries: JournalEntry[] = [];
  /** @internal what the unit of work waits for */
  readonly sent: Promise<unknown>[] = [];
  private over = false;
  /** What is inserted in this turn, until something else is asked. */
  private insertions?: Insertions;

  constructor(
    readonly actor: Actor,
    private readonly client: PoolClient,
    private readonly database: Database,
    private readonly dataSource: DataSource,
    private readonly guards: Guards,
    private readonly watch: Watch,
  ) {}

  query<Row extends QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    this.insertions?.send();
    return this.send<Row>(text, values);
  }

  private async send<Row extends QueryResultRow>(text: string, values: unknown[]): Promise<Row[]> {
    if (this.over) throw new Error('The transaction is over.');
    gather(this.client);
    return (await this.client.query<Row>(this.database.prepare(text, values))).rows;
  }

  /** @internal opens the transaction. Not waited for: what comes after it on the connection fails where it does. */
  open(): void {
    gather(this.client);
    for (const sent of this.database.open(this.client, this.actor, ['work'])) sent.catch(() => undefined);
  }

  /**
   * Inserts rows; what one leaves out that another gives is the column's default. What is inserted one after the other, with
   * nothing in between, goes as one statement.
   */
  async insert<T extends object>(entity: Entity<T>, rows: Partial<T>[]): Promise<void> {
    if (rows.length === 0) return;
    const metadata = this.dataSource.getMetadata(entity);
    const columns = columnsOf(metadata, rows);
    const list = columns.map((column) => column.databaseName).join(', ');
    this.insertions ??= new Insertions((text, values) => {
      this.insertions = undefined;
      return this.send(text, values);
    });
    await this.insertions.add(
      (json) =>
        `INSERT INTO ${metadata.tableName} (${list}) SELECT ${list} FROM json_populate_recordset(NULL::${metadata.tableName}, ${json})`,
      JSON.stringify(rows.map((row) => toJson(columns, row))),
    );
  }

  /**
   * SQL condition: may the actor see this row? Whatever is looked up by an id from outside is limited by it, so that what
   * is hidden is not there.
   * @param values the statement's parameters, which it adds to
   */
  visible(table: string, row: string, values: unknown[]): string {
    return this.guards.of(table)(row, new Statement(this.actor, values));
  }

  /**
   * Reads a row that the actor may see and holds it until the transaction ends.
   * @param seen the version that the caller saw; undefined where any will do
   * @throws NOT_FOUND, CONFLICT with the current version
   */
  async lock<T extends EditedRow>(entity: Entity<T>, what: string, id: string, seen?: number): Promise<T> {
    const table = this.dataSource.getMetadata(entity);
    const values: unknown[] = [id];
    const [found] = await this.query<{ row: Record<string, unknown> }>(
      `SELECT to_json(t) AS row FROM ${table.tableName} t
        WHERE t.id = $1 AND ${this.visible(table.tableName, 't', values)} FOR NO KEY UPDATE OF t`,
      values,
    );
    if (!found) {
      this.watch.missed(this.actor, table.tableName, id);
      throw notFound(what, id);
    }
    const row = fromJson<T>(table, found.row);
    if (seen !== undefined && row.version !== seen) throw conflict(what, id, row.version);
    return row;
  }

  /**
   * Changes the given fields of a locked row, counts its version up and journals what differed. Where nothing does, the
   * row and its version stay.
   * @param also further changes that belong to the same step but stand in other tables
   */
  async update<T extends EditedRow>(
    entity: Entity<T>,
    row: T,
    next: Partial<T>,
    entry: Omit<JournalEntry, 'objectId' | 'changes'>,
    also: Record<string, Change> = {},
  ): Promise<void> {
    const own = changed(row, next);
    const changes = { ...own, ...also };
    this.record({ ...entry, objectId: row.id, changes });
    if (Object.keys(changes).length === 0) return;
    const table = this.dataSource.getMetadata(entity);
    const columns = columnsOf(table, [own]);
    const sets = columns.map(({ databaseName }) => `${databaseName} = n.${databaseName}, `).join('');
    await this.query(
      `UPDATE ${table.tableName} t SET ${sets}version = t.version + 1, updated_at = $3
         FROM json_populate_record(NULL::${table.tableName}, $2) n WHERE t.id = $1`,
      [row.id, JSON.stringify(toJson(columns, next)), this.now],
    );
  }

  record(entry: JournalEntry): void {
    this.entries.push(entry);
  }

  /**
   * Takes note of statements that are sent and that nobody need wait for: the unit of work does, and where one fails all
   * does. What they are part of has sent all that it has to send.
   */
  later(...sent: Promise<unknown>[]): void {
    for (const one of sent) one.catch(() => undefined);
    this.sent.push(...sent);
  }

  /** @internal whatever still runs may not touch the connection, which goes to somebody else */
  end(): void {
    this.over = true;
  }

  /**
   * @internal the journal's rows as JSON, ready to be sent: whatever is wrong with them shows before anything is committed
   * @throws Error where there is none: nothing is written without a line in the journal
   */
  journalEntries(): string {
    if (this.entries.length === 0) throw new Error('A unit of work that journals nothing cannot be committed.');
    const { userId, requestId } = this.actor;
    return JSON.stringify(
      this.entries.map(({ action, objectType, objectId, changes = {} }) => ({
        actor_id: userId || null,
        request_id: requestId,
        action,
        object_type: objectType,
        object_id: objectId,
        changes,
      })),
    );
  }

  /** @internal appends what `journalEntries` has made ready */
  appendJournal(entries: string): Promise<unknown> {
    return this.query(
      `INSERT INTO journal (actor_id, request_id, action, object_type, object_id, changes)
       SELECT actor_id, request_id, action, object_type, object_id, changes FROM json_populate_recordset(NULL::journal, $1)`,
      [entries],
    );
  }
}

type Column = EntityMetadata['columns'][number];

/** The columns that the rows give values for. Other keys are refused: a misspelt field must not vanish. */
function columnsOf(table: EntityMetadata, rows: object[]): Column[] {
  const given = new Set(
    rows.flatMap((row) => Object.entries(row).flatMap(([key, value]) => (value === undefined ? [] : key))),
  );
  const columns = table.columns.filter((column) => given.delete(column.propertyName));
  if (given.size) throw new Error(`${table.tableName} has no column for ${[...given].join(', ')}.`);
  return columns;
}

const toJson = (columns: Column[], row: object): Record<string, unknown> =>
  Object.fromEntries(
    columns.map(({ databaseName, propertyName, default: preset }) => {
      const value = (row as Record<string, unknown>)[propertyName];
      if (value === undefined && typeof preset !== 'function') return [databaseName, preset];
      return [databaseName, Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value];
    }),
  );

const fromJson = <T>(table: EntityMetadata, json: Record<string, unknown>): T =>
  Object.fromEntries(
    table.columns.map(({ databaseName, propertyName, type }) => {
      const value = json[databaseName];
      return [propertyName, type === 'timestamptz' && value ? new Date(value as string) : value];
    }),
  ) as T;
