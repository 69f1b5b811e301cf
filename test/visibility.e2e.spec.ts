import { type Client, TestApp, until } from './app.js';
import * as make from './make.js';

let app: TestApp;
let leader: Client;
let liaison: Client;

beforeAll(async () => {
  app = await TestApp.start();
  leader = await app.as('PROCESS_LEADER');
  liaison = await app.as('ASSOCIATION_LIAISON');
});
afterAll(() => app.stop());

describe('a person whose identity is protected', () => {
  const NAME = 'Hemlig Zebrasson';
  const nobody = '01900000-0000-7000-8000-000000000000';
  let personId: string;
  let clubId: string;
  let meetingId: string;
  let aloneId: string;
  let partnershipId: string;
  let initiativeId: string;
  let affiliationId: string;
  let contactPointId: string;
  let commitmentId: string;

  beforeAll(async () => {
    const person = await make.person(leader, {
      givenName: 'Hemlig',
      familyName: 'Zebrasson',
      publicRole: 'kassör',
      tags: ['zebra'],
      protectedIdentity: 'PROTECTED_REGISTRATION',
      contactPoints: [{ kind: 'PHONE', value: '070-174 06 05' }],
      ownerId: liaison.userId,
    });
    personId = person.id;
    clubId = (await make.association(leader, { name: 'Klubben Öppen' })).id;
    affiliationId = (await make.affiliation(leader, { personId, organisationId: clubId })).id;
    [{ id: contactPointId }] = await app.sql('SELECT id FROM contact_point WHERE stakeholder_id = $1', [personId]);
    const log = { startsAt: '2026-03-02T10:00:00Z', followUps: [{ title: 'Uppgift' }] };
    const participants = [{ stakeholderId: personId }, { stakeholderId: clubId }];
    meetingId = (await make.interaction(leader, { ...log, participants, subject: 'Gemensamt' })).id;
    aloneId = (
      await make.interaction(leader, { ...log, participants: [{ stakeholderId: personId }], subject: 'Ensam' })
    ).id;
    await make.mutate(
      leader,
      'updateInteraction',
      { id: aloneId, version: 1, addCommitments: [{ promisedBy: 'US', title: 'Löfte till Hemlig' }] },
      '__typename',
    );
    [{ id: commitmentId }] = await app.sql('SELECT id FROM commitment WHERE stakeholder_id = $1', [personId]);
    partnershipId = (
      await make.partnership(leader, {
        name: 'Tre parter',
        stage: 'ACTIVE',
        parties: [personId, clubId, (await make.publicBody(leader)).id].map((stakeholderId) => ({
          stakeholderId,
          role: 'PARTNER',
        })),
      })
    ).id;
    await make.mutate(
      leader,
      'recordContribution',
      { partnershipId, contributorId: personId, kind: 'TIME', unit: 'HOURS', pledged: 7, startsOn: '2026-01-01' },
      '__typename',
    );
    await make.mutate(
      leader,
      'createAgreement',
      { partnershipId, title: 'Avtal', duties: [{ partyId: personId, duty: 'Hemlig plikt' }] },
      '__typename',
    );
    initiativeId = (await make.initiative(leader, { name: 'Ledd i det tysta', leadId: personId })).id;
    await make.mutate(
      leader,
      'designateKeyPerson',
      { personId, rationale: 'Nyckel', since: '2026-01-01', reviewOn: '2026-02-01' },
      '__typename',
    );
    await make.mutate(
      leader,
      'assessStakeholder',
      { stakeholderId: personId, influence: 5, interest: 5, stance: 'SUPPORTIVE', rationale: 'x' },
      '__typename',
    );
  });

  /** Everything that reads, each in a way that would show the person. */
  const READS: [name: string, query: string, variables: () => object][] = [
    ['by id', 'query ($id: UUID!) { stakeholder(id: $id) { id name } }', () => ({ id: personId })],
    ['list', '{ stakeholders(first: 100) { totalCount nodes { id name } } }', () => ({})],
    ['search', '{ stakeholders(filter: { text: "Zebrasson" }) { totalCount nodes { id name } } }', () => ({})],
    ['tag', '{ stakeholders(filter: { tag: "zebra" }) { totalCount nodes { id name } } }', () => ({})],
    ['sort', '{ stakeholders(orderBy: CREATED_NEWEST, first: 100) { nodes { id name } } }', () => ({})],
    ['sort by care', '{ stakeholders(orderBy: MOST_OVERDUE, first: 100) { nodes { id name } } }', () => ({})],
    [
      'edges of the club',
      `query ($id: UUID!) { stakeholder(id: $id) { affiliations { role person { id name } contactPoints { value } } timeline { nodes { subject participants { stakeholder { id name } } } }
         commitments { nodes { title } } openFollowUps { nodes { title interaction { participants { stakeholder { name } } } } } neighbours { stakeholder { id name } }
         partnerships { partnership { parties { stakeholder { id name } } contributionSums { pledged } contributions { nodes { pledged contributor { id } } } agreements { duties { duty party { id } } } } } } }`,
      () => ({ id: clubId }),
    ],
    [
      'interactions',
      '{ interactions(first: 100) { nodes { subject participants { stakeholder { id name } } commitments { title } } } }',
      () => ({}),
    ],
    [
      'interactions with',
      'query ($id: UUID!) { interactions(filter: { stakeholderId: $id }) { totalCount nodes { subject } } }',
      () => ({ id: personId }),
    ],
    ['an interaction alone', 'query ($id: UUID!) { interaction(id: $id) { subject } }', () => ({ id: aloneId })],
    [
      'follow-ups',
      '{ followUps(first: 100) { nodes { title interaction { subject participants { stakeholder { id } } } } } }',
      () => ({}),
    ],
    [
      'follow-ups with',
      'query ($id: UUID!) { followUps(filter: { stakeholderId: $id }) { totalCount nodes { title } } }',
      () => ({ id: personId }),
    ],
    ['commitments', '{ commitments(first: 100) { totalCount nodes { title stakeholder { id } } } }', () => ({})],
    ['network', '{ network { nodes { stakeholder { id name } } edges { source target } } }', () => ({})],
    [
      'network around',
      'query ($id: UUID!) { network(aroundId: $id) { nodeCount nodes { stakeholder { id } } edges { source target } } }',
      () => ({ id: personId }),
    ],
    [
      'initiative',
      'query ($id: UUID!) { initiative(id: $id) { lead { id name } participations { stakeholder { id name } } } }',
      () => ({ id: initiativeId }),
    ],
    [
      'initiatives with',
      'query ($id: UUID!) { initiatives(filter: { stakeholderId: $id }) { totalCount nodes { name } } }',
      () => ({ id: personId }),
    ],
    [
      'partnerships with',
      'query ($id: UUID!) { partnerships(filter: { stakeholderId: $id }) { totalCount nodes { name } } }',
      () => ({ id: personId }),
    ],
    ['sums by', 'query ($id: UUID!) { contributionTotals(contributorId: $id) { pledged } }', () => ({ id: personId })],
    ['sums', '{ contributionTotals(byContributor: true) { pledged contributor { id } } }', () => ({})],
    [
      'attention',
      'query ($id: UUID!) { attention(userId: $id, first: 100) { totalCount nodes { key stakeholder { id } commitment { title } } } }',
      () => ({ id: liaison.userId }),
    ],
    [
      'agenda',
      'query ($id: UUID!) { agenda(userId: $id, first: 100, held: true) { totalCount nodes { key stakeholder { id } commitment { title } interaction { subject } } } }',
      () => ({ id: liaison.userId }),
    ],
    [
      'brief',
      'query ($id: UUID!) { handoverBrief(userId: $id) { stakeholders { totalCount nodes { id name } } commitments { nodes { title } } attention { nodes { key } } } }',
      () => ({ id: liaison.userId }),
    ],
  ];
  /** What an answer may hold of the person: its id, its name, what only it brings or owes. */
  const TRACES = () => [personId, 'Hemlig', 'Zebrasson', 'zebra', '070-174', '+46701740605', 'Ensam', '"pledged":7'];

  it.each(READS)('leaves no trace for a liaison or a manager: %s', async (_name, query, variables) => {
    for (const client of [liaison, await app.as('MANAGER')]) {
      const text = JSON.stringify(await client.ok(query, variables()));
      expect(TRACES().filter((trace) => text.includes(trace))).toEqual([]);
      expect(text).not.toContain('$sensitive');
    }
  });

  it('is the same as nobody to those who ask for it', async () => {
    const same = async (query: string, variables: (id: string) => object) => {
      const clean = (answer: unknown) => JSON.stringify(answer).replaceAll(personId, 'ID').replaceAll(nobody, 'ID');
      const [real, none] = [
        await liaison.send(query, variables(personId)),
        await liaison.send(query, variables(nobody)),
      ];
      expect(clean([real.status, real.data, real.errors])).toBe(clean([none.status, none.data, none.errors]));
    };
    for (const [, query] of READS.filter(([, text]) => text.includes('$id') && !text.includes('userId')))
      await same(query, (id) => ({ id }));
    const input = (name: string, fields: (id: string) => object) =>
      same(make.mutation(name, '__typename'), (id) => ({ input: fields(id) }));
    await input('updatePerson', (id) => ({ id, version: 1, givenName: 'x' }));
    await input('updatePerson', (id) => ({ id, version: 99, givenName: 'x' }));
    await input('addContactPoint', (stakeholderId) => ({ stakeholderId, kind: 'EMAIL', value: 'a@example.test' }));
    await input('createAffiliation', (id) => ({ personId: id, organisationId: clubId, role: 'x' }));
    const call = { channel: 'CALL', subject: 'x', startsAt: '2026-01-01T10:00:00Z' };
    await same(make.LOG, (stakeholderId) => ({ input: { ...call, participants: [{ stakeholderId }] } }));
  });

  it('is not there in what hangs on it either', async () => {
    const absent = async (name: string, input: object, client = liaison) =>
      expect([name, (await client.fails(make.mutation(name, '__typename'), { input })).code]).toEqual([
        name,
        'NOT_FOUND',
      ]);
    await absent('updateAffiliation', { id: affiliationId, version: 1, role: 'x' });
    await absent('updateContactPoint', { id: contactPointId, version: 1, value: '08-123 456' });
    await absent('updateCommitment', { id: commitmentId, version: 1, title: 'x' });
    await absent('closeCommitment', { id: commitmentId, version: 1, state: 'KEPT' });
    await absent('updateInteraction', { id: aloneId, version: 2, subject: 'x' });
    const [designation] = await app.sql('SELECT id FROM key_person_designation');
    await absent('reviewKeyPersonDesignation', { id: designation.id, version: 1 }, await app.as('MANAGER'));
    const manager = await app.as('MANAGER');
    expect(
      await manager.fails(make.mutation('assessStakeholder', '__typename'), {
        input: { stakeholderId: personId, influence: 1, interest: 1, stance: 'UNKNOWN', rationale: 'x' },
      }),
    ).toMatchObject({ code: 'NOT_FOUND' });
    expect(await manager.ok('{ influenceInterestMatrix { count } }')).toEqual({ influenceInterestMatrix: [] });
  });

  it('stays in a meeting whose participants somebody changes who cannot see it', async () => {
    const third = await make.association(leader);
    const participants = [{ stakeholderId: clubId }, { stakeholderId: third.id }];
    await make.mutate(liaison, 'updateInteraction', { id: meetingId, version: 1, participants }, '__typename');
    const READ = 'query ($id: UUID!) { interaction(id: $id) { participants { stakeholder { id } } } }';
    const ids = async (client: Client) =>
      (await client.ok(READ, { id: meetingId })).interaction.participants.map((p: any) => p.stakeholder.id);
    expect(await ids(liaison)).toEqual([clubId, third.id]);
    expect(await ids(leader)).toEqual([clubId, third.id, personId]);
  });

  it('is read by process leaders, each time with a line in the journal before anything leaves', async () => {
    const lines = async () =>
      (
        await app.sql(
          `SELECT count(*)::int FROM audit_event WHERE action = 'stakeholder.readProtected' AND object_id = $1 AND actor_id = $2`,
          [personId, leader.userId],
        )
      )[0].count;
    for (const [name, query, variables] of READS.filter(([, text]) => /stakeholders?[ ({]|network/.test(text))) {
      const before = await lines();
      const text = JSON.stringify(await leader.ok(query, variables()));
      expect([name, text.includes(personId) ? (await lines()) - before : 1]).toEqual([name, 1]);
      expect(text).not.toContain('$sensitive');
    }
    const { stakeholder } = await leader.ok(
      'query ($id: UUID!) { stakeholder(id: $id) { name ... on Person { protectedIdentity } } }',
      { id: personId },
    );
    expect(stakeholder).toEqual({ name: NAME, protectedIdentity: 'PROTECTED_REGISTRATION' });
  });

  it('is not read where the journal cannot be written', async () => {
    await app.sql(
      `ALTER TABLE audit_event ADD CONSTRAINT refuse CHECK (action <> 'stakeholder.readProtected') NOT VALID`,
    );
    try {
      const answer = await leader.send('{ stakeholders(filter: { text: "Zebrasson" }) { nodes { id name } } }');
      expect([answer.data, answer.errors?.[0].extensions.code]).toEqual([null, 'INTERNAL']);
      const other = await leader.ok('{ stakeholders(filter: { text: "Klubben" }) { nodes { name } } }');
      expect(other.stakeholders.nodes).toContainEqual({ name: 'Klubben Öppen' });
    } finally {
      await app.sql('ALTER TABLE audit_event DROP CONSTRAINT refuse');
    }
  });

  it('is journalled too when somebody asks who may not see it, and protected by process leaders only', async () => {
    const count = async () =>
      (await app.sql(`SELECT count(*)::int FROM audit_event WHERE action = 'stakeholder.hide'`))[0].count;
    const before = await count();
    await liaison.ok('query ($id: UUID!) { stakeholder(id: $id) { id } }', { id: personId });
    expect(await until(count, (n) => n > before)).toBe(before + 1);
    const update = { input: { id: personId, version: 1, givenName: 'x' } };
    expect(await liaison.fails(make.mutation('updatePerson', '__typename'), update)).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await until(count, (n) => n > before + 1)).toBe(before + 2);
    const forbidden = { code: 'FORBIDDEN' };
    expect(
      await liaison.fails(make.mutation('createPerson', '__typename'), {
        input: { givenName: 'x', protectedIdentity: 'NONE' },
      }),
    ).toMatchObject(forbidden);
    const refused = await app.sql(
      `SELECT changes FROM journal WHERE action = 'request.forbid' ORDER BY id DESC LIMIT 1`,
    );
    expect(refused).toEqual([{ changes: { fields: { after: ['createPerson'] } } }]);
  });
});

describe('confidentiality', () => {
  it('keeps what is restricted to those who were there or are named, in lists and by id', async () => {
    const club = await make.association(leader);
    const manager = await app.as('MANAGER');
    const colleague = await app.signUp('kollega2@example.test', ['PROCESS_LEADER']);
    const { id } = await make.interaction(leader, {
      subject: 'Hot mot föreningen',
      note: 'Allvarligt',
      noteState: 'FINALISED',
      confidentiality: 'RESTRICTED',
      legalProvision: 'OSL 21:3',
      readerIds: [manager.userId],
      participants: [{ stakeholderId: club.id }, { stakeholderId: (await make.group(leader)).id }],
    });
    const READ = `query ($id: UUID!, $club: UUID!) { interaction(id: $id) { note legalProvision readers { id } } stakeholder(id: $club) { timeline { totalCount } lastHeldInteraction { id } neighbours { weight } } }`;
    const read = (client: Client) => client.ok(READ, { id, club: club.id });
    for (const client of [leader, manager])
      expect(await read(client)).toEqual({
        interaction: { note: 'Allvarligt', legalProvision: 'OSL 21:3', readers: [{ id: manager.userId }] },
        stakeholder: { timeline: { totalCount: 1 }, lastHeldInteraction: { id }, neighbours: [{ weight: 1 }] },
      });
    for (const client of [colleague, liaison])
      expect(await read(client)).toEqual({
        interaction: null,
        stakeholder: { timeline: { totalCount: 0 }, lastHeldInteraction: null, neighbours: [] },
      });
    expect(
      await colleague.fails(make.mutation('cancelInteraction', '__typename'), { input: { id, version: 1 } }),
    ).toMatchObject({
      code: 'NOT_FOUND',
    });
    await make.mutate(leader, 'updateInteraction', { id, version: 1, readerIds: [colleague.userId] }, '__typename');
    expect((await read(colleague)).interaction.note).toBe('Allvarligt');
    expect((await read(manager)).interaction).toBeNull();
  });

  it('may close the note alone, and leaves tasks to whom they were given', async () => {
    const club = await make.association(leader);
    const { id, followUps } = await make.interaction(leader, {
      note: 'Känsligt',
      noteState: 'FINALISED',
      noteConfidentiality: 'RESTRICTED',
      participants: [{ stakeholderId: club.id }],
      followUps: [{ title: 'Ring', assigneeId: liaison.userId }],
    });
    const READ = 'query ($id: UUID!) { interaction(id: $id) { subject note } }';
    expect((await liaison.ok(READ, { id })).interaction).toEqual({ subject: 'Möte', note: null });
    expect((await leader.ok(READ, { id })).interaction.note).toBe('Känsligt');
    await make.mutate(leader, 'updateInteraction', { id, version: 1, confidentiality: 'RESTRICTED' }, '__typename');
    expect((await liaison.ok(READ, { id })).interaction).toBeNull();
    const mine = await liaison.ok(
      'query ($id: UUID!) { followUps(filter: { assigneeId: $id }, first: 100) { nodes { id interaction { id } } } }',
      { id: liaison.userId },
    );
    expect(mine.followUps.nodes).toContainEqual({ id: followUps[0].id, interaction: null });
    await make.mutate(liaison, 'completeFollowUp', { id: followUps[0].id, version: 1 }, '__typename');
  });

  it('hides internal matters of others from liaisons, and restricted partnerships and contact points from all but readers', async () => {
    const shop = await make.business(leader, {
      contactPoints: [
        { kind: 'EMAIL', value: 'oppen@example.test' },
        { kind: 'EMAIL', value: 'intern@example.test', confidentiality: 'INTERNAL' },
        { kind: 'PHONE', value: '070-174 06 10', confidentiality: 'RESTRICTED' },
      ],
    });
    const body = await make.publicBody(leader);
    const parties = [shop.id, body.id].map((stakeholderId) => ({ stakeholderId, role: 'PARTNER' }));
    const internal = await make.partnership(leader, { name: 'Inom oss', confidentiality: 'INTERNAL', parties });
    const { id } = await make.partnership(leader, {
      name: 'Sluten',
      confidentiality: 'RESTRICTED',
      ownerId: leader.userId,
      readerIds: [liaison.userId],
      parties,
    });
    const meeting = await make.interaction(leader, {
      note: 'Affärer',
      noteState: 'FINALISED',
      participants: [{ stakeholderId: shop.id }],
    });
    const READ = `query ($shop: UUID!, $meeting: UUID!) { stakeholder(id: $shop) { contactPoints { value } partnerships { partnership { name } } }
      partnerships(filter: { stakeholderId: $shop }) { nodes { name } } interaction(id: $meeting) { subject note } agreements { totalCount } }`;
    const read = async (client: Client) => {
      const data = await client.ok(READ, { shop: shop.id, meeting: meeting.id });
      return [
        data.stakeholder.contactPoints.map((c: any) => c.value).toSorted(),
        data.partnerships.nodes.map((p: any) => p.name),
        data.stakeholder.partnerships.map((p: any) => p.partnership.name).toSorted(),
        data.interaction.note,
      ];
    };
    const manager = await app.as('MANAGER');
    const points = ['070-174 06 10', 'intern@example.test', 'oppen@example.test'];
    expect(await read(leader)).toEqual([points, ['Inom oss', 'Sluten'], ['Inom oss', 'Sluten'], 'Affärer']);
    expect(await read(manager)).toEqual([points.slice(1), ['Inom oss'], ['Inom oss'], 'Affärer']);
    expect(await read(liaison)).toEqual([points.slice(2), ['Sluten'], ['Sluten'], null]);
    await make.mutate(leader, 'createAgreement', { partnershipId: id, title: 'Slutet avtal' }, '__typename');
    await make.mutate(leader, 'createAgreement', { partnershipId: internal.id, title: 'Internt avtal' }, '__typename');
    const titles = async (client: Client) =>
      (await client.ok('{ agreements(first: 100) { nodes { title } } }')).agreements.nodes.map((a: any) => a.title);
    expect(await titles(manager)).toContain('Internt avtal');
    expect(await titles(manager)).not.toContain('Slutet avtal');
    expect(await titles(liaison)).toContain('Slutet avtal');
    expect(await titles(liaison)).not.toContain('Internt avtal');
  });

  it('leaves what somebody restricts to them, with the readers that there were', async () => {
    const [one, other] = [leader, await app.signUp('kollega3@example.test', ['PROCESS_LEADER'])];
    const parties = await Promise.all([make.business(one), make.publicBody(one)]);
    const party = parties.map(({ id }) => ({ stakeholderId: id, role: 'PARTNER' }));
    const restricted = { confidentiality: 'RESTRICTED', ownerId: other.userId };
    const created = await make.partnership(one, { ...restricted, parties: party });
    const READERS = 'query ($id: UUID!) { partnership(id: $id) { readers { id } } }';
    expect((await one.ok(READERS, { id: created.id })).partnership.readers).toEqual([{ id: one.userId }]);
    const open = await make.partnership(one, { ownerId: other.userId, readerIds: [liaison.userId], parties: party });
    const close = { id: open.id, version: 1, confidentiality: 'RESTRICTED' };
    const closed = await make.mutate(one, 'updatePartnership', close, 'partnership { readers { id } }');
    expect(closed.partnership.readers.map((r: any) => r.id).toSorted()).toEqual(
      [one.userId, liaison.userId].toSorted(),
    );
    const meeting = await make.interaction(other, { participants: [{ stakeholderId: parties[0].id }] });
    const shut = { id: meeting.id, version: 1, confidentiality: 'RESTRICTED' };
    const shown = await make.mutate(one, 'updateInteraction', shut, 'interaction { readers { id } }');
    expect(shown.interaction.readers).toEqual([{ id: one.userId }]);
  });

  it('lets a liaison log contacts with whom liaisons look after', async () => {
    const [shop, club] = [await make.business(leader), await make.association(leader)];
    const call = { channel: 'CALL', subject: 'x', startsAt: '2026-01-01T10:00:00Z' };
    const log = (ids: string[]) =>
      liaison.send(make.LOG, { input: { ...call, participants: ids.map((stakeholderId) => ({ stakeholderId })) } });
    expect((await log([shop.id])).errors?.[0].extensions.code).toBe('FORBIDDEN');
    expect((await log([shop.id, club.id])).errors).toBeUndefined();
    const other = await make.interaction(leader, { participants: [{ stakeholderId: shop.id }] });
    const cancel = make.mutation('cancelInteraction', '__typename');
    expect(await liaison.fails(cancel, { input: { id: other.id, version: 1 } })).toMatchObject({ code: 'FORBIDDEN' });
  });
});
