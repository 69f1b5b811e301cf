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

const fails = (name: string, input: object, client = leader) =>
  client.fails(make.mutation(name, '__typename'), { input });
const read = async (id: string, fields: string, client = leader) =>
  (await client.ok(`query ($id: UUID!) { partnership(id: $id) { ${fields} } }`, { id })).partnership;
const names = async (filter: object, orderBy?: string): Promise<string[]> =>
  (
    await leader.ok(
      'query ($filter: PartnershipFilter, $orderBy: PartnershipOrder) { partnerships(filter: $filter, orderBy: $orderBy, first: 100) { nodes { name } } }',
      { filter, orderBy },
    )
  ).partnerships.nodes.map((n: any) => n.name);

const STAGES = ['IDENTIFIED', 'DIALOGUE', 'NEGOTIATION', 'ACTIVE', 'PAUSED', 'ENDED', 'DECLINED'];
const WAYS: Record<string, string[]> = {
  IDENTIFIED: ['DIALOGUE', 'DECLINED'],
  DIALOGUE: ['NEGOTIATION', 'ACTIVE', 'DECLINED'],
  NEGOTIATION: ['DIALOGUE', 'ACTIVE', 'DECLINED'],
  ACTIVE: ['PAUSED', 'ENDED'],
  PAUSED: ['ACTIVE', 'ENDED'],
  ENDED: ['DIALOGUE'],
  DECLINED: ['DIALOGUE'],
};
/** How a partnership comes to each stage from the one that it begins in. */
const PATHS: Record<string, [first: string, ...then: string[]]> = {
  IDENTIFIED: ['IDENTIFIED'],
  DIALOGUE: ['DIALOGUE'],
  NEGOTIATION: ['NEGOTIATION'],
  ACTIVE: ['ACTIVE'],
  PAUSED: ['ACTIVE', 'PAUSED'],
  ENDED: ['ACTIVE', 'ENDED'],
  DECLINED: ['DIALOGUE', 'DECLINED'],
};

const changeStage = (input: object, client = leader) =>
  make.mutate(
    client,
    'changePartnershipStage',
    { reason: 'Beslut', ...input },
    'partnership { stage version stageSince }',
  );

/** A partnership in a stage, and its version. */
async function inStage(stage: string): Promise<{ id: string; version: number }> {
  const [first, ...then] = PATHS[stage];
  const { id } = await make.partnership(leader, { stage: first });
  let version = 1;
  for (const next of then) ({ version } = (await changeStage({ id, version, stage: next })).partnership);
  return { id, version };
}

describe('the stages of a partnership', () => {
  it.each(STAGES.flatMap((from) => STAGES.map((to) => [from, to])))(
    'lead from %s to %s only where allowed',
    async (from, to) => {
      const { id, version } = await inStage(from);
      const input = { id, version, stage: to, reason: 'Parterna bestämde det' };
      if (WAYS[from].includes(to)) {
        expect((await changeStage(input)).partnership).toEqual({ stage: to, version: version + 1, stageSince: today });
      } else {
        expect(await fails('changePartnershipStage', input)).toMatchObject({
          code: 'BAD_USER_INPUT',
          fields: [{ path: 'input.stage', rule: 'transition' }],
        });
        expect(await read(id, 'stage nextStages')).toEqual({ stage: from, nextStages: WAYS[from] });
      }
    },
  );

  it('are kept, each dated and with its reason', async () => {
    const { id } = await make.partnership(leader, {
      stage: 'IDENTIFIED',
      stageSince: ago(30),
      reason: 'Sågs på torget',
    });
    await changeStage({ id, version: 1, stage: 'DIALOGUE', day: ago(20), reason: 'Första samtalet' });
    await changeStage({ id, version: 2, stage: 'ACTIVE', day: ago(20), reason: 'Överens samma dag' });
    expect(await read(id, 'stageSince stageChanges { from to day reason changedBy { id } }')).toEqual({
      stageSince: ago(20),
      stageChanges: [
        { from: 'DIALOGUE', to: 'ACTIVE', day: ago(20), reason: 'Överens samma dag', changedBy: { id: leader.userId } },
        {
          from: 'IDENTIFIED',
          to: 'DIALOGUE',
          day: ago(20),
          reason: 'Första samtalet',
          changedBy: { id: leader.userId },
        },
        { from: null, to: 'IDENTIFIED', day: ago(30), reason: 'Sågs på torget', changedBy: { id: leader.userId } },
      ],
    });
    for (const day of [ago(21), addDays(today, 1)])
      expect(await fails('changePartnershipStage', { id, version: 3, stage: 'ENDED', day, reason: 'x' })).toMatchObject(
        {
          fields: [{ path: 'input.day' }],
        },
      );
    expect(await fails('changePartnershipStage', { id, version: 3, stage: 'ENDED', reason: ' ' })).toMatchObject({
      fields: [{ path: 'input.reason' }],
    });
  });

  it('change once where many change them at once', async () => {
    const { id } = await make.partnership(leader, { stage: 'DIALOGUE' });
    const query = make.mutation('changePartnershipStage', 'partnership { stage version }');
    const answers = await Promise.all(
      ['NEGOTIATION', 'ACTIVE', 'DECLINED', 'NEGOTIATION', 'ACTIVE', 'DECLINED'].map((stage) =>
        leader.send(query, { input: { id, version: 1, stage, reason: 'Samtidigt' } }),
      ),
    );
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    for (const { errors } of answers.filter((answer) => answer.errors))
      expect(errors![0].extensions).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
    expect((await read(id, 'stageChanges { to }')).stageChanges).toHaveLength(2);
  });

  it('begin with one of the first', async () => {
    for (const stage of ['PAUSED', 'ENDED', 'DECLINED']) {
      const parties = (await Promise.all([make.group(leader), make.group(leader)])).map(({ id }) => ({
        stakeholderId: id,
        role: 'PARTNER',
      }));
      expect(
        await fails('createPartnership', { name: 'x', purpose: 'y', form: 'INFORMAL', stage, parties }),
      ).toMatchObject({ fields: [{ path: 'input.stage' }] });
    }
  });
});

