import { DEVICE_COOKIE } from '../src/identity/known-devices.js';
import { AccountsService, operator } from '../src/identity/accounts.service.js';
import { codeAt } from '../src/identity/second-factor.js';
import { RetentionJob } from '../src/privacy/retention.job.js';
import { type Answer, Client, PASSWORD, TestApp } from './app.js';
import * as make from './make.js';

/** Limits as they are unless set otherwise; addresses as a proxy tells them. */
const USUAL = { RATE_PER_MINUTE: '300', SIGN_IN_PER_ADDRESS: '20', TRUST_PROXY: 'true' };
const DAY_MS = 86_400_000;
const WRONG = 'fel hast batteri haftapparat';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { token } }';

interface Attempt {
  password?: string;
  code?: string;
  from?: string;
  /** The cookie of a browser that somebody signed in with before. */
  device?: string;
  on?: TestApp;
}

let app: TestApp;
let addresses = 0;
/** An address that nobody came from yet. */
const elsewhere = () => `198.51.${Math.floor(++addresses / 250)}.${1 + (addresses % 250)}`;

beforeAll(async () => {
  app = await TestApp.start(USUAL);
});
afterAll(() => app.stop());

function attempt(email: string, { from = elsewhere(), device, on = app, code, ...more }: Attempt = {}) {
  const input = { email, password: PASSWORD, ...more, ...(code !== undefined && { code }) };
  const cookie: Record<string, string> = device ? { cookie: `${DEVICE_COOKIE}=${device}` } : {};
  return on.anonymous.send(SIGN_IN, { input }, { 'x-forwarded-for': from, ...cookie });
}
const account = (email: string): Promise<{ id: string }> =>
  app.app
    .get(AccountsService)
    .create(operator('test'), { email, name: 'Prov', roles: ['MANAGER'], password: PASSWORD });

/** What the answers of attempts are: their HTTP status. */
async function statuses(times: number, email: string, how: Attempt = {}): Promise<number[]> {
  const found: number[] = [];
  for (let i = 0; i < times; i++) found.push((await attempt(email, how)).status);
  return found;
}
const FIVE_WRONG = [401, 401, 401, 401, 401];
const waitOf = ({ errors }: Answer) => errors?.[0].extensions.retryAfterSeconds as number;
const deviceOf = ({ headers }: Answer): string =>
  headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith(`${DEVICE_COOKIE}=`))!
    .split(/[=;]/)[1];
/** Lets time pass for whatever is counted: all waits and windows are over. */
const later = (rows = 'true') => app.sql(`UPDATE sign_in_limit SET expire = 1 WHERE ${rows}`);
const waits = () => later(`key NOT LIKE '%rounds:%'`);
const locks = (userId: string | null) =>
  app.sql(
    `SELECT j.object_id, p.changes FROM audit_event j JOIN audit_payload p ON p.event_id = j.id
      WHERE j.action = 'session.lock' AND j.object_id IS NOT DISTINCT FROM $1 ORDER BY j.id`,
    [userId],
  );

/** Somebody with a second factor, and what makes the codes. */
async function holder(email: string): Promise<{ id: string; code: (steps?: number) => string }> {
  await account(email);
  const client = await app.signIn(email);
  const { secret } = await make.mutate(client, 'enrolSecondFactor', { password: PASSWORD }, 'secret');
  const code = (steps = 0) => codeAt(secret, Date.now() + steps * 30_000);
  await make.mutate(client, 'confirmSecondFactor', { code: code() }, '__typename');
  return { id: client.userId!, code };
}

describe('an address', () => {
  it('has as many right passwords as there are people behind it, one after another and at once', async () => {
    const emails = Array.from({ length: 8 }, (_, i) => `skift${i}@example.test`);
    await Promise.all(emails.map(account));
    const from = elsewhere();
    const rounds = Array.from({ length: 200 }, (_, i) => emails[i % emails.length]);
    const answers = [
      ...(await Promise.all(rounds.slice(0, 150).map((email) => attempt(email, { from })))),
      ...(await Promise.all(rounds.slice(0, 50).map((email) => attempt(email, { from })))),
    ];
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await statuses(1, 'skift0@example.test', { from, password: WRONG })).toEqual([401]);
  });

  it('has twenty wrong ones, whoever they are for, and a wait that another address has not', async () => {
    const from = elsewhere();
    await account('grannen@example.test');
    for (let i = 0; i < 20; i++)
      expect((await attempt(`gissad${i}@example.test`, { from, password: WRONG })).status).toBe(401);
    const refused = await attempt('grannen@example.test', { from });
    expect([refused.status, waitOf(refused)]).toEqual([429, 60]);
    expect((await attempt('grannen@example.test')).status).toBe(200);
    expect((await locks(null)).at(-1)!.changes).toMatchObject({
      counted: { after: 'address' },
      seconds: { after: 60 },
    });
  });

  it('gets no more guesses by guessing at once', async () => {
    const from = elsewhere();
    const many = Array.from({ length: 40 }, (_, i) => attempt(`bred${i}@example.test`, { from, password: WRONG }));
    const answers = await Promise.all(many);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(20);
    const same = await Promise.all(
      Array.from({ length: 12 }, () => attempt('smal@example.test', { password: WRONG, from: '203.0.113.9' })),
    );
    expect(same.filter(({ status }) => status === 401)).toHaveLength(5);
  });
});

