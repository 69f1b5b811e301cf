import { AccountsService, operator } from '../src/identity/accounts.service.js';
import { type Client, PASSWORD, TestApp } from './app.js';
import * as make from './make.js';

let app: TestApp;
let admin: Client;

beforeAll(async () => {
  app = await TestApp.start();
  admin = await app.as('ADMIN');
});
afterAll(() => app.stop());

const USER = 'user { id version name email roles active }';
const mutate = (name: string, input: object, client = admin) => make.mutate(client, name, input, USER);
const fails = (name: string, input: object, client = admin) =>
  client.fails(make.mutation(name, '__typename'), { input });
/** An account as it is once its bearer has chosen a password. */
const create = async (email: string, roles = ['MANAGER']) => {
  const { user } = await mutate('createUser', { email, name: 'Ny', roles, password: PASSWORD });
  await app.sql('UPDATE app_user SET password_due = false WHERE id = $1', [user.id]);
  return user;
};
const ended = { status: 401, code: 'UNAUTHENTICATED' };

describe('accounts', () => {
  it('are made, changed, closed and opened by an administrator, and bite at once', async () => {
    const user = await create('  Ny.Kollega@Example.test ');
    expect(user).toMatchObject({ email: 'ny.kollega@example.test', roles: ['MANAGER'], active: true, version: 1 });
    const client = await app.signIn('ny.kollega@example.test');
    await client.ok('{ network { nodeCount } }');
    const { user: changed } = await mutate('updateUser', { id: user.id, version: 1, name: 'Nyare', roles: ['ADMIN'] });
    expect(changed).toMatchObject({ name: 'Nyare', roles: ['ADMIN'], version: 2 });
    const refused = await client.send('{ network { nodeCount } }');
    expect(['FORBIDDEN', 'UNAVAILABLE']).toContain(refused.errors?.[0].extensions.code);
    expect(await client.fails('{ network { nodeCount } }')).toMatchObject({ code: 'FORBIDDEN' });
    await mutate('setUserActive', { id: user.id, version: 2, active: false });
    expect(await client.fails('{ me { id } }')).toMatchObject(ended);
    expect((await admin.ok('{ users { id } }')).users).not.toContainEqual({ id: user.id });
    expect((await admin.ok('{ accounts { id active } }')).accounts).toContainEqual({ id: user.id, active: false });
    await mutate('setUserActive', { id: user.id, version: 3, active: true });
    expect(await client.fails('{ me { id } }')).toMatchObject(ended);
    await (await app.signIn('ny.kollega@example.test')).ok('{ me { id } }');
    const journal = await app.sql('SELECT action FROM audit_event WHERE object_id = $1 ORDER BY id', [user.id]);
    expect(journal.map(({ action }) => action)).toEqual([
      'user.create',
      'user.update',
      'user.deactivate',
      'user.reactivate',
    ]);
    expect(JSON.stringify(await app.sql('SELECT changes FROM journal'))).not.toMatch(
      /argon2|password_hash|passwordHash/,
    );
  });

  it('are not for others, nor for oneself where that would lock one out', async () => {
    const user = await create('orord@example.test');
    const leader = await app.as('PROCESS_LEADER');
    expect(await leader.fails('{ accounts { id } }')).toMatchObject({ code: 'FORBIDDEN' });
    for (const [name, input] of [
      ['createUser', { email: 'x@example.test', name: 'x', roles: ['ADMIN'], password: PASSWORD }],
      ['updateUser', { id: user.id, version: 1, roles: ['ADMIN'] }],
      ['setUserActive', { id: user.id, version: 1, active: false }],
      ['resetPassword', { id: user.id, version: 1, password: PASSWORD }],
    ] as const)
      expect(await fails(name, input, leader)).toMatchObject({ code: 'FORBIDDEN' });
    const own = { id: admin.userId, version: 1 };
    expect(await fails('updateUser', { ...own, roles: ['MANAGER'] })).toMatchObject({
      fields: [{ path: 'input.roles' }],
    });
    expect(await fails('setUserActive', { ...own, active: false })).toMatchObject({ fields: [{ path: 'input.id' }] });
    for (const [input, path] of [
      [{ email: 'orord@example.test' }, 'input.email'],
      [{ email: 'no address' }, 'input.email'],
      [{ roles: [] }, 'input.roles'],
      [{ password: 'short' }, 'input.password'],
    ] as const) {
      const good = { email: 'y@example.test', name: 'y', roles: ['MANAGER'], password: PASSWORD };
      expect(await fails('createUser', { ...good, ...input })).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: [{ path }],
      });
    }
    expect(await fails('updateUser', { id: user.id, version: 7, name: 'x' })).toMatchObject({
      code: 'CONFLICT',
      currentVersion: 1,
    });
  });

  it('take no password that is easily guessed, whoever sets it', async () => {
    const guessable = (path: string) => ({ code: 'BAD_USER_INPUT', fields: [{ path, rule: 'guessable' }] });
    const user = { email: 'astrid@example.test', name: 'Astrid Exempelsson', roles: ['MANAGER'] };
    for (const password of ['password1234', 'Samverka2026!', 'Exempelsson2026!', ' '.repeat(12), 'å'.repeat(30)])
      expect(await fails('createUser', { ...user, password })).toMatchObject(guessable('input.password'));
    const { id } = await create('lattgissad@example.test');
    const bad = 'lattgissad2026';
    expect(await fails('resetPassword', { id, version: 1, password: bad })).toMatchObject(guessable('input.password'));
    const client = await app.signIn('lattgissad@example.test');
    expect(await fails('changePassword', { currentPassword: PASSWORD, newPassword: bad }, client)).toMatchObject(
      guessable('input.newPassword'),
    );
    const accounts = app.app.get(AccountsService);
    await expect(accounts.setPassword(operator('x'), 'lattgissad@example.test', bad)).rejects.toThrow();
    await (await app.signIn('lattgissad@example.test')).ok('{ me { id } }');
  });

  it('get another password from an administrator, which ends their sessions', async () => {
    const user = await create('glomt@example.test');
    const client = await app.signIn('glomt@example.test');
    await mutate('resetPassword', { id: user.id, version: 1, password: 'ett helt annat losenord' });
    expect(await client.fails('{ me { id } }')).toMatchObject(ended);
    await (await app.signIn('glomt@example.test', 'ett helt annat losenord')).ok('{ me { id } }');
  });
});

