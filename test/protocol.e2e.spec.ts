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
