import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import type { Row } from '../../records/table.js';
import { Database } from '../../database/database.js';
import { InstallationFacts } from '../../database/installation.js';
import { Watch } from '../../database/watch.js';
import type { Actor } from '../../kernel/actor.js';
import { CursorCodec } from '../../kernel/cursor.js';
import { notFound } from '../../kernel/errors.js';
import { Compiler, type PageJson } from './compile.js';
import type { Args, PageSource, ReadType } from './read-type.js';
import { sensitiveIds } from './sensitive.js';
import { childSelection, type Selection } from './selection.js';
import { cachedSelection } from './selection-cache.js';
import { Statement } from '../../database/statement.js';

/** A row of the answer as the statement returned it: values and nested rows under the response keys of the operation. */
export type Json = Record<string, unknown>;

/** The one way to read: from what a GraphQL operation selects to one SQL statement and its answer. */
@Injectable()
export class Reader implements OnModuleInit {
  private cursors: CursorCodec;

  constructor(
    private readonly database: Database,
    private readonly facts: InstallationFacts,
    private readonly watch: Watch,
  ) {}

  onModuleInit(): void {
    this.cursors = new CursorCodec(this.facts.derive('cursors'));
  }

  /** The page of a list that the resolved field asks for. */
  async page(source: PageSource, info: GraphQLResolveInfo, actor: Actor, args: Args): Promise<PageJson> {
    return (await this.run(
      info,
      actor,
      (compiler) => `SELECT ${compiler.page(source, args, cachedSelection(info))} AS data`,
    )) as PageJson;
  }

  /** One row by its id, or null where there is none that the actor may see. */
  async find(type: ReadType, id: string, info: GraphQLResolveInfo, actor: Actor): Promise<Json | null> {
    const row = await this.byId(type, id, info, actor, cachedSelection(info));
    if (!row) this.watch.missed(actor, type.table, id);
    return row;
  }

  /** All rows that meet a condition: for lists that stay short by nature. */
  async list<T extends object>(
    type: ReadType<T>,
    info: GraphQLResolveInfo,
    actor: Actor,
    which: (row: Row<T>, statement: Statement) => { where: string[]; orderBy: string },
  ): Promise<Json[]> {
    return (await this.run(info, actor, (compiler, statement) => {
      // Asked once: a parameter that is made and not used would be of no type.
      let order = '';
      const where = (row: Row<T>) => {
        const { where, orderBy } = which(row, statement);
        order = ` ORDER BY ${orderBy}`;
        return where;
      };
      const rows = compiler.rows(type, cachedSelection(info), where, () => order);
      return `SELECT coalesce(json_agg(row_to_json(r)), '[]') AS data FROM (${rows}) r`;
    })) as Json[];
  }

  /** The row behind the field `name` of a mutation's payload. */
  async payload<Name extends string>(
    name: Name,
    type: ReadType,
    id: string,
    info: GraphQLResolveInfo,
    actor: Actor,
  ): Promise<Record<Name, Json>> {
    const selection = childSelection(cachedSelection(info), name);
    if (!selection) return { [name]: {} } as Record<Name, Json>;
    const row = await this.byId(type, id, info, actor, selection);
    if (!row) throw notFound(name, id);
    return { [name]: row } as Record<Name, Json>;
  }

  /** Runs a statement that a room builds itself around parts compiled from the selection; it yields one JSON column. */
  async run(
    info: GraphQLResolveInfo,
    actor: Actor,
    build: (compiler: Compiler, statement: Statement) => string,
  ): Promise<unknown> {
    const statement = new Statement(actor);
    const read = build(new Compiler(info.schema, statement, this.cursors), statement);
    const { admission } = actor;
    const param = statement.param.bind(statement);
    const text = `SELECT (SELECT data FROM (${read}) d) AS data FROM ${this.database.acting(actor, param)}
      WHERE acting.actor IS NOT NULL AND acting.clearance IS NOT NULL AND ${admission?.condition(param) ?? 'true'}`;
    const [row] = await this.database.within(actor, () =>
      this.database.query<{ data: unknown }>(text, statement.values),
    );
    if (!row && admission) throw await admission.refused();
    // Before anything of it leaves; where the journal cannot be written, nothing does.
    if (statement.sensitive) await this.watch.read(actor, sensitiveIds(row?.data));
    return row?.data ?? null;
  }

  /** Lets nobody on whose session has ended: for answers that take nothing from the database. */
  async prove(info: GraphQLResolveInfo, actor: Actor): Promise<void> {
    await this.run(info, actor, () => 'SELECT true AS data');
  }

  cursorOf(page: PageJson, row: { $k: unknown[] }): string {
    return this.cursors.encode({ list: page.list, parent: page.parent, keys: row.$k });
  }

  private async byId(type: ReadType, id: string, info: GraphQLResolveInfo, actor: Actor, selection: Selection) {
    return (await this.run(info, actor, (compiler, statement) => {
      const rows = compiler.rows(type, selection, (row) => [`${row}.id = ${statement.param(id, 'uuid')}`]);
      return `SELECT row_to_json(r) AS data FROM (${rows}) r`;
    })) as Json | null;
  }
}
