import fc from 'fast-check';
import { addDays, stockholmDate } from '../src/kernel/time.js';
import { type Client, TestApp } from './app.js';
import * as make from './make.js';

let app: TestApp;
let leader: Client;

beforeAll(async () => {
  app = await TestApp.start();
  leader = await app.as('PROCESS_LEADER');
});
afterAll(() => app.stop());

const NETWORK = `query ($aroundId: UUID, $hops: Int! = 1, $asOf: Date, $kinds: [StakeholderKind!], $areaId: UUID, $ties: [TieKind!], $limit: Int! = 500) {
  network(aroundId: $aroundId, hops: $hops, asOf: $asOf, kinds: $kinds, areaId: $areaId, ties: $ties, limit: $limit) {
    asOf nodeCount nodes { degree weightedDegree stakeholder { id name kind } } edges { source target kind weight firstAt lastAt } } }`;
const network = async (variables: object) => (await leader.ok(NETWORK, variables)).network;

const edgesOf = (result: any): string[] => {
  const name = new Map<string, string>(result.nodes.map((n: any) => [n.stakeholder.id, n.stakeholder.name]));
  return result.edges
    .map((e: any) => `${[name.get(e.source), name.get(e.target)].toSorted().join('–')} ${e.kind} ${e.weight}`)
    .toSorted();
};

