import { addDays, stockholmDate } from '../src/kernel/time.js';
import { type Client, TestApp } from './app.js';
import * as make from './make.js';

let app: TestApp;
let leader: Client;
const today = stockholmDate();
const ago = (days: number) => addDays(today, -days);

beforeAll(async () => {
  app = await TestApp.start();
  leader = await app.as('PROCESS_LEADER');
});
afterAll(() => app.stop());

const fails = (name: string, input: object) => leader.fails(make.mutation(name, '__typename'), { input });
const AGREEMENT = `agreement { id version state nextStates expired signedOn validFrom validUntil terminatedOn diaryNumber
  disputeClause documentReference duties { party { id } duty } }`;
const agreement = async (input: object) =>
  (await make.mutate(leader, 'createAgreement', { title: 'Avtal', ...input }, AGREEMENT)).agreement;
const become = async (input: object) => (await make.mutate(leader, 'changeAgreementState', input, AGREEMENT)).agreement;

const STATES = ['DRAFT', 'AWAITING_DECISION', 'AWAITING_SIGNATURE', 'SIGNED', 'TERMINATED'];
const WAYS: Record<string, string[]> = {
  DRAFT: ['AWAITING_DECISION', 'AWAITING_SIGNATURE', 'TERMINATED'],
  AWAITING_DECISION: ['DRAFT', 'AWAITING_SIGNATURE', 'TERMINATED'],
  AWAITING_SIGNATURE: ['DRAFT', 'SIGNED', 'TERMINATED'],
  SIGNED: ['TERMINATED'],
  // What was terminated before it was signed; see below for the other.
  TERMINATED: ['DRAFT'],
};
const PATHS: Record<string, string[]> = {
  DRAFT: [],
  AWAITING_DECISION: ['AWAITING_DECISION'],
  AWAITING_SIGNATURE: ['AWAITING_SIGNATURE'],
  SIGNED: ['AWAITING_SIGNATURE', 'SIGNED'],
  TERMINATED: ['TERMINATED'],
};

