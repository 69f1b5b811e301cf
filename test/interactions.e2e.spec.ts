import { type Client, TestApp } from './app.js';
import * as make from './make.js';

let app: TestApp;
let leader: Client;

beforeAll(async () => {
  app = await TestApp.start();
  leader = await app.as('PROCESS_LEADER');
});
afterAll(() => app.stop());

describe('logging an interaction', () => {
  it('records a whole meeting in one call, with a person and an organisation met for the first time', async () => {
    const club = await make.association(leader);
    const official = await make.person(leader);
    const logged = await make.interaction(leader, {
      subject: 'Sommarläger',
      note: '  De söker lokal.  ',
      participants: [
        { stakeholderId: official.id, onBehalfOfId: club.id },
        {
          newPerson: { givenName: 'Nadia', familyName: 'Ny', roleInOrganisation: 'kassör' },
          onBehalfOfNew: { kind: 'CIVIL_SOCIETY_GROUP', name: 'Helt nya gruppen' },
        },
      ],
      followUps: [{ title: 'Ring om lokal', dueOn: '2026-03-10' }, { title: 'Skicka avtal' }],
    });
    expect(logged.participants.map((p: any) => [p.stakeholder.name, p.onBehalfOf.name])).toEqual([
      [official.name, club.name],
      ['Nadia Ny', 'Helt nya gruppen'],
    ]);
    expect(logged.note).toBe('De söker lokal.');
    expect(logged.noteState).toBe('DRAFT');
    expect(logged.staff).toEqual([{ id: leader.userId }]);
    expect(logged.followUps.map((f: any) => [f.title, f.dueOn, f.assignee.id])).toEqual([
      ['Ring om lokal', '2026-03-10', leader.userId],
      ['Skicka avtal', null, leader.userId],
    ]);
    const { stakeholder } = await leader.ok(
      `query ($id: UUID!) { stakeholder(id: $id) { name lastHeldAt openFollowUpCount nextFollowUpDue
         lastHeldInteraction { id } openFollowUps { totalCount nodes { title } }
         timeline { totalCount nodes { id subject } } } }`,
      { id: club.id },
    );
    expect(stakeholder).toEqual({
      name: club.name,
      lastHeldAt: '2026-03-02T10:00:00.000Z',
      openFollowUpCount: 2,
      nextFollowUpDue: '2026-03-10',
      lastHeldInteraction: { id: logged.id },
      openFollowUps: { totalCount: 2, nodes: [{ title: 'Ring om lokal' }, { title: 'Skicka avtal' }] },
      timeline: { totalCount: 1, nodes: [{ id: logged.id, subject: 'Sommarläger' }] },
    });
  });

  it('records an organisation once that is new and named several times, with how to reach it', async () => {
    const name = 'Nystartade klubben';
    const fresh = { kind: 'ASSOCIATION', name };
    const telephone = (value: string) => ({ contactPoints: [{ kind: 'PHONE', value }] });
    const logged = await make.interaction(leader, {
      participants: [
        {
          newPerson: {
            givenName: 'Ebba',
            familyName: 'von Påhitt',
            roleInOrganisation: 'kassör',
            ...telephone('070-174 06 05'),
          },
          onBehalfOfNew: { kind: 'ASSOCIATION', name: 'NYSTARTADE klubben' },
        },
        { newPerson: { givenName: 'Ali' }, onBehalfOfNew: fresh },
        { newOrganisation: { ...fresh, ...telephone('08-12 34 56') } },
      ],
    });
    const { nodes } = (
      await leader.ok(
        `query ($text: String!) { stakeholders(filter: { text: $text }) { nodes { id name contactPoints { value }
           ... on Organisation { affiliations { role person { name contactPoints { value } } } } } } }`,
        { text: name },
      )
    ).stakeholders;
    expect(nodes).toEqual([
      {
        id: logged.participants[2].stakeholder.id,
        name,
        contactPoints: [{ value: '08-12 34 56' }],
        affiliations: [
          { role: 'kassör', person: { name: 'Ebba von Påhitt', contactPoints: [{ value: '070-174 06 05' }] } },
        ],
      },
    ]);
    expect(logged.participants.map((one: any) => one.onBehalfOf?.id)).toEqual([nodes[0].id, nodes[0].id, undefined]);
    const twice = [{ newOrganisation: fresh }, { newOrganisation: fresh }];
    expect(await log({ participants: twice })).toMatchObject({
      fields: [{ path: 'input.participants', rule: 'unique' }],
    });
    expect(await log({ participants: [{ newOrganisation: fresh, onBehalfOfNew: fresh }] })).toMatchObject({
      fields: [{ path: 'input.participants[0].onBehalfOfNew', rule: 'self' }],
    });
  });

  const log = (input: object) =>
    leader.fails(make.LOG, {
      input: { channel: 'CALL', subject: 'x', startsAt: '2026-01-01T10:00:00Z', ...input },
    });
  const nobody = '01900000-0000-7000-8000-000000000000';

  it('refuses participants that make no sense, naming them, and writes nothing', async () => {
    const person = await make.person(leader);
    const club = await make.association(leader);
    const [{ count }] = await app.sql('SELECT count(*)::int FROM stakeholder');
    const refuse = async (participants: object[], path: string, rule: string) =>
      expect(await log({ participants })).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path, rule }] });
    const fresh = { newPerson: { givenName: 'Ny' } };
    await refuse([], 'input.participants', 'minLength');
    await refuse([fresh, {}], 'input.participants[1]', 'oneOf');
    await refuse([fresh, { ...fresh, stakeholderId: person.id }], 'input.participants[1]', 'oneOf');
    await refuse([{ stakeholderId: person.id }, { stakeholderId: person.id }], 'input.participants', 'unique');
    await refuse([fresh, { stakeholderId: nobody }], 'input.participants[1].stakeholderId', 'exists');
    await refuse([{ ...fresh, onBehalfOfId: nobody }], 'input.participants[0].onBehalfOfId', 'exists');
    await refuse([{ ...fresh, onBehalfOfId: person.id }], 'input.participants[0].onBehalfOfId', 'kind');
    await refuse([{ stakeholderId: club.id, onBehalfOfId: club.id }], 'input.participants[0].onBehalfOfId', 'self');
    await refuse(
      [{ newOrganisation: { kind: 'PERSON', name: 'x' } }],
      'input.participants[0].newOrganisation.kind',
      'kind',
    );
    await refuse([{ newPerson: { givenName: '' } }], 'input.participants[0].newPerson.givenName', 'minLength');
    await refuse(
      [{ newPerson: { givenName: 'Ny', roleInOrganisation: 'x' } }],
      'input.participants[0].newPerson.roleInOrganisation',
      'needs',
    );
    const rest = { participants: [fresh] };
    expect(await log({ ...rest, staffIds: [nobody] })).toMatchObject({
      fields: [{ path: 'input.staffIds', rule: 'exists' }],
    });
    expect(await log({ ...rest, focusAreaIds: [nobody] })).toMatchObject({
      fields: [{ path: 'input.focusAreaIds', rule: 'exists' }],
    });
    expect(await log({ ...rest, followUps: [{ title: 'x', assigneeId: nobody }] })).toMatchObject({
      fields: [{ path: 'input.followUps', rule: 'exists' }],
    });
    expect(await log({ ...rest, startsAt: '2190-01-01T10:00:00Z' })).toMatchObject({
      fields: [{ path: 'input.startsAt', rule: 'future' }],
    });
    expect(await app.sql('SELECT count(*)::int FROM stakeholder')).toEqual([{ count }]);
    expect(await app.sql(`SELECT FROM interaction WHERE subject = 'x'`)).toHaveLength(0);
  });

  it('says whose draft there is to who may read it once it is finalised, and to nobody else', async () => {
    const [liaison, manager] = [await app.as('ASSOCIATION_LIAISON'), await app.as('MANAGER')];
    const club = await make.association(leader);
    const inside = { participants: [{ stakeholderId: club.id }] };
    const draftBy = async (client: Client, { id }: { id: string }) =>
      (await client.ok('query ($id: UUID!) { interaction(id: $id) { note draftBy { id } } }', { id })).interaction;
    const draft = await make.interaction(leader, { ...inside, note: 'mitt utkast' });
    expect(await draftBy(leader, draft)).toEqual({ note: 'mitt utkast', draftBy: null });
    for (const other of [liaison, manager])
      expect(await draftBy(other, draft)).toEqual({ note: null, draftBy: { id: leader.userId } });
    const none = await make.interaction(leader, inside);
    const finalised = await make.interaction(leader, { ...inside, note: 'klart', noteState: 'FINALISED' });
    const closed = await make.interaction(leader, { ...inside, note: 'x', noteConfidentiality: 'RESTRICTED' });
    for (const one of [none, finalised, closed]) expect((await draftBy(manager, one)).draftBy).toBeNull();
  });

  it('leaves a draft to its author and shows a finalised note to others', async () => {
    const liaison = await app.as('ASSOCIATION_LIAISON');
    const draft = await make.interaction(leader, { note: 'mitt utkast' });
    const read = async (client: Client) =>
      (await client.ok('query ($id: UUID!) { interaction(id: $id) { note noteState version } }', { id: draft.id }))
        .interaction;
    expect((await read(leader)).note).toBe('mitt utkast');
    expect(await read(liaison)).toEqual({ note: null, noteState: 'DRAFT', version: 1 });
    const update =
      'mutation ($input: UpdateInteractionInput!) { updateInteraction(input: $input) { interaction { version noteState } } }';
    expect(await liaison.fails(update, { input: { id: draft.id, version: 1, note: 'ditt' } })).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await liaison.fails(update, { input: { id: draft.id, version: 1, noteState: 'FINALISED' } })).toMatchObject({
      code: 'FORBIDDEN',
    });
    await leader.ok(update, { input: { id: draft.id, version: 1, noteState: 'FINALISED' } });
    expect((await read(liaison)).note).toBe('mitt utkast');
    expect(await leader.fails(update, { input: { id: draft.id, version: 2, noteState: 'DRAFT' } })).toMatchObject({
      fields: [{ rule: 'transition' }],
    });
  });
});

