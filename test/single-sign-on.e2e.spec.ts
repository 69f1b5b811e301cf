import { createHmac, generateKeyPairSync } from 'node:crypto';
import { type CryptoKey, exportSPKI, generateKeyPair, importJWK } from 'jose';
import { SESSION_COOKIE } from '../src/identity/authenticate.js';
import { Client, freePort, PASSWORD, TestApp } from './app.js';
import { AUDIENCE, Browser, TestIssuer } from './issuer.js';

let app: TestApp;
let issuer: TestIssuer;
let origin: string;

beforeAll(async () => {
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  issuer = await TestIssuer.start(`${origin}/auth/callback`);
  app = await TestApp.start(
    {
      OIDC_ISSUER: issuer.url,
      OIDC_CLIENT_ID: 'samverka',
      OIDC_CLIENT_SECRET: 'secret',
      OIDC_ROLES: 'ledare=PROCESS_LEADER,chefer=MANAGER,ombud=DATA_PROTECTION_OFFICER',
      SECOND_FACTOR_ROLES: 'DATA_PROTECTION_OFFICER',
      OIDC_AUDIENCE: AUDIENCE,
      PUBLIC_ORIGIN: origin,
    },
    port,
  );
});
afterAll(async () => {
  await app.stop();
  await issuer.stop();
});

/** Goes the whole way in a browser; who came out of it, or what was said instead. */
async function signIn(sub: string, browser = new Browser()): Promise<Client | string> {
  issuer.next = sub;
  const { response } = await browser.follow(`${origin}/auth/sign-in`);
  const token = browser.cookies(origin).get(SESSION_COOKIE);
  return token ? new Client(app.url, token) : `${response?.status} ${await response?.text()}`;
}
const me = async (client: Client | string) =>
  typeof client === 'string' ? client : (await client.ok('{ me { name email roles singleSignOn } }')).me;

const person = (sub: string, roles: unknown, more: object = {}) =>
  issuer.people.set(sub, {
    sub,
    name: `Namn ${sub}`,
    email: `${sub}@example.test`,
    email_verified: true,
    roles,
    ...more,
  });