describe('agreements', () => {
  it.each(STATES.flatMap((from) => STATES.map((to) => [from, to])))(
    'go from %s to %s only where allowed',
    async (from, to) => {
      const { id: partnershipId } = await make.partnership(leader);
      const { id } = await agreement({ partnershipId });
      let version = 1;
      for (const state of PATHS[from]) ({ version } = await become({ id, version, state }));
      if (WAYS[from].includes(to))
        expect(await become({ id, version, state: to })).toMatchObject({
          state: to,
          nextStates: from === 'SIGNED' ? ['SIGNED'] : WAYS[to],
        });
      else
        expect(await fails('changeAgreementState', { id, version, state: to })).toMatchObject({
          fields: [{ path: 'input.status', rule: 'transition' }],
        });
    },
  );

  it('hold from the day they are signed unless they say otherwise, and expire by the calendar alone', async () => {
    const { id: partnershipId } = await make.partnership(leader);
    const signed = async (input: object, day: string) => {
      const { id } = await agreement({ partnershipId, ...input });
      await become({ id, version: 1, state: 'AWAITING_SIGNATURE' });
      return become({ id, version: 2, state: 'SIGNED', day });
    };
    const over = await signed({ validUntil: ago(1) }, ago(400));
    expect(over).toMatchObject({ state: 'SIGNED', signedOn: ago(400), validFrom: ago(400), expired: true });
    const lastDay = await signed({ validFrom: ago(30), validUntil: today, diaryNumber: 'KS 2026/17' }, ago(40));
    expect(lastDay).toMatchObject({ signedOn: ago(40), validFrom: ago(30), expired: false });
    const open = await signed({}, today);
    expect(open).toMatchObject({ validUntil: null, expired: false });
    const list = async (filter: object) =>
      (
        await leader.ok('query ($filter: AgreementFilter) { agreements(filter: $filter) { nodes { id } } }', { filter })
      ).agreements.nodes.map((n: any) => n.id);
    expect(await list({ expired: true })).toEqual([over.id]);
    expect(await list({ expired: false, states: ['SIGNED'], expiresBefore: addDays(today, 1) })).toEqual([lastDay.id]);
    expect(await list({ diaryNumber: 'KS 2026/17' })).toEqual([lastDay.id]);
    expect(await become({ id: open.id, version: 3, state: 'TERMINATED', reason: 'Parterna slutade' })).toMatchObject({
      terminatedOn: today,
      expired: false,
    });
    expect(
      await app.sql(
        `SELECT count(*)::int FROM agreement WHERE state NOT IN ('SIGNED', 'TERMINATED') AND partnership_id = $1`,
        [partnershipId],
      ),
    ).toEqual([{ count: 0 }]);
  });

  it('say what each party does; of an IOP all has to be said before it is signed', async () => {
    const { id: partnershipId, parties } = await make.partnership(leader, { form: 'IOP' });
    const [a, b] = parties.map((p: any) => p.stakeholder.id);
    const { id } = await agreement({ partnershipId, duties: [{ partyId: a, duty: 'Håller öppet tre kvällar.' }] });
    await become({ id, version: 1, state: 'AWAITING_SIGNATURE' });
    const refused: any = await fails('changeAgreementState', { id, version: 2, state: 'SIGNED' });
    expect(refused.fields.map((f: any) => f.path)).toEqual([
      'agreement.validUntil',
      'agreement.disputeClause',
      'agreement.duties',
    ]);
    const duties = [
      { partyId: a, duty: 'Håller öppet tre kvällar.' },
      { partyId: b, duty: 'Betalar hyran.' },
    ];
    const whole = {
      id,
      version: 2,
      duties,
      validUntil: addDays(today, 700),
      disputeClause: 'Samtal, därefter medling.',
    };
    await make.mutate(leader, 'updateAgreement', whole, '__typename');
    expect(await become({ id, version: 3, state: 'SIGNED' })).toMatchObject({
      state: 'SIGNED',
      duties: duties.map(({ partyId, duty }) => ({ party: { id: partyId }, duty })),
    });
    // What was signed stays as it was signed.
    for (const change of [{ title: 'x' }, { validUntil: null }, { duties: [] }, { disputeClause: null }])
      expect(await fails('updateAgreement', { id, version: 4, ...change })).toMatchObject({
        fields: [{ path: `input.${Object.keys(change)[0]}`, rule: 'signed' }],
      });
    const found = { id, version: 4, diaryNumber: 'KS 2026/99', documentReference: 'Arkiv, hylla 3' };
    expect((await make.mutate(leader, 'updateAgreement', found, AGREEMENT)).agreement).toMatchObject({
      diaryNumber: 'KS 2026/99',
      version: 5,
    });
  });

  it('refuse what cannot be, naming the field', async () => {
    const { id: partnershipId } = await make.partnership(leader);
    const stranger = await make.group(leader);
    const { id } = await agreement({ partnershipId, validUntil: '2028-02-29' });
    await become({ id, version: 1, state: 'AWAITING_SIGNATURE' });
    for (const [name, input, path] of [
      [
        'createAgreement',
        { partnershipId, title: 'x', validFrom: '2028-02-29', validUntil: '2028-02-28' },
        'input.validUntil',
      ],
      [
        'createAgreement',
        { partnershipId, title: 'x', duties: [{ partyId: stranger.id, duty: 'x' }] },
        'input.duties[0].partyId',
      ],
      ['updateAgreement', { id, version: 2, validFrom: '2028-03-01' }, 'input.validUntil'],
      ['changeAgreementState', { id, version: 2, state: 'SIGNED', day: addDays(today, 1) }, 'input.day'],
    ] as const)
      expect([name, await fails(name, input)]).toMatchObject([name, { code: 'BAD_USER_INPUT', fields: [{ path }] }]);
    expect(await fails('createAgreement', { partnershipId: stranger.id, title: 'x' })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await fails('changeAgreementState', { id, version: 1, state: 'SIGNED' })).toMatchObject({
      code: 'CONFLICT',
    });
    await become({ id, version: 2, state: 'SIGNED', day: ago(10) });
    expect(await fails('changeAgreementState', { id, version: 3, state: 'TERMINATED', day: ago(11) })).toMatchObject({
      fields: [{ path: 'input.day', rule: 'period' }],
    });
  });
});

