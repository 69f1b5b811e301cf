import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { Database } from '../../database/database.js';
import { InstallationFacts } from '../../database/installation.js';
import type { PlanBy } from '../../database/plans.js';
import { Statement } from '../../database/statement.js';
import { Watch } from '../../database/watch.js';
import type { Actor } from '../../kernel/actor.js';
import { CursorCodec } from '../../kernel/cursor.js';
import { notFound } from '../../kernel/errors.js';
import type { Row } from '../../records/table.js';
import { Answer, type Later } from './answer.js';
import { Compiler } from './compile.js';
import { type Compiled, CompiledStatements } from './compiled.js';
import { AS_TEXT } from './leaves.js';
import { finish } from './marks.js';
import type { Args, PageSource, ReadType } from './read-type.js';
import { selectionOf } from './selection-cache.js';

/** The one way to read: from what a GraphQL operation selects to one SQL statement and its answer. */
@Injectable()
export class Reader implements OnModuleInit {
  private cursors: CursorCodec;
  private readonly compiled = new CompiledStatements();

  constructor(
    private readonly database: Database,
    private readonly facts: InstallationFacts,
    private readonly watch: Watch,
  ) {}

  onModuleInit(): void {
    this.cursors = new CursorCodec(this.facts.derive('cursors'));
  }

  /** The page of a list that the resolved field asks for. */
  page(source: PageSource, info: GraphQLResolveInfo, actor: Actor, args: Args): Promise<Answer | null> {
    const selection = selectionOf(info);
    const compiled = this.compiled.of(
      selection,
      actor,
      [source.name, args, executed(info)],
      (statement) =>
        this.compile(info, statement, (compiler) => `SELECT ${compiler.page({ source, args, selection })} AS data`),
      { plan: isPlain(args) ? 'shape' : 'values' },
    );
    return this.ask(info, actor, compiled);
  }

  /** One row by its id, or null where there is none that the actor may see. */
  async find(type: ReadType, id: string, info: GraphQLResolveInfo, actor: Actor): Promise<Answer | null> {
    const selection = selectionOf(info);
    const where = (row: Row) => [`${row}.id = $1::uuid`];
    const compiled = this.compiled.of(
      selection,
      actor,
      [type.name, executed(info)],
      (statement) =>
        this.compile(info, statement, (compiler) => `SELECT ${compiler.object(type, selection, { where })} AS data`),
      { first: [id] },
    );
    const row = await this.ask(info, actor, compiled);
    if (row === null) this.watch.missed(actor, type.table, id);
    return row;
  }

  /** All rows that meet a condition: for lists that stay short by nature. */
  list<T extends object>(
    type: ReadType<T>,
    info: GraphQLResolveInfo,
    actor: Actor,
    which: (row: Row<T>, statement: Statement) => { where: string[]; orderBy: string },
  ): Promise<Answer | null> {
    const build = (compiler: Compiler, statement: Statement) => {
      // Asked once: a parameter that is made and not used would be of no type.
      let order = '';
      const where = (row: Row<T>) => {
        const { where, orderBy } = which(row, statement);
        order = ` ORDER BY ${orderBy}`;
        return where;
      };
      return `SELECT ${compiler.list(type, selectionOf(info), { where, tail: () => order })} AS data`;
    };
    return this.run(info, actor, build, 'shape');
  }

  /** The row behind the field `name` of a mutation's payload; it is read where it is asked for. */
  payload<Name extends string>(name: Name, type: ReadType, id: string, actor: Actor): Record<Name, Later> {
    const read: Later = async (info) => {
      const row = await this.find(type, id, info, actor);
      if (row === null) throw notFound(name, id);
      return row;
    };
    return { [name]: read } as Record<Name, Later>;
  }

  /** Runs a statement that a room builds itself around parts compiled from the selection; it yields one JSON column. */
  async run(
    info: GraphQLResolveInfo,
    actor: Actor,
    build: (compiler: Compiler, statement: Statement) => string,
    plan: PlanBy = 'values',
  ): Promise<Answer | null> {
    const statement = new Statement(actor);
    const text = this.compile(info, statement, (compiler) => build(compiler, statement));
    return this.ask(info, actor, { text, values: statement.values, plan });
  }

  /** What a statement of a room yields, for it to go on with. */
  async value<T>(info: GraphQLResolveInfo, actor: Actor, build: (statement: Statement) => string): Promise<T | null> {
    const answer = await this.run(info, actor, (_compiler, statement) => build(statement));
    return answer && (JSON.parse(answer.text) as T);
  }

  /** Lets nobody on whose session has ended: for answers that take nothing from the database. */
  async prove(info: GraphQLResolveInfo, actor: Actor): Promise<void> {
    await this.run(info, actor, () => 'SELECT true AS data', 'shape');
  }

  /** A statement in which the actor is proven before anything is read; what proves it is bound behind the other values. */
  private compile(info: GraphQLResolveInfo, statement: Statement, build: (compiler: Compiler) => string): string {
    const compiler = new Compiler(statement, this.cursors, executed(info));
    const { text, known } = statement.share(() => build(compiler), SAID);
    const { acting, admitted } = this.proof(new Statement(statement.actor, [...statement.values]));
    const from = [acting, ...(known ? [known] : [])].join(', ');
    return `SELECT (SELECT data FROM (${text}) d)::text AS data FROM ${from} WHERE ${SAID} AND ${admitted}`;
  }

  private proof(statement: Statement) {
    const { actor } = statement;
    const param = statement.param.bind(statement);
    return { acting: this.database.acting(actor, param), admitted: actor.admission?.condition(param) ?? 'true' };
  }

  private async ask(info: GraphQLResolveInfo, actor: Actor, { text, values, plan }: Compiled): Promise<Answer | null> {
    const statement = new Statement(actor, [...values]);
    this.proof(statement);
    const [row] = await this.database.within(actor, () =>
      this.database.query<{ data: string | null }>(text, statement.values, plan),
    );
    if (!row && actor.admission) throw await actor.admission.refused();
    if (!row || row.data === null) return null;
    const { text: json, sensitive, truncated } = finish(row.data, this.cursors, placeOf(info));
    // Before anything of it leaves; where the journal cannot be written, nothing does.
    await this.watch.read(actor, sensitive);
    return new Answer(json, truncated);
  }
}

/** Whether a list is asked for as it is, without a filter that may be met by few. */
const isPlain = ({ first: _first, after: _after, ...more }: Args): boolean =>
  Object.values(more).every((one) => one === undefined || one === null);

/** It is said on whose behalf the statement reads. */
const SAID = 'acting.actor IS NOT NULL AND acting.clearance IS NOT NULL';

/** Whether graphql-js executes the whole operation, and gets values rather than text. */
const executed = ({ rootValue }: GraphQLResolveInfo): boolean => rootValue !== AS_TEXT;

/** The keys that lead to a field, with dots between. */
function placeOf({ path }: GraphQLResolveInfo): string {
  const keys: string[] = [];
  for (let at: typeof path | undefined = path; at; at = at.prev) keys.unshift(String(at.key));
  return keys.join('.');
}
