import { UnitOfWork } from '../src/database/unit-of-work.js';
import { type Client, TestApp } from './app.js';
import * as make from './make.js';

let app: TestApp;
let leader: Client;

beforeAll(async () => {
  app = await TestApp.start();
  leader = await app.as('PROCESS_LEADER');
});
afterAll(() => app.stop());

const UPDATE = `mutation ($input: UpdateAssociationInput!) { updateAssociation(input: $input) { association { id version name description } } }`;

describe('versions', () => {
  it('let one of two editors win and tell the other the current version', async () => {
    const { id } = await make.association(leader);
    const answers = await Promise.all(
      ['Ett', 'Två'].map((name) => leader.send(UPDATE, { input: { id, version: 1, name } })),
    );
    expect(answers.filter((a) => !a.errors)).toHaveLength(1);
    const [{ errors }] = answers.filter((a) => a.errors);
    expect(errors?.[0].extensions).toMatchObject({ code: 'CONFLICT', id, currentVersion: 2 });
  });

  it('only grow, and stay where nothing changed', async () => {
    const { id, name } = await make.association(leader);
    const update = async (input: object) =>
      (await leader.ok(UPDATE, { input: { id, ...input } })).updateAssociation.association.version;
    expect(await update({ version: 1, name })).toBe(1);
    expect(await update({ version: 1, description: 'ny' })).toBe(2);
    expect(await update({ version: 2, description: null })).toBe(3);
    expect(await leader.fails(UPDATE, { input: { id, version: 2, name: 'x' } })).toMatchObject({
      code: 'CONFLICT',
      currentVersion: 3,
    });
  });

  it('leave alone what a change leaves out, and refuse to empty what must be there', async () => {
    const { id } = await make.association(leader, { name: 'Kvar', description: 'Kvar' });
    const { updateAssociation } = await leader.ok(UPDATE, { input: { id, version: 1, memberCount: 3 } });
    expect(updateAssociation.association).toMatchObject({ name: 'Kvar', description: 'Kvar', version: 2 });
    expect(await leader.fails(UPDATE, { input: { id, version: 2, name: null } })).toMatchObject({
      fields: [{ path: 'input.name' }],
    });
  });
});

describe('an Idempotency-Key', () => {
  const input = async () => ({
    channel: 'CALL',
    subject: 'En gång',
    startsAt: '2026-02-02T09:00:00Z',
    participants: [{ stakeholderId: (await make.person(leader)).id }],
  });

  it('makes twenty requests at once one row and one reply', async () => {
    const variables = { input: await input() };
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => leader.send(make.LOG, variables, { 'idempotency-key': 'twenty' })),
    );
    expect(new Set(replies.map((r) => JSON.stringify([r.data, r.errors])))).toHaveProperty('size', 1);
    expect(replies[0].errors).toBeUndefined();
    const [{ count }] = await app.sql(`SELECT count(*)::int FROM interaction WHERE subject = 'En gång'`);
    expect(count).toBe(1);
  });

  it('makes a repeated change return its first result instead of a conflict', async () => {
    const { id } = await make.association(leader);
    const change = () =>
      leader.ok(UPDATE, { input: { id, version: 1, name: 'Nytt namn' } }, { 'idempotency-key': 'change' });
    expect(await change()).toEqual(await change());
  });

  it('belongs to one request', async () => {
    const first = await input();
    await leader.ok(make.LOG, { input: first }, { 'idempotency-key': 'reused' });
    const other = { ...first, subject: 'Annat' };
    expect(await leader.fails(make.LOG, { input: other }, { 'idempotency-key': 'reused' })).toMatchObject({
      code: 'KEY_REUSED',
    });
  });

  it('belongs to one user', async () => {
    const liaison = await app.as('ASSOCIATION_LIAISON');
    const variables = { input: await input() };
    const mine = await leader.ok(make.LOG, variables, { 'idempotency-key': 'shared' });
    const theirs = await liaison.ok(make.LOG, variables, { 'idempotency-key': 'shared' });
    expect(mine.logInteraction.interaction.id).not.toBe(theirs.logInteraction.interaction.id);
  });

  it('is free again after a refusal', async () => {
    const good = await input();
    const bad = { ...good, participants: [] };
    expect(await leader.fails(make.LOG, { input: bad }, { 'idempotency-key': 'retry' })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    await leader.ok(make.LOG, { input: good }, { 'idempotency-key': 'retry' });
  });

  it('goes with one mutation a request, and must be printable', async () => {
    const two = `mutation { a: signOut { signedOut } b: signOut { signedOut } }`;
    expect(await leader.fails(two, {}, { 'idempotency-key': 'two' })).toMatchObject({
      fields: [{ path: 'Idempotency-Key' }],
    });
    expect(await leader.fails('{ me { id } }', {}, { 'idempotency-key': 'x'.repeat(201) })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });
});

