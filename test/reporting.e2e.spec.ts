import { addDays, stockholmDate } from '../src/kernel/time.js';
import { type Client, TestApp } from './app.js';
import { countStatements } from './database.js';
import * as make from './make.js';

let app: TestApp;
let leader: Client;
let manager: Client;
let ids: Record<'town' | 'district' | 'focus' | 'met' | 'unmet' | 'hidden', string>;
const today = stockholmDate();
/** A Thursday of last week's week before: never this week, whatever day it is. */
const held = addDays(today, -14);

beforeAll(async () => {
  app = await TestApp.start();
  leader = await app.as('PROCESS_LEADER');
  manager = await app.as('MANAGER');
  const town = (await make.area(leader, { name: 'Staden', kind: 'MUNICIPALITY' })).id;
  const district = (await make.area(leader, { name: 'Delen', parentId: town })).id;
  const focus = (await make.focusArea(leader)).id;
  const where = { areaIds: [district], focusAreaIds: [focus] };
  const met = (await make.association(leader, where)).id;
  const unmet = (await make.association(leader, { areaIds: [town] })).id;
  const hidden = (await make.person(leader, { ...where, protectedIdentity: 'PROTECTED_REGISTRATION' })).id;
  const meet = (stakeholderIds: string[], more: object = {}) =>
    make.interaction(leader, {
      startsAt: `${held}T12:00:00Z`,
      channel: 'VISIT',
      participants: stakeholderIds.map((stakeholderId) => ({ stakeholderId })),
      ...more,
    });
  await meet([met, hidden]);
  await meet([met], { channel: 'CALL' });
  await meet([met], { channel: 'CALL' });
  await meet([hidden], { channel: 'MEETING' });
  await meet([met], { confidentiality: 'RESTRICTED', channel: 'LETTER' });
  await meet([unmet], { startsAt: `${addDays(today, 3)}T12:00:00Z`, status: 'PLANNED' });
  await meet([unmet], { startsAt: `${addDays(today, -200)}T12:00:00Z` });
  ids = { town, district, focus, met, unmet, hidden };
});
afterAll(() => app.stop());

const OVERVIEW = `query ($from: Date, $until: Date) { overview(from: $from, until: $until) {
  from until interactionCount stakeholderCount metCount
  weeks { startsOn interactionCount stakeholderCount } channels { channel interactionCount }
  kinds { kind stakeholderCount metCount } areas { area { id } stakeholderCount metCount }
  coverage { area { id } focusArea { id } stakeholderCount metCount } } }`;
const overview = async (client: Client, period: object = {}) => (await client.ok(OVERVIEW, period)).overview;

describe('the overview', () => {
  it('counts what a manager may see, and nothing else', async () => {
    const found = await overview(manager);
    expect(found).toMatchObject({ until: today, from: addDays(today, -84) });
    // The visit, with who may be seen, and the two calls; neither the restricted letter nor the meeting with nobody.
    expect([found.interactionCount, found.stakeholderCount, found.metCount]).toEqual([3, 2, 1]);
    expect(found.channels).toEqual([
      { channel: 'CALL', interactionCount: 2 },
      { channel: 'VISIT', interactionCount: 1 },
    ]);
    expect(found.kinds).toEqual([{ kind: 'ASSOCIATION', stakeholderCount: 2, metCount: 1 }]);
    expect(found.areas).toEqual([
      { area: { id: ids.district }, stakeholderCount: 1, metCount: 1 },
      { area: { id: ids.town }, stakeholderCount: 2, metCount: 1 },
    ]);
    expect(found.coverage).toEqual(
      [ids.district, ids.town].map((id) => ({
        area: { id },
        focusArea: { id: ids.focus },
        stakeholderCount: 1,
        metCount: 1,
      })),
    );
  });

  it('counts for a process leader who is protected, too', async () => {
    const found = await overview(leader);
    expect([found.interactionCount, found.stakeholderCount, found.metCount]).toEqual([5, 3, 2]);
  });

  it('shows every week from Monday on, also the empty ones', async () => {
    const { weeks } = await overview(manager, { from: addDays(today, -27), until: today });
    expect(weeks.every(({ startsOn }: { startsOn: string }) => new Date(startsOn).getUTCDay() === 1)).toBe(true);
    expect(weeks.length).toBe(weeks.at(-1).startsOn === today || new Date(today).getUTCDay() !== 0 ? 5 : 4);
    expect(weeks.filter((week: { interactionCount: number }) => week.interactionCount)).toEqual([
      expect.objectContaining({ interactionCount: 3, stakeholderCount: 1 }),
    ]);
  });

  it('is one statement, and refuses a period that is none', async () => {
    expect((await countStatements(() => overview(manager))).statements).toHaveLength(1);
    for (const period of [
      { from: today, until: addDays(today, -1) },
      { from: addDays(today, -366 * 6), until: today },
    ])
      expect(await manager.fails(OVERVIEW, period)).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: [{ path: 'from' }],
      });
  });
});