describe('an account', () => {
  it('stays open to its owner while somebody guesses, from another address and on a known device', async () => {
    await account('agare@example.test');
    const home = deviceOf(await attempt('agare@example.test'));
    const from = elsewhere();
    expect(await statuses(6, 'agare@example.test', { from, password: WRONG })).toEqual([...FIVE_WRONG, 429]);
    expect((await attempt('agare@example.test', { from })).status).toBe(429);
    expect((await attempt('agare@example.test')).status).toBe(200);
    expect((await attempt('agare@example.test', { from, device: home })).status).toBe(200);
  });

  it('has growing waits, the same whether it exists or not', async () => {
    const { id } = await account('finns@example.test');
    for (const email of ['finns@example.test', 'saknas@example.test']) {
      const from = elsewhere();
      const seen: number[] = [];
      for (let round = 0; round < 9; round++) {
        expect(await statuses(5, email, { from, password: WRONG })).toEqual(FIVE_WRONG);
        const refused = await attempt(email, { from });
        expect(Number(refused.headers.get('retry-after'))).toBe(waitOf(refused));
        expect(refused.errors![0].extensions).toEqual({ code: 'RATE_LIMITED', retryAfterSeconds: waitOf(refused) });
        seen.push(waitOf(refused));
        await waits();
      }
      expect(seen).toEqual([60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]);
    }
    const told = await locks(id);
    expect(told.map(({ changes }) => changes.seconds.after)).toEqual([60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]);
    expect(told[0].changes.counted).toEqual({ after: 'account and address' });
  });

  it('is begun anew by a right password, where it was given', async () => {
    await account('glomsk@example.test');
    const from = elsewhere();
    await statuses(4, 'glomsk@example.test', { from, password: WRONG });
    expect((await attempt('glomsk@example.test', { from })).status).toBe(200);
    expect(await statuses(5, 'glomsk@example.test', { from, password: WRONG })).toEqual(FIVE_WRONG);
  });

  it('is counted anew with another password', async () => {
    await account('nytt@example.test');
    const from = elsewhere();
    const password = `${PASSWORD} igen`;
    expect(await statuses(6, 'nytt@example.test', { from, password: WRONG })).toEqual([...FIVE_WRONG, 429]);
    await app.app.get(AccountsService).setPassword(operator('test'), 'nytt@example.test', password);
    expect((await attempt('nytt@example.test', { from, password })).status).toBe(200);
  });

  it('has an end of guesses from all addresses together, that known devices do not feel', async () => {
    const { id } = await account('mal@example.test');
    const device = deviceOf(await attempt('mal@example.test'));
    for (let i = 0; i < 50; i++) expect((await attempt('mal@example.test', { password: WRONG })).status).toBe(401);
    const refused = await attempt('mal@example.test');
    expect([refused.status, waitOf(refused)]).toEqual([429, 3600]);
    expect((await locks(id)).map(({ changes }) => changes.counted.after)).toEqual(['account']);
    const known = await attempt('mal@example.test', { device });
    expect(known.status).toBe(200);
    expect(await statuses(6, 'mal@example.test', { device, password: WRONG })).toEqual([...FIVE_WRONG, 429]);
    expect((await locks(id)).at(-1)!.changes.counted.after).toBe('account and device');
    await later(`key LIKE 'account:%'`);
    expect((await attempt('mal@example.test')).status).toBe(200);
  });
});