const FIGURES = `query ($id: UUID!) { stakeholder(id: $id) { lastHeldAt lastHeldInteraction { id } openFollowUpCount nextFollowUpDue
  timeline { nodes { id status } } } }`;
const figures = async (id: string) => (await leader.ok(FIGURES, { id })).stakeholder;
const UPDATE = `mutation ($input: UpdateInteractionInput!) { updateInteraction(input: $input) { interaction {
  version subject startsAt participants { stakeholder { id } } staff { id } focusAreas { id } followUps { title } } } }`;
const HOLD =
  'mutation ($input: HoldInteractionInput!) { holdInteraction(input: $input) { interaction { status version durationMinutes } } }';
const CANCEL =
  'mutation ($input: CancelInteractionInput!) { cancelInteraction(input: $input) { interaction { status cancelReason version } } }';

describe('what an interaction belongs to', () => {
  const OF = `query ($id: UUID!) { interaction(id: $id) { version initiatives { id } partnerships { id } } }`;
  const of = async (client: Client, id: string) => (await client.ok(OF, { id })).interaction;
  const update = (client: Client, input: object) =>
    make.mutate(client, 'updateInteraction', input, 'interaction { version }');

  it('is said with it and changed; what somebody may not see of it stays', async () => {
    const colleague = await app.signUp('kollega@example.test', ['PROCESS_LEADER']);
    const initiative = await make.initiative(leader);
    const open = await make.partnership(leader);
    const closed = await make.partnership(leader, { confidentiality: 'RESTRICTED', ownerId: leader.userId });
    const { id } = await make.interaction(leader, {
      initiativeIds: [initiative.id],
      partnershipIds: [open.id, closed.id],
    });
    expect((await of(leader, id)).partnerships).toHaveLength(2);
    expect(await of(colleague, id)).toMatchObject({
      initiatives: [{ id: initiative.id }],
      partnerships: [{ id: open.id }],
    });
    await update(colleague, { id, version: 1, initiativeIds: [], partnershipIds: [] });
    expect(await of(leader, id)).toEqual({ version: 2, initiatives: [], partnerships: [{ id: closed.id }] });
    const refused = await colleague.fails(make.mutation('updateInteraction', '__typename'), {
      input: { id, version: 2, partnershipIds: [closed.id] },
    });
    expect(refused).toMatchObject({ fields: [{ path: 'input.partnershipIds', rule: 'exists' }] });
    const { partnership } = await leader.ok(
      'query ($id: UUID!) { partnership(id: $id) { interactions { totalCount nodes { id } } } }',
      { id: closed.id },
    );
    expect(partnership.interactions).toEqual({ totalCount: 1, nodes: [{ id }] });
    await update(leader, { id, version: 2, initiativeIds: [initiative.id] });
    const shown = await colleague.ok('query ($id: UUID!) { initiative(id: $id) { interactions { nodes { id } } } }', {
      id: initiative.id,
    });
    expect(shown.initiative.interactions.nodes).toEqual([{ id }]);
  });
});

