import { createHash } from 'node:crypto';
import { type Client, PASSWORD, TestApp } from './app.js';
import * as make from './make.js';

let app: TestApp;
let admin: Client;
let other: Client;
const OWN = 'en egen och ovanlig fras';

beforeAll(async () => {
  app = await TestApp.start({ SIGN_IN_PER_ADDRESS: '60' });
  admin = await app.as('ADMIN');
  other = await app.signUp('admin-tva@example.test', ['ADMIN']);
});
afterAll(() => app.stop());

let count = 0;
const FIELDS = 'token user { id version email active passwordLinkUntil lastSignInAt }';
const invite = async (roles = ['MANAGER'], more: object = {}) => {
  const input = { email: `inbjuden-${++count}@example.test`, name: 'Inbjuden Ny', roles, ...more };
  return make.mutate(admin, 'inviteUser', input, FIELDS);
};
const fails = (name: string, input: object, client = admin) =>
  client.fails(make.mutation(name, '__typename'), { input });
const link = async (token: string) =>
  (
    await app.anonymous.ok('query ($token: String!) { passwordLink(token: $token) { name email expiresAt } }', {
      token,
    })
  ).passwordLink;
const choose = (token: string, password = OWN) =>
  make.mutate(app.anonymous, 'choosePassword', { token, password }, 'email');
const refused = (token: string, password = OWN) => fails('choosePassword', { token, password }, app.anonymous);
const notGood = { code: 'BAD_USER_INPUT', fields: [{ path: 'input.token', rule: 'link' }] };
const versionOf = async (id: string): Promise<number> =>
  (await app.sql('SELECT version FROM app_user WHERE id = $1', [id]))[0].version;
const again = async (id: string, client = admin) =>
  make.mutate(client, 'makePasswordLink', { id, version: await versionOf(id) }, FIELDS);
const days = (moment: string) => Math.round((Date.parse(moment) - Date.now()) / 86_400_000);

