import { randomBytes } from 'node:crypto';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Query, Resolver } from '@nestjs/graphql';
import { AccountsService, operator } from '../src/identity/accounts.service.js';
import { SESSION_COOKIE } from '../src/identity/authenticate.js';
import { may, type Permission } from '../src/access/policy.js';
import { AppModule } from '../src/app.module.js';
import { takeSecrets } from '../src/secrets.js';
import { ROLES } from '../src/kernel/actor.js';
import { parseConfig } from '../src/kernel/config.js';
import { Client, PASSWORD, TestApp } from './app.js';
import * as make from './make.js';

let app: TestApp;
let accounts: AccountsService;

beforeAll(async () => {
  app = await TestApp.start();
  accounts = app.app.get(AccountsService);
});
afterAll(() => app.stop());

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { token expiresAt user { name roles } } }';
const signIn = (email: string, password: string, headers = {}) =>
  app.anonymous.send(SIGN_IN, { input: { email, password } }, headers);

describe('signing in', () => {
  it('signs in again where a browser still sends the cookie of a session that has ended, and makes it forget that', async () => {
    const email = 'utgangen@example.test';
    const { token } = await app.signUp(email, ['MANAGER']);
    const headers = { cookie: `${SESSION_COOKIE}=${token}` };
    await app.anonymous.ok('{ me { id } }', {}, headers);
    await app.sql('DELETE FROM session WHERE user_id = (SELECT id FROM app_user WHERE email = $1)', [email]);
    // The first query still knows the session by memory, the second looks it up.
    for (const again of [1, 2])
      expect([again, await app.anonymous.fails('{ me { id } }', {}, headers)]).toMatchObject([
        again,
        { status: 401, code: 'UNAUTHENTICATED' },
      ]);
    const answer = await app.anonymous.send(
      'mutation ($input: SignInInput!) { signIn(input: $input) { token } }',
      { input: { email, password: PASSWORD } },
      headers,
    );
    expect(answer.data.signIn.token).toEqual(expect.any(String));
    const refused = await app.anonymous.send('mutation { signOut { signedOut } }', {}, headers);
    expect([refused.status, refused.headers.get('set-cookie')]).toEqual([
      401,
      expect.stringMatching(/^__Host-samverka=; Path=\/; Expires=Thu, 01 Jan 1970/),
    ]);
  });

  it('opens a session that works as a bearer token and as a cookie, and only its hash is stored', async () => {
    const client = await app.as('MANAGER');
    const answer = await signIn('manager@example.test', PASSWORD);
    const { token, user } = answer.data.signIn;
    expect(user).toEqual({ name: 'Test MANAGER', roles: ['MANAGER'] });
    const cookie = answer.headers.get('set-cookie') as string;
    expect(cookie).toMatch(/^__Host-samverka=.*; Path=\/; Expires=.*; HttpOnly; Secure; SameSite=Strict$/);
    const me = await app.anonymous.ok('{ me { id } }', {}, { cookie: `other=1; ${SESSION_COOKIE}=${token}` });
    expect(me.me.id).toBe(client.userId);
    const rows = await app.sql('SELECT * FROM session');
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('forgives capitals and spaces in the address, nothing in the password', async () => {
    await app.signUp('someone@example.test', ['MANAGER']);
    expect((await signIn('  SomeOne@Example.test ', PASSWORD)).errors).toBeUndefined();
    for (const wrong of [PASSWORD.toUpperCase(), ` ${PASSWORD}`, `${PASSWORD} `, 'x'])
      expect(await signIn('someone@example.test', wrong)).toMatchObject({ status: 401 });
  });

  it('gives unknown, wrong, deactivated and sample-from-afar the same answer, and journals it', async () => {
    await app.signUp('gone@example.test', ['MANAGER']);
    await accounts.deactivate(operator('test'), 'gone@example.test');
    await accounts.create(operator('test'), {
      email: 'sample@example.test',
      name: 'S',
      roles: ['MANAGER'],
      password: PASSWORD,
      sample: true,
    });
    const before = await app.sql(`SELECT FROM audit_event WHERE action = 'session.deny'`);
    const answers = [
      await signIn('nobody@example.test', PASSWORD),
      await signIn('someone@example.test', 'wrong password'),
      await signIn('gone@example.test', PASSWORD),
      await signIn('sample@example.test', PASSWORD, { 'x-forwarded-for': '203.0.113.7' }),
    ];
    for (const { status, errors } of answers)
      expect([status, errors?.[0].message, errors?.[0].extensions]).toEqual([
        401,
        'E-mail or password is wrong.',
        { code: 'UNAUTHENTICATED' },
      ]);
    expect(await app.sql(`SELECT FROM audit_event WHERE action = 'session.deny'`)).toHaveLength(before.length + 4);
    const local = await signIn('sample@example.test', PASSWORD);
    expect(local.errors).toBeUndefined();
    const sample = new Client(app.url, local.data.signIn.token);
    await sample.ok('{ me { id } }');
    expect(await sample.fails('{ me { id } }', {}, { 'x-forwarded-for': '203.0.113.7' })).toMatchObject({
      status: 401,
    });
  });

  it('ends with signing out, by expiry, deactivation and a new password', async () => {
    const first = await app.signUp('ends@example.test', ['MANAGER']);
    await first.ok('mutation { signOut { signedOut } }');
    expect(await first.fails('{ me { id } }')).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });

    const second = await app.signIn('ends@example.test');
    await app.sql(`UPDATE session SET expires_at = now() - interval '1 second' WHERE user_id = $1`, [second.userId]);
    expect(await second.fails('{ me { id } }')).toMatchObject({ status: 401 });

    const third = await app.signIn('ends@example.test');
    await accounts.setPassword(operator('test'), 'ends@example.test', 'another fine password');
    expect(await third.fails('{ me { id } }')).toMatchObject({ status: 401 });

    const fourth = await app.signIn('ends@example.test', 'another fine password');
    await accounts.deactivate(operator('test'), 'ends@example.test');
    expect(await fourth.fails('{ me { id } }')).toMatchObject({ status: 401 });
  });

  const forged = [
    'x',
    '',
    'null',
    'undefined',
    '..',
    'a.b.c',
    'eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.',
    '%00',
    "' OR 1=1 --",
    randomBytes(32).toString('base64url'),
    randomBytes(16).toString('hex'),
    'A'.repeat(43),
    'A'.repeat(5000),
  ];
  it.each(forged)('refuses the forged token %j', async (token) => {
    const headers = { authorization: `Bearer ${token}` };
    expect(await app.anonymous.fails('{ me { id } }', {}, headers)).toMatchObject({
      status: 401,
      code: 'UNAUTHENTICATED',
    });
  });

  it.each(['Basic dXNlcjpwYXNz', 'bearer', 'Token x', 'Bearer a b'])('refuses the header %j', async (authorization) => {
    expect(await app.anonymous.fails('{ me { id } }', {}, { authorization })).toMatchObject({ status: 401 });
  });

  it('refuses a token that is one letter off, and the hash itself', async () => {
    const { token } = await app.as('MANAGER');
    const off = token!.slice(0, -2) + (token!.at(-2) === 'A' ? 'B' : 'A') + token!.slice(-1);
    const [{ hash }] = await app.sql(`SELECT encode(token_hash, 'base64') AS hash FROM session LIMIT 1`);
    for (const bad of [off, hash, token!.toLowerCase()])
      expect(await new Client(app.url, bad).fails('{ me { id } }')).toMatchObject({ status: 401 });
  });
});