describe('the network', () => {
  it('ties those who met, themselves or through who spoke for them, and those who belong together', async () => {
    const town = await make.area(leader);
    const inTown = { areaIds: [town.id] };
    const a = await make.association(leader, { name: 'A', ...inTown });
    const b = await make.association(leader, { name: 'B', ...inTown });
    const p = await make.person(leader, { givenName: 'P', familyName: null, ...inTown });
    const far = await make.business(leader, { name: 'Far' });
    await make.affiliation(leader, {
      personId: p.id,
      organisationId: a.id,
      validFrom: '2025-01-01',
      validUntil: '2025-12-31',
    });
    await leader.ok(
      'mutation ($input: CreateOrganisationRelationInput!) { createOrganisationRelation(input: $input) { organisationRelation { id } } }',
      {
        input: { kind: 'COOPERATES_WITH', fromId: b.id, toId: a.id },
      },
    );
    const together = { participants: [{ stakeholderId: p.id, onBehalfOfId: a.id }, { stakeholderId: b.id }] };
    await make.interaction(leader, { ...together, startsAt: '2025-03-01T10:00:00Z' });
    await make.interaction(leader, { ...together, startsAt: '2025-05-01T22:30:00Z' });
    await make.interaction(leader, { ...together, startsAt: '2025-04-01T10:00:00Z', status: 'CANCELLED' });
    await make.interaction(leader, {
      startsAt: '2025-06-01T10:00:00Z',
      participants: [{ stakeholderId: b.id }, { stakeholderId: far.id }],
    });

    const before = await network({ areaId: town.id, asOf: '2024-12-31' });
    expect([before.nodeCount, edgesOf(before)]).toEqual([3, ['A–B ORGANISATION_RELATION 1']]);
    // 1 May 22:30 UTC is 2 May in Stockholm.
    expect(edgesOf(await network({ areaId: town.id, asOf: '2025-05-01' }))).toEqual([
      'A–B ORGANISATION_RELATION 1',
      'A–B SHARED_INTERACTION 1',
      'A–P AFFILIATION 1',
      'B–P SHARED_INTERACTION 1',
    ]);
    const now = await network({ areaId: town.id });
    expect(edgesOf(now)).toEqual([
      'A–B ORGANISATION_RELATION 1',
      'A–B SHARED_INTERACTION 2',
      'B–P SHARED_INTERACTION 2',
    ]);
    expect(now.edges[0]).toMatchObject({ firstAt: '2025-03-01T10:00:00.000Z', lastAt: '2025-05-01T22:30:00.000Z' });
    expect(now.nodes.map((n: any) => [n.stakeholder.name, n.degree, n.weightedDegree])).toEqual([
      ['B', 2, 5],
      ['A', 1, 3],
      ['P', 1, 2],
    ]);
    expect((await network({ aroundId: p.id })).nodes.map((n: any) => n.stakeholder.name).toSorted()).toEqual([
      'B',
      'P',
    ]);
    expect((await network({ aroundId: p.id, hops: 2 })).nodes.map((n: any) => n.stakeholder.name).toSorted()).toEqual([
      'A',
      'B',
      'Far',
      'P',
    ]);
    expect((await network({ aroundId: p.id, hops: 2, kinds: ['PERSON', 'ASSOCIATION'] })).nodeCount).toBe(3);
    expect(edgesOf(await network({ areaId: town.id, ties: ['ORGANISATION_RELATION'] }))).toEqual([
      'A–B ORGANISATION_RELATION 1',
    ]);
    const limited = await network({ areaId: town.id, limit: 2 });
    expect([limited.nodeCount, limited.nodes.length, limited.edges.length]).toEqual([3, 2, 2]);
    expect((await network({ aroundId: '01900000-0000-7000-8000-000000000000' })).nodes).toEqual([]);
  });

  it('ties the parties of a partnership and those who take part in an initiative, as of any day', async () => {
    const town = await make.area(leader);
    const [a, b, c] = await Promise.all(
      ['X', 'Y', 'Z'].map((name) => make.association(leader, { name, areaIds: [town.id] })),
    );
    const today = stockholmDate();
    const ago = (days: number) => addDays(today, -days);
    const { id, parties } = await make.partnership(leader, {
      stage: 'IDENTIFIED',
      stageSince: ago(100),
      parties: [a, b, c].map((one) => ({ stakeholderId: one.id, role: 'PARTNER' })),
    });
    const stages = [
      ['DIALOGUE', 80],
      ['ACTIVE', 60],
      ['PAUSED', 40],
      ['ENDED', 20],
    ] as const;
    for (const [i, [stage, days]] of stages.entries())
      await make.mutate(
        leader,
        'changePartnershipStage',
        { id, version: i + 1, stage, day: ago(days), reason: 'x' },
        '__typename',
      );
    const { id: partyId } = parties.find((p: any) => p.stakeholder.id === c.id);
    await make.mutate(leader, 'updatePartnershipParty', { id: partyId, version: 1, leftOn: ago(50) }, '__typename');
    await make.initiative(leader, {
      leadId: a.id,
      startsOn: ago(70),
      endsOn: ago(10),
      participations: [
        { stakeholderId: b.id, role: 'HOST', validUntil: ago(45) },
        { stakeholderId: b.id, role: 'FUNDER', validUntil: ago(45) },
      ],
    });
    await make.initiative(leader, {
      status: 'PLANNED',
      leadId: a.id,
      participations: [{ stakeholderId: c.id, role: 'HOST' }],
    });
    const on = async (days: number) => edgesOf(await network({ areaId: town.id, asOf: ago(days) }));
    const parted = ['X–Y PARTNERSHIP 1', 'X–Z PARTNERSHIP 1', 'Y–Z PARTNERSHIP 1'];
    expect(await on(81)).toEqual([]);
    expect(await on(80)).toEqual(parted);
    expect(await on(70)).toEqual(['X–Y INITIATIVE 1', ...parted]);
    expect(await on(50)).toEqual(['X–Y INITIATIVE 1', ...parted]);
    expect(await on(49)).toEqual(['X–Y INITIATIVE 1', 'X–Y PARTNERSHIP 1']);
    expect(await on(44)).toEqual(['X–Y PARTNERSHIP 1']);
    expect(await on(21)).toEqual(['X–Y PARTNERSHIP 1']);
    expect(await on(20)).toEqual([]);
    const around = await network({ aroundId: c.id, asOf: ago(70), ties: ['PARTNERSHIP'] });
    expect(around.nodes.map((n: any) => n.stakeholder.name).toSorted()).toEqual(['X', 'Y', 'Z']);
  });

  it.each([{ hops: 0 }, { hops: 4 }, { limit: 0 }, { limit: 1001 }, { asOf: '9999-01-01' }])(
    'refuses %j',
    async (variables) => {
      expect(await leader.fails(NETWORK, variables)).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: [{ path: Object.keys(variables)[0] }],
      });
    },
  );

  it('is what a count by hand gives, for any log', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, async () => (await make.association(leader)).id as string));
    const meetings = fc.array(fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(meetings, fc.nat(5), fc.integer({ min: 1, max: 3 }), async (log, centre, hops) => {
        await app.sql('TRUNCATE interaction CASCADE');
        const weight = new Map<string, number>();
        for (const who of log) {
          await make.interaction(leader, { participants: who.map((i) => ({ stakeholderId: ids[i] })) });
          for (const i of who)
            for (const j of who)
              if (ids[i] < ids[j]) weight.set(`${ids[i]} ${ids[j]}`, (weight.get(`${ids[i]} ${ids[j]}`) ?? 0) + 1);
        }
        let reached = new Set([ids[centre]]);
        for (let hop = 0; hop < hops; hop++) {
          const next = [...weight.keys()]
            .map((key) => key.split(' '))
            .filter((pair) => pair.some((id) => reached.has(id)));
          reached = new Set([...reached, ...next.flat()]);
        }
        const { nodes, edges } = await network({ aroundId: ids[centre], hops, ties: ['SHARED_INTERACTION'] });
        expect(new Set(nodes.map((n: any) => n.stakeholder.id))).toEqual(reached);
        const within = [...weight].filter(([key]) => key.split(' ').every((id) => reached.has(id)));
        expect(new Map(edges.map((e: any) => [[e.source, e.target].toSorted().join(' '), e.weight]))).toEqual(
          new Map(within),
        );
      }),
      { numRuns: 25, seed: 1488 },
    );
  });
});