describe('signing in at the issuer', () => {
  it('makes an account with the roles of the claim, and follows them when they change', async () => {
    expect((await app.anonymous.ok('{ signInOptions { singleSignOn } }')).signInOptions.singleSignOn).toBe(true);
    person('kim', ['chefer', 'annat']);
    const kim = { name: 'Namn kim', email: 'kim@example.test', singleSignOn: true };
    expect(await me(await signIn('kim'))).toEqual({ ...kim, roles: ['MANAGER'] });
    person('kim', ['ledare']);
    expect(await me(await signIn('kim'))).toEqual({ ...kim, roles: ['PROCESS_LEADER'] });
    const rows = await app.sql(
      `SELECT password_hash FROM app_user LEFT JOIN credential ON user_id = app_user.id WHERE email = 'kim@example.test'`,
    );
    expect(rows).toEqual([{ password_hash: null }]);
    const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { token } }';
    expect(await app.anonymous.fails(SIGN_IN, { input: { email: 'kim@example.test', password: 'x' } })).toMatchObject({
      status: 401,
    });
    person('kim', []);
    expect(await signIn('kim')).toMatch(/^401 .*gives no role/);
  });

  it('links an account that there is only where the issuer verified the address', async () => {
    await app.signUp('bo@example.test', ['ADMIN']);
    person('bo', ['chefer'], { email_verified: false });
    expect(await signIn('bo')).toMatch(/^401 .*Another account has this e-mail/);
    person('bo', ['chefer'], { email: 'BO@example.test' });
    expect(await me(await signIn('bo'))).toMatchObject({
      email: 'bo@example.test',
      roles: ['MANAGER'],
      singleSignOn: true,
    });
    await (await app.signIn('bo@example.test', PASSWORD)).ok('{ me { id } }');
    person('bo2', ['chefer'], { email: 'bo@example.test' });
    expect(await signIn('bo2')).toMatch(/^401/);
    person('utan', ['chefer'], { email: undefined });
    expect(await signIn('utan')).toMatch(/^401 .*no e-mail/);
    person('krokig', ['chefer'], { email: 'ingen-adress' });
    expect(await signIn('krokig')).toMatch(/^401 .*no e-mail/);
    person('åsa', ['chefer'], { email: 'Åsa.Öberg@exempel.se' });
    expect(await me(await signIn('åsa'))).toMatchObject({ email: 'åsa.öberg@exempel.se' });
  });

  it('makes nobody officer and leader in one, and takes the second factor for shown there, but for nowhere else', async () => {
    person('bada', ['ledare', 'ombud']);
    expect(await signIn('bada')).toMatch(/^401 .*may not have together/);
    const local = await app.signUp('ombud@example.test', ['DATA_PROTECTION_OFFICER']);
    person('ombud', ['ombud']);
    const there = (await signIn('ombud')) as Client;
    expect(await there.ok('{ due me { singleSignOn } }')).toEqual({ due: null, me: { singleSignOn: true } });
    expect((await local.ok('{ due }')).due).toBe('SECOND_FACTOR');
    expect((await (await app.signIn('ombud@example.test')).ok('{ due }')).due).toBe('SECOND_FACTOR');
    // Nobody has to change a password that they never come in with.
    await app.sql(`UPDATE app_user SET password_due = true WHERE email = 'ombud@example.test'`);
    expect((await there.ok('{ due }')).due).toBeNull();
  });

  it('does not open an account that is closed', async () => {
    person('stängd'.normalize('NFD').replace(/\W/g, ''), ['chefer']);
    expect(await me(await signIn('stangd'))).toMatchObject({ roles: ['MANAGER'] });
    await app.sql(`UPDATE app_user SET deactivated_at = now() WHERE subject = 'stangd'`);
    expect(await signIn('stangd')).toMatch(/^401 .*closed/);
  });

  it('refuses what was not begun in this browser, was changed on the way or is used twice', async () => {
    person('eva', ['chefer']);
    issuer.next = 'eva';
    const [mine, other] = [new Browser(), new Browser()];
    const back = await mine.follow(`${origin}/auth/sign-in`, `${origin}/auth/callback`);
    const said = async (browser: Browser, url: string) => {
      const response = await browser.get(url);
      return `${response.status} ${await response.text()}`;
    };
    expect(await said(other, back.url)).toMatch(/^401 .*not begun in this browser/);
    const begun = new Browser();
    await begun.get(`${origin}/auth/sign-in`);
    expect(await said(begun, back.url)).toMatch(/^401 .*did not confirm/);
    const forged = new Browser();
    const cookie = mine.cookies(origin).get('__Host-samverka-sign-in')!;
    forged.cookies(origin).set('__Host-samverka-sign-in', `${cookie.slice(0, -2)}xx`);
    expect(await said(forged, back.url)).toMatch(/^401 .*not begun/);
    const keep = new Browser();
    keep.cookies(origin).set('__Host-samverka-sign-in', cookie);
    expect((await mine.get(back.url)).status).toBe(303);
    expect(await said(keep, back.url)).toMatch(/^401 .*did not confirm/);
    const denied = await app.sql(`SELECT FROM audit_event WHERE action = 'session.denyIssuer'`);
    expect(denied.length).toBeGreaterThan(4);
  });

  it('sets cookies that scripts cannot read, and says so where no issuer is configured', async () => {
    issuer.next = 'eva';
    const begin = await fetch(`${origin}/auth/sign-in`, { redirect: 'manual' });
    expect(begin.headers.get('set-cookie')).toMatch(/^__Host-samverka-sign-in=.*; HttpOnly; Secure; SameSite=Lax$/);
    const to = new URL(begin.headers.get('location')!);
    expect(Object.fromEntries(to.searchParams)).toMatchObject({ code_challenge_method: 'S256', response_type: 'code' });
    const plain = await TestApp.start();
    try {
      expect((await fetch(`${plain.url}/auth/sign-in`)).status).toBe(404);
      expect((await plain.anonymous.ok('{ signInOptions { singleSignOn } }')).signInOptions.singleSignOn).toBe(false);
    } finally {
      await plain.stop();
    }
  });
});

