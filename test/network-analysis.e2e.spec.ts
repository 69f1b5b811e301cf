import { addDays, stockholmDate } from '../src/kernel/time.js';
import { type Client, TestApp, until } from './app.js';
import { FLORENCE, KARATE, SOUTH } from './classic-networks.js';
import * as make from './make.js';

let app: TestApp;
let leader: Client;

beforeAll(async () => {
  app = await TestApp.start();
  leader = await app.as('PROCESS_LEADER');
});
afterAll(() => app.stop());

const today = stockholmDate();
const at = (day: string) => `${day}T10:00:00Z`;

/** People of an area of their own, brought in through the API, who met as the pairs or gatherings say. */
async function bringIn(gatherings: (string | number)[][], startsAt = at(addDays(today, -10))) {
  const area = await make.area(leader);
  const names = [...new Set(gatherings.flat())];
  const ids = new Map<string | number, string>();
  for (const name of names)
    ids.set(name, (await make.group(leader, { name: String(name), areaIds: [area.id] })).id as string);
  for (const those of gatherings)
    await make.interaction(leader, {
      startsAt,
      participants: those.map((name) => ({ stakeholderId: ids.get(name) })),
    });
  return { areaId: area.id as string, ids };
}

const ANALYSIS = `query ($filter: NetworkFilter, $asOf: Date, $limit: Int! = 50, $orderBy: NetworkMeasure! = BETWEENNESS) {
  networkAnalysis(filter: $filter, asOf: $asOf, limit: $limit, orderBy: $orderBy) {
    asOf computedAt stale nodeCount tieCount density componentCount largestShare metShare crossAreaShare crossAreaExpected modularity pathSources betweennessError
    measures { stakeholder { name } degree strength betweenness closeness pageRank constraint effectiveSize core community component }
    communities { number around size members { name } } brokers { stakeholder { name } betweenness communityCount reason }
    singlePoints { stakeholder { name } separatedCount partCount separated { name } reason }
    bridges { from { name } to { name } separatedCount reason } holes { communityA communityB tieCount expected brokers { name } reason }
    isolated { name } dormant { name } introductions { a { name } b { name } introducer { name } commonCount focusAreas { name } areas { name } reason }
    largestShareWithStaff staff { colleague { id } share metCount aloneCount heldCount largestShareWithout reason } } }`;
/** What there is at once. */
const latest = async (filter: object, more: object = {}, client = leader) =>
  (await client.ok(ANALYSIS, { filter: { halfLifeDays: 0, ...filter }, ...more })).networkAnalysis;
/** What there is once all that happened is in it. */
const analyse = (filter: object, more: object = {}, client = leader): Promise<any> =>
  until(
    () => latest(filter, more, client),
    ({ stale }) => !stale,
  );
const nameOf = (one: any): string => one.stakeholder?.name ?? one.name;
const table = (result: any, measure: string, digits = 3) =>
  Object.fromEntries(result.measures.map((m: any) => [nameOf(m), Number(m[measure].toFixed(digits))]));

