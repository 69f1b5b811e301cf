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

const fails = (name: string, input: object) => leader.fails(make.mutation(name, '__typename'), { input });
const COMMITMENTS = `query ($filter: CommitmentFilter) { commitments(filter: $filter) { nodes { id version promisedBy title state overdue madeOn dueOn
  stakeholder { id } colleague { id } interaction { id } partnership { id } } } }`;
const list = async (filter: object = {}) => (await leader.ok(COMMITMENTS, { filter })).commitments.nodes;

describe('promises', () => {
  it('are logged with the meeting in which they were made, by or to whom it was with', async () => {
    const club = await make.association(leader);
    const [speaker, official] = [await make.person(leader), await make.person(leader)];
    const { id } = await make.interaction(leader, {
      startsAt: '2026-03-28T23:30:00Z',
      participants: [{ stakeholderId: speaker.id, onBehalfOfId: club.id }, { stakeholderId: official.id }],
      commitments: [
        { promisedBy: 'US', title: 'Skicka ansökan', dueOn: '2026-03-29' },
        { promisedBy: 'STAKEHOLDER', title: 'Låna ut salen', stakeholderId: official.id },
      ],
    });
    expect(await list({ stakeholderId: club.id })).toMatchObject([
      {
        title: 'Skicka ansökan',
        state: 'OPEN',
        overdue: true,
        // Half past midnight in Stockholm, on the night with 23 hours.
        madeOn: '2026-03-29',
        stakeholder: { id: club.id },
        colleague: { id: leader.userId },
        interaction: { id },
        partnership: null,
      },
    ]);
    expect(await list({ promisedBy: 'STAKEHOLDER', stakeholderId: official.id })).toMatchObject([
      { title: 'Låna ut salen', dueOn: null, overdue: false },
    ]);
    const { interaction } = await leader.ok(
      'query ($id: UUID!) { interaction(id: $id) { commitments { title } version } }',
      { id },
    );
    expect(interaction).toEqual({ commitments: [{ title: 'Skicka ansökan' }, { title: 'Låna ut salen' }], version: 1 });
    const journal = await app.sql(`SELECT count(*)::int FROM audit_event WHERE action = 'commitment.create'`);
    expect(journal).toEqual([{ count: 2 }]);
  });

  it('are added to a meeting later, and when a planned one is held', async () => {
    const club = await make.association(leader);
    const { id } = await make.interaction(leader, { status: 'PLANNED', participants: [{ stakeholderId: club.id }] });
    const promise = { promisedBy: 'US', title: 'Ringa' };
    await make.mutate(leader, 'holdInteraction', { id, version: 1, commitments: [promise] }, '__typename');
    await make.mutate(
      leader,
      'updateInteraction',
      { id, version: 2, subject: 'Nytt', addCommitments: [promise] },
      '__typename',
    );
    expect(await list({ stakeholderId: club.id })).toMatchObject([
      { title: 'Ringa', interaction: { id } },
      { title: 'Ringa', interaction: { id } },
    ]);
  });

  it('are kept, broken, and kept late; once kept they stay', async () => {
    const club = await make.association(leader);
    await make.interaction(leader, {
      participants: [{ stakeholderId: club.id }],
      commitments: [{ promisedBy: 'US', title: 'x' }],
    });
    const [{ id }] = await list({ stakeholderId: club.id });
    const change = { id, version: 1, title: 'y', dueOn: addDays(today, 1) };
    await make.mutate(leader, 'updateCommitment', change, 'commitment { version }');
    const close = (version: number, state: string) =>
      make.mutate(
        leader,
        'closeCommitment',
        { id, version, state, outcome: 'Så blev det' },
        'commitment { state outcome closedAt closedBy { id } version }',
      );
    expect((await close(2, 'BROKEN')).commitment).toMatchObject({
      state: 'BROKEN',
      outcome: 'Så blev det',
      closedBy: { id: leader.userId },
    });
    expect((await close(3, 'KEPT')).commitment).toMatchObject({ state: 'KEPT', version: 4 });
    for (const state of ['BROKEN', 'OPEN', 'KEPT'])
      expect(await fails('closeCommitment', { id, version: 4, state })).toMatchObject({
        fields: [{ path: 'input.status' }],
      });
    expect(await list({ stakeholderId: club.id })).toEqual([]);
    expect(await list({ stakeholderId: club.id, states: ['KEPT'] })).toMatchObject([{ id, title: 'y' }]);
    expect(await fails('updateCommitment', { id, version: 1, title: 'z' })).toMatchObject({
      code: 'CONFLICT',
      currentVersion: 4,
    });
  });

  it('have a status, which was called a state: both are taken and answered', async () => {
    const club = await make.association(leader);
    await make.interaction(leader, {
      participants: [{ stakeholderId: club.id }],
      commitments: ['a', 'b'].map((title) => ({ promisedBy: 'US', title })),
    });
    const [a, b] = await list({ stakeholderId: club.id });
    const fields = 'commitment { state status }';
    expect(await make.mutate(leader, 'closeCommitment', { id: a.id, version: 1, status: 'KEPT' }, fields)).toEqual({
      commitment: { state: 'KEPT', status: 'KEPT' },
    });
    await make.mutate(leader, 'closeCommitment', { id: b.id, version: 1, state: 'BROKEN' }, fields);
    for (const name of ['states', 'statuses']) {
      expect((await list({ stakeholderId: club.id, [name]: ['KEPT'] })).map(({ id }: { id: string }) => id)).toEqual([
        a.id,
      ]);
      const nested = `query ($id: UUID!) { stakeholder(id: $id) { commitments(filter: { ${name}: [BROKEN] }) { nodes { id } } } }`;
      expect((await leader.ok(nested, { id: club.id })).stakeholder.commitments.nodes).toEqual([{ id: b.id }]);
    }
    expect(await fails('closeCommitment', { id: b.id, version: 2 })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'input.status', rule: 'isDefined' }],
    });
  });

  it('refuse what cannot be, naming it, and write nothing', async () => {
    const club = await make.association(leader);
    const stranger = await make.association(leader);
    const [{ count }] = await app.sql('SELECT count(*)::int FROM interaction');
    const log = (commitments: object[]) =>
      leader.fails(make.LOG, {
        input: {
          channel: 'CALL',
          subject: 'x',
          startsAt: '2026-03-01T10:00:00Z',
          participants: [{ stakeholderId: club.id }],
          commitments,
        },
      });
    const good = { promisedBy: 'US', title: 'x' };
    for (const [bad, path] of [
      [{ stakeholderId: stranger.id }, 'input.commitments[1].stakeholderId'],
      [{ madeOn: '2026-03-02', dueOn: '2026-03-01' }, 'input.commitments[1].dueOn'],
      [{ dueOn: '2026-02-28' }, 'input.commitments[1].dueOn'],
      [{ colleagueId: club.id }, 'input.commitments'],
      [{ title: '' }, 'input.commitments[1].title'],
    ] as const)
      expect([path, await log([good, { ...good, ...bad }])]).toMatchObject([
        path,
        { code: 'BAD_USER_INPUT', fields: [{ path }] },
      ]);
    expect(await app.sql('SELECT count(*)::int FROM interaction')).toEqual([{ count }]);
    expect(await list({ stakeholderId: club.id })).toEqual([]);
  });
});