describe('the parties of a partnership', () => {
  const party = (stakeholder: { id: string }, more: object = {}) => ({
    stakeholderId: stakeholder.id,
    role: 'PARTNER',
    ...more,
  });
  const create = (parties: object[], more: object = {}) => ({
    name: 'x',
    purpose: 'y',
    form: 'INFORMAL',
    parties,
    ...more,
  });

  it('are two or more of any kind', async () => {
    const all = await Promise.all([
      make.person(leader),
      make.association(leader),
      make.business(leader),
      make.group(leader),
      make.publicBody(leader),
    ]);
    const { id } = await make.partnership(leader, { parties: all.map((one) => party(one)) });
    const { parties } = await read(
      id,
      'parties { current role joinedOn leftOn representedByStaff stakeholder { kind } }',
    );
    expect(parties).toHaveLength(5);
    expect(parties[0]).toEqual({
      current: true,
      role: 'PARTNER',
      joinedOn: today,
      leftOn: null,
      representedByStaff: false,
      stakeholder: { kind: 'PERSON' },
    });
  });

  it('cannot be fewer, nor the same one twice', async () => {
    const [a, b] = [await make.group(leader), await make.group(leader)];
    const refused = async (input: object, path: string, rule: string) =>
      expect(await fails('createPartnership', input)).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: [{ path, rule }],
      });
    await refused(create([]), 'input.parties', 'two');
    await refused(create([party(a)]), 'input.parties', 'two');
    await refused(create([party(a), party(a)]), 'input.parties[1].stakeholderId', 'overlap');
    await refused(create([party(a), party(b, { joinedOn: addDays(today, 1) })]), 'input.parties', 'two');
    await refused(create([party(a), party(b, { leftOn: addDays(today, 9) })]), 'input.parties', 'two');
    await refused(
      create([party(a), party(b, { joinedOn: today, leftOn: ago(1) })]),
      'input.parties[1].leftOn',
      'period',
    );
    await refused(
      create([party(a), party({ id: '01900000-0000-7000-8000-000000000000' })]),
      'input.parties[1].stakeholderId',
      'exists',
    );
    expect(await names({ stakeholderId: a.id })).toEqual([]);
  });

  it('leave, stay as history, and may come back', async () => {
    const [a, b, c] = [await make.group(leader), await make.group(leader), await make.group(leader)];
    const { id: partnershipId, parties } = await make.partnership(leader, {
      stage: 'ACTIVE',
      stageSince: ago(100),
      parties: [party(a), party(b), party(c)],
    });
    const partyOf = (one: { id: string }) => parties.find((p: any) => p.stakeholder.id === one.id);
    const leave = { id: partyOf(a).id, version: 1, leftOn: ago(1) };
    expect(await make.mutate(leader, 'updatePartnershipParty', leave, 'party { current leftOn version }')).toEqual({
      party: { current: false, leftOn: ago(1), version: 2 },
    });
    // One party cannot be left, today or on a day to come.
    for (const leftOn of [today, addDays(today, 30)])
      expect(await fails('updatePartnershipParty', { id: partyOf(b).id, version: 1, leftOn })).toMatchObject({
        fields: [{ path: 'input.leftOn', rule: 'two' }],
      });
    expect(
      await fails('updatePartnershipParty', { id: partyOf(b).id, version: 1, joinedOn: addDays(today, 1) }),
    ).toMatchObject({
      fields: [{ path: 'input.joinedOn', rule: 'two' }],
    });
    // Back on the day that it left is twice on that day; the day after is not.
    expect(await fails('addPartnershipParty', { partnershipId, ...party(a, { joinedOn: ago(1) }) })).toMatchObject({
      fields: [{ path: 'input.stakeholderId', rule: 'overlap' }],
    });
    const back = await make.mutate(
      leader,
      'addPartnershipParty',
      { partnershipId, ...party(a) },
      'party { joinedOn current }',
    );
    expect(back.party).toEqual({ joinedOn: today, current: true });
    expect((await read(partnershipId, 'parties { stakeholder { id } }')).parties).toHaveLength(4);
    expect(await fails('updatePartnershipParty', { id: partyOf(a).id, version: 2, leftOn: null })).toMatchObject({
      fields: [{ path: 'input', rule: 'overlap' }],
    });
    await make.mutate(leader, 'updatePartnershipParty', { id: partyOf(b).id, version: 1, leftOn: today }, '__typename');
  });

  it('may all leave once it has ended', async () => {
    const { id, parties } = await make.partnership(leader, { stage: 'ACTIVE' });
    await changeStage({ id, version: 1, stage: 'ENDED' });
    for (const { id: partyId } of parties)
      await make.mutate(leader, 'updatePartnershipParty', { id: partyId, version: 1, leftOn: today }, '__typename');
    expect((await read(id, 'parties { leftOn }')).parties).toEqual([{ leftOn: today }, { leftOn: today }]);
  });

  it('are two still when two leave at once', async () => {
    const three = await Promise.all([make.group(leader), make.group(leader), make.group(leader)]);
    const { parties } = await make.partnership(leader, { parties: three.map((one) => party(one)), stageSince: ago(5) });
    const query = make.mutation('updatePartnershipParty', 'party { id }');
    const answers = await Promise.all(
      parties.map((one: any) => leader.send(query, { input: { id: one.id, version: 1, leftOn: today } })),
    );
    expect(answers.filter(({ errors }: any) => !errors)).toHaveLength(1);
  });
});