describe('an invitation', () => {
  it('lets its bearer choose a password, once, and nobody else ever knows it', async () => {
    const { token, user } = await invite();
    expect(user).toMatchObject({ active: true, lastSignInAt: null });
    expect(days(user.passwordLinkUntil)).toBe(7);
    expect(await link(token)).toEqual({ name: 'Inbjuden Ny', email: user.email, expiresAt: user.passwordLinkUntil });
    expect(await refused(token, 'kort')).toMatchObject({ fields: [{ path: 'input.password', rule: 'minLength' }] });
    expect(await refused(token, 'Inbjuden Ny 2026')).toMatchObject({ fields: [{ rule: 'guessable' }] });
    expect(await choose(token)).toEqual({ email: user.email });
    const client = await app.signIn(user.email, OWN);
    await client.ok('{ network { nodeCount } }');
    expect(await link(token)).toBeNull();
    expect(await refused(token, 'en annan ovanlig fras')).toMatchObject(notGood);
    const { accounts } = await admin.ok('{ accounts { id passwordLinkUntil lastSignInAt } }');
    const row = accounts.find(({ id }: { id: string }) => id === user.id);
    expect(row).toMatchObject({ passwordLinkUntil: null, lastSignInAt: expect.any(String) });
    const { users } = await client.ok('{ users { lastSignInAt passwordLinkUntil } }');
    for (const one of users) expect(one).toEqual({ lastSignInAt: null, passwordLinkUntil: null });
    const journal = await app.sql('SELECT action, actor_id FROM audit_event WHERE object_id = $1 ORDER BY id', [
      user.id,
    ]);
    expect(journal.map(({ action }) => action)).toEqual(['user.create', 'passwordLink.make', 'passwordLink.use']);
    expect(journal.map(({ actor_id }) => actor_id)).toEqual([admin.userId, admin.userId, user.id]);
  });

  it('is kept as a digest alone, and shown to whoever made it alone', async () => {
    const input = { email: `inbjuden-${++count}@example.test`, name: 'Två Gånger', roles: ['MANAGER'] };
    const send = (client: Client) =>
      client.send(
        make.mutation('inviteUser', FIELDS),
        { input },
        { 'idempotency-key': 'en inbjudan'.replace(' ', '-') },
      );
    const [first, second] = [await send(admin), await send(admin)];
    expect(second.data).toEqual(first.data);
    const elsewhere = await app.signIn('admin@example.test');
    expect((await send(elsewhere)).errors?.[0].extensions.code).toBe('KEY_REUSED');
    const { token } = first.data.inviteUser;
    const [row] = await app.sql(
      `SELECT encode(token_hash, 'hex') AS hash FROM password_link l
      JOIN app_user u ON u.id = l.user_id WHERE u.email = $1`,
      [input.email],
    );
    expect(row.hash).toBe(createHash('sha256').update(token).digest('hex'));
    const kept = await app.sql(
      `SELECT to_json(j)::text AS text FROM journal j UNION ALL SELECT to_json(k)::text FROM idempotency_key k`,
    );
    expect(kept.some(({ text }) => text.includes(token))).toBe(false);
  });

  it('is good for seven days, until another is made, the password is set or the account is closed', async () => {
    const { token, user } = await invite();
    const next = await again(user.id);
    expect(await link(token)).toBeNull();
    await app.sql(`UPDATE password_link SET expires_at = now() - interval '1 second' WHERE user_id = $1`, [user.id]);
    expect(await refused(next.token)).toMatchObject(notGood);
    for (const end of [
      async (version: number) =>
        make.mutate(admin, 'setUserActive', { id: user.id, version, active: false }, 'user { id }'),
      async (version: number) =>
        make.mutate(admin, 'resetPassword', { id: user.id, version, password: PASSWORD }, 'user { id }'),
    ]) {
      const { token } = await again(user.id);
      await end(await versionOf(user.id));
      expect(await refused(token)).toMatchObject(notGood);
      await app.sql('UPDATE app_user SET deactivated_at = NULL WHERE id = $1', [user.id]);
    }
    await make.mutate(
      admin,
      'setUserActive',
      { id: user.id, version: await versionOf(user.id), active: false },
      'user { id }',
    );
    expect(await fails('makePasswordLink', { id: user.id, version: await versionOf(user.id) })).toMatchObject({
      fields: [{ path: 'input.id', rule: 'closed' }],
    });
  });

  it('of two who use it at once lets one', async () => {
    const { token, user } = await invite();
    const answers = await Promise.allSettled([choose(token, OWN), choose(token, 'en annan ovanlig fras')]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await app.signIn(user.email, answers[0].status === 'fulfilled' ? OWN : 'en annan ovanlig fras');
  });

  it('is not made by others, nor for oneself, nor twice for an address', async () => {
    const leader = await app.as('PROCESS_LEADER');
    const { user } = await invite();
    const input = { email: user.email, name: 'x', roles: ['MANAGER'] };
    expect(await fails('inviteUser', input, leader)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await fails('makePasswordLink', { id: user.id, version: 1 }, leader)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await fails('inviteUser', input)).toMatchObject({ fields: [{ path: 'input.email', rule: 'unique' }] });
    expect(await fails('inviteUser', { ...input, email: 'y@example.test', roles: [] })).toMatchObject({
      fields: [{ path: 'input.roles' }],
    });
    expect(
      await fails('makePasswordLink', { id: admin.userId, version: await versionOf(admin.userId!) }),
    ).toMatchObject({
      fields: [{ path: 'input.id', rule: 'self' }],
    });
  });
});

describe('a link for an account in use', () => {
  it('replaces a password that was forgotten: sessions end when it is used, and not before', async () => {
    const { token, user } = await invite();
    await choose(token);
    const client = await app.signIn(user.email, OWN);
    const next = await again(user.id);
    await client.ok('{ me { id } }');
    await choose(next.token, 'en annan ovanlig fras');
    expect(await client.fails('{ me { id } }')).toMatchObject({ code: 'UNAUTHENTICATED' });
    await app.signIn(user.email, 'en annan ovanlig fras');
  });

  it('takes two where it holds the keys: a first invitation does not, and later ones last a day', async () => {
    const { token, user } = await invite(['DATA_PROTECTION_OFFICER']);
    const renewed = await again(user.id);
    expect(await link(token)).toBeNull();
    await choose(renewed.token);
    const two = { fields: [{ path: 'input.id', rule: 'secondAdministrator' }] };
    expect(await fails('makePasswordLink', { id: user.id, version: await versionOf(user.id) })).toMatchObject(two);
    await make.mutate(other, 'allowReset', { id: user.id, version: await versionOf(user.id) }, 'user { id }');
    const allowed = await again(user.id);
    expect(days(allowed.user.passwordLinkUntil)).toBe(1);
    expect(await fails('makePasswordLink', { id: user.id, version: await versionOf(user.id) })).toMatchObject(two);
  });

  it('is good no more once the account is given the keys', async () => {
    const { token, user } = await invite();
    await choose(token);
    const next = await again(user.id);
    await make.mutate(
      other,
      'updateUser',
      { id: user.id, version: await versionOf(user.id), roles: ['ADMIN'] },
      'user { id }',
    );
    expect(await refused(next.token)).toMatchObject(notGood);
  });
});

it('counts wrong links by where they come from, apart from passwords, and journals them', async () => {
  const { token } = await invite();
  const tries = await Promise.all(
    Array.from({ length: 70 }, (_, i) =>
      app.anonymous.send('query ($token: String!) { passwordLink(token: $token) { name } }', { token: `fel-${i}` }),
    ),
  );
  expect(tries.some(({ errors }) => errors?.[0].extensions.code === 'RATE_LIMITED')).toBe(true);
  expect(await refused(token)).toMatchObject({ code: 'RATE_LIMITED' });
  await app.signIn('admin@example.test');
  const journal = await app.sql(`SELECT count(*)::int FROM audit_event WHERE action = 'passwordLink.deny'`);
  expect(journal[0].count).toBeGreaterThan(0);
});