describe('roles', () => {
  it('bite on the next request when they are withdrawn', async () => {
    const client = await app.signUp('demoted@example.test', ['PROCESS_LEADER']);
    await client.ok('{ stakeholders { totalCount } }');
    await app.sql(`UPDATE app_user SET roles = '{ADMIN}' WHERE id = $1`, [client.userId]);
    expect(await client.fails('{ stakeholders { totalCount } }')).toMatchObject({
      status: 503,
      message: expect.stringMatching(/access has changed/),
    });
    expect(await client.fails('{ stakeholders { totalCount } }')).toMatchObject({ code: 'FORBIDDEN' });
    await app.sql(`UPDATE app_user SET roles = '{MANAGER}' WHERE id = $1`, [client.userId]);
    expect(
      await client.fails('mutation { createArea(input: { name: "x", kind: PLACE }) { area { id } } }'),
    ).toMatchObject({ code: 'FORBIDDEN' });
    await client.ok('{ stakeholders { totalCount } }');
  });

  it('bite likewise when they are given, though the account was refused before', async () => {
    const client = await app.signUp('promoted@example.test', ['ADMIN']);
    const list = '{ stakeholders { totalCount } }';
    expect(await client.fails(list)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await client.fails(list)).toMatchObject({ code: 'FORBIDDEN' });
    await app.sql(`UPDATE app_user SET roles = '{MANAGER}' WHERE id = $1`, [client.userId]);
    expect(await client.fails(list)).toMatchObject({ status: 503, code: 'UNAVAILABLE' });
    await client.ok(list);
    await app.sql(`UPDATE app_user SET roles = '{ADMIN}' WHERE id = $1`, [client.userId]);
    expect(await client.fails(list)).toMatchObject({ status: 503, code: 'UNAVAILABLE' });
    await app.sql('UPDATE session SET revoked_at = now() WHERE user_id = $1', [client.userId]);
    expect(await client.fails(list)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  });

  it('let a liaison write associations, groups and people, and only read the rest', async () => {
    const liaison = await app.as('ASSOCIATION_LIAISON');
    const leader = await app.as('PROCESS_LEADER');
    await make.association(liaison);
    await make.group(liaison);
    await make.person(liaison);
    await expect(make.business(liaison)).rejects.toThrow(/FORBIDDEN/);
    await expect(make.publicBody(liaison)).rejects.toThrow(/FORBIDDEN/);
    const { id } = await make.business(leader);
    const archive =
      'mutation ($input: StakeholderVersionInput!) { archiveStakeholder(input: $input) { stakeholder { id } } }';
    expect(await liaison.fails(archive, { input: { id, version: 1 } })).toMatchObject({ code: 'FORBIDDEN' });
    const { stakeholder } = await liaison.ok('query ($id: UUID!) { stakeholder(id: $id) { name } }', { id });
    expect(stakeholder.name).toBeDefined();
  });

  /** A call of each root field that passes validation; what it does then does not matter here. */
  const CALLS: Record<string, string> = {
    areas: 'areas { id }',
    focusAreas: 'focusAreas { id }',
    users: 'users { id }',
    me: 'me { id }',
    stakeholders: 'stakeholders { totalCount }',
    interactions: 'interactions { totalCount }',
    followUps: 'followUps { totalCount }',
    network: 'network { nodeCount }',
  };
  const NEEDS: Record<string, Permission> = {
    areas: 'vocabulary.read',
    focusAreas: 'vocabulary.read',
    users: 'user.read',
    me: 'account.own',
    stakeholders: 'stakeholder.read',
    interactions: 'interaction.read',
    followUps: 'interaction.read',
    network: 'network.read',
  };

  it.each(ROLES)('%s may call what the policy says, and nothing else', async (role) => {
    const client = await app.as(role);
    for (const [field, call] of Object.entries(CALLS)) {
      const { errors } = await client.send(`{ ${call} }`);
      const allowed = may({ roles: [role] }, NEEDS[field]);
      expect([field, errors?.[0].extensions.code]).toEqual([field, allowed ? undefined : 'FORBIDDEN']);
    }
    const { errors } = await client.send(
      `mutation { createArea(input: { name: "X ${role}", kind: PLACE }) { area { id } } }`,
    );
    const allowed = may({ roles: [role] }, 'vocabulary.write');
    expect(errors?.[0].extensions.code).toBe(allowed ? undefined : 'FORBIDDEN');
  });

  it('stop the boot where a root field carries no permission mark', async () => {
    @Resolver()
    class Forgotten {
      @Query(() => String)
      open() {
        return 'everything';
      }
    }
    @Module({})
    class Broken {}
    const config = parseConfig({ NODE_ENV: 'test' });
    const root = {
      module: Broken,
      imports: [AppModule.with(config, { dataSource: app.owner, secrets: await takeSecrets(app.owner, config) })],
      providers: [Forgotten],
    };
    const boot = NestFactory.createApplicationContext(root, { logger: false, abortOnError: false });
    await expect(boot).rejects.toThrow('Root fields without a permission mark: Forgotten.open');
  });
});

describe('rates', () => {
  it('bound wrong passwords, by account and by address; what is refused counts no more', async () => {
    const limited = await TestApp.start({ SIGN_IN_PER_ADDRESS: '7', SIGN_IN_PER_ACCOUNT: '5' });
    try {
      const attempt = (email: string) =>
        limited.anonymous.send(SIGN_IN, { input: { email, password: 'wrong password' } });
      for (let i = 0; i < 5; i++) expect((await attempt('a@example.test')).status).toBe(401);
      const refused = await attempt('a@example.test');
      expect(refused).toMatchObject({ status: 429, errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      for (let i = 0; i < 2; i++) expect((await attempt(`b${i}@example.test`)).status).toBe(401);
      expect((await attempt('c@example.test')).status).toBe(429);
    } finally {
      await limited.stop();
    }
  });

  it('bound requests of a user, a mutation counting five', async () => {
    const limited = await TestApp.start({ RATE_PER_MINUTE: '12' });
    try {
      const client = await limited.as('PROCESS_LEADER');
      await client.ok('mutation { createArea(input: { name: "A", kind: PLACE }) { area { id } } }');
      for (let i = 0; i < 7; i++) await client.ok('{ me { id } }');
      expect(await client.fails('{ me { id } }')).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
      expect(await client.fails('{ no')).toMatchObject({ status: 429 });
    } finally {
      await limited.stop();
    }
  });
});
