import { SampleLoader } from '../src/samples/sample.loader.js';
import { TestApp } from './app.js';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());

const get = (path: string, init: RequestInit = {}, from = app) => fetch(`${from.url}${path}`, init);
const policyOf = (answer: Response) => answer.headers.get('content-security-policy') ?? '';

describe('the pages', () => {
  it.each(['/', '/logga', '/aktorer/01a20d41-e824-7089-8183-fc8d5b361d86?q=x'])(
    '%s is one, and asks no other host',
    async (path) => {
      const answer = await get(path);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html;charset=utf-8']);
      expect(await answer.text()).toContain('<div id="root">');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      const policy = policyOf(answer);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toMatch(/https?:|unsafe|\*/);
    },
  );

  it('are not what the API answers, nor what is no page', async () => {
    for (const path of [
      '/graphql',
      '/exports/nothing',
      '/health/live',
      '/auth/nothing',
      '/assets/nothing.js',
      '/nothing.txt',
    ])
      expect([path, (await get(path)).headers.get('content-type')]).not.toEqual([
        path,
        expect.stringContaining('text/html'),
      ]);
    expect((await get('/logga', { method: 'POST' })).status).toBe(404);
    expect(policyOf(await get('/graphql'))).toBe("default-src 'none';frame-ancestors 'none'");
  });

  it('come small, once, and keep their policy where nothing has changed', async () => {
    const html = await (await get('/')).text();
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(html)![1];
    const part = await get(script, { headers: { 'accept-encoding': 'gzip, br' } });
    expect(part.headers.get('content-encoding')).toBe('br');
    expect(part.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const etag = (await get('/', { headers: { 'accept-encoding': 'br' } })).headers.get('etag')!;
    const again = await get('/', { headers: { 'if-none-match': etag, 'accept-encoding': 'br' } });
    expect([again.status, policyOf(again)]).toEqual([304, expect.stringContaining("script-src 'self'")]);
  });

  it('offer the explorer where the API may be looked through, and nowhere else', async () => {
    const here = await get('/graphiql');
    expect([here.status, await here.text()]).toEqual([200, expect.stringContaining('Samverka API')]);
    const closed = await TestApp.start({ INTROSPECTION: 'false' });
    const there = await get('/graphiql', {}, closed);
    expect(there.status).toBe(404);
    await closed.stop();
  });
});

describe('the accounts of the sample', () => {
  const ASK = '{ signInOptions { sampleAccounts { name email role } } }';

  it('are named to who asks from the machine itself, and to nobody else; passwords never', async () => {
    expect((await app.anonymous.ok(ASK)).signInOptions.sampleAccounts).toEqual([]);
    await app.app.get(SampleLoader).loadIfEmpty();
    const { sampleAccounts } = (await app.anonymous.ok(ASK)).signInOptions;
    expect(sampleAccounts.map(({ role }: { role: string }) => role)).toEqual([
      'PROCESS_LEADER',
      'ASSOCIATION_LIAISON',
      'MANAGER',
      'ADMIN',
      'DATA_PROTECTION_OFFICER',
    ]);
    const afar = await app.anonymous.ok(ASK, {}, { 'x-forwarded-for': '192.0.2.1' });
    expect(afar.signInOptions.sampleAccounts).toEqual([]);
  });
});