describe('what changed since a moment', () => {
  const changed = async (client: Client, changedAfter: Date): Promise<string[]> =>
    (
      await client.ok(
        'query ($filter: StakeholderFilter) { stakeholders(filter: $filter, first: 100) { nodes { id } } }',
        {
          filter: { changedAfter },
        },
      )
    ).stakeholders.nodes.map((node: { id: string }) => node.id);

  it('finds who was changed, got a contact point or somebody on the board; not through who may not be seen', async () => {
    const [a, b, c, d] = await Promise.all([1, 2, 3, 4].map(() => make.association(leader)));
    const person = await make.person(leader);
    const [{ now }] = await app.sql<{ now: Date }>('SELECT clock_timestamp() AS now');
    await make.mutate(leader, 'updateAssociation', { id: a.id, version: 1, description: 'Ny' }, '__typename');
    await make.mutate(
      leader,
      'addContactPoint',
      { stakeholderId: b.id, kind: 'EMAIL', value: 'styrelsen@example.test' },
      '__typename',
    );
    await make.affiliation(leader, { organisationId: c.id, personId: person.id });
    await make.affiliation(leader, { organisationId: d.id, personId: ids.hidden });
    expect(new Set(await changed(manager, now))).toEqual(new Set([a.id, b.id, c.id, person.id]));
    expect(await changed(leader, now)).toContain(d.id);
  });
});

describe('the network as a picture', () => {
  const PICTURE = `query ($ties: Int!) { networkPicture(ties: $ties, filter: { halfLifeDays: 0, ties: [SHARED_INTERACTION] }) { ids names kinds communities degrees strengths betweenness closeness
    constraints effectiveSizes cores areaIds areas x y tieSources tieTargets tieWeights tieCount } }`;

  it('holds each list in one order, the strongest ties first, and nobody whom the caller may not see', async () => {
    const other = await make.group(leader);
    for (const participants of [
      [other.id, ids.met],
      [other.id, ids.met],
      [other.id, ids.unmet],
    ])
      await make.interaction(leader, { participants: participants.map((stakeholderId) => ({ stakeholderId })) });
    const { networkPicture: picture } = await manager.ok(PICTURE, { ties: 1 });
    expect(picture.ids).not.toContain(ids.hidden);
    const {
      asOf: _day,
      areaIds: _areas,
      tieCount: _count,
      tieSources: _a,
      tieTargets: _b,
      tieWeights: _c,
      ...of
    } = picture;
    const lists = Object.keys(of);
    expect(lists.map((list) => picture[list].length)).toEqual(lists.map(() => picture.ids.length));
    expect(picture.degrees[picture.ids.indexOf(other.id)]).toBe(2);
    expect([picture.tieSources, picture.tieTargets].map(([at]: number[]) => picture.ids[at]).sort()).toEqual(
      [other.id, ids.met].sort(),
    );
    expect(picture.tieCount).toBeGreaterThan(1);
    expect((await leader.ok(PICTURE, { ties: 1 })).networkPicture.ids).toContain(ids.hidden);
    const [{ count }] = await app.sql<{ count: number }>(
      `SELECT count(*)::int FROM journal WHERE action = 'stakeholder.readProtected' AND object_id = $1 AND actor_id = $2`,
      [ids.hidden, leader.userId],
    );
    expect(count).toBeGreaterThan(0);
  });

  it('is for nobody whose session has ended', async () => {
    const somebody = await app.signUp('borta@example.test', ['MANAGER']);
    await somebody.ok(PICTURE, { ties: 0 });
    await somebody.ok('mutation { signOut { signedOut } }');
    expect(await somebody.fails(PICTURE, { ties: 0 })).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await somebody.fails('{ permissions }')).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('goes with what the caller may do', async () => {
    expect((await manager.ok('{ permissions }')).permissions).toContain('report.read');
    expect((await (await app.as('ADMIN')).ok('{ permissions }')).permissions).not.toContain('network.read');
  });
});
