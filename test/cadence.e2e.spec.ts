import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { daysOverdue, health } from '../src/stakeholders/cadence.sql.js';
import { addDays, stockholmDate } from '../src/kernel/time.js';
import { type Client, TestApp } from './app.js';
import * as make from './make.js';

let app: TestApp;
let leader: Client;
const today = stockholmDate();
const at = (day: string, time = '12:00:00Z') => `${day}T${time}`;
const ago = (days: number) => addDays(today, -days);

beforeAll(async () => {
  app = await TestApp.start();
  leader = await app.as('PROCESS_LEADER');
});
afterAll(() => app.stop());

/** Rows of a stakeholder's columns that health is derived from, and what the SQL makes of them on a day. */
async function derived(rows: { last: string | null; ideal: number; longest: number; today: string }[]) {
  return app.sql(
    `SELECT ${health('s', 's.today')} AS health, ${daysOverdue('s', 's.today')} AS overdue
       FROM jsonb_to_recordset($1::jsonb) AS s
         (last_held_at timestamptz, ideal_contact_days int, longest_contact_days int, today date, kind text, engagement text, n int) ORDER BY n`,
    [
      JSON.stringify(
        rows.map(({ last, ideal, longest, today }, n) => ({
          n,
          last_held_at: last,
          ideal_contact_days: ideal,
          longest_contact_days: longest,
          today,
        })),
      ),
    ],
  );
}