describe('classic networks, brought in through the API, give the published measures', () => {
  it('the karate club', async () => {
    const { areaId } = await bringIn(KARATE);
    const found = await analyse({ areaId });
    expect(found).toMatchObject({ nodeCount: 34, tieCount: 78, componentCount: 1, largestShare: 1, pathSources: 34 });
    expect([found.betweennessError, found.metShare]).toEqual([0, 1]);
    expect(found.density).toBeCloseTo(0.139, 3);
    // Freeman's betweenness and closeness, as in Wasserman & Faust and every package since.
    expect(table(found, 'betweenness')).toMatchObject({
      1: 0.438,
      34: 0.304,
      33: 0.145,
      3: 0.144,
      32: 0.138,
      9: 0.056,
      2: 0.054,
    });
    expect(table(found, 'closeness')).toMatchObject({ 1: 0.569, 3: 0.559, 34: 0.55, 32: 0.541, 17: 0.284 });
    expect(table(found, 'pageRank')).toMatchObject({ 34: 0.101, 1: 0.097, 33: 0.072, 3: 0.057, 2: 0.053 });
    expect(table(found, 'degree')).toMatchObject({ 34: 17, 1: 16, 33: 12, 3: 10, 2: 9, 12: 1 });
    const cores = table(found, 'core');
    expect(
      Object.keys(cores)
        .filter((name) => cores[name] === 4)
        .toSorted(),
    ).toEqual(['1', '14', '2', '3', '31', '33', '34', '4', '8', '9'].toSorted());
    // The partition with the greatest modularity has four communities and 0.4198.
    expect(found.communities).toHaveLength(4);
    expect(found.modularity).toBeGreaterThan(0.415);
    expect(found.singlePoints.map(nameOf)).toEqual(['1']);
    expect(found.singlePoints[0]).toMatchObject({ separatedCount: 6, partCount: 2 });
    expect(found.bridges).toEqual([
      { from: { name: '1' }, to: { name: '12' }, separatedCount: 1, reason: expect.stringMatching(/1 stakeholder/) },
    ]);
    expect(found.brokers[0]).toMatchObject({
      stakeholder: { name: '1' },
      reason: expect.stringMatching(/^44 % .* communities/),
    });
    // The same network and seed give the same answers.
    expect(await analyse({ areaId })).toEqual(found);
  });

  it('the families of Florence', async () => {
    const { areaId } = await bringIn(FLORENCE);
    const found = await analyse({ areaId });
    expect(table(found, 'betweenness')).toMatchObject({
      Medici: 0.522,
      Guadagni: 0.255,
      Albizzi: 0.212,
      Salviati: 0.143,
      Ridolfi: 0.114,
      Bischeri: 0.104,
      Strozzi: 0.103,
      Barbadori: 0.093,
      Tornabuoni: 0.092,
      Pazzi: 0,
    });
    expect(table(found, 'closeness')).toMatchObject({ Medici: 0.56, Ridolfi: 0.5, Albizzi: 0.483, Tornabuoni: 0.483 });
    expect(found.singlePoints.map(nameOf).toSorted()).toEqual(['Albizzi', 'Guadagni', 'Medici', 'Salviati']);
    expect(found.bridges.map((b: any) => [b.from.name, b.to.name].toSorted().join('–')).toSorted()).toEqual([
      'Acciaiuoli–Medici',
      'Albizzi–Ginori',
      'Guadagni–Lamberteschi',
      'Medici–Salviati',
      'Pazzi–Salviati',
    ]);
    const least = await analyse({ areaId }, { orderBy: 'CONSTRAINT', limit: 1 });
    expect(least.measures.map(nameOf)).toEqual(['Medici']);
  });

  it('the women of the South, whom events tie', async () => {
    const events = Array.from({ length: 14 }, (_, i) =>
      Object.keys(SOUTH).filter((name) => SOUTH[name].includes(i + 1)),
    );
    const { areaId } = await bringIn(events);
    const found = await analyse({ areaId });
    expect(found).toMatchObject({ nodeCount: 18, tieCount: 139, componentCount: 1 });
    // Weights are shared events: Evelyn and Theresa were at seven together, and have met all but one.
    expect(table(found, 'degree')).toMatchObject({ Evelyn: 17, Theresa: 17, Flora: 12, Charlotte: 11 });
    const groups = table(found, 'community');
    // The two groups on which the literature agrees (Freeman 2003), from either end.
    expect(
      new Set(['Evelyn', 'Laura', 'Theresa', 'Brenda', 'Frances', 'Charlotte'].map((name) => groups[name])).size,
    ).toBe(1);
    expect(new Set(['Katherine', 'Sylvia', 'Nora', 'Helen', 'Myra'].map((name) => groups[name])).size).toBe(1);
    expect(groups.Evelyn).not.toBe(groups.Sylvia);
  });
});

