import pg from 'pg';
import { Database } from '../src/database/database.js';
import { UnitOfWork } from '../src/database/unit-of-work.js';
import type { Actor, Role } from '../src/kernel/actor.js';
import { type Client, TestApp, until } from './app.js';
import * as make from './make.js';

let app: TestApp;
let leader: Client;
let database: Database;
let hiddenId: string;
const ids: Record<string, string> = {};

const GUARDED = ['stakeholder', 'contact_point', 'interaction', 'partnership', 'audit_event', 'audit_payload'];
const actor = (client: Client, ...roles: Role[]): Actor => ({
  userId: client.userId!,
  name: 'x',
  roles,
  requestId: 'wall',
});

beforeAll(async () => {
  app = await TestApp.start({ DATABASE_POOL: '5' });
  leader = await app.as('PROCESS_LEADER');
  database = app.app.get(Database);
  hiddenId = (
    await make.person(leader, {
      protectedIdentity: 'ASSUMED_IDENTITY',
      contactPoints: [{ kind: 'PHONE', value: '070-174 06 05' }],
    })
  ).id;
  const club = await make.association(leader);
  const [open, alone, closed] = [
    await make.interaction(leader, { participants: [{ stakeholderId: club.id }] }),
    await make.interaction(leader, { participants: [{ stakeholderId: hiddenId }] }),
    await make.interaction(leader, { participants: [{ stakeholderId: club.id }], confidentiality: 'RESTRICTED' }),
  ];
  const partnership = await make.partnership(leader, { confidentiality: 'RESTRICTED', ownerId: leader.userId });
  Object.assign(ids, { open: open.id, alone: alone.id, closed: closed.id, partnership: partnership.id });
});
afterAll(() => app.stop());

const count = async (rows: Promise<{ count: number }[]>) => (await rows)[0].count;
const all = (table: string) => `SELECT count(*)::int FROM ${table}`;

it('stands under a role that owns nothing and passes no policy by', async () => {
  const [role] = await database.query(
    `SELECT current_user AS name, rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = current_user`,
  );
  expect(role).toEqual({ name: 'samverka_app', rolsuper: false, rolbypassrls: false, rolcreaterole: false });
});

it('shows nothing of what is guarded to a statement on nobody’s behalf', async () => {
  for (const table of GUARDED) {
    expect(await count(app.sql(all(table)))).toBeGreaterThan(0);
    expect([table, await count(database.query(all(table)))]).toEqual([table, 0]);
  }
});

it('hides what is protected or restricted from reads that forget to ask who may see it', async () => {
  const liaison = actor(await app.as('ASSOCIATION_LIAISON'), 'ASSOCIATION_LIAISON');
  const colleague = actor(await app.signUp('kollega@example.test', ['PROCESS_LEADER']), 'PROCESS_LEADER');
  const own = actor(leader, 'PROCESS_LEADER');
  const sees = async (who: Actor, table: string, id: string, column = 'id') =>
    (await database.read(who, `SELECT FROM ${table} WHERE ${column} = $1`, [id])).length;
  const row = async (who: Actor) => [
    await sees(who, 'stakeholder', hiddenId),
    await sees(who, 'contact_point', hiddenId, 'stakeholder_id'),
    await sees(who, 'interaction', ids.open),
    await sees(who, 'interaction', ids.alone),
    await sees(who, 'interaction', ids.closed),
    await sees(who, 'partnership', ids.partnership),
  ];
  expect(await row(liaison)).toEqual([0, 0, 1, 0, 0, 0]);
  expect(await row(colleague)).toEqual([1, 1, 1, 1, 0, 0]);
  expect(await row(own)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(await count(database.read(own, all('audit_payload')))).toBe(0);
  const officer = actor(await app.as('DATA_PROTECTION_OFFICER'), 'DATA_PROTECTION_OFFICER');
  expect(await count(database.read(officer, all('audit_payload')))).toBeGreaterThan(0);
});

it('forgets on whose behalf a connection worked, and reads in transactions that cannot write', async () => {
  const own = actor(leader, 'PROCESS_LEADER');
  const SETTINGS = `SELECT coalesce(current_setting('samverka.actor', true), '') || coalesce(current_setting('samverka.clearance', true), '') AS left`;
  for (let i = 0; i < 4; i++) {
    await database.read(own, 'SELECT 1');
    await expect(database.read(own, 'SELECT 1 / 0')).rejects.toMatchObject({ code: '22012' });
    expect(await database.query(SETTINGS)).toEqual([{ left: '' }]);
    await leader.ok('{ stakeholders { totalCount } }');
    expect(await database.query(SETTINGS)).toEqual([{ left: '' }]);
  }
  await expect(database.read(own, 'DELETE FROM area')).rejects.toMatchObject({ code: '25006' });
  const forged = { ...own, userId: `'; RESET ROLE; --` };
  expect(await database.read(forged, 'SELECT current_user AS who')).toEqual([{ who: 'samverka_app' }]);
});

it('lets nobody but the database’s owner touch the journal, the migrations or an account’s existence', async () => {
  const work = app.app.get(UnitOfWork);
  for (const sql of [
    'DELETE FROM audit_payload',
    'UPDATE audit_event SET action = action',
    `INSERT INTO audit_event (id, at, request_id, action, object_type, hash) VALUES (0, now(), 'x', 'x', 'x', '')`,
    'TRUNCATE audit_payload',
    'UPDATE journal SET action = action',
    'DELETE FROM migration',
    'DELETE FROM app_user',
    'ALTER TABLE stakeholder DISABLE ROW LEVEL SECURITY',
    'ALTER TABLE audit_event DISABLE TRIGGER ALL',
    'CREATE TABLE own (id int)',
  ])
    await expect(
      work.write(actor(leader, 'PROCESS_LEADER'), async (tx) => {
        await tx.query(sql);
        return {};
      }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|55000)$/) });
});

