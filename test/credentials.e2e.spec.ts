import { codeAt } from '../src/identity/second-factor.js';
import { addDays, stockholmDate } from '../src/kernel/time.js';
import { Client, PASSWORD, TestApp } from './app.js';
import * as make from './make.js';

let app: TestApp;
const ended = { status: 401, code: 'UNAUTHENTICATED' };

beforeAll(async () => {
  app = await TestApp.start({ SIGN_IN_PER_ACCOUNT: '8' });
});
afterAll(() => app.stop());

describe('a second factor', () => {
  const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { token } }';
  const signIn = (email: string, code?: string) =>
    app.anonymous.send(SIGN_IN, { input: { email, password: PASSWORD, ...(code !== undefined && { code }) } });
  /** The code of now, or of steps from now. None of the step before: it may be two before when it arrives. */
  const code = (secret: string, steps = 0) => codeAt(secret, Date.now() + steps * 30_000);

  async function enrolled(email: string) {
    const client = await app.signUp(email, ['MANAGER']);
    const { secret, uri } = await make.mutate(client, 'enrolSecondFactor', { password: PASSWORD }, 'secret uri');
    expect(uri).toContain(secret);
    const { recoveryCodes } = await make.mutate(client, 'confirmSecondFactor', { code: code(secret) }, 'recoveryCodes');
    return { client, secret, recoveryCodes };
  }

  it('is asked for once it is confirmed, and each code opens once', async () => {
    const email = 'kod@example.test';
    const client = await app.signUp(email, ['MANAGER']);
    const { secret } = await make.mutate(client, 'enrolSecondFactor', { password: PASSWORD }, 'secret');
    expect((await signIn(email)).errors).toBeUndefined();
    const wrong = { code: code(secret, 20) };
    expect(await client.fails(make.mutation('confirmSecondFactor', '__typename'), { input: wrong })).toMatchObject({
      fields: [{ path: 'input.code' }],
    });
    const first = code(secret);
    await make.mutate(client, 'confirmSecondFactor', { code: first }, '__typename');
    expect((await client.ok('{ me { secondFactor } }')).me.secondFactor).toBe(true);
    expect((await signIn(email)).errors?.[0].extensions).toEqual({ code: 'UNAUTHENTICATED', secondFactor: true });
    expect((await signIn(email, first)).errors?.[0].message).toMatch(/wrong, or was used before/);
    expect((await signIn(email, '123')).status).toBe(401);
    const next = code(secret, 1);
    expect((await signIn(email, next)).errors).toBeUndefined();
    expect((await signIn(email, next)).status).toBe(401);
    const journal = await app.sql(
      `SELECT action FROM journal WHERE object_id = $1 AND action ~ 'econdFactor|denyCode' ORDER BY id`,
      [client.userId],
    );
    expect(journal.map(({ action }) => action)).toEqual([
      'secondFactor.enrol',
      'secondFactor.confirm',
      'session.denyCode',
      'session.denyCode',
      'session.denyCode',
    ]);
    expect(JSON.stringify(await app.sql('SELECT changes FROM journal'))).not.toContain(secret);
  });

  it('opens once, even where one code is tried many times at once', async () => {
    const { secret, recoveryCodes } = await enrolled('samtidig@example.test');
    for (const one of [code(secret, 1), recoveryCodes[0]]) {
      const answers = await Promise.all(Array.from({ length: 4 }, () => signIn('samtidig@example.test', one)));
      expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
      await (await app.as('ADMIN')).ok('{ accounts { secondFactor } }');
    }
  });

  it('is replaced by a recovery code on a bad day, and taken away with the password', async () => {
    const { client, recoveryCodes } = await enrolled('borta@example.test');
    expect((await signIn('borta@example.test', recoveryCodes[3].toUpperCase())).errors).toBeUndefined();
    expect((await signIn('borta@example.test', recoveryCodes[3])).status).toBe(401);
    const remove = make.mutation('removeSecondFactor', 'removed');
    expect(await client.fails(remove, { input: { password: 'wrong' } })).toMatchObject({
      fields: [{ path: 'input.password' }],
    });
    await client.ok(remove, { input: { password: PASSWORD } });
    expect((await signIn('borta@example.test')).errors).toBeUndefined();
    expect(await client.fails(remove, { input: { password: PASSWORD } })).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('is set back by an administrator, which ends the sessions', async () => {
    const { client } = await enrolled('tappad@example.test');
    const admin = await app.as('ADMIN');
    const reset = make.mutation('resetSecondFactor', 'user { secondFactor }');
    expect(await client.fails(reset, { input: { id: client.userId, version: 1 } })).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect((await admin.ok(reset, { input: { id: client.userId, version: 1 } })).resetSecondFactor.user).toEqual({
      secondFactor: false,
    });
    expect(await client.fails('{ me { id } }')).toMatchObject(ended);
    expect((await signIn('tappad@example.test')).errors).toBeUndefined();
    const users = (await client.send('{ me { id } }')).data;
    expect(users).toBeFalsy();
    const seen = await (await app.as('PROCESS_LEADER')).ok('{ users { email secondFactor } }');
    expect(seen.users.find((u: any) => u.email === 'tappad@example.test').secondFactor).toBeNull();
  });

  it('bounds guesses of a code as guesses of a password', async () => {
    const { secret } = await enrolled('gissad@example.test');
    const answers = [];
    for (let i = 0; i < 9; i++) answers.push((await signIn('gissad@example.test', '000 000')).status);
    expect(answers.at(-1)).toBe(429);
    expect((await signIn('gissad@example.test', code(secret))).status).toBe(429);
  });
});

describe('tokens for programs', () => {
  const inDays = (days: number) => addDays(stockholmDate(), days);
  const CREATE = 'token apiToken { id name scope expiresAt }';
  const create = (client: Client, input: object = {}) =>
    make.mutate(client, 'createApiToken', { name: 'Kalender', scope: 'READ', expiresOn: inDays(30), ...input }, CREATE);

  it('do what their owner may, within their scope, and nothing to accounts', async () => {
    const leader = await app.signUp('program@example.test', ['PROCESS_LEADER']);
    const [{ token }, writing] = [await create(leader), await create(leader, { scope: 'WRITE', name: 'Import' })];
    expect(token).toMatch(/^smv_[\w-]{43}$/);
    const reader = new Client(app.url, token);
    const writer = new Client(app.url, writing.token);
    expect((await reader.ok('{ me { id } stakeholders { totalCount } }')).me.id).toBe(leader.userId);
    const area = 'mutation { createArea(input: { name: "Av ett program", kind: PLACE }) { area { id } } }';
    expect(await reader.fails(area)).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringMatching(/reading only/),
    });
    await writer.ok(area);
    for (const program of [reader, writer]) {
      expect(
        await program.fails(make.mutation('createApiToken', 'token'), {
          input: { name: 'x', scope: 'WRITE', expiresOn: inDays(1) },
        }),
      ).toMatchObject({ code: 'FORBIDDEN' });
      expect(await program.fails('mutation { signOut { signedOut } }')).toMatchObject({ code: 'FORBIDDEN' });
      expect(await program.fails('{ accounts { id } }')).toMatchObject({ code: 'FORBIDDEN' });
    }
    expect(JSON.stringify(await app.sql('SELECT * FROM session'))).not.toContain(token.slice(4));
    const { apiTokens, sessions } = await leader.ok('{ apiTokens { name scope lastUsedAt } sessions { id } }');
    expect(apiTokens.map((t: any) => [t.name, t.scope])).toEqual([
      ['Import', 'WRITE'],
      ['Kalender', 'READ'],
    ]);
    expect(sessions).toHaveLength(1);
  });

  it('open nothing of the office of a data protection officer or an administrator', async () => {
    const [officer, admin] = [await app.as('DATA_PROTECTION_OFFICER'), await app.as('ADMIN')];
    const asks = [
      '{ dataSubjects(text: "Kim") { __typename } }',
      '{ privacyRequests { __typename } }',
      '{ disposals { __typename } }',
      '{ auditEvents { __typename } }',
      '{ retentionRules { id } }',
      '{ accounts { id } }',
      '{ apiTokens { id } }',
      '{ sessions { id } }',
    ];
    for (const scope of ['READ', 'WRITE'])
      for (const owner of [officer, admin]) {
        const program = new Client(app.url, (await create(owner, { scope })).token);
        for (const query of asks)
          expect([query, (await program.send(query)).errors?.[0].extensions.code]).toEqual([query, 'FORBIDDEN']);
        // Nor sideways, where a field follows what its owner may do: whether others have a second factor.
        const { users } = await program.ok('{ users { id secondFactor } }');
        const others = users.filter((user: any) => user.id !== owner.userId);
        expect(others.every((user: any) => user.secondFactor === null)).toBe(true);
      }
  });

  it('are shown to administrators with whose they are, who may end them', async () => {
    const [admin, owner] = [await app.as('ADMIN'), await app.signUp('glomd@example.test', ['MANAGER'])];
    const { token, apiToken } = await create(owner, { name: 'Glömt program' });
    const ALL = '{ apiTokens(everybody: true) { id name scope createdAt lastUsedAt expiresAt reason user { email } } }';
    expect(await owner.fails(ALL)).toMatchObject({ code: 'FORBIDDEN' });
    const mine = async () => (await admin.ok('{ apiTokens { name } }')).apiTokens.map((one: any) => one.name);
    expect(await mine()).not.toContain('Glömt program');
    const { apiTokens } = await admin.ok(ALL);
    expect(apiTokens.find((one: any) => one.id === apiToken.id)).toMatchObject({
      user: { email: 'glomd@example.test' },
    });
    await make.mutate(admin, 'revokeApiToken', { id: apiToken.id }, 'revoked');
    expect((await new Client(app.url, token).send('{ me { id } }')).status).toBe(401);
    expect(await admin.fails(make.mutation('revokeSession', 'revoked'), { input: { id: apiToken.id } })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('outlast an idle hour, but not their day, their owner’s account, nor being ended', async () => {
    const owner = await app.signUp('agare@example.test', ['MANAGER']);
    const [first, second, third] = [await create(owner), await create(owner), await create(owner)];
    const asks = (token: string) => new Client(app.url, token).send('{ me { id } }');
    await app.sql(`UPDATE session SET last_seen_at = now() - interval '40 days' WHERE user_id = $1`, [owner.userId]);
    expect((await asks(first.token)).errors).toBeUndefined();
    expect(await owner.fails('{ me { id } }')).toMatchObject(ended);
    const again = await app.signIn('agare@example.test');
    await make.mutate(again, 'revokeApiToken', { id: first.apiToken.id }, 'revoked');
    expect((await asks(first.token)).status).toBe(401);
    const other = await app.as('MANAGER');
    for (const [name, id] of [
      ['revokeApiToken', second.apiToken.id],
      ['revokeSession', second.apiToken.id],
    ])
      expect(await other.fails(make.mutation(name, 'revoked'), { input: { id } })).toMatchObject({ code: 'NOT_FOUND' });
    await app.sql(`UPDATE session SET expires_at = now() - interval '1 second' WHERE id = $1`, [second.apiToken.id]);
    expect((await asks(second.token)).status).toBe(401);
    await app.sql(`UPDATE app_user SET roles = '{DATA_PROTECTION_OFFICER}' WHERE id = $1`, [owner.userId]);
    const refused = await new Client(app.url, third.token).send('{ network { nodeCount } }');
    expect(['FORBIDDEN', 'UNAVAILABLE']).toContain(refused.errors?.[0].extensions.code);
    await app.sql('UPDATE app_user SET deactivated_at = now() WHERE id = $1', [owner.userId]);
    expect((await asks(third.token)).status).toBe(401);
  });

  it('last a year at most, and are told once', async () => {
    const owner = await app.as('MANAGER');
    for (const days of [-1, 367])
      expect(
        await owner.fails(make.mutation('createApiToken', 'token'), {
          input: { name: 'x', scope: 'READ', expiresOn: inDays(days) },
        }),
      ).toMatchObject({ fields: [{ path: 'input.expiresOn' }] });
    // Ninety days without a word; longer with one.
    await create(owner, { expiresOn: inDays(90) });
    for (const reason of [undefined, null, ' '])
      expect(
        await owner.fails(make.mutation('createApiToken', 'token'), {
          input: { name: 'x', scope: 'READ', expiresOn: inDays(91), reason },
        }),
      ).toMatchObject({ fields: [{ path: 'input.reason' }] });
    await create(owner, { expiresOn: inDays(366), reason: 'Kalendern på biblioteket visar våra möten hela året' });
    expect((await create(owner, { expiresOn: inDays(0) })).apiToken.scope).toBe('READ');
  });
});
