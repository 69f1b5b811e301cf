import { ClearanceKey } from '../src/database/wall.js';
import { CLEARANCES } from '../src/access/clearance.js';
import { operator } from '../src/identity/accounts.service.js';
import { AuditService } from '../src/audit/audit.service.js';
import { openDataSource } from '../src/database/data-source.js';
import { Database } from '../src/database/database.js';
import { migrate } from '../src/database/migrate.js';
import { MIGRATIONS } from '../src/database/migrations/index.js';
import { ENTITIES } from '../src/entities.js';
import { parseConfig } from '../src/kernel/config.js';
import { type Client, TestApp } from './app.js';
import { createDatabase } from './database.js';
import * as make from './make.js';

/** Whoever runs the server. */
const us = operator('test');
let app: TestApp;
let leader: Client;
let service: AuditService;

beforeAll(async () => {
  app = await TestApp.start();
  leader = await app.as('PROCESS_LEADER');
  service = app.app.get(AuditService);
});
afterAll(() => app.stop());

/** Does something that the journal's triggers refuse, as somebody with the keys of the database could. */
async function tamper(sql: string): Promise<void> {
  await app.sql(`DO $do$ BEGIN
    SET LOCAL session_replication_role = replica;
    ${sql};
  END $do$`);
}

describe('the chain of the journal', () => {
  it('is whole after many wrote at once, refusals and reads among them', async () => {
    await Promise.all(
      Array.from({ length: 20 }, async (_, i) => {
        await make.association(leader, { name: `Samtidig ${i}` });
        await app.anonymous.send('mutation { signIn(input: { email: "x@example.test", password: "y" }) { token } }');
      }),
    );
    const { events, head, problem } = await service.verify(us);
    expect(problem).toBeUndefined();
    const [{ count, last }] = await app.sql('SELECT count(*)::int, max(id)::int AS last FROM audit_event');
    expect([events, Number(head.id)]).toEqual([count, last]);
    expect(count).toBe(last);
    await make.association(leader);
    expect(await service.verify(us, head)).toMatchObject({ events: events + 1 });
  });

  const TAMPER: [name: string, sql: string, undo: string, problem: RegExp][] = [
    [
      'an event is changed',
      `UPDATE audit_event SET action = 'stakeholder.update' WHERE id = 5`,
      `UPDATE audit_event SET action = (SELECT action FROM kept) WHERE id = 5`,
      /event 5 was changed/,
    ],
    [
      'an event gets another actor',
      `UPDATE audit_event SET actor_id = gen_random_uuid() WHERE id = 5`,
      `UPDATE audit_event SET actor_id = (SELECT actor_id FROM kept) WHERE id = 5`,
      /event 5 was changed/,
    ],
    [
      'a payload is changed',
      `UPDATE audit_payload SET changes = changes || '{"x": 1}' WHERE event_id = (SELECT id FROM payload)`,
      `UPDATE audit_payload SET changes = changes - 'x' WHERE event_id = (SELECT id FROM payload)`,
      /the payload of event \d+ was changed/,
    ],
    [
      'a payload is taken out',
      `DELETE FROM audit_payload WHERE event_id = (SELECT id FROM payload)`,
      `INSERT INTO audit_payload SELECT id, salt, changes FROM payload`,
      /the payload of event \d+ is missing/,
    ],
    [
      'an event is taken out',
      `DELETE FROM audit_event WHERE id = 5`,
      `INSERT INTO audit_event SELECT * FROM kept`,
      /the events after 4 and before 6 are missing/,
    ],
  ];
  it.each(TAMPER)('shows that %s', async (_name, sql, undo, problem) => {
    await app.sql('CREATE TABLE kept AS SELECT * FROM audit_event WHERE id = 5');
    await app.sql(
      'CREATE TABLE payload AS SELECT event_id AS id, salt, changes FROM audit_payload ORDER BY event_id DESC LIMIT 1',
    );
    await tamper(sql);
    expect((await service.verify(us)).problem).toMatch(problem);
    await tamper(undo);
    expect((await service.verify(us)).problem).toBeUndefined();
    await app.sql('DROP TABLE kept, payload');
  });

  it('shows by an anchor that all of it was written anew, or its end cut off', async () => {
    const { head } = await service.verify(us);
    expect((await service.verify(us, { ...head, hash: '0'.repeat(64) })).problem).toMatch(
      /is not the one that was noted/,
    );
    expect((await service.verify(us, { ...head, id: String(Number(head.id) + 1) })).problem).toMatch(/is missing/);
  });

  it('takes up a journal that was written before there was one', async () => {
    /** How many migrations come before the one that chains. */
    const CHAINED = MIGRATIONS.findIndex(({ name }) => name.startsWith('JournalChain'));
    const database = await createDatabase({ empty: true });
    const dataSource = await openDataSource(database.url, ENTITIES, parseConfig({}));
    try {
      await migrate(dataSource);
      for (let i = MIGRATIONS.length; i > CHAINED; i--) await dataSource.undoLastMigration();
      await dataSource.query(
        `INSERT INTO audit_event (request_id, action, object_type, changes)
         SELECT 'r' || i, 'a.b', 'A', CASE WHEN i % 2 = 0 THEN '{}' ELSE '{"name": {"after": "Åsa"}}'::jsonb END FROM generate_series(1, 20) i`,
      );
      await dataSource.query('ALTER TABLE audit_event DISABLE TRIGGER audit_event_keep');
      await dataSource.query('DELETE FROM audit_event WHERE id IN (3, 4)');
      await dataSource.query('ALTER TABLE audit_event ENABLE TRIGGER audit_event_keep');
      await migrate(dataSource);
      expect(
        await new AuditService(new Database(dataSource, CLEARANCES, new ClearanceKey('00'.repeat(128)))).verify(us),
      ).toEqual({
        events: 18,
        head: { id: '18', hash: expect.any(String) },
      });
      const old = await dataSource.query(`SELECT request_id, changes FROM journal WHERE id IN (3, 4) ORDER BY id`);
      expect(old).toEqual([
        { request_id: 'r5', changes: { name: { after: 'Åsa' } } },
        { request_id: 'r6', changes: {} },
      ]);
      for (let i = MIGRATIONS.length; i > CHAINED; i--) await dataSource.undoLastMigration();
      expect(await dataSource.query(`SELECT count(*)::int FROM audit_event WHERE changes <> '{}'`)).toEqual([
        { count: 9 },
      ]);
    } finally {
      await dataSource.destroy();
      await database.drop();
    }
  });
});