it('leaves the application every other table, those of later migrations too', async () => {
  await app.sql('CREATE TABLE later (id int)');
  const missing = await app.sql(
    `SELECT tablename AS table, p AS privilege FROM pg_tables, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) p
      WHERE schemaname = 'public' AND NOT has_table_privilege('samverka_app', tablename::regclass, p) ORDER BY 1, 2`,
  );
  const named = missing.map(({ table, privilege }) => `${table} ${privilege}`);
  const kept = ['audit_event', 'audit_payload', 'migration'].flatMap((table) =>
    ['DELETE', 'INSERT', 'UPDATE'].map((privilege) => `${table} ${privilege}`),
  );
  const apart = ['credential', 'installation_secret'].flatMap((table) =>
    ['DELETE', 'INSERT', 'SELECT', 'UPDATE'].map((privilege) => `${table} ${privilege}`),
  );
  const grown = ['app_user', 'disposal', 'privacy_request', 'retention_rule'].map((table) => `${table} DELETE`);
  expect(named).toEqual([...grown, ...kept, ...apart].toSorted());
});

it('never mixes actors who ask at once over few connections', async () => {
  const people = await Promise.all(
    Array.from({ length: 8 }, (_, i) =>
      app.signUp(`samtidig${i}@example.test`, [i % 2 ? 'PROCESS_LEADER' : 'ASSOCIATION_LIAISON']),
    ),
  );
  const answers = await Promise.all(
    Array.from({ length: 400 }, async (_, n) => {
      const client = people[n % people.length];
      const { me, stakeholder } = await client.ok('query ($id: UUID!) { me { id } stakeholder(id: $id) { id } }', {
        id: hiddenId,
      });
      return me.id === client.userId && (stakeholder !== null) === (n % 2 === 1);
    }),
  );
  expect(answers.filter((right) => !right)).toEqual([]);
});

