import { ENTITIES } from '../src/entities.js';
import { stockholmDate } from '../src/kernel/time.js';
import { fieldsOf } from '../src/records/declaration.js';
import { snake } from '../src/records/table.js';
import { Stakeholder } from '../src/stakeholders/stakeholder.entity.js';
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

/** By what a text tells of the person: full name, alternative name, address and number. */
const NAME = 'Kvinto Glö';
const TELLING = `${NAME} Qinto Z q@zed.test 070-1740633`;
const TRACE = 'kvinto|qinto|q@zed|174 ?06 ?33';

/** Columns that no input of the API takes, and what writes them instead. */
const WRITTEN_OTHERWISE: Record<string, string> = {
  'AuditPayload.changes': 'the journal of all that is written here',
  'Stakeholder.searchText': 'made of the other columns',
  'Initiative.searchText': 'made of the other columns',
  'Partnership.searchText': 'made of the other columns',
};

/** The columns in which anybody may be named. */
const COLUMNS = ENTITIES.flatMap((record) =>
  fieldsOf(record).flatMap(({ key, privacy }) => (privacy === 'mayName' ? [`${record.name}.${key}`] : [])),
);

const texts = new Map<string, string>();

/** A text for a column: which one it is can be told from it, and it tells of the person. */
function at(column: string): string {
  if (!COLUMNS.includes(column)) throw new Error(`In ${column} nobody may be named.`);
  const text = `k${String(COLUMNS.indexOf(column)).padStart(2, '0')} ${TELLING}`;
  texts.set(column, text);
  return text;
}

const mutate = (name: string, input: object, fields = '__typename', client = leader): Promise<any> =>
  make.mutate(client, name, input, fields);

async function stakeholders() {
  const club = await make.association(leader, {
    alternativeNames: [at('Stakeholder.alternativeNames'), 'Klubben'],
    description: at('Stakeholder.description'),
    source: at('Stakeholder.source'),
    tags: [at('Stakeholder.tags'), NAME, 'idrott'],
    contactPoints: [{ kind: 'EMAIL', value: 'klubb@example.test', label: at('ContactPoint.label') }],
  });
  await make.group(leader, { meetingPlace: at('Stakeholder.meetingPlace') });
  await make.person(leader, { publicRole: at('Stakeholder.publicRole') });
  const other = await make.person(leader, {
    givenName: 'Vera',
    familyName: 'Vittne',
    publicRole: at('Assessment.publicRole'),
  });
  await mutate('assessStakeholder', {
    stakeholderId: other.id,
    influence: 3,
    interest: 3,
    stance: 'NEUTRAL',
    rationale: at('Assessment.rationale'),
  });
  await make.affiliation(leader, { personId: other.id, organisationId: club.id, role: at('Affiliation.role') });
  const rationale = at('KeyPersonDesignation.rationale');
  await mutate('designateKeyPerson', { personId: other.id, rationale, since: '2026-01-01' });
  const reason = at('OwnerChange.reason');
  await mutate('assignOwner', { stakeholderIds: [club.id], ownerId: leader.userId, reason });
  await make.area(leader, { name: at('Area.name') });
  await make.focusArea(leader, {
    name: at('FocusArea.name'),
    nameEn: at('FocusArea.nameEn'),
    description: at('FocusArea.description'),
  });
  return { club, other };
}

async function contacts(club: { id: string }) {
  const { followUps, ...met } = await make.interaction(leader, {
    subject: at('Interaction.subject'),
    note: at('Interaction.note'),
    noteState: 'FINALISED',
    place: at('Interaction.place'),
    confidentiality: 'RESTRICTED',
    legalProvision: at('Interaction.legalProvision'),
    participants: [{ stakeholderId: club.id }],
    followUps: [{ title: at('FollowUp.title') }],
    commitments: [{ promisedBy: 'US', title: at('Commitment.title') }],
  });
  await mutate('completeFollowUp', { id: followUps[0].id, version: 1, outcome: at('FollowUp.outcome') });
  const { interaction } = await leader.ok(
    'query ($id: UUID!) { interaction(id: $id) { commitments { id version } } }',
    { id: met.id },
  );
  const [promise] = interaction.commitments;
  await mutate('closeCommitment', { ...promise, state: 'KEPT', outcome: at('Commitment.outcome') });
  const planned = await make.interaction(leader, {
    startsAt: '2099-01-01T10:00:00Z',
    status: 'PLANNED',
    participants: [{ stakeholderId: club.id }],
  });
  await mutate('cancelInteraction', { id: planned.id, version: 1, reason: at('Interaction.cancelReason') });
}