describe('a partnership', () => {
  it('is read whole, changed, searched and listed', async () => {
    const area = await make.area(leader);
    const focus = await make.focusArea(leader);
    const initiative = await make.initiative(leader);
    const { id } = await make.partnership(leader, {
      name: 'Läxhjälp på Ängen',
      purpose: 'Läxhjälp varje onsdag.',
      form: 'COMPACT',
      ownerId: leader.userId,
      reviewOn: addDays(today, 10),
      areaIds: [area.id],
      focusAreaIds: [focus.id],
      initiativeIds: [initiative.id],
    });
    const filters = [
      { areaId: area.id },
      { focusAreaId: focus.id },
      { initiativeId: initiative.id },
      { text: 'laxhjalp angen' },
      { text: 'onsdag', forms: ['COMPACT'], stages: ['IDENTIFIED'], ownerId: leader.userId },
      { reviewBefore: addDays(today, 11), dormant: false },
    ];
    for (const filter of filters) expect(await names(filter)).toEqual(['Läxhjälp på Ängen']);
    expect(await names({ reviewBefore: addDays(today, 10) })).toEqual([]);
    const input = { id, version: 1, name: 'Studiestöd', areaIds: [], meetingIntervalDays: 30, ownerId: null };
    await make.mutate(leader, 'updatePartnership', input, '__typename');
    expect(
      await read(
        id,
        'name areas { id } focusAreas { id } initiatives { id partnerships { id } } meetingIntervalDays owner { id } version ownerChanges { from { id } to { id } }',
      ),
    ).toEqual({
      name: 'Studiestöd',
      areas: [],
      focusAreas: [{ id: focus.id }],
      initiatives: [{ id: initiative.id, partnerships: [{ id }] }],
      meetingIntervalDays: 30,
      owner: null,
      version: 2,
      ownerChanges: [
        { from: { id: leader.userId }, to: null },
        { from: null, to: { id: leader.userId } },
      ],
    });
    expect(await names({ text: 'studiestöd' })).toEqual(['Studiestöd']);
    expect(await names({ text: 'Ängen' })).toEqual([]);
    for (const order of ['NAME', 'REVIEW_FIRST_DUE', 'LONGEST_IN_STAGE', 'UPDATED_NEWEST'])
      expect(await names({}, order)).toContain('Studiestöd');
  });

  it('is looked at by the process leader and the manager, who say when to look again', async () => {
    const manager = await app.as('MANAGER');
    const { id } = await make.partnership(leader, { reviewOn: ago(1) });
    const review = { id, version: 1, findings: 'Går bra, men för få ungdomar.', nextReviewOn: addDays(today, 180) };
    await make.mutate(manager, 'reviewPartnership', review, '__typename');
    expect(await read(id, 'reviewOn reviews { reviewedOn findings reviewedBy { id } }')).toEqual({
      reviewOn: addDays(today, 180),
      reviews: [{ reviewedOn: today, findings: review.findings, reviewedBy: { id: manager.userId } }],
    });
    expect(await fails('reviewPartnership', { ...review, version: 2, nextReviewOn: today })).toMatchObject({
      fields: [{ path: 'input.nextReviewOn' }],
    });
    expect(await fails('updatePartnership', { id, version: 2, name: 'x' }, manager)).toMatchObject({
      code: 'FORBIDDEN',
    });
    const liaison = await app.as('ASSOCIATION_LIAISON');
    expect(await fails('reviewPartnership', { ...review, version: 2 }, liaison)).toMatchObject({ code: 'FORBIDDEN' });
    expect((await read(id, 'name', liaison)).name).toBeTruthy();
  });

  it('is written once with an idempotency key, and journalled', async () => {
    const [a, b] = [await make.group(leader), await make.group(leader)];
    const input = {
      name: 'En gång',
      purpose: 'y',
      form: 'INFORMAL',
      parties: [a, b].map(({ id }) => ({ stakeholderId: id, role: 'PARTNER' })),
    };
    const query = make.mutation('createPartnership', 'partnership { id }');
    const all = await Promise.all(
      Array.from({ length: 5 }, () => leader.ok(query, { input }, { 'Idempotency-Key': 'samverkan-1' })),
    );
    const ids = new Set(all.map((one) => one.createPartnership.partnership.id));
    expect(ids.size).toBe(1);
    const journal = await app.sql('SELECT action FROM audit_event WHERE object_id = $1', [[...ids][0]]);
    expect(journal).toEqual([{ action: 'partnership.create' }]);
    expect(
      await app.sql(
        `SELECT count(*)::int FROM journal WHERE action = 'partnershipParty.add' AND changes->'partnershipId'->>'after' = $1`,
        [[...ids][0]],
      ),
    ).toEqual([{ count: 2 }]);
  });

  it('has tasks and promises', async () => {
    const { id: partnershipId, parties } = await make.partnership(leader);
    const task = { partnershipId, followUp: { title: 'Boka lokal', dueOn: ago(1) } };
    const { followUp } = await make.mutate(
      leader,
      'addPartnershipFollowUp',
      task,
      'followUp { id version overdue interaction { id } partnership { id } }',
    );
    expect(followUp).toMatchObject({ overdue: true, interaction: null, partnership: { id: partnershipId } });
    const [party] = parties;
    const promise = {
      promisedBy: 'STAKEHOLDER',
      stakeholderId: party.stakeholder.id,
      title: 'Nycklar',
      dueOn: addDays(today, 3),
    };
    const { commitment } = await make.mutate(
      leader,
      'addPartnershipCommitment',
      { partnershipId, commitment: promise },
      'commitment { id madeOn overdue partnership { id } }',
    );
    expect(commitment).toMatchObject({ madeOn: today, overdue: false, partnership: { id: partnershipId } });
    expect(await read(partnershipId, 'followUps { title } commitments { title }')).toEqual({
      followUps: [{ title: 'Boka lokal' }],
      commitments: [{ title: 'Nycklar' }],
    });
    const stranger = await make.group(leader);
    for (const stakeholderId of [stranger.id, undefined])
      expect(
        await fails('addPartnershipCommitment', { partnershipId, commitment: { ...promise, stakeholderId } }),
      ).toMatchObject({ code: 'BAD_USER_INPUT' });
    const done = { id: followUp.id, version: 1, outcome: 'Bokad' };
    await make.mutate(leader, 'completeFollowUp', done, 'followUp { status }');
  });
});