describe('sessions', () => {
  const SESSIONS = '{ sessions { id current lastSeenAt expiresAt } }';

  it('are listed and ended by whose they are', async () => {
    await create('flera@example.test');
    const [here, there] = [await app.signIn('flera@example.test'), await app.signIn('flera@example.test')];
    const { sessions } = await here.ok(SESSIONS);
    expect(sessions.map((s: any) => s.current).toSorted()).toEqual([false, true]);
    const other = sessions.find((s: any) => !s.current);
    expect(await fails('revokeSession', { id: other.id })).toMatchObject({ code: 'NOT_FOUND' });
    await make.mutate(here, 'revokeSession', { id: other.id }, 'revoked');
    expect(await there.fails('{ me { id } }')).toMatchObject(ended);
    expect((await here.ok(SESSIONS)).sessions).toHaveLength(1);
    expect(await fails('revokeSession', { id: other.id }, here)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('end when they are not used for half an hour, and not while they are', async () => {
    const user = await create('ledig@example.test');
    const client = await app.signIn('ledig@example.test');
    await client.ok('{ me { id } }');
    const idle = (minutes: number) =>
      app.sql(`UPDATE session SET last_seen_at = now() - $2 * interval '1 minute' WHERE user_id = $1`, [
        user.id,
        minutes,
      ]);
    await idle(29);
    await client.ok('{ me { id } }');
    await idle(31);
    expect(await client.fails('{ me { id } }')).toMatchObject(ended);
    // What has ended is not brought back by asking again.
    expect(await client.fails('{ me { id } }')).toMatchObject(ended);
    const again = await app.signIn('ledig@example.test');
    await again.ok('{ me { id } }');
    const [{ seen }] = await app.sql(
      `SELECT max(last_seen_at) > now() - interval '1 minute' AS seen FROM session WHERE user_id = $1`,
      [user.id],
    );
    expect(seen).toBe(true);
  });

  it.each([
    ['are older than is configured now', '-13 hours'],
    ['were opened ahead of their time', '+1 hour'],
  ])('do not hold where they %s', async (_what, opened) => {
    const user = await create(`oppnad${opened.length}@example.test`);
    const client = await app.signIn(`oppnad${opened.length}@example.test`);
    await client.ok('{ me { id } }');
    await app.sql('UPDATE session SET created_at = now() + $2::interval WHERE user_id = $1', [user.id, opened]);
    expect(await client.fails('{ me { id } }')).toMatchObject(ended);
  });

  it('end elsewhere when the password is changed, which asks for the old one', async () => {
    await create('byter@example.test');
    const [here, there] = [await app.signIn('byter@example.test'), await app.signIn('byter@example.test')];
    const change = (currentPassword: string, newPassword: string) => ({ currentPassword, newPassword });
    expect(await fails('changePassword', change('fel losenord', 'ett nytt fint losenord'), here)).toMatchObject({
      fields: [{ path: 'input.currentPassword' }],
    });
    expect(await fails('changePassword', change(PASSWORD, 'kort'), here)).toMatchObject({
      fields: [{ path: 'input.newPassword', rule: 'minLength' }],
    });
    await make.mutate(here, 'changePassword', change(PASSWORD, 'ett nytt fint losenord'), 'changed');
    await here.ok('{ me { id } }');
    expect(await there.fails('{ me { id } }')).toMatchObject(ended);
    await (await app.signIn('byter@example.test', 'ett nytt fint losenord')).ok('{ me { id } }');
    for (let i = 0; i < 5; i++) await fails('changePassword', change('fel', 'ett nytt fint losenord'), here);
    expect(await fails('changePassword', change('fel', 'ett nytt fint losenord'), here)).toMatchObject({
      code: 'RATE_LIMITED',
    });
  });
});

it('warns of a text that seems to hold a personnummer, and takes it', async () => {
  const leader = await app.as('PROCESS_LEADER');
  const club = await make.association(leader);
  const warn = async (note: string) => {
    const input = {
      channel: 'CALL',
      subject: 'x',
      startsAt: '2026-01-01T10:00:00Z',
      note,
      participants: [{ stakeholderId: club.id }],
    };
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${leader.token}` },
      body: JSON.stringify({ query: make.LOG, variables: { input } }),
    });
    return ((await response.json()) as { extensions?: { warnings: object[] } }).extensions;
  };
  expect(await warn('Hen är 811218-9876.')).toEqual({
    warnings: [{ path: 'input.note', rule: 'personalNumber', message: expect.stringMatching(/not to be stored/) }],
  });
  expect(await warn('Ring 0520-12 34 56 den 2026-11-23.')).toBeUndefined();
});