describe('the life of an interaction', () => {
  it('is held otherwise than planned in one step, and planned again where that was a slip', async () => {
    const [before, after, focus] = [
      await make.association(leader),
      await make.association(leader),
      await make.focusArea(leader),
    ];
    const { id } = await make.interaction(leader, {
      status: 'PLANNED',
      startsAt: '2099-01-01T10:00:00Z',
      participants: [{ stakeholderId: before.id }],
    });
    const held = await leader.ok(HOLD, {
      input: {
        id,
        version: 1,
        startsAt: '2026-05-05T11:00:00Z',
        channel: 'CALL',
        subject: 'Blev ett samtal',
        place: 'På vägen',
        note: 'Kort',
        noteState: 'FINALISED',
        participants: [{ stakeholderId: after.id }],
        staffIds: [],
        focusAreaIds: [focus.id],
        commitments: [{ promisedBy: 'US', title: 'Nyckel' }],
      },
    });
    expect(held.holdInteraction.interaction).toMatchObject({ status: 'HELD', version: 2 });
    expect(await figures(before.id)).toMatchObject({ lastHeldAt: null, timeline: { nodes: [] } });
    expect(await figures(after.id)).toMatchObject({ lastHeldAt: '2026-05-05T11:00:00.000Z' });
    const { interaction } = await leader.ok(
      `query ($id: UUID!) { interaction(id: $id) { channel subject place note staff { id } focusAreas { id }
         commitments { title stakeholder { id } } } }`,
      { id },
    );
    expect(interaction).toEqual({
      channel: 'CALL',
      subject: 'Blev ett samtal',
      place: 'På vägen',
      note: 'Kort',
      staff: [],
      focusAreas: [{ id: focus.id }],
      commitments: [{ title: 'Nyckel', stakeholder: { id: after.id } }],
    });
    await make.mutate(leader, 'reinstateInteraction', { id, version: 2 }, 'interaction { status }');
    expect(await figures(after.id)).toMatchObject({
      lastHeldAt: null,
      timeline: { nodes: [{ id, status: 'PLANNED' }] },
    });
  });

  it('counts only once it is held', async () => {
    const { id: stakeholderId } = await make.association(leader);
    const planned = await make.interaction(leader, {
      status: 'PLANNED',
      startsAt: '2026-05-05T10:00:00Z',
      participants: [{ stakeholderId }],
    });
    expect(await figures(stakeholderId)).toMatchObject({
      lastHeldAt: null,
      lastHeldInteraction: null,
      timeline: { nodes: [{ status: 'PLANNED' }] },
    });
    const held = await leader.ok(HOLD, {
      input: {
        id: planned.id,
        version: 1,
        durationMinutes: 30,
        startsAt: '2026-05-05T11:00:00Z',
        followUps: [{ title: 'f', dueOn: '2026-06-01' }],
      },
    });
    expect(held.holdInteraction.interaction).toEqual({ status: 'HELD', version: 2, durationMinutes: 30 });
    expect(await figures(stakeholderId)).toMatchObject({
      lastHeldAt: '2026-05-05T11:00:00.000Z',
      openFollowUpCount: 1,
      nextFollowUpDue: '2026-06-01',
    });
    expect(await leader.fails(HOLD, { input: { id: planned.id, version: 2 } })).toMatchObject({
      fields: [{ rule: 'transition' }],
    });
    const cancelled = await leader.ok(CANCEL, { input: { id: planned.id, version: 2, reason: 'Sjukdom' } });
    expect(cancelled.cancelInteraction.interaction).toEqual({
      status: 'CANCELLED',
      cancelReason: 'Sjukdom',
      version: 3,
    });
    expect(await figures(stakeholderId)).toMatchObject({
      lastHeldAt: null,
      timeline: { nodes: [{ status: 'CANCELLED' }] },
    });
    expect(await leader.fails(CANCEL, { input: { id: planned.id, version: 2 } })).toMatchObject({
      code: 'CONFLICT',
      currentVersion: 3,
    });
  });

  it('moves its figures along when participants and time change', async () => {
    const [before, after, focus] = [
      await make.association(leader),
      await make.association(leader),
      await make.focusArea(leader),
    ];
    const logged = await make.interaction(leader, {
      participants: [{ stakeholderId: before.id }],
      followUps: [{ title: 'a' }],
    });
    const { interaction } = (
      await leader.ok(UPDATE, {
        input: {
          id: logged.id,
          version: 1,
          subject: 'Nytt',
          startsAt: '2026-04-01T08:00:00+02:00',
          participants: [{ stakeholderId: after.id }, { newPerson: { givenName: 'Också' } }],
          staffIds: [],
          focusAreaIds: [focus.id],
          addFollowUps: [{ title: 'b' }],
        },
      })
    ).updateInteraction;
    expect(interaction).toMatchObject({
      version: 2,
      subject: 'Nytt',
      startsAt: '2026-04-01T06:00:00.000Z',
      staff: [],
      focusAreas: [{ id: focus.id }],
    });
    expect(interaction.participants).toHaveLength(2);
    expect(interaction.followUps).toHaveLength(2);
    expect(await figures(before.id)).toMatchObject({ lastHeldAt: null, openFollowUpCount: 0, timeline: { nodes: [] } });
    expect(await figures(after.id)).toMatchObject({ lastHeldAt: '2026-04-01T06:00:00.000Z', openFollowUpCount: 2 });
    await leader.ok(UPDATE, { input: { id: logged.id, version: 2, startsAt: '2026-02-01T08:00:00Z' } });
    expect(await figures(after.id)).toMatchObject({ lastHeldAt: '2026-02-01T08:00:00.000Z' });
  });
});

