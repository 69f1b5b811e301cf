import pg from 'pg';
import { type Client, TestApp, until } from './app.js';
import * as make from './make.js';

let app: TestApp;
let leader: Client;
let club: string;

/** More than any plain list shows. */
const CROWD = 1_003;

beforeAll(async () => {
  app = await TestApp.start({ DATABASE_POOL: '5', DATABASE_PER_USER: '3' });
  leader = await app.as('PROCESS_LEADER');
  club = (await make.association(leader, { name: 'Storklubben' })).id;
  const person = await make.person(leader);
  await make.affiliation(leader, { personId: person.id, organisationId: club });
  const ids = `SELECT gen_random_uuid() AS id, n FROM generate_series(2, ${CROWD}) n`;
  const copy = (table: string, more: string, where: string) =>
    `INSERT INTO ${table} SELECT (jsonb_populate_record(t, ${more})).* FROM ${table} t, people p WHERE ${where}`;
  await app.sql(`CREATE TABLE people AS ${ids}`);
  await app.sql(copy('stakeholder', `jsonb_build_object('id', p.id, 'name', 'Medlem ' || p.n)`, 't.id = $1'), [
    person.id,
  ]);
  await app.sql(
    copy('affiliation', `jsonb_build_object('id', gen_random_uuid(), 'person_id', p.id)`, 't.person_id = $1'),
    [person.id],
  );
});
afterAll(() => app.stop());

const members = (inside: string) =>
  `query ($id: UUID!) { stakeholder(id: $id) { ... on Association { them: affiliations { ${inside} } } } }`;

describe('plain lists', () => {
  it('end where they are longest, and the answer says where', async () => {
    const { data, extensions } = (await leader.send(members('id'), { id: club })) as any;
    expect(data.stakeholder.them).toHaveLength(1_000);
    expect(extensions).toEqual({ truncated: ['stakeholder.them'] });
    const page = (await leader.send(
      '{ stakeholders(filter: { text: "Storklubben" }) { nodes { affiliations { id } } } }',
    )) as any;
    expect(page.data.stakeholders.nodes[0].affiliations).toHaveLength(1_000);
    expect(page.extensions).toEqual({ truncated: ['stakeholders.nodes.affiliations'] });
  });

  it('end sooner on the rows of others', async () => {
    const [{ person_id: id }] = await app.sql('SELECT person_id FROM affiliation LIMIT 1');
    const query =
      'query ($id: UUID!) { stakeholder(id: $id) { affiliations { organisation { affiliations { id } } } } }';
    const { data, extensions } = (await leader.send(query, { id })) as any;
    expect(data.stakeholder.affiliations[0].organisation.affiliations).toHaveLength(100);
    expect(extensions).toEqual({ truncated: ['stakeholder.affiliations.organisation.affiliations'] });
  });

  it('say nothing where they are whole', async () => {
    const { id } = await make.association(leader);
    expect(await leader.send(members('id'), { id })).toMatchObject({ data: { stakeholder: { them: [] } } });
    expect(await leader.send(members('id'), { id })).not.toHaveProperty('extensions');
  });
});

describe('what is asked of a crowd', () => {
  const NEST = ['person', 'organisation', 'person', 'organisation'];
  const nested = (deep: number): string =>
    NEST.slice(0, deep).reduceRight((inner, end) => `affiliations { ${end} { id ${inner} } }`, '');
  const ask = (deep: number) => `query ($id: UUID!) { stakeholder(id: $id) { id ${nested(deep)} } }`;

  it('is refused where what hangs on it multiplies', async () => {
    for (const deep of [3, 4])
      expect([deep, await leader.fails(ask(deep), { id: club })]).toMatchObject([
        deep,
        { status: 400, code: 'QUERY_TOO_COSTLY' },
      ]);
    const page =
      '{ stakeholders(first: 20) { nodes { affiliations { person { affiliations { organisation { name } } } } } } }';
    expect(await leader.fails(page)).toMatchObject({ code: 'QUERY_TOO_COSTLY' });
    await leader.ok(ask(2), { id: club });
  });

  it('takes no more than the share of who asks: others are answered meanwhile', async () => {
    const other = await app.signUp('granne@example.test', ['MANAGER']);
    await other.ok('{ me { id } }');
    const admin = new pg.Client({ connectionString: app.database.url });
    await admin.connect();
    await admin.query('BEGIN');
    await admin.query('LOCK TABLE affiliation IN ACCESS EXCLUSIVE MODE');
    let answered = 0;
    const flood = Array.from({ length: 20 }, () => leader.ok(ask(2), { id: club }).then(() => answered++));
    const waiting = async () => {
      const [{ n }] = await app.sql(
        `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return n as number;
    };
    expect(await until(waiting, (n) => n >= 3)).toBe(3);
    for (let i = 0; i < 5; i++) expect((await other.ok('{ areas { id } me { id } }')).me.id).toBe(other.userId);
    expect([await waiting(), answered]).toEqual([3, 0]);
    await admin.query('ROLLBACK');
    await admin.end();
    await Promise.all(flood);
    expect(answered).toBe(20);
  });
});