async function initiatives(funder: { id: string }) {
  const initiative = await make.initiative(leader, {
    name: at('InitiativeFormerName.name'),
    description: at('Initiative.description'),
    source: at('Initiative.source'),
  });
  await mutate('updateInitiative', { id: initiative.id, version: 1, name: at('Initiative.name') });
  await mutate('recordGrant', {
    initiativeId: initiative.id,
    funderId: funder.id,
    amount: 1,
    purpose: at('Grant.purpose'),
    reference: at('Grant.reference'),
  });
  await mutate('recordOutcome', {
    initiativeId: initiative.id,
    observedOn: today,
    description: at('Outcome.description'),
    measure: 1,
    unit: at('Outcome.unit'),
    source: at('Outcome.source'),
  });
}

async function partnerships(club: { id: string }) {
  const body = await make.publicBody(leader);
  const partnership = await make.partnership(leader, {
    name: at('Partnership.name'),
    purpose: at('Partnership.purpose'),
    confidentiality: 'RESTRICTED',
    legalProvision: at('Partnership.legalProvision'),
    parties: [club, body].map(({ id }) => ({ stakeholderId: id, role: 'PARTNER' })),
  });
  const [{ id, version }, fields] = [partnership, 'partnership { id version }'];
  const reason = at('StageChange.reason');
  const changed = await mutate('changePartnershipStage', { id, version, stage: 'DIALOGUE', reason }, fields);
  const findings = at('PartnershipReview.findings');
  await mutate('reviewPartnership', { ...changed.partnership, findings });
  await mutate('createAgreement', {
    partnershipId: id,
    title: at('Agreement.title'),
    diaryNumber: at('Agreement.diaryNumber'),
    disputeClause: at('Agreement.disputeClause'),
    documentReference: at('Agreement.documentReference'),
    duties: [{ partyId: club.id, duty: at('AgreementDuty.duty') }],
  });
  await mutate('recordContribution', {
    partnershipId: id,
    contributorId: club.id,
    kind: 'TIME',
    unit: 'HOURS',
    pledged: 1,
    startsOn: today,
    description: at('Contribution.description'),
  });
}

async function ours(other: { id: string }) {
  const request = { personId: other.id, kind: 'OBJECTION', ground: at('PrivacyRequest.ground'), receivedOn: today };
  const { privacyRequest } = await mutate('recordPrivacyRequest', request, 'privacyRequest { id version }', officer);
  const decision = at('PrivacyRequest.decision');
  await mutate('decidePrivacyRequest', { ...privacyRequest, state: 'REJECTED', decision }, undefined, officer);
  const rule = { target: 'DRAFT_NOTE', months: 1_200, decidedOn: today };
  for (const record of ['RetentionRule', 'Disposal']) {
    const fields = { ...rule, name: at('RetentionRule.name'), decision: at(`${record}.decision`) };
    const { retentionRule } = await mutate('createRetentionRule', fields, 'retentionRule { id version }', officer);
    await mutate('executeRetention', retentionRule, undefined, officer);
  }
  await mutate('createApiToken', {
    name: at('Session.name'),
    reason: at('Session.reason'),
    scope: 'READ',
    expiresOn: today,
  });
}

/** Whoever is named in all of it, and takes part in none. */
const named = () =>
  make.person(leader, {
    givenName: 'Kvinto',
    familyName: 'Glö',
    alternativeNames: ['Qinto Z'],
    contactPoints: [
      { kind: 'EMAIL', value: 'q@zed.test' },
      { kind: 'PHONE', value: '070-174 06 33' },
    ],
  });

const erase = async ({ id }: { id: string }, name = NAME) => {
  const [{ version }] = await app.sql('SELECT version FROM stakeholder WHERE id = $1', [id]);
  const input = { personId: id, version, name, decision: `Om ${name}` };
  return (await mutate('erasePerson', input, 'disposal { decision counts }', officer)).disposal;
};

/** Every row of the database in which a pattern is found, whatever the type of its columns. */
async function traces(pattern: string): Promise<string[]> {
  const tables = await app.sql<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await app.sql<{ row: string }>(`SELECT t::text AS row FROM ${name} t WHERE t::text ~* $1`, [pattern]);
    found.push(...rows.map(({ row }) => `${name}: ${row}`));
  }
  return found;
}

const SEARCH = `query ($text: String!) {
  stakeholders(filter: { text: $text }) { nodes { name } }
  initiatives(filter: { text: $text }) { nodes { name } }
  partnerships(filter: { text: $text }) { nodes { name } } }`;