describe('a role that got into other hands', () => {
  /** One connection of the application's role, on which somebody says what they like. */
  const onOne = async <T>(
    work: (ask: (text: string, values?: unknown[]) => Promise<any[]>) => Promise<T>,
  ): Promise<T> => {
    const client = new pg.Client({ connectionString: app.database.url, options: '-c role=samverka_app' });
    await client.connect();
    try {
      return await work(async (text, values) => (await client.query(text, values)).rows);
    } finally {
      await client.end();
    }
  };
  const SAY = `SELECT set_config('samverka.actor', $1, false), set_config('samverka.clearance', $2, false)`;
  const ALL_WORDS = 'open protected journal work';

  it('is not believed what it says of its own clearance', async () => {
    const code = 'a'.repeat(64);
    for (const said of [
      ALL_WORDS,
      ` ${ALL_WORDS}`,
      `${code} ${ALL_WORDS}`,
      `${code}${ALL_WORDS}`,
      'work',
      code,
      `${code} `,
    ])
      await onOne(async (ask) => {
        await ask(SAY, [leader.userId, said]);
        for (const table of GUARDED)
          expect([said, table, await count(ask(all(table)) as never)]).toEqual([said, table, 0]);
        expect(await ask('SELECT cleared()')).toEqual([{ cleared: null }]);
      });
  });

  it('gains nothing from what it sees of others: not on another connection, for another actor, or with other words', async () => {
    const own = actor(leader, 'PROCESS_LEADER');
    const SAID = `SELECT current_setting('samverka.clearance') AS said, cleared(), pg_backend_pid() AS pid`;
    const [{ said, cleared }] = await database.work(own, SAID);
    expect(cleared).toBe('work');
    await onOne(async (ask) => {
      const tries: [string | undefined, string][] = [
        [leader.userId, said],
        ['', said],
        [leader.userId, said.replace('work', 'journal')],
        [leader.userId, `${said} journal`],
      ];
      for (const values of tries) {
        await ask(SAY, values);
        expect(await count(ask(all('stakeholder')) as never)).toBe(0);
      }
    });
    // On the same connection, while it lasts: other words, and another actor.
    for (const change of [
      `set_config('samverka.clearance', replace(current_setting('samverka.clearance'), 'open', 'work'), true)`,
      `set_config('samverka.actor', '${hiddenId}', true)`,
    ]) {
      const [row] = await database.read<{ before: string | null; after: string | null }>(
        own,
        `SELECT before, after FROM (SELECT cleared() AS before OFFSET 0) b, LATERAL (SELECT ${change} AS x OFFSET 0) c,
           LATERAL (SELECT CASE WHEN c.x <> '' THEN cleared() END AS after OFFSET 0) a`,
      );
      expect([row.before, row.after]).toEqual([expect.stringContaining('open'), null]);
    }
  });

  it('is shown no code in what others run', async () => {
    const own = actor(leader, 'PROCESS_LEADER');
    await app.app.get(UnitOfWork).write(own, async (tx) => {
      const RUNNING = `SELECT query FROM pg_stat_activity WHERE query LIKE '%samverka.clearance%' AND pid <> pg_backend_pid()`;
      const shown = await until(
        () => app.sql(RUNNING),
        (rows) => rows.length > 0,
      );
      expect(shown).not.toEqual([]);
      expect(JSON.stringify(shown)).not.toMatch(/[0-9a-f]{64}/);
      tx.record({ action: 'test', objectType: 'Test', objectId: null });
      return {};
    });
  });

  it('lets nobody in: it makes no account, session, link or second factor, sets no password and tries none', async () => {
    await onOne(async (ask) => {
      await ask(SAY, [leader.userId, ALL_WORDS]);
      const id = leader.userId;
      for (const [text, values] of [
        [
          `INSERT INTO app_user (id, email, name, roles) VALUES (gen_random_uuid(), 'x@example.test', 'x', '{ADMIN}')`,
          [],
        ],
        [`INSERT INTO session (id, user_id, token_hash, expires_at) VALUES (gen_random_uuid(), $1, '', now())`, [id]],
        [`INSERT INTO second_factor (user_id, secret) VALUES ($1, 'x')`, [id]],
        [`INSERT INTO password_link (user_id, token_hash, expires_at) VALUES ($1, '', now() + interval '1 day')`, [id]],
        [`SELECT password_set($1, 'x')`, [id]],
      ] as const)
        await expect(ask(text, [...values])).rejects.toMatchObject({ code: '42501' });
      for (const text of [
        `UPDATE app_user SET roles = '{ADMIN}' RETURNING 1`,
        `UPDATE session SET expires_at = now() + interval '1 year', token_hash = sha256(id::text::bytea) RETURNING 1`,
        `DELETE FROM session RETURNING 1`,
        `DELETE FROM second_factor RETURNING 1`,
        `UPDATE password_link SET token_hash = sha256('x') RETURNING 1`,
      ])
        expect([text, await ask(text)]).toEqual([text, []]);
      const [{ hash }] = await app.sql('SELECT password_hash AS hash FROM credential WHERE user_id = $1', [id]);
      expect(await ask('SELECT password_matches($1, $2) AS right', [id, hash])).toEqual([{ right: false }]);
    });
    await leader.ok('{ me { id } }');
  });
});
