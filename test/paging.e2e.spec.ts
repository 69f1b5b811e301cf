import { type Client, TestApp } from './app.js';
import * as make from './make.js';

let app: TestApp;
let leader: Client;
const NAMES = ['Ö', 'Ä', 'Å', 'Z', 'a', 'B', 'ö', 'Älg', 'Zon', 'å', 'Apa', 'É', 'Eka', 'W', 'V', 'vas', 'was'];

beforeAll(async () => {
  app = await TestApp.start();
  leader = await app.as('PROCESS_LEADER');
  for (const name of [...NAMES, 'Samma', 'Samma', 'Samma', 'Samma']) await make.association(leader, { name });
  const { id } = await make.association(leader, { name: 'Träffad' });
  for (let day = 1; day <= 7; day++)
    await make.interaction(leader, {
      participants: [{ stakeholderId: id }],
      startsAt: `2026-03-0${(day % 3) + 1}T10:00:00Z`,
    });
});
afterAll(() => app.stop());

const PAGE = `query ($first: Int!, $after: String, $orderBy: StakeholderOrder, $filter: StakeholderFilter) {
  stakeholders(first: $first, after: $after, orderBy: $orderBy, filter: $filter) {
    totalCount pageInfo { hasNextPage hasPreviousPage endCursor startCursor } edges { cursor node { id name } } nodes { id } } }`;

async function walk(variables: object, first: number): Promise<{ id: string; name: string }[]> {
  const seen: { id: string; name: string }[] = [];
  for (let after: string | null = null; ;) {
    const { stakeholders } = await leader.ok(PAGE, { ...variables, first, after });
    expect(stakeholders.nodes.map((n: any) => n.id)).toEqual(stakeholders.edges.map((e: any) => e.node.id));
    expect(stakeholders.pageInfo.hasPreviousPage).toBe(after !== null);
    seen.push(...stakeholders.edges.map((e: any) => e.node));
    if (!stakeholders.pageInfo.hasNextPage) {
      expect(stakeholders.totalCount).toBe(seen.length);
      return seen;
    }
    expect(stakeholders.edges).toHaveLength(first);
    after = stakeholders.pageInfo.endCursor;
  }
}

describe('pages', () => {
  it.each(['NAME', 'LAST_HELD_NEWEST', 'LAST_HELD_OLDEST', 'CREATED_NEWEST', 'UPDATED_NEWEST', 'RELEVANCE'])(
    'by %s show every row once, whatever their size',
    async (orderBy) => {
      const whole = await walk({ orderBy }, 100);
      expect(new Set(whole.map((row) => row.id)).size).toBe(NAMES.length + 5);
      for (const first of [1, 2, 3, 7]) expect(await walk({ orderBy }, first)).toEqual(whole);
    },
  );

  it('follow a search in order of relevance', async () => {
    const whole = await walk({ filter: { text: 'a' } }, 100);
    expect(await walk({ filter: { text: 'a' } }, 2)).toEqual(whole);
    // Exact letters come before folded ones.
    expect(whole.findIndex((row) => row.name === 'a')).toBeLessThan(whole.findIndex((row) => row.name === 'å'));
  });

  it('sort as Swedish does', async () => {
    const names = (await walk({ orderBy: 'NAME' }, 100)).map((row) => row.name);
    const sorted = names.toSorted(new Intl.Collator('sv').compare);
    expect(names.filter((n) => n.length > 1)).toEqual(sorted.filter((n) => n.length > 1));
    const position = (name: string) => names.indexOf(name);
    expect([position('Z'), position('Å'), position('Ä'), position('Ö')]).toEqual(
      [position('Z'), position('Å'), position('Ä'), position('Ö')].toSorted((a, b) => a - b),
    );
  });

  it('hold 20 rows unless told, and go on where they were while rows come and go', async () => {
    const { stakeholders } = await leader.ok('{ stakeholders { nodes { id } pageInfo { endCursor } } }');
    expect(stakeholders.nodes).toHaveLength(20);
    await make.association(leader, { name: '0 före' });
    const next = await leader.ok('query ($after: String) { stakeholders(after: $after) { nodes { id } } }', {
      after: stakeholders.pageInfo.endCursor,
    });
    expect(next.stakeholders.nodes.some((n: any) => stakeholders.nodes.some((m: any) => m.id === n.id))).toBe(false);
  });

  it.each([-1, 0, 101])('refuse first: %j', async (first) => {
    expect(await leader.fails(PAGE, { first })).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'first' }] });
    const timeline =
      'query ($first: Int!) { stakeholders(first: 1) { nodes { timeline(first: $first) { totalCount } } } }';
    expect(await leader.fails(timeline, { first })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'first' }],
    });
  });

  it('refuse first: 2^31', async () => {
    expect(await leader.fails(PAGE, { first: 2 ** 31 })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'first' }],
    });
  });

  it('refuse cursors that are forged, damaged or of another list, order, filter or parent', async () => {
    const end = async (variables: object) =>
      (await leader.ok(PAGE, { first: 3, ...variables })).stakeholders.pageInfo.endCursor as string;
    const byName = await end({});
    const flipped = byName.slice(0, 20) + (byName[20] === 'A' ? 'B' : 'A') + byName.slice(21);
    const forged = Buffer.from(JSON.stringify(['stakeholders|NAME|{}', null, ['A', 'B']])).toString('base64url');
    const foreign = [await end({ orderBy: 'CREATED_NEWEST' }), await end({ filter: { kinds: ['ASSOCIATION'] } })];
    for (const after of ['', 'nonsense', forged, flipped, ...foreign])
      expect(await leader.fails(PAGE, { first: 3, after })).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: [{ path: 'after' }],
      });

    const TIMELINE = `query ($id: UUID!, $after: String) { stakeholder(id: $id) { timeline(first: 3, after: $after) {
      pageInfo { endCursor hasNextPage } nodes { id } } } }`;
    const { stakeholders } = await leader.ok(PAGE, { first: 1, filter: { text: 'Träffad' } });
    const met = stakeholders.nodes[0].id as string;
    const page = (await leader.ok(TIMELINE, { id: met })).stakeholder.timeline;
    expect(page.pageInfo.hasNextPage).toBe(true);
    const other = await make.interaction(leader);
    const otherId = other.participants[0].stakeholder.id as string;
    const after = page.pageInfo.endCursor as string;
    expect(await leader.fails(TIMELINE, { id: otherId, after })).toMatchObject({ fields: [{ path: 'after' }] });
    const seen = new Set<string>(page.nodes.map((n: any) => n.id));
    for (let cursor: string | null = after; cursor;) {
      const { timeline }: any = (await leader.ok(TIMELINE, { id: met, after: cursor })).stakeholder;
      for (const { id } of timeline.nodes) expect(seen.has(id) ? id : seen.add(id) && null).toBeNull();
      cursor = timeline.pageInfo.hasNextPage ? timeline.pageInfo.endCursor : null;
    }
    expect(seen.size).toBe(7);
  });
});

it('tells of a list whatever is asked of it, be it nothing', async () => {
  const list = (selection: string) => leader.ok(`{ stakeholders(filter: { text: "Samma" }) { ${selection} } }`);
  expect((await list('__typename')).stakeholders.__typename).toBe('StakeholderConnection');
  expect((await list('totalCount')).stakeholders.totalCount).toBe(4);
  expect((await list('pageInfo { hasNextPage }')).stakeholders.pageInfo.hasNextPage).toBe(false);
});