describe('relationship health', () => {
  it.each([
    // The night of 29 March 2026 has 23 hours, that of 25 October 25; a day is a day.
    ['2026-03-28T22:59:00Z', '2026-03-29', 1, 'ON_TRACK'],
    ['2026-03-28T22:59:00Z', '2026-03-30', 1, 'DUE'],
    ['2026-03-28T23:01:00Z', '2026-03-30', 1, 'ON_TRACK'],
    ['2026-03-29T22:01:00Z', '2026-03-30', 1, 'ON_TRACK'],
    ['2026-10-24T21:59:00Z', '2026-10-26', 1, 'DUE'],
    ['2026-10-24T22:01:00Z', '2026-10-26', 1, 'ON_TRACK'],
    ['2026-10-25T22:59:00Z', '2026-10-27', 1, 'DUE'],
    // A leap day counts.
    ['2028-02-28T12:00:00Z', '2028-03-01', 1, 'DUE'],
    ['2028-02-28T12:00:00Z', '2028-03-01', 2, 'ON_TRACK'],
    ['2027-02-28T12:00:00Z', '2027-03-01', 1, 'ON_TRACK'],
    ['2028-02-29T12:00:00Z', '2029-02-28', 365, 'ON_TRACK'],
    ['2028-02-29T12:00:00Z', '2029-03-01', 365, 'DUE'],
  ])('last met %s, on %s, ideally within %d days: %s', async (last, day, ideal, expected) => {
    expect(await derived([{ last, ideal, longest: 1000, today: day }])).toMatchObject([{ health: expected }]);
  });

  it('is what counting days in Stockholm gives', async () => {
    const case_ = fc.record({
      last: fc.option(fc.date({ min: new Date('2024-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })),
      ideal: fc.integer({ min: 1, max: 200 }),
      more: fc.nat(200),
      later: fc.integer({ min: 0, max: 500 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(case_, { minLength: 1, maxLength: 100 }), async (cases) => {
        const rows = cases.map(({ last, ideal, more, later }) => ({
          last: last?.toISOString() ?? null,
          ideal,
          longest: ideal + more,
          today: addDays(stockholmDate(last ?? new Date('2026-01-01')), later),
        }));
        const expected = rows.map(({ last, ideal, longest, today }) => {
          if (!last) return { health: 'NEVER_MET', overdue: 1_000_000 };
          const met = Temporal.Instant.from(last).toZonedDateTimeISO('Europe/Stockholm').toPlainDate();
          const { days } = met.until(Temporal.PlainDate.from(today), { largestUnit: 'days' });
          return { health: days <= ideal ? 'ON_TRACK' : days <= longest ? 'DUE' : 'OVERDUE', overdue: days - longest };
        });
        expect(await derived(rows)).toEqual(expected);
      }),
      { numRuns: 20, seed: 1488 },
    );
  });

  const READ = `query ($id: UUID!) { stakeholder(id: $id) { version health engagement contactDueOn contactLatestOn contactCadence { idealDays longestDays standard } } }`;
  const read = async (id: string) => (await leader.ok(READ, { id })).stakeholder;

  it('counts held interactions only, own or through who spoke for it', async () => {
    const club = await make.association(leader);
    const member = await make.person(leader);
    expect(await read(club.id)).toEqual({
      version: 1,
      health: 'NEVER_MET',
      engagement: 'INVOLVE',
      contactDueOn: null,
      contactLatestOn: null,
      contactCadence: { idealDays: 60, longestDays: 120, standard: true },
    });
    const meet = (day: string, status: string) =>
      make.interaction(leader, {
        startsAt: at(day),
        status,
        participants: [{ stakeholderId: member.id, onBehalfOfId: club.id }],
      });
    await meet(ago(200), 'HELD');
    expect(await read(club.id)).toMatchObject({ health: 'OVERDUE', contactDueOn: ago(140), contactLatestOn: ago(80) });
    await meet(addDays(today, 3), 'PLANNED');
    await meet(ago(1), 'CANCELLED');
    await meet(ago(2), 'NO_SHOW');
    await meet(ago(3), 'PLANNED');
    expect(await read(club.id)).toMatchObject({ health: 'OVERDUE' });
    await meet(ago(61), 'HELD');
    expect(await read(club.id)).toMatchObject({ health: 'DUE', contactDueOn: ago(1) });
    await meet(ago(60), 'HELD');
    expect(await read(club.id)).toMatchObject({ health: 'ON_TRACK', contactDueOn: today });
  });

  it('follows the own cadence, then the usual one of kind and engagement', async () => {
    const { id } = await make.business(leader, { engagement: 'COLLABORATE' });
    await make.interaction(leader, { startsAt: at(ago(50)), participants: [{ stakeholderId: id }] });
    expect(await read(id)).toMatchObject({ health: 'DUE', contactCadence: { idealDays: 45, longestDays: 90 } });
    const update = (input: object) => make.mutate(leader, 'updateBusiness', { id, ...input }, 'business { version }');
    await update({ version: 1, contactCadence: { idealDays: 7, longestDays: 14 } });
    expect(await read(id)).toMatchObject({ health: 'OVERDUE', contactCadence: { idealDays: 7, standard: false } });
    await update({ version: 2, contactCadence: null, engagement: 'INFORM' });
    expect(await read(id)).toMatchObject({ health: 'ON_TRACK', contactCadence: { idealDays: 365, standard: true } });
    for (const contactCadence of [
      { idealDays: 10, longestDays: 9 },
      { idealDays: 0, longestDays: 9 },
    ])
      expect(
        await leader.fails(make.mutation('updateBusiness', '__typename'), {
          input: { id, version: 3, contactCadence },
        }),
      ).toMatchObject({ code: 'BAD_USER_INPUT' });

    const { cadenceDefaults } = await leader.ok(
      '{ cadenceDefaults { id kind engagement idealDays longestDays version } }',
    );
    expect(cadenceDefaults).toHaveLength(20);
    const usual = cadenceDefaults.find((c: any) => c.kind === 'BUSINESS' && c.engagement === 'INFORM');
    const change = { id: usual.id, version: 1, idealDays: 20, longestDays: 40 };
    await make.mutate(leader, 'updateCadenceDefault', change, 'cadenceDefault { version }');
    expect(await read(id)).toMatchObject({ health: 'OVERDUE', contactCadence: { idealDays: 20, standard: true } });
    const back = { ...change, version: 2, idealDays: usual.idealDays, longestDays: usual.longestDays };
    await make.mutate(await app.as('ADMIN'), 'updateCadenceDefault', back, 'cadenceDefault { version }');
    expect(
      await leader.fails(make.mutation('updateCadenceDefault', '__typename'), {
        input: { ...change, version: 3, longestDays: 19 },
      }),
    ).toMatchObject({ fields: [{ path: 'input.longestDays' }] });
  });

  it('filters and sorts the list', async () => {
    const town = await make.area(leader);
    const metAgo = async (name: string, days?: number, more: object = {}) => {
      const { id } = await make.association(leader, { name, areaIds: [town.id], ...more });
      if (days !== undefined)
        await make.interaction(leader, { startsAt: at(ago(days)), participants: [{ stakeholderId: id }] });
    };
    await metAgo('Aldrig');
    await metAgo('Nyss', 5);
    await metAgo('Snart', 100);
    await metAgo('Länge', 125);
    await metAgo('Längst', 70, { contactCadence: { idealDays: 5, longestDays: 10 } });
    const list = async (filter: object, orderBy?: string, page: object = { first: 100 }) =>
      (
        await leader.ok(
          'query ($filter: StakeholderFilter, $orderBy: StakeholderOrder, $first: Int!, $after: String) { stakeholders(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { totalCount nodes { name } pageInfo { endCursor hasNextPage } } }',
          { filter: { areaId: town.id, ...filter }, orderBy, ...page },
        )
      ).stakeholders;
    const names = async (...args: [object, string?]) => (await list(...args)).nodes.map((n: any) => n.name);
    expect(await names({ health: ['OVERDUE'] })).toEqual(['Länge', 'Längst']);
    expect(await names({ health: ['DUE', 'NEVER_MET'] })).toEqual(['Aldrig', 'Snart']);
    expect(await names({ health: ['ON_TRACK'], engagements: ['INVOLVE'] })).toEqual(['Nyss']);
    expect(await names({ engagements: ['INFORM'] })).toEqual([]);
    const order = ['Aldrig', 'Längst', 'Länge', 'Snart', 'Nyss'];
    expect(await names({}, 'MOST_OVERDUE')).toEqual(order);
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: any = await list({}, 'MOST_OVERDUE', { first: 2, after });
      seen.push(...page.nodes.map((n: any) => n.name));
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(seen).toEqual(order);
  });
});

describe('dormancy', () => {
  const dormant = async (id: string) =>
    (await leader.ok('query ($id: UUID!) { partnership(id: $id) { dormant lastMetAt } }', { id })).partnership;
  const party = (stakeholder: { id: string }, more: object = {}) => ({
    stakeholderId: stakeholder.id,
    role: 'PARTNER',
    ...more,
  });
  const active = (parties: object[], more: object = {}) =>
    make.partnership(leader, { stage: 'ACTIVE', stageSince: ago(200), meetingIntervalDays: 30, parties, ...more });
  const meet = (day: string, who: { id: string }[], more: object = {}) =>
    make.interaction(leader, {
      startsAt: at(day),
      participants: who.map(({ id }) => ({ stakeholderId: id })),
      ...more,
    });

  it('is when no two parties met within the interval, and only while active', async () => {
    const [a, b, c] = [await make.association(leader), await make.business(leader), await make.group(leader)];
    const { id } = await active([party(a), party(b), party(c)]);
    expect(await dormant(id)).toEqual({ dormant: true, lastMetAt: null });
    await meet(ago(1), [a]);
    await meet(ago(1), [b, await make.person(leader)]);
    await meet(ago(1), [a, b], { status: 'PLANNED' });
    await meet(ago(1), [a, b], { status: 'CANCELLED' });
    await meet(ago(31), [a, c]);
    expect(await dormant(id)).toEqual({ dormant: true, lastMetAt: `${ago(31)}T12:00:00.000Z` });
    const speaker = await make.person(leader);
    await make.interaction(leader, {
      startsAt: at(ago(30)),
      participants: [{ stakeholderId: speaker.id, onBehalfOfId: a.id }, { stakeholderId: b.id }],
    });
    expect(await dormant(id)).toEqual({ dormant: false, lastMetAt: `${ago(30)}T12:00:00.000Z` });
    const list = async (flag: boolean) =>
      (
        await leader.ok('query ($filter: PartnershipFilter) { partnerships(filter: $filter) { nodes { id } } }', {
          filter: { dormant: flag, stakeholderId: a.id },
        })
      ).partnerships.nodes;
    expect([await list(true), await list(false)]).toEqual([[], [{ id }]]);
  });

  it('waits an interval after the partnership became active, and is over when it pauses', async () => {
    const parties = [party(await make.group(leader)), party(await make.group(leader))];
    const fresh = await active(parties, { stageSince: ago(30) });
    expect((await dormant(fresh.id)).dormant).toBe(false);
    const { id } = await active(parties, { stageSince: ago(31) });
    expect((await dormant(id)).dormant).toBe(true);
    const pause = { id, version: 1, stage: 'PAUSED', reason: 'Sommar' };
    await make.mutate(leader, 'changePartnershipStage', pause, '__typename');
    expect((await dormant(id)).dormant).toBe(false);
    const again = { id, version: 2, stage: 'ACTIVE', reason: 'Höst' };
    await make.mutate(leader, 'changePartnershipStage', again, '__typename');
    expect((await dormant(id)).dormant).toBe(false);
  });

  it('counts our own side as there wherever another party is met', async () => {
    const [town, club] = [await make.publicBody(leader), await make.association(leader)];
    const { id } = await active([party(town, { representedByStaff: true }), party(club)]);
    await meet(ago(5), [town]);
    expect((await dormant(id)).dormant).toBe(true);
    await meet(ago(5), [club]);
    expect((await dormant(id)).dormant).toBe(false);
  });

  it('looks at the parties of today', async () => {
    const [a, b, c] = [await make.association(leader), await make.business(leader), await make.group(leader)];
    const { id, parties } = await active([party(a), party(b), party(c)]);
    await meet(ago(5), [a, b]);
    expect((await dormant(id)).dormant).toBe(false);
    const { id: partyId } = parties.find((p: any) => p.stakeholder.id === b.id);
    await make.mutate(leader, 'updatePartnershipParty', { id: partyId, version: 1, leftOn: ago(1) }, '__typename');
    expect(await dormant(id)).toEqual({ dormant: true, lastMetAt: null });
  });
});