it('keeps the figures of every stakeholder as a count from scratch gives them', async () => {
  const shown = await app.sql(
    'SELECT id, last_held_at, last_held_interaction_id, open_follow_up_count, next_follow_up_due::text FROM stakeholder ORDER BY id',
  );
  const counted = await app.sql(
    `SELECT s.id, h.starts_at AS last_held_at, h.interaction_id AS last_held_interaction_id, f.open_follow_up_count, f.next_follow_up_due
       FROM stakeholder s
       LEFT JOIN LATERAL (SELECT starts_at, interaction_id FROM timeline_entry e WHERE e.stakeholder_id = s.id AND e.status = 'HELD'
         ORDER BY starts_at DESC, interaction_id DESC LIMIT 1) h ON true
       CROSS JOIN LATERAL (SELECT count(*)::int AS open_follow_up_count, min(f.due_on)::text AS next_follow_up_due FROM follow_up f
         JOIN timeline_entry e USING (interaction_id) WHERE e.stakeholder_id = s.id AND f.status = 'OPEN') f
      ORDER BY s.id`,
  );
  expect(shown.length).toBeGreaterThan(10);
  expect(shown).toEqual(counted);
});

describe('follow-ups', () => {
  it('are completed once, and leave the figures', async () => {
    const { id: stakeholderId } = await make.group(leader);
    const liaison = await app.as('ASSOCIATION_LIAISON');
    const { followUps } = await make.interaction(leader, {
      participants: [{ stakeholderId }],
      followUps: [{ title: 'Försenad', dueOn: '2026-01-02', assigneeId: liaison.userId }, { title: 'Senare' }],
    });
    const mine = await liaison.ok(
      'query ($filter: FollowUpFilter) { followUps(filter: $filter) { totalCount nodes { title overdue status interaction { subject } assignee { id } } } }',
      { filter: { assigneeId: liaison.userId, overdueOnly: true, stakeholderId } },
    );
    expect(mine.followUps).toEqual({
      totalCount: 1,
      nodes: [
        {
          title: 'Försenad',
          overdue: true,
          status: 'OPEN',
          interaction: { subject: 'Möte' },
          assignee: { id: liaison.userId },
        },
      ],
    });
    const complete =
      'mutation ($input: CloseFollowUpInput!) { completeFollowUp(input: $input) { followUp { status outcome closedAt closedBy { id } version } } }';
    const [late, later] = followUps.toSorted((a: any, b: any) => (a.title < b.title ? -1 : 1));
    const { followUp } = (await liaison.ok(complete, { input: { id: late.id, version: 1, outcome: 'Ringt' } }))
      .completeFollowUp;
    expect(followUp).toMatchObject({ status: 'DONE', outcome: 'Ringt', closedBy: { id: liaison.userId }, version: 2 });
    expect(await liaison.fails(complete, { input: { id: late.id, version: 2 } })).toMatchObject({
      fields: [{ rule: 'transition' }],
    });
    expect(await figures(stakeholderId)).toMatchObject({ openFollowUpCount: 1, nextFollowUpDue: null });
    const update =
      'mutation ($input: UpdateFollowUpInput!) { updateFollowUp(input: $input) { followUp { title dueOn version } } }';
    await leader.ok(update, { input: { id: later.id, version: 1, dueOn: '2026-12-24' } });
    expect(await figures(stakeholderId)).toMatchObject({ openFollowUpCount: 1, nextFollowUpDue: '2026-12-24' });
    const cancel = 'mutation ($input: CloseFollowUpInput!) { cancelFollowUp(input: $input) { followUp { status } } }';
    await leader.ok(cancel, { input: { id: later.id, version: 2, outcome: 'Behövs inte' } });
    expect(await figures(stakeholderId)).toMatchObject({ openFollowUpCount: 0, nextFollowUpDue: null });
  });
});

