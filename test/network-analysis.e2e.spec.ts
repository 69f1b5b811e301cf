import { addDays, stockholmDate } from '../src/kernel/time.js';
import { type Client, TestApp } from './app.js';
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
    asOf nodeCount tieCount density componentCount largestShare metShare crossAreaShare crossAreaExpected modularity pathSources betweennessError
    measures { stakeholder { name } degree strength betweenness closeness pageRank constraint effectiveSize core community component }
    communities { number around size members { name } } brokers { stakeholder { name } betweenness communityCount reason }
    singlePoints { stakeholder { name } separatedCount partCount separated { name } reason }
    bridges { from { name } to { name } separatedCount reason } holes { communityA communityB tieCount expected brokers { name } reason }
    isolated { name } dormant { name } introductions { a { name } b { name } introducer { name } commonCount focusAreas { name } areas { name } reason }
    staff { colleague { id } share metCount aloneCount heldCount reason } } }`;
const analyse = async (filter: object, more: object = {}, client = leader) =>
  (await client.ok(ANALYSIS, { filter: { halfLifeDays: 0, ...filter }, ...more })).networkAnalysis;
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