const hits = async (text: string) =>
  Object.values<any>(await leader.ok(SEARCH, { text })).flatMap(({ nodes }) => nodes.map(({ name }: any) => name));

it('takes a person out of every column in which anybody may be named, once the report has listed each', async () => {
  const person = await named();
  const { club, other } = await stakeholders();
  await contacts(club);
  await initiatives(club);
  await partnerships(club);
  await ours(other);
  expect([...texts.keys(), ...Object.keys(WRITTEN_OTHERWISE)].toSorted()).toEqual(COLUMNS.toSorted());

  const { report } = await mutate('makeSubjectAccessReport', { personId: person.id }, 'report { data html }', officer);
  const told = report.data.mentions.map(({ text }: { text: string }) => text);
  for (const [column, text] of texts) {
    expect([column, told.filter((one: string) => one.includes(text)).length > 0]).toEqual([column, true]);
    expect([column, report.html.includes(text)]).toEqual([column, true]);
  }
  expect(report.data.mentions).toContainEqual({
    kind: 'Kontakt',
    subject: texts.get('Interaction.subject'),
    day: '2026-03-02 11:00',
    field: 'Anteckning',
    text: texts.get('Interaction.note'),
  });
  // A word for each: what has none goes by its name in the code.
  expect(
    report.data.mentions.filter(({ kind, field }: any) => /^[a-z]/.test(field) || /[a-z][A-Z]/.test(kind)),
  ).toEqual([]);
  expect(await hits(NAME)).not.toEqual([]);

  const disposal = await erase(person);
  expect(disposal.decision).toBe('Om [raderad]');
  expect(await traces(TRACE)).toEqual([]);
  expect([await hits(NAME), await hits('Qinto Z'), await hits('q@zed.test')]).toEqual([[], [], []]);
  const { association } = await leader.ok(
    'query ($id: UUID!) { association: stakeholder(id: $id) { tags alternativeNames } }',
    { id: club.id },
  );
  expect(association.tags).toHaveLength(2);
  expect(association.tags[1]).toBe('idrott');
  expect(association.alternativeNames[1]).toBe('Klubben');
});

it('finds a name however it is written, and leaves whoever is called the same', async () => {
  const person = await make.person(leader, {
    givenName: 'Åsa',
    familyName: 'Öst-Ælg',
    contactPoints: [{ kind: 'PHONE', value: '+46 70 174 06 44' }],
  });
  const namesake = await make.person(leader, {
    givenName: 'Åsa',
    familyName: 'Öst-Ælg',
    tags: ['Åsa Öst-Ælgs dotter'],
  });
  const club = await make.association(leader, {
    description: 'ASA\nOST-AELG ringde från 0046701740644, Åsa  Öst-Ælgs bror från 070/1740644 070-174 06 45.',
    contactPoints: [
      { kind: 'POSTAL_ADDRESS', value: 'c/o Åsa Öst-Ælg, Torget 1' },
      { kind: 'PHONE', value: '070-174 06 44' },
    ],
  });
  for (const name of ['Åsa Öst-Ælg', 'ÅSA ÖST-ÆLGS']) await make.focusArea(leader, { name });
  await erase(person, 'Åsa Öst-Ælg');
  const { stakeholder } = await leader.ok(
    'query ($id: UUID!) { stakeholder(id: $id) { description contactPoints { value } } }',
    { id: club.id },
  );
  expect(stakeholder.description).toBe('[raderad] ringde från [raderad], [raderad] bror från [raderad] 070-174 06 45.');
  // A number that an organisation is reached by is its own.
  expect(stakeholder.contactPoints.map(({ value }: any) => value).toSorted()).toEqual([
    '070-174 06 44',
    'c/o [raderad], Torget 1',
  ]);
  expect(await hits('Åsa Öst-Ælg')).toEqual([namesake.name]);
  const left = await traces('[aå]sa[^a-z0-9]+[oö]st');
  expect(left.filter((row) => !row.includes(namesake.id))).toEqual([]);
});

