import { Secret, TOTP } from 'otpauth';
import { AccountsService, operator } from '../src/identity/accounts.service.js';
import { addDays, stockholmDate } from '../src/kernel/time.js';
import { type Client, PASSWORD, TestApp } from './app.js';
import * as make from './make.js';

let app: TestApp;
let admin: Client;
let other: Client;
const OWN = 'en egen och ovanlig fras';

beforeAll(async () => {
  app = await TestApp.start({ SECOND_FACTOR_ROLES: 'DATA_PROTECTION_OFFICER' });
  admin = await app.as('ADMIN');
  other = await app.signUp('admin-tva@example.test', ['ADMIN']);
});
afterAll(() => app.stop());

let count = 0;
const USER = 'user { id version roles }';
const mutate = async (name: string, input: object, client = admin) =>
  (await make.mutate(client, name, input, USER)).user;
const fails = (name: string, input: object, client = admin) =>
  client.fails(make.mutation(name, '__typename'), { input });
const create = async (roles: string[]) => {
  const email = `dorr-${++count}@example.test`;
  return { email, ...(await mutate('createUser', { email, name: 'Ny', roles, password: PASSWORD })) };
};
const versionOf = async (id: string): Promise<number> =>
  (await app.sql('SELECT version FROM app_user WHERE id = $1', [id]))[0].version;
const due = (what: string) => ({ code: 'FORBIDDEN', due: what });
const change = (client: Client, currentPassword: string, newPassword: string) =>
  make.mutate(client, 'changePassword', { currentPassword, newPassword }, 'changed');

describe('a password that somebody else set', () => {
  it('opens nothing but its change, in every session and token, until its bearer has chosen another', async () => {
    const { id, email } = await create(['MANAGER']);
    const client = await app.signIn(email);
    expect(await client.ok('{ me { id } due permissions }')).toEqual({
      me: { id },
      due: 'PASSWORD',
      permissions: ['self.read', 'account.own'],
    });
    for (const query of ['{ stakeholders { totalCount } }', '{ users { id } }', '{ network { nodeCount } }'])
      expect(await client.fails(query)).toMatchObject(due('PASSWORD'));
    const token = { name: 'x', scope: 'READ', expiresOn: addDays(stockholmDate(), 10) };
    expect(await fails('createApiToken', token, client)).toMatchObject(due('PASSWORD'));
    const same = { currentPassword: PASSWORD, newPassword: PASSWORD };
    expect(await fails('changePassword', same, client)).toMatchObject({
      fields: [{ path: 'input.newPassword', rule: 'same' }],
    });
    await change(client, PASSWORD, OWN);
    expect((await client.ok('{ due }')).due).toBeNull();
    await client.ok('{ network { nodeCount } }');
    await mutate('resetPassword', { id, version: await versionOf(id), password: PASSWORD });
    const again = await app.signIn(email);
    expect(await again.fails('{ network { nodeCount } }')).toMatchObject(due('PASSWORD'));
    await change(again, PASSWORD, OWN);
    await again.ok('{ network { nodeCount } }');
  });

  it('bites at once, also in a session that is remembered', async () => {
    const client = await app.signUp('minns@example.test', ['MANAGER']);
    await client.ok('{ network { nodeCount } }');
    await app.sql('UPDATE app_user SET password_due = true WHERE id = $1', [client.userId]);
    expect(await client.fails('{ network { nodeCount } }')).toMatchObject(due('PASSWORD'));
  });

  it('is not one that the command line set', async () => {
    const client = await app.signUp('rad@example.test', ['MANAGER']);
    await app.app.get(AccountsService).setPassword(operator('x'), 'rad@example.test', OWN);
    expect(await client.fails('{ me { id } }')).toMatchObject({ status: 401 });
    expect((await (await app.signIn('rad@example.test', OWN)).ok('{ due }')).due).toBeNull();
  });
});

