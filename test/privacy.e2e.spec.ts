import { operator } from '../src/identity/accounts.service.js';
import { AuditService } from '../src/audit/audit.service.js';
import { addMonths, stockholmDate } from '../src/kernel/time.js';
import { RetentionJob } from '../src/privacy/retention.job.js';
import { type Client, TestApp } from './app.js';
import * as make from './make.js';

let app: TestApp;
let leader: Client;
let officer: Client;

beforeAll(async () => {
  app = await TestApp.start();
  leader = await app.as('PROCESS_LEADER');
  officer = await app.as('DATA_PROTECTION_OFFICER');
});
afterAll(() => app.stop());

const today = stockholmDate();
const verify = () => app.app.get(AuditService).verify(operator('test'));

/** A person with something in every corner, among others who have a right to stay unknown. */
async function somebody(given: string, family: string, phone = '070-174 06 05') {
  const club = await make.association(leader, { name: `${family}klubben` });
  const other = await make.person(leader, { givenName: 'Vera', familyName: `Vittne${family}` });
  const person = await make.person(leader, {
    givenName: given,
    familyName: family,
    publicRole: 'kassör',
    description: `${given} känner Vera Vittne${family}.`,
    contactPoints: [{ kind: 'PHONE', value: phone }],
  });
  await make.affiliation(leader, { personId: person.id, organisationId: club.id });
  await make.affiliation(leader, { personId: other.id, organisationId: club.id });
  await make.mutate(
    leader,
    'designateKeyPerson',
    { personId: person.id, rationale: `${given} samlar alla`, since: '2026-01-01' },
    '__typename',
  );
  const together = await make.interaction(leader, {
    subject: `Om ${given}s klubb`,
    note: `${given} ${family} och Vera sade: ring 070-174 06 06, inte ${phone}.`,
    noteState: 'FINALISED',
    participants: [{ stakeholderId: person.id, onBehalfOfId: club.id }, { stakeholderId: other.id }],
    followUps: [{ title: `Ring ${given} om nyckeln` }],
    commitments: [{ promisedBy: 'STAKEHOLDER', title: `${given} tar med kaffe`, stakeholderId: person.id }],
  });
  const alone = await make.interaction(leader, {
    subject: 'Enskilt',
    note: 'Ett förtroende',
    participants: [{ stakeholderId: person.id }],
  });
  const spokenFor = await make.interaction(leader, {
    subject: 'För klubben',
    participants: [{ stakeholderId: person.id, onBehalfOfId: club.id }],
  });
  const elsewhere = await make.interaction(leader, {
    subject: 'Annat',
    note: `Någon nämnde ${given} ${family}, men inte ${given === 'Kim' ? 'Kimmo' : given}.`,
    noteState: 'FINALISED',
    participants: [{ stakeholderId: other.id }],
  });
  const partnership = await make.partnership(leader, {
    name: `Samverkan ${family}`,
    purpose: `Med ${given} ${family}`,
    parties: [person, club, await make.publicBody(leader)].map(({ id: stakeholderId }: any) => ({
      stakeholderId,
      role: 'PARTNER',
    })),
  });
  await make.mutate(
    leader,
    'recordContribution',
    {
      partnershipId: partnership.id,
      contributorId: person.id,
      kind: 'TIME',
      unit: 'HOURS',
      pledged: 3,
      startsOn: today,
    },
    '__typename',
  );
  return { person, other, club, together, alone, spokenFor, elsewhere, partnership };
}

const find = async (text: string): Promise<any[]> =>
  (
    await officer.ok(
      'query ($text: String!) { dataSubjects(text: $text) { nodes { id name version protected processingRestrictedAt } } }',
      { text },
    )
  ).dataSubjects.nodes;