describe('the journal', () => {
  const events = (objectId: string) =>
    app.sql('SELECT actor_id, action, object_type, changes, request_id FROM journal WHERE object_id = $1 ORDER BY id', [
      objectId,
    ]);

  it('keeps who did what, with values before and after', async () => {
    const { id } = await make.association(leader, { name: 'Förr', tags: ['a'] });
    await leader.ok(UPDATE, { input: { id, version: 1, name: 'Nu' } });
    const [create, update] = await events(id);
    expect(create).toMatchObject({ actor_id: leader.userId, action: 'stakeholder.create', object_type: 'Stakeholder' });
    expect(create.changes).toMatchObject({ name: { after: 'Förr' }, tags: { after: ['a'] } });
    expect(update).toMatchObject({ action: 'stakeholder.update', changes: { name: { before: 'Förr', after: 'Nu' } } });
    expect(update.request_id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('does not repeat a draft note', async () => {
    const { id } = await make.interaction(leader, { note: 'hemligt utkast' });
    expect(JSON.stringify(await events(id))).not.toContain('hemligt');
  });

  it('is append-only', async () => {
    await expect(app.sql('UPDATE audit_event SET action = action')).rejects.toThrow(/append-only/);
    await expect(app.sql('DELETE FROM audit_event')).rejects.toThrow(/append-only/);
    await expect(app.sql('TRUNCATE audit_event, audit_payload')).rejects.toThrow(/append-only/);
  });

  it.each([
    ['journals nothing', undefined],
    ['cannot be written down', { n: { after: 1n } }],
  ])('is never left out: work that %s is not committed', async (_what, changes) => {
    const actor = { userId: leader.userId!, name: 'x', roles: [], requestId: 'x' };
    const write = app.app.get(UnitOfWork).write(actor, async (tx) => {
      await tx.query(`INSERT INTO focus_area (id, name) VALUES (gen_random_uuid(), 'Ojournalfört')`);
      if (changes) tx.record({ action: 'x', objectType: 'x', objectId: null, changes });
      return {};
    });
    await expect(write).rejects.toThrow();
    expect(await app.sql(`SELECT FROM focus_area WHERE name = 'Ojournalfört'`)).toHaveLength(0);
  });

  it('takes the write down with it when it fails', async () => {
    await app.sql(`ALTER TABLE audit_event ADD CONSTRAINT broken CHECK (action <> 'stakeholder.create') NOT VALID`);
    const query = 'mutation ($input: CreatePersonInput!) { createPerson(input: $input) { person { id } } }';
    const error = await leader.fails(query, { input: { givenName: 'Aldrig' } });
    expect(error).toMatchObject({ status: 500, code: 'INTERNAL', reference: expect.any(String) });
    expect(Object.keys(error).sort()).toEqual(['code', 'message', 'reference', 'status']);
    expect(error.message).not.toMatch(/constraint|audit/);
    await app.sql('ALTER TABLE audit_event DROP CONSTRAINT broken');
    expect(await app.sql(`SELECT FROM stakeholder WHERE given_name = 'Aldrig'`)).toHaveLength(0);
  });
});