it('leaves a husk of which every declared field says nothing', async () => {
  const person = await make.person(leader, {
    givenName: 'Frida',
    familyName: 'Fylld',
    alternativeNames: ['Friddan'],
    publicRole: 'kassör',
    description: 'Känd',
    tags: ['känd'],
    languages: ['sv'],
    source: 'Årsmötet',
    ownerId: leader.userId,
    engagement: 'COLLABORATE',
    protectedIdentity: 'CONFIDENTIALITY_MARKED',
    contactCadence: { idealDays: 10, longestDays: 20 },
  });
  await make.interaction(leader, {
    participants: [{ stakeholderId: person.id }, { stakeholderId: (await make.association(leader)).id }],
    followUps: [{ title: 'Ring', dueOn: today }],
  });
  const [{ version }] = await app.sql('SELECT version FROM stakeholder WHERE id = $1', [person.id]);
  await make.mutate(leader, 'confirmDetails', { id: person.id, version }, '__typename');
  const read = async () => (await app.sql('SELECT * FROM stakeholder WHERE id = $1', [person.id]))[0];
  const told = fieldsOf(Stakeholder).filter(
    ({ privacy, of, key }) => privacy !== 'ours' && (!of || of === 'Person') && key !== 'processingRestrictedAt',
  );
  const silent = (row: any) =>
    told.flatMap(({ key, preset }) => {
      const value = row[snake(key)];
      return value === null || value === '' || value === preset || (Array.isArray(value) && !value.length) ? [key] : [];
    });
  expect(silent(await read())).toEqual([]);
  await erase(person, 'Frida Fylld');
  const husk = await read();
  expect(told.map(({ key }) => key).filter((key) => !silent(husk).includes(key))).toEqual(['kind', 'name']);
  expect(husk).toMatchObject({ kind: 'PERSON', name: 'Raderad person', owner_id: null });
  expect([husk.erased_at, husk.archived_at]).not.toContain(null);
});

it('takes nothing new about somebody who was erased', async () => {
  const person = await make.person(leader, { givenName: 'Sven', familyName: 'Sedan' });
  const club = await make.association(leader);
  const partnership = await make.partnership(leader);
  const initiative = await make.initiative(leader);
  const others = await Promise.all([make.association(leader), make.association(leader)]);
  const theirs = await make.partnership(leader, {
    parties: [person, ...others].map(({ id }) => ({ stakeholderId: id, role: 'PARTNER' })),
  });
  const { agreement } = await make.mutate(
    leader,
    'createAgreement',
    { partnershipId: theirs.id, title: 'Avtal' },
    'agreement { id version }',
  );
  await erase(person, 'Sven Sedan');
  // As it is where older rows stand: erasure itself takes them out.
  await app.sql(
    `INSERT INTO partnership_party (id, partnership_id, stakeholder_id, role, joined_on)
       VALUES (gen_random_uuid(), $1, $2, 'PARTNER', '2026-01-01') ON CONFLICT DO NOTHING`,
    [theirs.id, person.id],
  );
  const stakeholderId = person.id as string;
  const [{ version }] = await app.sql('SELECT version FROM stakeholder WHERE id = $1', [stakeholderId]);
  const tries: [string, object][] = [
    [
      'logInteraction',
      { channel: 'CALL', subject: 'Sven', startsAt: '2026-01-02T10:00:00Z', participants: [{ stakeholderId }] },
    ],
    ['updatePerson', { id: stakeholderId, version, givenName: 'Sven' }],
    ['addContactPoint', { stakeholderId, kind: 'PHONE', value: '070-174 06 90' }],
    ['createAffiliation', { personId: stakeholderId, organisationId: club.id, role: 'kassör' }],
    [
      'designateKeyPerson',
      { personId: stakeholderId, rationale: 'Sven bär', since: '2026-01-02', reviewOn: '2027-01-02' },
    ],
    ['addPartnershipParty', { partnershipId: partnership.id, stakeholderId, role: 'PARTNER' }],
    ['addInitiativeParticipation', { initiativeId: initiative.id, stakeholderId, role: 'PARTICIPANT' }],
    ['assignOwner', { stakeholderIds: [stakeholderId], ownerId: leader.userId, reason: 'Sven' }],
    [
      'addPartnershipCommitment',
      { partnershipId: theirs.id, commitment: { promisedBy: 'US', title: 'Sven', stakeholderId } },
    ],
    [
      'recordContribution',
      {
        partnershipId: theirs.id,
        contributorId: stakeholderId,
        kind: 'MONEY',
        pledged: 1,
        startsOn: '2026-01-02',
        description: 'Sven',
      },
    ],
    ['updateAgreement', { ...agreement, duties: [{ partyId: stakeholderId, duty: 'Sven' }] }],
    ['assessStakeholder', { stakeholderId, influence: 3, interest: 3, rationale: 'Sven', stance: 'NEUTRAL' }],
  ];
  for (const [name, input] of tries) {
    const { code, fields }: any = await leader.fails(make.mutation(name, '__typename'), { input });
    expect([name, code === 'NOT_FOUND' || fields?.[0].rule]).toEqual([name, code === 'NOT_FOUND' || 'exists']);
  }
});