describe('a subject access report', () => {
  const REPORT = 'report { madeAt data html }';

  it('holds everything on a person, and nothing of others', async () => {
    const { person } = await somebody('Kim', 'Registerutdragsson');
    const [{ id }] = await find('Registerutdragson');
    expect(id).toBe(person.id);
    const { report } = await make.mutate(officer, 'makeSubjectAccessReport', { personId: id }, REPORT);
    const { data, html } = report;
    expect(data.person[0]).toMatchObject({
      name: 'Kim Registerutdragsson',
      publicRole: 'kassör',
      description: 'Kim känner [annan person].',
    });
    expect(data.contactPoints).toEqual([expect.objectContaining({ value: '070-174 06 05' })]);
    expect(data.affiliations[0]).toMatchObject({ organisation: 'Registerutdragssonklubben', role: 'ordförande' });
    expect(data.keyPersonDesignations[0].rationale).toBe('Kim samlar alla');
    expect(data.interactions.map((i: any) => [i.subject, i.note, i.noteLeftOut, i.otherPersons])).toEqual(
      expect.arrayContaining([
        [
          'Om Kims klubb',
          'Kim Registerutdragsson och [annan person] sade: ring [kontaktuppgift], inte 070-174 06 05.',
          null,
          '1',
        ],
        ['Enskilt', null, 'Ett utkast till anteckning', null],
      ]),
    );
    expect(data.mentions).toEqual([expect.objectContaining({ subject: 'Annat' })]);
    expect(data.followUps[0].title).toBe('Ring Kim om nyckeln');
    expect(data.commitments[0]).toMatchObject({ promisedBy: 'personen', title: 'Kim tar med kaffe' });
    expect(data.partnerships[0].contributions).toMatch(/TIME 3.* HOURS/);
    expect(data.journal.map((j: any) => j.action)).toEqual(
      expect.arrayContaining(['stakeholder.create', 'contactPoint.add', 'keyPerson.designate']),
    );
    for (const text of [JSON.stringify(data), html]) expect(text).not.toMatch(/Vera|Vittne|174 06 06/);
    expect(html).toMatch(/^<!doctype html>/);
    const lines = await app.sql(
      `SELECT actor_id FROM audit_event WHERE action = 'privacy.subjectAccess' AND object_id = $1`,
      [id],
    );
    expect(lines).toEqual([{ actor_id: officer.userId }]);
  });

  it('holds a draft once it is older than a year', async () => {
    const person = await make.person(leader);
    const { id } = await make.interaction(leader, {
      note: 'Gammalt utkast',
      participants: [{ stakeholderId: person.id }],
    });
    const note = async () =>
      (await make.mutate(officer, 'makeSubjectAccessReport', { personId: person.id }, REPORT)).report.data
        .interactions[0].note;
    expect(await note()).toBeNull();
    await app.sql(`UPDATE interaction SET created_at = now() - interval '366 days' WHERE id = $1`, [id]);
    expect(await note()).toBe('Gammalt utkast');
  });

  it('is for the data protection officer alone, and not made where the journal cannot be written', async () => {
    const person = await make.person(leader, { protectedIdentity: 'ASSUMED_IDENTITY', familyName: 'Fördold' });
    const ask = make.mutation('makeSubjectAccessReport', REPORT);
    const input = { personId: person.id };
    for (const role of ['PROCESS_LEADER', 'ASSOCIATION_LIAISON', 'MANAGER', 'ADMIN'] as const) {
      expect(await (await app.as(role)).fails(ask, { input })).toMatchObject({ code: 'FORBIDDEN' });
      expect(await (await app.as(role)).fails('{ dataSubjects(text: "x") { totalCount } }')).toMatchObject({
        code: 'FORBIDDEN',
      });
    }
    const [{ protected: hidden }] = await find('Fördold');
    expect(hidden).toBe(true);
    const seen = await app.sql(
      `SELECT FROM audit_event WHERE action = 'stakeholder.readProtected' AND object_id = $1 AND actor_id = $2`,
      [person.id, officer.userId],
    );
    expect(seen).toHaveLength(1);
    const club = await make.association(leader);
    expect(await officer.fails(ask, { input: { personId: club.id } })).toMatchObject({ code: 'NOT_FOUND' });
    await app.sql(`ALTER TABLE audit_event ADD CONSTRAINT refuse CHECK (action <> 'privacy.subjectAccess') NOT VALID`);
    const refused = await officer.send(ask, { input });
    expect([refused.data, refused.errors?.[0].extensions.code]).toEqual([null, 'INTERNAL']);
    await app.sql('ALTER TABLE audit_event DROP CONSTRAINT refuse');
    const token = await make.mutate(
      officer,
      'createApiToken',
      { name: 'x', scope: 'WRITE', expiresOn: today },
      'token',
    );
    const { Client } = await import('./app.js');
    expect(await new Client(app.url, token.token).fails(ask, { input })).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('an objection or a wish for restriction', () => {
  const REQUEST = 'privacyRequest { id version state nextStates decidedBy { id } person { name } }';

  it('takes the person out of all use until it is rejected or lifted', async () => {
    const { person, club, together, alone } = await somebody('Mio', 'Begränsad');
    const READ = `query ($id: UUID!, $club: UUID!, $together: UUID!, $alone: UUID!) { stakeholder(id: $id) { name }
      stakeholders(filter: { text: "Begränsad" }) { totalCount nodes { name } }
      club: stakeholder(id: $club) { affiliations { person { name } } partnerships { partnership { parties { stakeholder { name } } contributionSums { pledged } } } }
      interaction(id: $together) { participants { stakeholder { name } } commitments { title } } alone: interaction(id: $alone) { subject }
      network { nodes { stakeholder { name } } } }`;
    const ids = { id: person.id, club: club.id, together: together.id, alone: alone.id };
    const text = async (client = leader) => JSON.stringify(await client.ok(READ, ids));
    expect(await text()).toContain('Mio Begränsad');
    const input = { personId: person.id, kind: 'OBJECTION', ground: 'Vill inte', receivedOn: today };
    const { privacyRequest } = await make.mutate(officer, 'recordPrivacyRequest', input, REQUEST);
    expect(privacyRequest).toMatchObject({ state: 'RECEIVED', nextStates: ['UPHELD', 'REJECTED'] });
    for (const client of [leader, await app.as('MANAGER'), await app.as('ASSOCIATION_LIAISON')]) {
      const now = await text(client);
      expect(now).not.toMatch(/Mio|kaffe|Enskilt|"pledged":3/);
    }
    expect((await leader.ok(READ, ids)).alone).toBeNull();
    for (const [name, fields] of [
      ['updatePerson', { id: person.id, version: 2, publicRole: 'x' }],
      ['addContactPoint', { stakeholderId: person.id, kind: 'EMAIL', value: 'a@example.test' }],
      ['createAffiliation', { personId: person.id, organisationId: club.id, role: 'x' }],
    ] as const)
      expect([name, (await leader.send(make.mutation(name, '__typename'), { input: fields })).errors?.length]).toEqual([
        name,
        1,
      ]);
    expect((await find('Begränsad')).find(({ id }) => id === person.id)?.processingRestrictedAt).not.toBeNull();

    const decide = (version: number, state: string) =>
      make.mutate(officer, 'decidePrivacyRequest', { id: privacyRequest.id, version, state, decision: 'Så' }, REQUEST);
    expect((await decide(1, 'UPHELD')).privacyRequest).toMatchObject({
      nextStates: ['LIFTED'],
      decidedBy: { id: officer.userId },
    });
    expect(await text()).not.toContain('Mio');
    await expect(decide(2, 'REJECTED')).rejects.toThrow(/cannot become REJECTED/);
    await decide(2, 'LIFTED');
    expect(await text()).toContain('Mio Begränsad');
    const again = await make.mutate(officer, 'recordPrivacyRequest', { ...input, kind: 'RESTRICTION' }, REQUEST);
    expect(await text()).not.toContain('Mio');
    const reject = { id: again.privacyRequest.id, version: 1, state: 'REJECTED', decision: 'Nej' };
    await make.mutate(officer, 'decidePrivacyRequest', reject, REQUEST);
    expect(await text()).toContain('Mio Begränsad');
    const { privacyRequests } = await officer.ok(
      '{ privacyRequests(state: LIFTED) { nodes { kind person { name } } } }',
    );
    expect(privacyRequests.nodes).toEqual([{ kind: 'OBJECTION', person: { name: 'Mio Begränsad' } }]);
  });

  it('keeps what the person took upon themselves, whoever rewrites an agreement meanwhile', async () => {
    const { person, club, partnership } = await somebody('Ida', 'Avtalsdotter');
    const duties = [
      { partyId: person.id, duty: 'Låser upp' },
      { partyId: club.id, duty: 'Städar' },
    ];
    const { agreement } = await make.mutate(
      leader,
      'createAgreement',
      { partnershipId: partnership.id, title: 'Lokalen', duties },
      'agreement { id }',
    );
    const request = { personId: person.id, kind: 'RESTRICTION', ground: 'Fel uppgifter', receivedOn: today };
    const { privacyRequest } = await make.mutate(officer, 'recordPrivacyRequest', request, REQUEST);
    const rewritten = await make.mutate(
      leader,
      'updateAgreement',
      { id: agreement.id, version: 1, duties: [{ partyId: club.id, duty: 'Städar och låser' }] },
      'agreement { duties { duty } }',
    );
    expect(rewritten.agreement.duties).toEqual([{ duty: 'Städar och låser' }]);
    const reject = { id: privacyRequest.id, version: 1, state: 'REJECTED', decision: 'Nej' };
    await make.mutate(officer, 'decidePrivacyRequest', reject, REQUEST);
    const now = await leader.ok(
      'query ($id: UUID!) { partnership(id: $id) { agreements { duties { duty party { id } } } } }',
      { id: partnership.id },
    );
    expect(now.partnership.agreements).toEqual([
      {
        duties: [
          { duty: 'Städar och låser', party: { id: club.id } },
          { duty: 'Låser upp', party: { id: person.id } },
        ],
      },
    ]);
  });
});

describe('erasure', () => {
  const DISPOSAL = 'disposal { id target decision counts executedBy { id } }';

  it('takes a person out of records, texts and the journal, whose chain stays whole', async () => {
    const { person, club, other, together, alone, spokenFor, elsewhere, partnership } = await somebody(
      'Kim',
      'Raderadsson',
      '070-174 06 10',
    );
    await make.mutate(
      leader,
      'updatePerson',
      { id: person.id, version: 1, publicRole: 'Raderadsson var kassör' },
      '__typename',
    );
    const [{ version }] = await find('Raderadsson');
    const input = { personId: person.id, version, name: 'Kim Raderadsson', decision: 'KS 2026/17 § 4' };
    const erase = make.mutation('erasePerson', DISPOSAL);
    expect(await officer.fails(erase, { input: { ...input, name: 'Kim' } })).toMatchObject({
      fields: [{ path: 'input.name' }],
    });
    expect(await officer.fails(erase, { input: { ...input, version: 1 } })).toMatchObject({ code: 'CONFLICT' });
    expect(await leader.fails(erase, { input })).toMatchObject({ code: 'FORBIDDEN' });
    const before = await verify();
    expect(before.problem).toBeUndefined();

    const { disposal } = (await officer.ok(erase, { input })).erasePerson;
    expect(disposal).toMatchObject({
      target: 'ERASURE',
      decision: 'KS 2026/17 § 4',
      executedBy: { id: officer.userId },
    });
    expect(disposal.counts).toMatchObject({ stakeholder: 1, contact_point: 1, affiliation: 1, commitment: 1 });

    // Nothing in any table tells of the person any more: looked for in every column of the database.
    const tables = await app.sql(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration'`,
    );
    for (const { name } of tables) {
      const left = await app.sql(
        `SELECT t::text FROM ${name} t WHERE t::text ~* '(?<!vittne)Raderadsson(?!klubben)|174 ?06 ?10'`,
      );
      expect([name, left]).toEqual([name, []]);
    }
    const READ =
      'query ($id: UUID!) { interaction(id: $id) { subject note participants { stakeholder { name } } followUps { title } commitments { title } } }';
    const read = async (id: string) => (await leader.ok(READ, { id })).interaction;
    expect(await read(together.id)).toEqual({
      subject: 'Om [raderad] klubb',
      note: '[raderad] och Vera sade: ring 070-174 06 06, inte [raderad].',
      participants: [{ stakeholder: { name: 'Raderadssonklubben' } }, { stakeholder: { name: other.name } }],
      followUps: [{ title: 'Ring [raderad] om nyckeln' }],
      commitments: [],
    });
    expect(await read(alone.id)).toBeNull();
    expect((await read(spokenFor.id)).participants).toEqual([{ stakeholder: { name: 'Raderadssonklubben' } }]);
    expect((await read(elsewhere.id)).note).toBe('Någon nämnde [raderad], men inte Kimmo.');
    const { partnership: kept } = await leader.ok(
      'query ($id: UUID!) { partnership(id: $id) { purpose parties { stakeholder { name } } contributionSums { pledged } } }',
      { id: partnership.id },
    );
    expect(kept.purpose).toBe('Med [raderad]');
    expect(kept.parties.map((p: any) => p.stakeholder.name)).toContain('Raderad person');
    expect(kept.contributionSums).toEqual([{ pledged: 3 }]);
    const figures = await app.sql('SELECT last_held_interaction_id AS id FROM stakeholder WHERE id = $1', [club.id]);
    expect([together.id, spokenFor.id]).toContain(figures[0].id);
    expect(
      (await leader.ok('{ stakeholders(filter: { text: "Raderadsson" }) { nodes { name } } }')).stakeholders.nodes,
    ).not.toContainEqual({
      name: 'Kim Raderadsson',
    });
    expect(await officer.fails(erase, { input: { ...input, version: version + 1 } })).toMatchObject({
      code: 'NOT_FOUND',
    });

    const after = await verify();
    expect([after.problem, after.events > before.events]).toEqual([undefined, true]);
    expect((await app.app.get(AuditService).verify(operator('test'), before.head)).problem).toBeUndefined();
    const journal = await app.sql(`SELECT action FROM audit_event WHERE object_id = $1 ORDER BY id`, [person.id]);
    expect(journal.map(({ action }) => action)).toEqual(['stakeholder.create', 'stakeholder.update', 'privacy.erase']);
  });

  it('cannot be hidden: values that go otherwise are missed', async () => {
    const [{ id }] = await app.sql('SELECT max(event_id) AS id FROM audit_payload');
    await app.sql(
      `DO $$ BEGIN SET LOCAL session_replication_role = replica; DELETE FROM audit_payload WHERE event_id = ${id}; END $$`,
    );
    expect((await verify()).problem).toMatch(`the payload of event ${id} is missing, and nobody has said to erase it`);
    await app.sql('ALTER TABLE audit_payload DISABLE TRIGGER ALL');
    await app.sql(`SELECT erase_journal_values(NULL, 'x', NULL, NULL, NULL)`);
    await app.sql('ALTER TABLE audit_payload ENABLE TRIGGER ALL');
    expect((await verify()).problem).toMatch(/is missing/);
  });
});

describe('retention', () => {
  const RULE = 'retentionRule { id version endedAt lastRunOn }';
  const DISPOSAL = 'disposal { target before decision counts executedBy { id } rule { name } }';
  const rule = (input: object) =>
    make.mutate(
      officer,
      'createRetentionRule',
      { name: 'Kontakter', target: 'INTERACTION', months: 24, decision: 'KS 2026/1', decidedOn: today, ...input },
      RULE,
    );
  const preview = async (id: string) =>
    (await make.mutate(officer, 'previewRetention', { id }, 'preview { before count sample }')).preview;
  const execute = async (id: string, version: number) =>
    (await make.mutate(officer, 'executeRetention', { id, version }, DISPOSAL)).disposal;

  it('shows first, then destroys interactions that have outlived their period, with what came out of them alone', async () => {
    const club = await make.association(leader);
    const log = (startsAt: string, more = {}) =>
      make.interaction(leader, { startsAt, participants: [{ stakeholderId: club.id }], ...more });
    const day = addMonths(today, -24);
    const [old, fresh] = [
      await log(`${addMonths(today, -25)}T10:00:00Z`, {
        note: 'Gammalt och känsligt',
        noteState: 'FINALISED',
        followUps: [{ title: 'Gammal uppgift' }],
        commitments: [{ promisedBy: 'US', title: 'Gammalt löfte' }],
      }),
      await log(`${day}T10:00:00Z`),
    ];
    const { retentionRule } = await rule({});
    const shown = await preview(retentionRule.id);
    expect(shown).toEqual({ before: day, count: 1, sample: [old.id] });
    expect(
      (await leader.ok('query ($id: UUID!) { interaction(id: $id) { id } }', { id: old.id })).interaction,
    ).not.toBeNull();
    expect(await execute(retentionRule.id, 1)).toMatchObject({
      target: 'INTERACTION',
      before: day,
      decision: 'KS 2026/1',
      executedBy: { id: officer.userId },
      rule: { name: 'Kontakter' },
      counts: { interaction: 1, follow_up: 1, commitment: 1, audit_payload: 3 },
    });
    for (const [id, there] of [
      [old.id, null],
      [fresh.id, { id: fresh.id }],
    ])
      expect((await leader.ok('query ($id: UUID!) { interaction(id: $id) { id } }', { id })).interaction).toEqual(
        there,
      );
    expect(JSON.stringify(await app.sql('SELECT changes FROM journal'))).not.toMatch(/Gammalt/);
    const { stakeholder } = await leader.ok(
      'query ($id: UUID!) { stakeholder(id: $id) { openFollowUpCount timeline { totalCount } } }',
      {
        id: club.id,
      },
    );
    expect(stakeholder).toEqual({ openFollowUpCount: 0, timeline: { totalCount: 1 } });
    expect((await preview(retentionRule.id)).count).toBe(0);
  });

  it('takes more than a batch, and keeps what a partnership has a part in', async () => {
    const club = await make.association(leader);
    await app.sql(
      `WITH i AS (INSERT INTO interaction (id, channel, status, starts_at, subject, author_id)
         SELECT gen_random_uuid(), 'CALL', 'HELD', timestamptz '2001-01-01', 'x', $1 FROM generate_series(1, 250) RETURNING id)
       INSERT INTO timeline_entry SELECT $2, id, timestamptz '2001-01-01', 'HELD' FROM i`,
      [leader.userId, club.id],
    );
    const partnership = await make.partnership(leader);
    const kept = await make.interaction(leader, { startsAt: '2001-02-01T10:00:00Z', followUps: [{ title: 'Kvar' }] });
    await app.sql('UPDATE follow_up SET partnership_id = $1 WHERE interaction_id = $2', [partnership.id, kept.id]);
    const { retentionRule } = await rule({ months: 240 });
    expect((await preview(retentionRule.id)).count).toBe(251);
    expect((await execute(retentionRule.id, 1)).counts).toMatchObject({ interaction: 251 });
    expect(await app.sql(`SELECT title FROM follow_up WHERE partnership_id = $1`, [partnership.id])).toEqual([
      { title: 'Kvar' },
    ]);
    await expect(execute(retentionRule.id, 1)).rejects.toThrow(/CONFLICT/);
    await make.mutate(officer, 'updateRetentionRule', { id: retentionRule.id, version: 2, ended: true }, RULE);
    await expect(execute(retentionRule.id, 3)).rejects.toThrow(/has ended/);
  });

  it('empties drafts, and erases persons whom nothing ties any more', async () => {
    const club = await make.association(leader);
    const [gone, tied, disputed] = [await make.person(leader), await make.person(leader), await make.person(leader)];
    await make.affiliation(leader, { personId: tied.id, organisationId: club.id });
    await make.mutate(
      officer,
      'recordPrivacyRequest',
      { personId: disputed.id, kind: 'RESTRICTION', ground: 'Behövs i en tvist', receivedOn: today },
      '__typename',
    );
    await app.sql(`UPDATE stakeholder SET created_at = '2001-01-01' WHERE id = ANY ($1)`, [
      [gone.id, tied.id, disputed.id],
    ]);
    const persons = await rule({ target: 'PERSON', months: 240 });
    expect(await preview(persons.retentionRule.id)).toMatchObject({ count: 1, sample: [gone.id] });
    expect((await execute(persons.retentionRule.id, 1)).counts).toMatchObject({ stakeholder: 1 });
    expect(await app.sql('SELECT name FROM stakeholder WHERE id = $1', [gone.id])).toEqual([
      { name: 'Raderad person' },
    ]);

    const draft = await make.interaction(leader, { note: 'Utkast', participants: [{ stakeholderId: club.id }] });
    await app.sql(`UPDATE interaction SET updated_at = '2001-01-01' WHERE id = $1`, [draft.id]);
    const drafts = await rule({ target: 'DRAFT_NOTE', months: 240 });
    expect((await execute(drafts.retentionRule.id, 1)).counts).toEqual({ interaction: 1 });
    expect(
      (await leader.ok('query ($id: UUID!) { interaction(id: $id) { note } }', { id: draft.id })).interaction.note,
    ).toBeNull();
  });

  it('is carried out by the server once a day where a rule says so, and by one server at a time', async () => {
    const job = app.app.get(RetentionJob);
    const { retentionRule } = await rule({ target: 'JOURNAL_VALUES', months: 1, automatic: true });
    await app.sql(
      `INSERT INTO idempotency_key (user_id, key, fingerprint, created_at) VALUES ($1, 'old', 'x', now() - interval '8 days')`,
      [leader.userId],
    );
    const runs = await Promise.all([job.run(), job.run()]);
    expect(runs.flat()).toEqual([retentionRule.id]);
    expect(await job.run()).toEqual([]);
    const { disposals } = await officer.ok('{ disposals(first: 1) { nodes { target executedBy { id } counts } } }');
    expect(disposals.nodes).toEqual([{ target: 'JOURNAL_VALUES', executedBy: null, counts: {} }]);
    expect(await app.sql(`SELECT FROM idempotency_key WHERE key = 'old'`)).toEqual([]);
    const { retentionRules } = await officer.ok('{ retentionRules { id lastRunOn automatic } }');
    expect(retentionRules).toContainEqual({ id: retentionRule.id, lastRunOn: today, automatic: true });
  });
});