describe('a role that needs a second factor', () => {
  it('opens nothing without one, and is nothing without it again', async () => {
    const officer = await app.as('DATA_PROTECTION_OFFICER');
    expect((await officer.ok('{ due }')).due).toBe('SECOND_FACTOR');
    expect(await officer.fails('{ auditEvents { nodes { id } } }')).toMatchObject(due('SECOND_FACTOR'));
    await app.sql(`INSERT INTO second_factor (user_id, secret, confirmed_at) VALUES ($1, 'x', now())`, [
      officer.userId,
    ]);
    await officer.ok('{ auditEvents { nodes { id } } }');
    await app.sql('DELETE FROM second_factor WHERE user_id = $1', [officer.userId]);
    expect(await officer.fails('{ auditEvents { nodes { id } } }')).toMatchObject(due('SECOND_FACTOR'));
  });

  it('lets nobody stay who came in by the password alone, once its bearer has one', async () => {
    const bearer = await app.signUp('delad@example.test', ['DATA_PROTECTION_OFFICER']);
    const somebody = await app.signIn('delad@example.test');
    const { secret } = await make.mutate(bearer, 'enrolSecondFactor', { password: PASSWORD }, 'secret');
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
    await make.mutate(bearer, 'confirmSecondFactor', { code }, 'recoveryCodes');
    await bearer.ok('{ auditEvents { nodes { id } } }');
    expect(await somebody.fails('{ me { id } }')).toMatchObject({ status: 401 });
  });
});

describe('the account of an administrator or a data protection officer', () => {
  const second = { code: 'BAD_USER_INPUT', fields: [{ rule: 'secondAdministrator' }] };

  it.each([['ADMIN'], ['DATA_PROTECTION_OFFICER']])('takes two to reset (%s), each time anew', async (role) => {
    const { id, email } = await create([role]);
    await app.sql(`INSERT INTO second_factor (user_id, secret, confirmed_at) VALUES ($1, 'x', now())`, [id]);
    const tries: [string, object][] = [
      ['resetPassword', { password: OWN }],
      ['resetSecondFactor', {}],
      ['updateUser', { roles: ['MANAGER'] }],
    ];
    for (const [name, input] of tries) {
      const now = async () => ({ id, version: await versionOf(id) });
      expect(await fails(name, { ...(await now()), ...input })).toMatchObject(second);
      await mutate('allowReset', await now());
      expect(await fails(name, { ...(await now()), ...input })).toMatchObject(second);
      await app.sql(`UPDATE app_user SET reset_allowed_at = now() - interval '25 hours' WHERE id = $1`, [id]);
      expect(await fails(name, { ...(await now()), ...input }, other)).toMatchObject(second);
      await mutate('allowReset', await now());
      await app.sql('UPDATE app_user SET deactivated_at = now() WHERE id = $1', [admin.userId]);
      expect(await fails(name, { ...(await now()), ...input }, other)).toMatchObject(second);
      await app.sql('UPDATE app_user SET deactivated_at = NULL WHERE id = $1', [admin.userId]);
      await mutate(name, { ...(await now()), ...input }, other);
      if (name === 'updateUser') continue;
      expect(await fails('resetPassword', { ...(await now()), password: OWN }, other)).toMatchObject(second);
    }
    const actions = await app.sql('SELECT action FROM audit_event WHERE object_id = $1 ORDER BY id', [id]);
    expect(actions.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['user.allowReset', 'user.resetPassword', 'secondFactor.reset', 'user.update']),
    );
    await app.app.get(AccountsService).setPassword(operator('x'), email, OWN);
  });

  it('is not allowed by its bearer, nor where one administrator is enough', async () => {
    const own = { id: admin.userId, version: await versionOf(admin.userId!) };
    expect(await fails('allowReset', own)).toMatchObject({ fields: [{ path: 'input.id', rule: 'self' }] });
    const { id, version } = await create(['MANAGER']);
    expect(await fails('allowReset', { id, version })).toMatchObject({ fields: [{ rule: 'roles' }] });
    await mutate('resetPassword', { id, version, password: OWN });
  });
});

it('nobody is data protection officer and process leader in one account', async () => {
  const apart = { code: 'BAD_USER_INPUT', fields: [{ path: 'input.roles', rule: 'apart' }] };
  const roles = ['PROCESS_LEADER', 'MANAGER', 'DATA_PROTECTION_OFFICER'];
  const input = { email: 'bada@example.test', name: 'Båda', password: PASSWORD };
  expect(await fails('createUser', { ...input, roles })).toMatchObject(apart);
  const { id, version } = await create(['PROCESS_LEADER']);
  expect(await fails('updateUser', { id, version, roles })).toMatchObject(apart);
  await expect(app.signUp('bada-rad@example.test', roles as never)).rejects.toThrow();
});