describe('the list of interactions', () => {
  it('filters by channel, status, time, stakeholder, colleague and focus area', async () => {
    const [club, focus] = [await make.association(leader), await make.focusArea(leader)];
    const participants = [{ newPerson: { givenName: 'Talesperson' }, onBehalfOfId: club.id }];
    const { id } = await make.interaction(leader, {
      channel: 'VISIT',
      startsAt: '2024-05-05T10:00:00Z',
      participants,
      focusAreaIds: [focus.id],
    });
    await make.interaction(leader, {
      channel: 'EMAIL',
      startsAt: '2024-06-05T10:00:00Z',
      status: 'CANCELLED',
      participants: [{ stakeholderId: club.id }],
      staffIds: [],
    });
    const ids = async (filter: object) =>
      (
        await leader.ok(
          'query ($filter: InteractionFilter) { interactions(filter: $filter) { nodes { id } totalCount } }',
          { filter: { stakeholderId: club.id, ...filter } },
        )
      ).interactions.nodes.map((n: any) => n.id);
    expect(await ids({})).toHaveLength(2);
    for (const filter of [
      { channels: ['VISIT', 'CALL'] },
      { statuses: ['HELD'] },
      { before: '2024-06-01T00:00:00Z' },
      { staffId: leader.userId },
      { focusAreaId: focus.id },
    ])
      expect(await ids(filter)).toEqual([id]);
    expect(await ids({ from: '2024-07-01T00:00:00Z' })).toEqual([]);
  });
});
