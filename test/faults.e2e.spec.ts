import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type Client, TestApp } from './app.js';
import * as make from './make.js';
import { PATIENCE_MS } from './patience.js';

let app: TestApp;
let leader: Client;
let admin: pg.Client;

beforeAll(async () => {
  app = await TestApp.start({
    DATABASE_POOL: '3',
    DATABASE_PER_USER: '3',
    DATABASE_WAIT_MS: '2000',
    LOCK_TIMEOUT_MS: '1000',
  });
  leader = await app.as('PROCESS_LEADER');
  admin = new pg.Client({ connectionString: app.database.url });
  admin.on('error', () => undefined);
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await app.stop();
});

const ready = async () => (await fetch(`${app.url}/health/ready`)).status;
const until = async (condition: () => Promise<boolean>) => {
  const end = Date.now() + PATIENCE_MS;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('It did not come about.');
    await pause(50);
  }
};

describe('faults of the database', () => {
  it('answers 503 to a write that waits for a lock too long, and writes nothing', async () => {
    const { id } = await make.association(leader);
    await admin.query('BEGIN');
    await admin.query('SELECT FROM stakeholder WHERE id = $1 FOR UPDATE', [id]);
    const update =
      'mutation ($input: UpdateAssociationInput!) { updateAssociation(input: $input) { association { id } } }';
    const input = { id, version: 1, name: 'Väntar' };
    expect(await leader.fails(update, { input })).toMatchObject({ status: 503, code: 'UNAVAILABLE' });
    await admin.query('ROLLBACK');
    await leader.ok(update, { input });
  });

  it('answers 503 when the pool is exhausted, turns unready, and recovers unaided', async () => {
    const { id } = await make.association(leader);
    await admin.query('BEGIN');
    await admin.query('LOCK TABLE stakeholder IN ACCESS EXCLUSIVE MODE');
    const list = '{ stakeholders { totalCount } }';
    const busy = Array.from({ length: 12 }, () => leader.send(list));
    const statuses = (await Promise.all(busy)).map((answer) => answer.status);
    expect(new Set(statuses)).toEqual(new Set([503]));
    await admin.query('ROLLBACK');
    await until(async () => (await leader.send(list)).status === 200);
    expect(id).toBeDefined();
  });

  it('answers 503 while every connection is cut, turns readiness red and recovers', async () => {
    const name = new URL(app.database.url).pathname.slice(1);
    const cut = () =>
      admin.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()`,
        [name],
      );
    expect(await ready()).toBe(200);
    const server = new pg.Client({ connectionString: process.env.SAMVERKA_TEST_SERVER });
    await server.connect();
    await server.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`);
    await cut();
    expect(await leader.send('{ me { id } }')).toMatchObject({
      status: 503,
      errors: [{ extensions: { code: 'UNAVAILABLE' } }],
    });
    expect(await ready()).toBe(503);
    expect((await fetch(`${app.url}/health/live`)).status).toBe(200);
    await server.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS true`);
    await server.end();
    await until(async () => (await ready()) === 200);
    await leader.ok('{ me { id } }');
  });

  it('turns readiness red when the disk is full, until it takes writes again', async () => {
    await admin.query(`CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$`);
    for (const table of ['area', 'installation'])
      await admin.query(`CREATE TRIGGER full_disk BEFORE INSERT ON ${table} EXECUTE FUNCTION full_disk()`);
    expect(await ready()).toBe(200);
    const create = 'mutation { createArea(input: { name: "Plats", kind: PLACE }) { area { id } } }';
    expect(await leader.fails(create)).toMatchObject({ status: 503, code: 'UNAVAILABLE' });
    const answer = await fetch(`${app.url}/health/ready`);
    expect([answer.status, await answer.json()]).toMatchObject([503, { error: { disk: { status: 'down' } } }]);
    expect((await leader.send('{ me { id } }')).status).toBe(200);
    await admin.query('DROP FUNCTION full_disk CASCADE');
    expect(await ready()).toBe(200);
    await leader.ok(create);
  });

  it('leaves nothing half-written when the connection is cut in mid-write', async () => {
    const person = await make.person(leader);
    const input = {
      channel: 'CALL',
      subject: 'Avbruten',
      startsAt: '2026-01-01T10:00:00Z',
      participants: [{ stakeholderId: person.id }],
      followUps: [{ title: 'f' }],
    };
    await admin.query('BEGIN');
    await admin.query('SELECT FROM stakeholder WHERE id = $1 FOR UPDATE', [person.id]);
    const writing = leader.send(make.LOG, { input });
    await until(async () => {
      const { rows } = await admin.query(
        `SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND application_name = 'samverka' AND datname = current_database()`,
      );
      for (const { pid } of rows) await admin.query('SELECT pg_terminate_backend($1)', [pid]);
      return rows.length > 0;
    });
    expect((await writing).status).toBe(503);
    await admin.query('ROLLBACK');
    expect(await app.sql(`SELECT FROM interaction WHERE subject = 'Avbruten'`)).toHaveLength(0);
    await leader.ok(make.LOG, { input });
  });
});