describe('access tokens of the issuer', () => {
  const ask = (token: string) => new Client(app.url, token).send('{ me { email roles } }');

  beforeAll(async () => {
    person('ida', ['chefer', 'ledare']);
    await signIn('ida');
  });

  it('let people in who have signed in before, with no more roles than token and account have in common', async () => {
    let places = 0;
    const write = () => `mutation { createArea(input: { name: "Torg ${++places}", kind: PLACE }) { area { id } } }`;
    const may = async (query: string, claims: object) =>
      (await new Client(app.url, await issuer.token({ sub: 'ida', ...claims })).send(query)).errors?.[0].extensions
        .code;
    expect((await ask(await issuer.token({ sub: 'ida' }))).data.me.roles).toEqual(['PROCESS_LEADER', 'MANAGER']);
    for (const claims of [{}, { roles: ['ledare'] }, { roles: 'chefer ledare' }])
      expect(await may(write(), claims)).toBeUndefined();
    for (const roles of [['chefer'], 'chefer']) {
      expect(await may(write(), { roles })).toBe('FORBIDDEN');
      expect(await may('{ network { nodeCount } }', { roles })).toBeUndefined();
    }
    expect(await may('{ network { nodeCount } }', { roles: [] })).toBe('FORBIDDEN');
    await app.sql(`UPDATE app_user SET deactivated_at = now() WHERE subject = 'ida'`);
    expect(await ask(await issuer.token({ sub: 'ida' }))).toMatchObject({ status: 401 });
    await app.sql(`UPDATE app_user SET deactivated_at = NULL WHERE subject = 'ida'`);
  });

  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const past = Math.floor(Date.now() / 1000) - 60;

  const FORGED: Record<string, () => Promise<string> | string> = {
    'no signature': () =>
      `${part({ alg: 'none', typ: 'at+jwt' })}.${part({ iss: issuer.url, aud: AUDIENCE, sub: 'ida', iat: past, exp: past + 900 })}.`,
    'None in capitals': () => `${part({ alg: 'NONE', typ: 'at+jwt' })}.${part({ sub: 'ida' })}.x`,
    'the public key as an HMAC secret': async () => {
      const { keys } = (await (await fetch(`${issuer.url}/jwks`)).json()) as { keys: any[] };
      const pem = await exportSPKI(
        (await importJWK({ ...keys[0], ext: true }, 'RS256', { extractable: true })) as CryptoKey,
      );
      const body = `${part({ alg: 'HS256', typ: 'at+jwt', kid: 'one' })}.${part({ iss: issuer.url, aud: AUDIENCE, sub: 'ida', iat: past, exp: past + 900 })}`;
      return `${body}.${createHmac('sha256', pem).update(body).digest('base64url')}`;
    },
    'another key under the same kid': async () =>
      issuer.token({ sub: 'ida' }, { key: (await generateKeyPair('RS256')).privateKey }),
    'a kid that is a path': async () =>
      issuer.token({ sub: 'ida' }, { kid: '../../../../dev/null', key: (await generateKeyPair('RS256')).privateKey }),
    'a kid that is SQL': async () =>
      issuer.token({ sub: 'ida' }, { kid: `' UNION SELECT 'x`, key: (await generateKeyPair('RS256')).privateKey }),
    'a key of its own in the header': () => {
      const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      void privateKey;
      return `${part({ alg: 'RS256', typ: 'at+jwt', jwk: publicKey.export({ format: 'jwk' }) })}.${part({ sub: 'ida', iss: issuer.url, aud: AUDIENCE, iat: past, exp: past + 900 })}.AAAA`;
    },
    'an address of keys in the header': () =>
      `${part({ alg: 'RS256', typ: 'at+jwt', jku: 'http://127.0.0.1:1/jwks' })}.${part({ sub: 'ida' })}.AAAA`,
    'another algorithm': async () =>
      issuer.token({ sub: 'ida' }, { alg: 'ES256', key: (await generateKeyPair('ES256')).privateKey }),
    expired: () => issuer.token({ sub: 'ida', exp: past }),
    'not valid yet': () => issuer.token({ sub: 'ida', nbf: past + 600 }),
    'without an end': () => issuer.token({ sub: 'ida', exp: undefined }),
    'without a beginning': () => issuer.token({ sub: 'ida', iat: undefined }),
    'signed ahead of its time': () => issuer.token({ sub: 'ida', iat: past + 660, exp: past + 1200 }),
    'older than a session may be': () => issuer.token({ sub: 'ida', iat: past - 12 * 3600 }),
    'another audience': () => issuer.token({ sub: 'ida', aud: 'https://elsewhere.example.test' }),
    'no audience': () => issuer.token({ sub: 'ida', aud: undefined }),
    'another issuer': () => issuer.token({ sub: 'ida', iss: 'https://elsewhere.example.test' }),
    'an ID token': () => issuer.token({ sub: 'ida', aud: 'samverka' }, { typ: 'JWT' }),
    'an ID token for our audience': () => issuer.token({ sub: 'ida' }, { typ: 'JWT' }),
    'nobody we know': () => issuer.token({ sub: 'nobody' }),
    'no subject': () => issuer.token({}),
    'a changed claim': async () => {
      const [head, , signature] = (await issuer.token({ sub: 'eva' })).split('.');
      return `${head}.${part({ iss: issuer.url, aud: AUDIENCE, sub: 'ida', iat: past, exp: past + 900 })}.${signature}`;
    },
    'a cut signature': async () => (await issuer.token({ sub: 'ida' })).slice(0, -8),
    'three dots and nothing': () => '..',
    'three words': () => 'a.b.c',
  };
  it.each(Object.keys(FORGED))('are refused when forged: %s', async (how) => {
    expect(await ask(await FORGED[how]())).toMatchObject({
      status: 401,
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });
});

it('answers 503 while the issuer does not, and goes on when it does again', async () => {
  const port = await freePort();
  const lonely = await TestApp.start(
    {
      OIDC_ISSUER: `http://127.0.0.1:${await freePort()}`,
      OIDC_CLIENT_ID: 'samverka',
      OIDC_ROLES: 'chefer=MANAGER',
      OIDC_AUDIENCE: AUDIENCE,
      PUBLIC_ORIGIN: `http://127.0.0.1:${port}`,
    },
    port,
  );
  try {
    expect((await fetch(`${lonely.url}/auth/sign-in`)).status).toBe(503);
    expect(await new Client(lonely.url, await issuer.token({ sub: 'ida' })).send('{ me { id } }')).toMatchObject({
      status: 503,
    });
    await (await lonely.as('MANAGER')).ok('{ me { id } }');
  } finally {
    await lonely.stop();
  }
});
