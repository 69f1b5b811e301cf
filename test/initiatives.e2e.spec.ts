import { addDays, stockholmDate } from '../src/kernel/time.js';
import { type Client, TestApp } from './app.js';
import * as make from './make.js';

let app: TestApp;
let leader: Client;
const today = stockholmDate();

beforeAll(async () => {
  app = await TestApp.start();
  leader = await app.as('PROCESS_LEADER');
});
afterAll(() => app.stop());

const WHOLE = `id version name kind status nextStatuses startsOn endsOn description source lead { id name }
  formerNames { name usedUntil } participations { role current validFrom validUntil stakeholder { id } }
  areas { name } focusAreas { name } parent { id } parts { id } owner { id } ownerChanges { from { id } to { id } changedBy { id } }
  grants { amount currency purpose reportDueOn reportOverdue funder { name } } outcomes { description measure unit source }`;
const read = async (id: string, client = leader) =>
  (await client.ok(`query ($id: UUID!) { initiative(id: $id) { ${WHOLE} } }`, { id })).initiative;
const names = async (filter: object, orderBy?: string): Promise<string[]> =>
  (
    await leader.ok(
      'query ($filter: InitiativeFilter, $orderBy: InitiativeOrder) { initiatives(filter: $filter, orderBy: $orderBy, first: 100) { nodes { name } } }',
      { filter, orderBy },
    )
  ).initiatives.nodes.map((n: any) => n.name);
const fails = (name: string, input: object, client = leader) =>
  client.fails(make.mutation(name, '__typename'), { input });