describe('reading the journal', () => {
  const AUDIT = `query ($filter: AuditFilter, $first: Int! = 20, $after: String) { auditEvents(filter: $filter, first: $first, after: $after) {
    nodes { id at action objectType objectId changes actor { id } requestId } pageInfo { endCursor hasNextPage } } }`;

  it('tells the data protection officer who did and saw what about whom, and is journalled itself', async () => {
    const officer = await app.as('DATA_PROTECTION_OFFICER');
    const person = await make.person(leader, { givenName: 'Granskad', protectedIdentity: 'CONFIDENTIALITY_MARKED' });
    await leader.ok('query ($id: UUID!) { stakeholder(id: $id) { name } }', { id: person.id });
    const read = async (filter: object) => (await officer.ok(AUDIT, { filter })).auditEvents.nodes;
    const events = await read({ objectId: person.id });
    // The payload of the creation was read, and so was the person by its id.
    expect(events.map((e: any) => [e.action, e.actor.id])).toEqual([
      ['stakeholder.readProtected', leader.userId],
      ['stakeholder.readProtected', leader.userId],
      ['stakeholder.create', leader.userId],
    ]);
    expect(events[2].changes.givenName).toEqual({ after: 'Granskad' });
    // The officer has now read of the person too.
    const [latest] = await read({ objectId: person.id, actorId: officer.userId });
    expect(latest.action).toBe('stakeholder.readProtected');
    const own = await read({ actions: ['audit.read'], actorId: officer.userId });
    expect(own[0].changes.filter.after.actions).toEqual(['audit.read']);
    const page = await officer.ok(AUDIT, { first: 2 });
    const next = await officer.ok(AUDIT, { first: 2, after: page.auditEvents.pageInfo.endCursor });
    expect(Number(next.auditEvents.nodes[0].id)).toBe(Number(page.auditEvents.nodes[1].id) - 1);
    expect((await service.verify(us)).problem).toBeUndefined();
  });

  it('says whom an event concerns, finds all that hangs on a person, and journals who is protected among them', async () => {
    const officer = await app.signUp('ombud-tva@example.test', ['DATA_PROTECTION_OFFICER']);
    const hidden = await make.person(leader, { givenName: 'Dold', protectedIdentity: 'ASSUMED_IDENTITY' });
    const club = await make.association(leader);
    const { contactPoint } = await make.mutate(
      leader,
      'addContactPoint',
      { stakeholderId: hidden.id, kind: 'PHONE', value: '070-174 06 05' },
      'contactPoint { id }',
    );
    const role = await make.affiliation(leader, { personId: hidden.id, organisationId: club.id });
    const met = await make.interaction(leader, { participants: [{ stakeholderId: hidden.id }] });
    const SUBJECTS = `query ($filter: AuditFilter) { auditEvents(filter: $filter, first: 100) { totalCount
      nodes { action objectId account { id } subjects { id name kind protected } } } }`;
    const read = async (filter: object) => (await officer.ok(SUBJECTS, { filter })).auditEvents.nodes;
    const seen = async () =>
      (
        await app.sql(
          `SELECT count(*)::int FROM audit_event WHERE action = 'stakeholder.readProtected' AND object_id = $1 AND actor_id = $2`,
          [hidden.id, officer.userId],
        )
      )[0].count;
    const [one] = await read({ objectId: contactPoint.id });
    expect(one.subjects).toEqual([{ id: hidden.id, name: hidden.name, kind: 'PERSON', protected: true }]);
    expect(await seen()).toBe(1);
    const [both] = await read({ objectId: role.id });
    expect(both.subjects.map(({ id }: { id: string }) => id).toSorted()).toEqual([hidden.id, club.id].toSorted());
    const about = await read({ subjectId: hidden.id });
    expect(about.map(({ objectId }: { objectId: string }) => objectId)).toEqual(
      expect.arrayContaining([hidden.id, contactPoint.id, role.id, met.id]),
    );
    expect(about.every(({ subjects }: any) => subjects.some(({ id }: { id: string }) => id === hidden.id))).toBe(true);
    const accounts = await read({ objectTypes: ['User'] });
    expect(accounts.length).toBeGreaterThan(0);
    expect(accounts.every(({ account, objectId }: any) => account?.id === objectId || objectId === null)).toBe(true);
  });

  it.each(['PROCESS_LEADER', 'ASSOCIATION_LIAISON', 'MANAGER', 'ADMIN'] as const)('is not for %s', async (role) => {
    expect(await (await app.as(role)).fails(AUDIT)).toMatchObject({ code: 'FORBIDDEN' });
  });
});
