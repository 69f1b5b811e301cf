import { connect } from 'node:net';
import { once } from 'node:events';
import { type Client, TestApp } from './app.js';

let app: TestApp;
let leader: Client;

beforeAll(async () => {
  app = await TestApp.start();
  leader = await app.as('PROCESS_LEADER');
});
afterAll(() => app.stop());

const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  fetch(`${app.url}/graphql`, {
    method: 'POST',
    // An empty one is none: an anonymous caller.
    headers: Object.entries({ authorization: `Bearer ${leader.token}`, ...headers }).filter(([, value]) => value),
    body,
  });

const refusal = async (response: Response) => {
  const text = await response.text();
  expect(text).not.toMatch(/node_modules|\.js:\d|SELECT|at .*\(/);
  const { errors } = JSON.parse(text) as { errors: { message: string; extensions: { code: string } }[] };
  return { status: response.status, code: errors[0].extensions.code, count: errors.length, message: errors[0].message };
};

describe('transport', () => {
  it.each(['{"query": "{ me', '', '{', '"text"', 'null', '{}', '{"query": 7}'])('refuses the body %j', async (body) => {
    expect(await refusal(await post(body))).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
  });

  it('refuses a batch', async () => {
    expect(await refusal(await post('[{"query":"{ me { id } }"}]'))).toMatchObject({ status: 400 });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'refuses a POST as %s',
    async (type) => {
      const answer = await post('{"query":"{ me { id } }"}', { 'content-type': type });
      expect(await refusal(answer)).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
    },
  );

  it('refuses a mutation by GET', async () => {
    const query = encodeURIComponent('mutation { signOut { signedOut } }');
    const answer = await fetch(`${app.url}/graphql?query=${query}`, {
      headers: { authorization: `Bearer ${leader.token}`, 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(405);
  });

  it.each(['PUT', 'DELETE', 'PATCH'])('refuses %s', async (method) => {
    expect((await fetch(`${app.url}/graphql`, { method })).status).toBe(405);
  });

  it('refuses a body over the limit, naming it', async () => {
    const answer = await post(JSON.stringify({ query: '{ me { id } }', variables: { note: 'x'.repeat(1_000_000) } }));
    expect(await refusal(answer)).toMatchObject({
      status: 413,
      code: 'BAD_USER_INPUT',
      message: expect.stringMatching(/^body/),
    });
  });

  it('refuses requests of another site, and takes those of its own', async () => {
    const headers = { 'content-type': 'application/json' };
    const foreign = await post('{"query":"{ me { id } }"}', { ...headers, origin: 'https://elsewhere.example' });
    expect(await refusal(foreign)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect((await post('{"query":"{ me { id } }"}', { ...headers, origin: 'null' })).status).toBe(403);
    expect((await post('{"query":"{ me { id } }"}', { ...headers, origin: app.url })).status).toBe(200);
  });

  it('closes connections that send too slowly, or ask for an upgrade', async () => {
    const strict = await TestApp.start({ REQUEST_TIMEOUT_MS: '600', HEADERS_TIMEOUT_MS: '500' });
    const { hostname, port } = new URL(strict.url);
    const open = (text: string) => {
      const socket = connect(Number(port), hostname);
      socket.on('error', () => undefined).resume();
      socket.write(text);
      return once(socket, 'close');
    };
    await Promise.all([
      open(
        'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"query"',
      ),
      open('POST /graphql HTTP/1.1\r\nHost: x\r\n'),
      open('GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'),
      open('GET /unknown HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: other\r\n\r\n'),
    ]);
    await strict.stop();
  });

  it('lets no answer of the API be kept, nor one that tells that there is nothing', async () => {
    const bearer = { authorization: `Bearer ${leader.token}` };
    const asked = [
      '/graphql?query={__typename}',
      '/exports/stakeholders.csv',
      '/health/live',
      '/health/ready',
      '/auth/sign-in',
    ];
    const answers = await Promise.all([
      post('{"query":"{ me { id } }"}'),
      post('{"query":"{ me { nope } }"}'),
      post('{'),
      fetch(`${app.url}/graphql`, { method: 'PUT' }),
      ...[...asked, '/exports/nothing', '/assets/gone-12345678.js'].map((path) =>
        fetch(app.url + path, { headers: { ...bearer, 'content-type': 'application/json' } }),
      ),
    ]);
    expect(answers.map(({ url, headers }) => [url, headers.get('cache-control')])).toEqual(
      answers.map(({ url }) => [url, expect.stringMatching(/\bno-store\b/)]),
    );
  });

  it('asks browsers for TLS where it is behind it, and only there', async () => {
    const hsts = async (url: string, headers: Record<string, string> = {}) =>
      (await fetch(`${url}/health/live`, { headers })).headers.get('strict-transport-security');
    const proxied = { 'x-forwarded-proto': 'https' };
    expect(await hsts(app.url)).toBeNull();
    expect(await hsts(app.url, proxied)).toBeNull();
    const behind = await TestApp.start({ TRUST_PROXY: 'true' });
    expect(await hsts(behind.url)).toBeNull();
    expect(await hsts(behind.url, proxied)).toBe('max-age=31536000');
    await behind.stop();
    const named = await TestApp.start({ PUBLIC_ORIGIN: 'https://samverka.example.test' });
    expect(await hsts(named.url)).toBe('max-age=31536000');
    await named.stop();
  });

  it('sends security headers and a request id, and nothing of what it is made of', async () => {
    const { headers } = await post('{"query":"{ me { id } }"}');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('documents', () => {
  const nested = (depth: number) => 'stakeholders { nodes { affiliations { person { '.repeat(depth);
  const doubling = (steps: number) =>
    `query { ...f0 } ${Array.from({ length: steps }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`).join(' ')} ` +
    `fragment f${steps} on Query { me { id } }`;
  const aliases = (field: string, count: number) =>
    `{ me { ${Array.from({ length: count }, (_, i) => `a${i}: ${field}`).join(' ')} } }`;

  it.each([
    ['a syntax error', '{ me { id }', 'GRAPHQL_PARSE_FAILED'],
    ['20,000 nested brackets', `{ me(x: ${'['.repeat(8_000)}) }`, 'GRAPHQL_PARSE_FAILED'],
    [
      'a circle of fragments',
      'query { ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['fragments that double 18 times', doubling(18), 'GRAPHQL_VALIDATION_FAILED'],
    ['101 aliases', aliases('id', 101), 'GRAPHQL_VALIDATION_FAILED'],
    ['101 aliases of __typename', aliases('__typename', 101), 'GRAPHQL_VALIDATION_FAILED'],
    ['a list 12 levels deep', `{ ${nested(3)} id ${'}'.repeat(12)} }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['10 unknown directives', `{ me { id ${'@nope '.repeat(10)} } }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['unknown fields', '{ me { a b c d e f g h } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      '6 root mutations',
      `mutation { ${Array.from({ length: 6 }, (_, i) => `m${i}: signOut { signedOut }`).join(' ')} }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      '6 root mutations in a fragment',
      `mutation { ...all } fragment all on Mutation { ${Array.from({ length: 6 }, (_, i) => `m${i}: signOut { signedOut }`).join(' ')} }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a subscription', 'subscription { x }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a subscription that asks for what is there', 'subscription { me { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['nothing but a comment', '# nothing', 'GRAPHQL_PARSE_FAILED'],
    ['a type in place of an operation', 'type X { y: Int }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a fragment alone', 'fragment a on Query { me { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['an alias too long for the database', `{ me { ${'a'.repeat(64)}: id } }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['an unknown operation', 'query a { me { id } } query b { me { id } }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('refuses %s, from whoever it comes', async (_what, query, code) => {
    const callers: Record<string, string>[] = [{}, { authorization: '' }];
    for (const headers of callers) {
      const answer = await refusal(
        await post(JSON.stringify({ query }), { 'content-type': 'application/json', ...headers }),
      );
      expect(answer).toMatchObject({ status: 400, code });
      expect(answer.count).toBeLessThanOrEqual(5);
    }
    expect((await leader.ok('{ me { id } }')).me.id).toBe(leader.userId);
  });

  it.each([
    ['an operation that is no name', { query: '{ me { id } }', operationName: 7 }],
    ['variables that are a text', { query: '{ me { id } }', variables: 'x' }],
    ['variables that are a list', { query: '{ me { id } }', variables: [] }],
    ['variables that are a number', { query: '{ me { id } }', variables: 7 }],
    ['extensions that are a text', { query: '{ me { id } }', extensions: 'x' }],
    ['a missing variable', { query: 'query ($id: UUID!) { stakeholder(id: $id) { id } }' }],
    [
      'a variable of a wrong type',
      { query: 'query ($id: UUID!) { stakeholder(id: $id) { id } }', variables: { id: 7 } },
    ],
    ['two mutations with one key', { query: 'mutation { a: signOut { signedOut } b: signOut { signedOut } }' }],
    [
      'two mutations with one key, in a fragment',
      { query: 'mutation { ...two } fragment two on Mutation { a: signOut { signedOut } b: signOut { signedOut } }' },
    ],
    ['a page without a size', { query: '{ stakeholders(first: null) { totalCount } }' }],
  ])('answers 400 to %s', async (_what, body) => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'one' };
    expect(await refusal(await post(JSON.stringify(body), headers))).toMatchObject({
      status: 400,
      code: 'BAD_USER_INPUT',
    });
    expect((await leader.ok('{ me { id } }')).me.id).toBe(leader.userId);
  });

  it('refuses a null where there has to be a value, wherever a variable brings it', async () => {
    const page = 'query ($n: Int) { stakeholders(first: $n) { totalCount } }';
    const below = 'query ($n: Int) { stakeholders { nodes { timeline(first: $n) { totalCount } } } }';
    const tied = 'query ($n: Int) { stakeholders { nodes { neighbours(limit: $n) { weight } } } }';
    const kept = 'query ($n: Int = null) { stakeholders(first: $n) { totalCount } }';
    const where = 'query ($n: Boolean) { stakeholders { nodes { affiliations(currentOnly: $n) { id } } } }';
    for (const query of [page, below, tied, where])
      expect([query, await leader.fails(query, { n: null })]).toMatchObject([
        query,
        { status: 400, code: 'BAD_USER_INPUT', fields: [{ rule: 'type' }] },
      ]);
    expect(await leader.fails(kept)).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
    for (const query of [page, below, where]) await leader.ok(query, {});
  });

  it('refuses a document of too many characters before it is parsed', async () => {
    const answer = await refusal(await post(JSON.stringify({ query: `{ me { id } } #${'['.repeat(20_000)}` })));
    expect(answer).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
  });

  it('refuses what may touch too many rows', async () => {
    const query = `{ stakeholders(first: 100) { nodes { timeline(first: 100) { nodes { participants { stakeholder { id } } } } } } }`;
    expect(await leader.fails(query)).toMatchObject({ status: 400, code: 'QUERY_TOO_COSTLY', limit: 5000 });
  });

  it('holds for callers who have not signed in', async () => {
    expect(await app.anonymous.fails(doubling(18))).toMatchObject({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED' });
    expect(await app.anonymous.fails('{ me { id } }')).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  });

  it('answers introspection outside production only', async () => {
    expect((await leader.ok('{ __schema { queryType { name } } }')).__schema.queryType.name).toBe('Query');
  });
});