describe('initiatives', () => {
  it('are recorded whole and read back', async () => {
    const lead = await make.publicBody(leader);
    const host = await make.association(leader);
    const area = await make.area(leader);
    const focus = await make.focusArea(leader);
    const programme = await make.initiative(leader, { kind: 'PROGRAMME' });
    const made = await make.initiative(leader, {
      name: 'Öppet torg',
      kind: 'EVENT',
      description: 'Ett torg för alla.',
      leadId: lead.id,
      areaIds: [area.id],
      focusAreaIds: [focus.id],
      parentId: programme.id,
      ownerId: leader.userId,
      startsOn: '2026-01-10',
      endsOn: '2027-01-10',
      source: 'Protokoll',
      participations: [{ stakeholderId: host.id, role: 'HOST', validFrom: '2026-02-01' }],
    });
    expect(await read(made.id)).toEqual({
      id: made.id,
      version: 1,
      name: 'Öppet torg',
      kind: 'EVENT',
      status: 'ONGOING',
      nextStatuses: ['COMPLETED', 'STOPPED'],
      startsOn: '2026-01-10',
      endsOn: '2027-01-10',
      description: 'Ett torg för alla.',
      source: 'Protokoll',
      lead: { id: lead.id, name: lead.name },
      formerNames: [],
      participations: [
        { role: 'LEAD', current: true, validFrom: '2026-01-10', validUntil: null, stakeholder: { id: lead.id } },
        { role: 'HOST', current: true, validFrom: '2026-02-01', validUntil: null, stakeholder: { id: host.id } },
      ],
      areas: [{ name: area.name }],
      focusAreas: [{ name: focus.name }],
      parent: { id: programme.id },
      parts: [],
      owner: { id: leader.userId },
      ownerChanges: [{ from: null, to: { id: leader.userId }, changedBy: { id: leader.userId } }],
      grants: [],
      outcomes: [],
    });
    expect((await read(programme.id)).parts).toEqual([{ id: made.id }]);
    expect(await names({ stakeholderId: host.id })).toEqual(['Öppet torg']);
    expect(await names({ areaId: area.id, focusAreaId: focus.id, kinds: ['EVENT'], statuses: ['ONGOING'] })).toEqual([
      'Öppet torg',
    ]);
    const { stakeholder } = await leader.ok(
      'query ($id: UUID!) { stakeholder(id: $id) { initiatives { role initiative { name } } } }',
      { id: host.id },
    );
    expect(stakeholder.initiatives).toEqual([{ role: 'HOST', initiative: { name: 'Öppet torg' } }]);
  });

  it('are found by every name that they had, slips forgiven', async () => {
    const { id } = await make.initiative(leader, { name: 'Språngbrädan Älvdalen' });
    await make.mutate(leader, 'updateInitiative', { id, version: 1, name: 'Trampolinen' }, '__typename');
    await make.mutate(leader, 'updateInitiative', { id, version: 2, name: 'Hoppet' }, '__typename');
    for (const text of ['Hoppet', 'Trampolinen', 'Språngbrädan', 'sprangbradan alvdalen', 'Språngbrädn'])
      expect(await names({ text })).toContain('Hoppet');
    const { formerNames, version } = await read(id);
    expect(formerNames.map((n: any) => n.name)).toEqual(['Trampolinen', 'Språngbrädan Älvdalen']);
    expect(formerNames[0].usedUntil).toBe(today);
    expect(version).toBe(3);
  });

  const STATES = ['PLANNED', 'ONGOING', 'COMPLETED', 'STOPPED'];
  const WAYS: Record<string, string[]> = {
    PLANNED: ['ONGOING', 'STOPPED'],
    ONGOING: ['COMPLETED', 'STOPPED'],
    COMPLETED: ['ONGOING'],
    STOPPED: ['PLANNED', 'ONGOING'],
  };
  it.each(STATES.flatMap((from) => STATES.map((to) => [from, to])))(
    'go from %s to %s only where allowed',
    async (from, to) => {
      const { id } = await make.initiative(leader, { status: from });
      const input = { id, version: 1, status: to, reason: 'Beslut' };
      if (WAYS[from].includes(to)) {
        const { initiative } = await make.mutate(
          leader,
          'changeInitiativeStatus',
          input,
          'initiative { status version }',
        );
        expect(initiative).toEqual({ status: to, version: 2 });
      } else {
        expect(await fails('changeInitiativeStatus', input)).toMatchObject({
          code: 'BAD_USER_INPUT',
          fields: [{ path: 'input.status', rule: 'transition' }],
        });
      }
    },
  );

  it('change their lead and keep the former one', async () => {
    const [a, b] = [await make.association(leader), await make.association(leader)];
    const { id } = await make.initiative(leader, { leadId: a.id, startsOn: '2025-01-01' });
    await make.mutate(leader, 'updateInitiative', { id, version: 1, leadId: b.id }, '__typename');
    const { lead, participations } = await read(id);
    expect(lead.id).toBe(b.id);
    expect(participations.map((p: any) => [p.stakeholder.id, p.role, p.validFrom, p.validUntil])).toEqual([
      [b.id, 'LEAD', today, null],
      [a.id, 'LEAD', '2025-01-01', addDays(today, -1)],
    ]);
    // A slip of the same day leaves nothing behind but its line in the journal.
    await make.mutate(leader, 'updateInitiative', { id, version: 2, leadId: null }, '__typename');
    expect((await read(id)).participations).toHaveLength(1);
    expect((await read(id)).lead).toBeNull();
    expect(await app.sql(`SELECT FROM audit_event WHERE action = 'initiativeParticipation.remove'`)).toHaveLength(1);
  });

  it('refuse what cannot be, naming the field', async () => {
    const [a, b] = [await make.association(leader), await make.person(leader)];
    const { id } = await make.initiative(leader, { startsOn: '2026-02-01', endsOn: '2026-02-28' });
    const part = await make.mutate(
      leader,
      'addInitiativeParticipation',
      { initiativeId: id, stakeholderId: a.id, role: 'PARTNER', validFrom: '2024-02-29', validUntil: '2024-03-31' },
      'participation { id version }',
    );
    const { id: partId } = part.participation;
    const nobody = '01900000-0000-7000-8000-000000000000';
    for (const [name, input, path] of [
      ['createInitiative', { name: 'x', kind: 'EVENT', startsOn: '2026-02-02', endsOn: '2026-02-01' }, 'input.endsOn'],
      ['updateInitiative', { id, version: 1, endsOn: '2026-01-31' }, 'input.endsOn'],
      ['updateInitiative', { id, version: 1, ownerId: nobody }, 'input.ownerId'],
      ['updateInitiative', { id, version: 1, parentId: nobody }, 'input.parentId'],
      ['updateInitiative', { id, version: 1, parentId: id }, 'input.parentId'],
      ['updateInitiative', { id, version: 1, areaIds: [nobody] }, 'input.areaIds'],
      ['changeInitiativeStatus', { id, version: 1, status: 'COMPLETED', day: addDays(today, 1) }, 'input.day'],
      ['addInitiativeParticipation', { initiativeId: id, stakeholderId: a.id, role: 'LEAD' }, 'input.role'],
      [
        'addInitiativeParticipation',
        { initiativeId: id, stakeholderId: a.id, role: 'PARTNER', validFrom: '2024-03-31' },
        'input',
      ],
      [
        'addInitiativeParticipation',
        { initiativeId: id, stakeholderId: b.id, role: 'HOST', validFrom: '2024-02-29', validUntil: '2024-02-28' },
        'input.validUntil',
      ],
      ['updateInitiativeParticipation', { id: partId, version: 1, validFrom: '2024-04-01' }, 'input.validUntil'],
      ['updateInitiativeParticipation', { id: partId, version: 1, role: 'LEAD' }, 'input.role'],
      ['recordGrant', { initiativeId: id, funderId: b.id, amount: 1, purpose: 'x' }, 'input.funderId'],
      ['recordGrant', { initiativeId: id, funderId: a.id, amount: 0, purpose: 'x' }, 'input.amount'],
      ['recordGrant', { initiativeId: id, funderId: a.id, amount: 1.005, purpose: 'x' }, 'input.amount'],
      ['recordGrant', { initiativeId: id, funderId: a.id, amount: 1, currency: 'KRS', purpose: 'x' }, 'input.currency'],
      [
        'recordGrant',
        { initiativeId: id, funderId: a.id, amount: 1, purpose: 'x', startsOn: '2026-02-02', endsOn: '2026-02-01' },
        'input.endsOn',
      ],
      [
        'recordOutcome',
        { initiativeId: id, observedOn: addDays(today, 1), description: 'x', source: 'y' },
        'input.observedOn',
      ],
      [
        'recordOutcome',
        { initiativeId: id, observedOn: today, description: 'x', source: 'y', measure: 3 },
        'input.unit',
      ],
    ] as const)
      expect([name, await fails(name, input)]).toMatchObject([name, { code: 'BAD_USER_INPUT', fields: [{ path }] }]);
    expect((await read(id)).version).toBe(1);
  });

  it('do not close a circle, even when two are moved at once', async () => {
    const [a, b, c] = [await make.initiative(leader), await make.initiative(leader), await make.initiative(leader)];
    await make.mutate(leader, 'updateInitiative', { id: b.id, version: 1, parentId: a.id }, '__typename');
    await make.mutate(leader, 'updateInitiative', { id: c.id, version: 1, parentId: b.id }, '__typename');
    expect(await fails('updateInitiative', { id: a.id, version: 1, parentId: c.id })).toMatchObject({
      fields: [{ path: 'input.parentId', rule: 'tree' }],
    });
    const [d, e] = [await make.initiative(leader), await make.initiative(leader)];
    const query = make.mutation('updateInitiative', '__typename');
    const answers = await Promise.all([
      leader.send(query, { input: { id: d.id, version: 1, parentId: e.id } }),
      leader.send(query, { input: { id: e.id, version: 1, parentId: d.id } }),
    ]);
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
  });

  it('have grants with a report to hand in, and outcomes with a source', async () => {
    const funder = await make.publicBody(leader);
    const { id: initiativeId } = await make.initiative(leader);
    const grantOf = async (input: object) =>
      (
        await make.mutate(
          leader,
          'recordGrant',
          { initiativeId, funderId: funder.id, amount: 450000.5, purpose: 'Drift', ...input },
          'grant { id version currency reportOverdue }',
        )
      ).grant;
    const late = await grantOf({ reportDueOn: addDays(today, -1) });
    expect(late).toMatchObject({ currency: 'SEK', reportOverdue: true });
    expect(await grantOf({ reportDueOn: today, currency: 'EUR' })).toMatchObject({
      currency: 'EUR',
      reportOverdue: false,
    });
    const handedIn = { id: late.id, version: 1, reportedOn: today };
    expect(await make.mutate(leader, 'updateGrant', handedIn, 'grant { amount reportOverdue version }')).toEqual({
      grant: { amount: 450000.5, reportOverdue: false, version: 2 },
    });
    const { outcome } = await make.mutate(
      leader,
      'recordOutcome',
      { initiativeId, observedOn: today, description: 'Fler kom', measure: -12.5, unit: 'procent', source: 'Enkät' },
      'outcome { id version measure }',
    );
    expect(outcome.measure).toBe(-12.5);
    await make.mutate(leader, 'updateOutcome', { id: outcome.id, version: 1, measure: null, unit: null }, '__typename');
    const { outcomes, grants } = await read(initiativeId);
    expect(outcomes).toEqual([{ description: 'Fler kom', measure: null, unit: null, source: 'Enkät' }]);
    expect(grants.map((g: any) => g.currency)).toEqual(['SEK', 'EUR']);
  });

  it('are written by process leaders, read by managers and liaisons', async () => {
    const { id } = await make.initiative(leader);
    for (const role of ['MANAGER', 'ASSOCIATION_LIAISON'] as const) {
      const other = await app.as(role);
      expect((await read(id, other)).id).toBe(id);
      expect(await fails('updateInitiative', { id, version: 1, name: 'x' }, other)).toMatchObject({
        code: 'FORBIDDEN',
      });
    }
    expect(await fails('updateInitiative', { id, version: 9, name: 'x' })).toMatchObject({
      code: 'CONFLICT',
      currentVersion: 1,
    });
  });
});