describe('contributions', () => {
  const SUMS = 'contributionSums { kind unit pledged delivered count }';
  const record = (input: object) =>
    make.mutate(leader, 'recordContribution', input, 'contribution { id version unit }');

  it('add up by kind and unit, never across units, for the partnership, a party and a period', async () => {
    const { id: partnershipId, parties } = await make.partnership(leader);
    const [a, b] = parties.map((p: any) => p.stakeholder.id);
    const bring = (
      contributorId: string,
      kind: string,
      unit: string | undefined,
      pledged: number,
      delivered: number,
      startsOn: string,
    ) => record({ partnershipId, contributorId, kind, unit, pledged, delivered, startsOn });
    await bring(a, 'MONEY', undefined, 1000.1, 0, '2025-12-31');
    await bring(a, 'MONEY', 'SEK', 0.2, 500.25, '2026-01-01');
    await bring(b, 'MONEY', 'SEK', 20, 20, '2026-02-28');
    await bring(b, 'MONEY', 'EUR', 100, 0, '2026-03-31');
    await bring(b, 'TIME', 'HOURS', 40, 12.5, '2026-04-01');
    await bring(b, 'TIME', 'DAYS', 3, 0, '2026-04-01');
    await bring(a, 'PREMISES', 'HOURS', 10, 0, '2026-04-01');
    const line = (kind: string, unit: string, pledged: number, delivered: number, count = 1) => ({
      kind,
      unit,
      pledged,
      delivered,
      count,
    });
    const { partnership } = await leader.ok(
      `query ($id: UUID!) { partnership(id: $id) { ${SUMS} parties { stakeholder { id } ${SUMS} } contributions(first: 2) { totalCount nodes { startsOn } } } }`,
      { id: partnershipId },
    );
    expect(partnership.contributionSums).toEqual([
      line('MONEY', 'EUR', 100, 0),
      line('MONEY', 'SEK', 1020.3, 520.25, 3),
      line('PREMISES', 'HOURS', 10, 0),
      line('TIME', 'DAYS', 3, 0),
      line('TIME', 'HOURS', 40, 12.5),
    ]);
    const sumsOf = (id: string) => partnership.parties.find((p: any) => p.stakeholder.id === id).contributionSums;
    expect(sumsOf(a)).toEqual([line('MONEY', 'SEK', 1000.3, 500.25, 2), line('PREMISES', 'HOURS', 10, 0)]);
    expect(sumsOf(b)).toHaveLength(4);
    expect(partnership.contributions).toEqual({
      totalCount: 7,
      nodes: [{ startsOn: '2026-04-01' }, { startsOn: '2026-04-01' }],
    });

    const totals = async (variables: object) =>
      (
        await leader.ok(
          `query ($partnershipId: UUID, $contributorId: UUID, $from: Date, $until: Date, $byPartnership: Boolean! = false, $byContributor: Boolean! = false, $byPeriod: SumPeriod, $limit: Int! = 200) {
             contributionTotals(partnershipId: $partnershipId, contributorId: $contributorId, from: $from, until: $until, byPartnership: $byPartnership, byContributor: $byContributor, byPeriod: $byPeriod, limit: $limit) {
               partnership { id } contributor { id } periodStart kind unit pledged delivered count } }`,
          variables,
        )
      ).contributionTotals;
    const sek = (lines: any[]) =>
      lines.filter((l) => l.unit === 'SEK').map((l) => [l.periodStart, l.contributor?.id ?? null, l.pledged]);
    expect(sek(await totals({ partnershipId, byPeriod: 'YEAR' }))).toEqual([
      ['2026-01-01', null, 20.2],
      ['2025-01-01', null, 1000.1],
    ]);
    expect(sek(await totals({ partnershipId, byPeriod: 'QUARTER', byContributor: true, from: '2026-01-01' }))).toEqual(
      [
        ['2026-01-01', a, 0.2],
        ['2026-01-01', b, 20],
      ].toSorted((x, y) => (x[1] < y[1] ? -1 : 1)),
    );
    expect(sek(await totals({ contributorId: b, byPeriod: 'MONTH' }))).toEqual([['2026-02-01', null, 20]]);
    expect(await totals({ partnershipId, until: '2025-12-31', byPartnership: true })).toEqual([
      { partnership: { id: partnershipId }, contributor: null, periodStart: null, ...line('MONEY', 'SEK', 1000.1, 0) },
    ]);
    expect(await totals({ partnershipId, limit: 1 })).toHaveLength(1);
  });

  it('are delivered in part, by a party, in a unit that fits', async () => {
    const { id: partnershipId, parties } = await make.partnership(leader);
    const contributorId = parties[0].stakeholder.id;
    const base = { partnershipId, contributorId, kind: 'TIME', unit: 'HOURS', pledged: 10, startsOn: '2028-02-29' };
    const { id } = (await record(base)).contribution;
    const delivered = { id, version: 1, delivered: 4.5 };
    expect(
      (await make.mutate(leader, 'updateContribution', delivered, 'contribution { pledged delivered version }'))
        .contribution,
    ).toEqual({
      pledged: 10,
      delivered: 4.5,
      version: 2,
    });
    const stranger = await make.group(leader);
    for (const [input, path] of [
      [{ ...base, contributorId: stranger.id }, 'input.contributorId'],
      [{ ...base, unit: 'SEK' }, 'input.unit'],
      [{ ...base, unit: undefined }, 'input.unit'],
      [{ ...base, kind: 'MONEY' }, 'input.unit'],
      [{ ...base, pledged: 0 }, 'input.pledged'],
      [{ ...base, pledged: -1 }, 'input.pledged'],
      [{ ...base, pledged: 0.001 }, 'input.pledged'],
      [{ ...base, endsOn: '2028-02-28' }, 'input.endsOn'],
    ] as const)
      expect([path, await fails('recordContribution', input)]).toMatchObject([
        path,
        { code: 'BAD_USER_INPUT', fields: [{ path }] },
      ]);
    expect(await fails('updateContribution', { id, version: 2, kind: 'MONEY' })).toMatchObject({
      fields: [{ path: 'input.unit' }],
    });
    expect(await fails('updateContribution', { id, version: 2, pledged: 0, delivered: 0 })).toMatchObject({
      fields: [{ path: 'input.pledged' }],
    });
  });
});