describe('answers', () => {
  it('say who should meet whom, over whom, and why', async () => {
    const [area, focus] = [await make.area(leader), await make.focusArea(leader)];
    const own = { areaIds: [area.id], focusAreaIds: [focus.id] };
    const [a, b, knows] = [
      await make.association(leader, { name: 'Ena', ...own }),
      await make.business(leader, { name: 'Andra', ...own }),
      await make.group(leader, { name: 'Kännare', areaIds: [area.id] }),
    ];
    for (const one of [a, b])
      await make.interaction(leader, { participants: [{ stakeholderId: knows.id }, { stakeholderId: one.id }] });
    const { introductions } = await analyse({ areaId: area.id });
    expect(introductions[0]).toMatchObject({
      introducer: { name: 'Kännare' },
      commonCount: 1,
      focusAreas: [{ name: focus.name }],
      areas: [{ name: area.name }],
      reason: expect.stringMatching(
        /^They share 1 focus area and 1 area and are not tied.*1 stakeholder could introduce them\.$/,
      ),
    });
    expect([introductions[0].a.name, introductions[0].b.name].toSorted()).toEqual(['Andra', 'Ena']);
    await make.interaction(leader, { participants: [{ stakeholderId: a.id }, { stakeholderId: b.id }] });
    expect((await analyse({ areaId: area.id })).introductions.map((i: any) => i.a.name)).not.toContain('Ena');
  });

  it('count what hangs on one colleague, and who was never met or not for long', async () => {
    const area = await make.area(leader);
    const own = { areaIds: [area.id] };
    const [met, shared, never, old] = await Promise.all(
      ['Mött', 'Delad', 'Aldrig', 'Gammal'].map((name) => make.group(leader, { name, ...own })),
    );
    const colleague = await app.signUp('natverk@example.test', ['PROCESS_LEADER']);
    const log = (who: any, staffIds: (string | undefined)[], startsAt = at(addDays(today, -3))) =>
      make.interaction(leader, { startsAt, staffIds, participants: [{ stakeholderId: who.id }] });
    await log(met, [leader.userId]);
    await log(shared, [leader.userId, colleague.userId]);
    await make.interaction(leader, {
      startsAt: at(addDays(today, -500)),
      staffIds: [],
      participants: [{ stakeholderId: old.id }, { stakeholderId: shared.id }],
    });
    const found = await analyse({ areaId: area.id });
    expect(found.metShare).toBe(0.5);
    expect([found.largestShare, found.largestShareWithStaff]).toEqual([0.5, 0.75]);
    expect(found.isolated.map(nameOf)).toEqual(['Aldrig', 'Mött']);
    expect(found.dormant.map(nameOf)).toEqual(['Gammal']);
    expect(found.staff).toEqual([
      {
        colleague: { id: leader.userId },
        share: expect.closeTo(2 / 3),
        metCount: 2,
        aloneCount: 1,
        heldCount: 1,
        // Without them the largest part is the two who met long ago and whom the other colleague met.
        largestShareWithout: 0.5,
        reason: expect.stringMatching(/^They hold 67 % of our contacts; 1 stakeholder know/),
      },
      expect.objectContaining({ colleague: { id: colleague.userId }, metCount: 1, aloneCount: 0, heldCount: 0 }),
    ]);
    void never;
  });

  it('set ties across areas beside chance, and fade with time', async () => {
    const [north, south] = [await make.area(leader), await make.area(leader)];
    const focus = await make.focusArea(leader);
    const of = (area: any) => make.group(leader, { areaIds: [area.id], focusAreaIds: [focus.id] });
    const [a, b, c, d] = [await of(north), await of(north), await of(south), await of(south)];
    for (const [x, y] of [
      [a, b],
      [c, d],
      [a, c],
    ])
      await make.interaction(leader, {
        startsAt: at(addDays(today, -100)),
        participants: [{ stakeholderId: x.id }, { stakeholderId: y.id }],
      });
    const found = await analyse({ focusAreaId: focus.id });
    expect(found.crossAreaShare).toBeCloseTo(1 / 3);
    expect(found.crossAreaExpected).toBeCloseTo(0.5);
    const strength = async (halfLifeDays: number) =>
      (await analyse({ focusAreaId: focus.id, halfLifeDays })).measures[0].strength;
    expect(await strength(0)).toBe(2);
    expect(await strength(100)).toBeCloseTo(1, 1);
  });

  it('tell what moved between two days', async () => {
    const area = await make.area(leader);
    // One after the other: ties that have changed alike stand in the order of ids.
    const [a, b, c] = [
      await make.group(leader, { name: 'A', areaIds: [area.id] }),
      await make.group(leader, { name: 'B', areaIds: [area.id] }),
      await make.group(leader, { name: 'C', areaIds: [area.id] }),
    ];
    const meet = (day: string, ...who: any[]) =>
      make.interaction(leader, { startsAt: at(day), participants: who.map(({ id }) => ({ stakeholderId: id })) });
    await meet('2025-01-10', a, b);
    await meet('2025-06-10', a, b);
    await meet('2025-06-11', b, c);
    const CHANGE = `query ($from: Date!, $to: Date, $filter: NetworkFilter) { networkChange(from: $from, to: $to, filter: $filter) {
      newTieCount goneTieCount joined { name } left { name } strengthened { a { name } b { name } before after } weakened { before } } }`;
    const filter = { areaId: area.id, halfLifeDays: 0 };
    const { networkChange } = await leader.ok(CHANGE, { from: '2025-03-01', to: '2025-07-01', filter });
    expect(networkChange).toMatchObject({
      newTieCount: 1,
      goneTieCount: 0,
      joined: [{ name: 'C' }],
      left: [],
      weakened: [],
    });
    expect(networkChange.strengthened.map((t: any) => [t.before, t.after])).toEqual([
      [1, 2],
      [0, 1],
    ]);
    expect(await leader.fails(CHANGE, { from: '2025-07-01', to: '2025-03-01' })).toMatchObject({
      fields: [{ path: 'from' }],
    });
    const faded = await leader.ok(CHANGE, {
      from: '2025-07-01',
      to: '2026-07-01',
      filter: { ...filter, halfLifeDays: 30 },
    });
    expect(faded.networkChange.weakened.length).toBe(2);
  });

  it('lead to somebody over those whom we have met, and from one to another', async () => {
    const people = await Promise.all(
      ['Vi möter', 'Mellan', 'Mål', 'Utan väg'].map((name) => make.group(leader, { name })),
    );
    const [first, middle, goal, nowhere] = people;
    const meet = (staffIds: (string | undefined)[], ...who: any[]) =>
      make.interaction(leader, {
        startsAt: at(addDays(today, -5)),
        staffIds,
        participants: who.map(({ id }) => ({ stakeholderId: id })),
      });
    await meet([leader.userId], first);
    await meet([], first, middle);
    await meet([], middle, goal);
    const PATH =
      'query ($toId: UUID!, $fromId: UUID) { introductionPath(toId: $toId, fromId: $fromId) { stakeholder { name } kinds colleague { id } } }';
    const path = async (variables: object) => (await leader.ok(PATH, variables)).introductionPath;
    const steps = [
      { stakeholder: { name: 'Vi möter' }, kinds: [], colleague: { id: leader.userId } },
      { stakeholder: { name: 'Mellan' }, kinds: ['SHARED_INTERACTION'], colleague: null },
      { stakeholder: { name: 'Mål' }, kinds: ['SHARED_INTERACTION'], colleague: null },
    ];
    expect(await path({ toId: goal.id })).toEqual(steps);
    expect(await path({ toId: goal.id, fromId: middle.id })).toEqual([{ ...steps[1], kinds: [] }, steps[2]]);
    expect(await path({ toId: nowhere.id })).toEqual([]);
    expect(await path({ toId: '01900000-0000-7000-8000-000000000000' })).toEqual([]);
  });

  it('say who is missing from an initiative, and where it has gaps', async () => {
    const [area, focus] = [await make.area(leader), await make.focusArea(leader)];
    const own = { areaIds: [area.id], focusAreaIds: [focus.id] };
    const [lead, tied, apart] = await Promise.all(
      ['Med', 'Bunden', 'Obunden'].map((name) => make.group(leader, { name, ...own })),
    );
    await make.interaction(leader, { participants: [{ stakeholderId: lead.id }, { stakeholderId: tied.id }] });
    const { id } = await make.initiative(leader, { leadId: lead.id, ...own });
    const MISSING = `query ($id: UUID!) { missingPartners(initiativeId: $id) { partners { stakeholder { name } tiedCount focusAreas { name } reason }
      coverage { focusArea { name } area { name } participantCount activeCount } } }`;
    const { missingPartners } = await leader.ok(MISSING, { id });
    expect(missingPartners.partners.map((p: any) => [nameOf(p), p.tiedCount])).toEqual([
      ['Bunden', 1],
      ['Obunden', 0],
    ]);
    expect(missingPartners.coverage).toEqual([
      { focusArea: { name: focus.name }, area: { name: area.name }, participantCount: 1, activeCount: 3 },
    ]);
    void apart;
    expect((await leader.ok(MISSING, { id: lead.id })).missingPartners).toBeNull();
    const gone = await app.signUp('borta-natverk@example.test', ['MANAGER']);
    await gone.ok(MISSING, { id });
    await app.sql('UPDATE session SET revoked_at = now() WHERE user_id = $1', [gone.userId]);
    for (const asked of [id, lead.id]) expect(await gone.fails(MISSING, { id: asked })).toMatchObject({ status: 401 });
  });

  it('are shown while new ones are made, but never once somebody was hidden', async () => {
    const area = await make.area(leader);
    const [a, b] = [
      await make.person(leader, { areaIds: [area.id] }),
      await make.person(leader, { areaIds: [area.id] }),
    ];
    const manager = await app.as('MANAGER');
    const first = await analyse({ areaId: area.id }, {}, manager);
    expect(first).toMatchObject({ nodeCount: 2, tieCount: 0, stale: false });
    await make.interaction(leader, { participants: [{ stakeholderId: a.id }, { stakeholderId: b.id }] });
    expect(await latest({ areaId: area.id }, {}, manager)).toEqual({ ...first, stale: true });
    const second = await analyse({ areaId: area.id }, {}, manager);
    expect(second).toMatchObject({ nodeCount: 2, tieCount: 1 });
    expect(Date.parse(second.computedAt)).toBeGreaterThan(Date.parse(first.computedAt));
    await make.mutate(
      leader,
      'updatePerson',
      { id: a.id, version: a.version, protectedIdentity: 'PROTECTED_REGISTRATION' },
      '__typename',
    );
    expect(await latest({ areaId: area.id }, {}, manager)).toMatchObject({ nodeCount: 1, tieCount: 0, stale: false });
  });

  it('are kept until something changes, and each one’s own', async () => {
    const area = await make.area(leader);
    const [a, b] = [await make.group(leader, { areaIds: [area.id] }), await make.group(leader, { areaIds: [area.id] })];
    const liaison = await app.as('ASSOCIATION_LIAISON');
    const ties = async (client: Client) => (await analyse({ areaId: area.id }, {}, client)).tieCount;
    expect([await ties(leader), await ties(liaison)]).toEqual([0, 0]);
    const closed = { confidentiality: 'RESTRICTED', participants: [{ stakeholderId: a.id }, { stakeholderId: b.id }] };
    await make.interaction(leader, closed);
    expect([await ties(leader), await ties(liaison)]).toEqual([1, 0]);
  });
});