describe('a known device', () => {
  it('is known by a sealed cookie without a name, for its account alone', async () => {
    await account('dator@example.test');
    await account('annan@example.test');
    const answer = await attempt('dator@example.test');
    const cookie = answer.headers.getSetCookie().find((one) => one.startsWith(DEVICE_COOKIE));
    expect(cookie).toMatch(
      /^__Host-samverka-device=[\w.~-]+; Max-Age=15552000; Path=\/; .*HttpOnly; Secure; SameSite=Strict$/,
    );
    const device = deviceOf(answer);
    const from = elsewhere();
    await statuses(5, 'annan@example.test', { from, password: WRONG });
    expect((await attempt('annan@example.test', { from, device })).status).toBe(429);
    // Whoever shares the browser does not push the other out.
    const both = deviceOf(await attempt('annan@example.test', { device }));
    expect((await attempt('annan@example.test', { from, device: both })).status).toBe(200);
    await statuses(5, 'dator@example.test', { from, password: WRONG });
    expect((await attempt('dator@example.test', { from, device: both })).status).toBe(200);
    for (const forged of [`${device.slice(0, -2)}xx`, 'x', '~~~', '....', ''])
      expect((await attempt('dator@example.test', { from, device: forged })).status).toBe(429);
  });

  it('is unknown after another password, and after half a year', async () => {
    await account('bytt@example.test');
    const device = deviceOf(await attempt('bytt@example.test'));
    const from = elsewhere();
    await statuses(5, 'bytt@example.test', { from, password: WRONG });
    const { now } = Date;
    Date.now = () => now() + 181 * DAY_MS;
    await app.sql('UPDATE sign_in_limit SET expire = expire + $1', [181 * DAY_MS]);
    const old = await attempt('bytt@example.test', { from, device }).finally(() => (Date.now = now));
    expect(old.status).toBe(429);
    expect((await attempt('bytt@example.test', { from, device })).status).toBe(200);
    const password = `${PASSWORD} igen`;
    await app.app.get(AccountsService).setPassword(operator('test'), 'bytt@example.test', password);
    await statuses(5, 'bytt@example.test', { from, password: WRONG });
    expect((await attempt('bytt@example.test', { from, device, password })).status).toBe(429);
    await later();
  });
});

describe('a second factor', () => {
  it('lets its holder in past the guesses of others, with password and code, and tells nobody else more', async () => {
    const { code } = await holder('bar@example.test');
    const from = elsewhere();
    await statuses(5, 'bar@example.test', { from, password: WRONG });
    expect((await attempt('bar@example.test', { from })).status).toBe(429);
    await account('utan@example.test');
    for (const email of ['utan@example.test', 'ingen@example.test'])
      await statuses(5, email, { from, password: WRONG });
    const refused = await Promise.all([
      attempt('bar@example.test', { from, code: '000000' }),
      attempt('bar@example.test', { from, password: WRONG, code: code(1) }),
      attempt('utan@example.test', { from, code: '000000' }),
      attempt('ingen@example.test', { from, code: '000000' }),
    ]);
    for (const { errors } of refused)
      expect(errors![0]).toMatchObject({
        message: expect.stringMatching(/^Too many requests/),
        extensions: { code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) },
      });
    const [{ extensions }] = refused[0].errors!;
    expect(Object.keys(extensions).sort()).toEqual(['code', 'retryAfterSeconds']);
    expect((await attempt('bar@example.test', { from, code: code(1) })).status).toBe(200);
  });

  it('is no way to guess without end', async () => {
    const { code } = await holder('stadig@example.test');
    const from = elsewhere();
    await statuses(5, 'stadig@example.test', { from, password: WRONG });
    for (let i = 0; i < 5; i++) await attempt('stadig@example.test', { from, password: WRONG, code: '000000' });
    expect((await attempt('stadig@example.test', { from, code: code(1) })).status).toBe(429);
    expect((await attempt('stadig@example.test', { code: code(1) })).status).toBe(200);
  });

  it('bounds wrong codes by account, which who has not the password cannot use up', async () => {
    const { id, code } = await holder('sexsiffror@example.test');
    const device = deviceOf(await attempt('sexsiffror@example.test', { code: code(1) }));
    for (let i = 0; i < 12; i++) await attempt('sexsiffror@example.test', { password: WRONG, code: '000000' });
    // Each from an address of its own.
    expect(await statuses(6, 'sexsiffror@example.test', { code: '000000' })).toEqual([...FIVE_WRONG, 429]);
    expect((await locks(id)).map(({ changes }) => changes.counted.after)).toEqual(['second factor']);
    // The owner's own device counts by itself: the code is looked at, and was used before.
    expect((await attempt('sexsiffror@example.test', { device, code: code(1) })).status).toBe(401);
    expect((await attempt('sexsiffror@example.test')).errors![0].extensions).toMatchObject({ secondFactor: true });
  });
});

it('is a stranger’s device again that of whose second factor was set back', async () => {
  const { id, code } = await holder('aterstalld@example.test');
  const device = deviceOf(await attempt('aterstalld@example.test', { code: code(1) }));
  const from = elsewhere();
  const [{ version }] = await app.sql('SELECT version FROM app_user WHERE id = $1', [id]);
  await make.mutate(await app.as('ADMIN'), 'resetSecondFactor', { id, version }, '__typename');
  await statuses(5, 'aterstalld@example.test', { from, password: WRONG });
  expect((await attempt('aterstalld@example.test', { from, device })).status).toBe(429);
});

describe('who is signed in', () => {
  it('has five wrong guesses at their own password, and locks nobody else with them', async () => {
    const { id } = await account('inne@example.test');
    const [here, there] = [await app.signIn('inne@example.test'), await app.signIn('inne@example.test')];
    const ask = (client: Client, password: string) =>
      client.send(make.mutation('enrolSecondFactor', '__typename'), { input: { password } });
    for (let i = 0; i < 5; i++) expect((await ask(here, WRONG)).errors![0].extensions.code).toBe('BAD_USER_INPUT');
    const refused = await ask(here, PASSWORD);
    expect([refused.status, waitOf(refused)]).toEqual([429, 60]);
    expect((await ask(there, PASSWORD)).errors).toBeUndefined();
    expect((await attempt('inne@example.test')).status).toBe(200);
    expect((await locks(id)).map(({ changes }) => changes.counted.after)).toEqual(['account and session']);
  });

  it('has five wrong guesses at the first code of a second factor', async () => {
    await account('forsta@example.test');
    const client = await app.signIn('forsta@example.test');
    await make.mutate(client, 'enrolSecondFactor', { password: PASSWORD }, '__typename');
    const confirm = () =>
      client.send(make.mutation('confirmSecondFactor', '__typename'), { input: { code: '000000' } });
    for (let i = 0; i < 5; i++) expect((await confirm()).errors![0].extensions.code).toBe('BAD_USER_INPUT');
    expect((await confirm()).status).toBe(429);
  });
});

describe('what was counted', () => {
  it('holds on every server of a database, and when one begins anew', async () => {
    await account('delad@example.test');
    const from = elsewhere();
    let other = await TestApp.start(USUAL, 0, app.database);
    try {
      await statuses(3, 'delad@example.test', { from, password: WRONG });
      await statuses(2, 'delad@example.test', { from, password: WRONG, on: other });
      for (const on of [app, other]) expect((await attempt('delad@example.test', { from, on })).status).toBe(429);
      const device = deviceOf(await attempt('delad@example.test', { on: other }));
      await other.stop();
      other = await TestApp.start(USUAL, 0, app.database);
      expect((await attempt('delad@example.test', { from, on: other })).status).toBe(429);
      expect((await attempt('delad@example.test', { from, on: other, device })).status).toBe(200);
    } finally {
      await other.stop();
    }
  });

  it('holds no address and no name, and is swept when its time is over', async () => {
    await account('spar@example.test');
    await app.sql('DELETE FROM sign_in_limit');
    await attempt('spar@example.test', { from: '203.0.113.77', password: WRONG });
    const rows = JSON.stringify(await app.sql('SELECT * FROM sign_in_limit'));
    expect(rows).not.toMatch(/spar|203\.0/);
    const [{ count }] = await app.sql('SELECT count(*)::int FROM sign_in_limit');
    expect(count).toBe(3);
    await app.app.get(RetentionJob).run();
    expect(await app.sql('SELECT count(*)::int FROM sign_in_limit')).toEqual([{ count }]);
    await later();
    await app.app.get(RetentionJob).run();
    expect(await app.sql('SELECT count(*)::int FROM sign_in_limit')).toEqual([{ count: 0 }]);
  });

  it('is counted in memory while the table cannot be written', async () => {
    await account('nodlage@example.test');
    await app.sql('REVOKE ALL ON sign_in_limit FROM samverka_app');
    try {
      const from = elsewhere();
      expect(await statuses(6, 'nodlage@example.test', { from, password: WRONG })).toEqual([...FIVE_WRONG, 429]);
      expect((await attempt('nodlage@example.test')).status).toBe(200);
    } finally {
      await app.sql('GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_limit TO samverka_app');
    }
  });

  it('is a row of the journal once a wait, not once a refused request', async () => {
    const { id } = await account('flod@example.test');
    const from = elsewhere();
    await statuses(5, 'flod@example.test', { from, password: WRONG });
    const before = (await app.sql('SELECT count(*)::int FROM audit_event'))[0].count;
    await statuses(10, 'flod@example.test', { from, password: WRONG });
    expect((await app.sql('SELECT count(*)::int FROM audit_event'))[0].count).toBe(before);
    expect(await locks(id)).toHaveLength(1);
  });
});
