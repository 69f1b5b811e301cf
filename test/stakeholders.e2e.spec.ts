import { type Client, TestApp } from './app.js';
import * as make from './make.js';

let app: TestApp;
let leader: Client;

beforeAll(async () => {
  app = await TestApp.start();
  leader = await app.as('PROCESS_LEADER');
});
afterAll(() => app.stop());

const names = async (filter: object, orderBy?: string): Promise<string[]> => {
  const { stakeholders } = await leader.ok(
    `query ($filter: StakeholderFilter, $orderBy: StakeholderOrder) {
       stakeholders(filter: $filter, orderBy: $orderBy, first: 100) { nodes { name } totalCount } }`,
    { filter, orderBy },
  );
  expect(stakeholders.totalCount).toBe(stakeholders.nodes.length);
  return stakeholders.nodes.map((n: any) => n.name);
};

describe('stakeholders', () => {
  it.each([
    ['PROCESS_LEADER', ['PERSON', 'ASSOCIATION', 'BUSINESS', 'CIVIL_SOCIETY_GROUP', 'PUBLIC_BODY']],
    ['ASSOCIATION_LIAISON', ['PERSON', 'ASSOCIATION', 'CIVIL_SOCIETY_GROUP']],
    ['MANAGER', []],
    ['ADMIN', []],
  ] as const)('are of the kinds that a %s is told to be able to record', async (role, kinds) => {
    const one = await app.as(role);
    const { writableKinds } = await one.ok('{ writableKinds }');
    expect(writableKinds).toEqual(kinds);
    const outcome = await one.send(
      'mutation ($input: CreateBusinessInput!) { createBusiness(input: $input) { business { id } } }',
      { input: { name: `Nytt av ${role}` } },
    );
    expect(outcome.errors?.[0]?.extensions?.code).toBe(
      (kinds as readonly string[]).includes('BUSINESS') ? undefined : 'FORBIDDEN',
    );
  });

  it('have the fields of their kind, read through fragments with aliases of different meaning', async () => {
    const town = await make.area(leader, { name: 'Staden', kind: 'MUNICIPALITY', code: '1488' });
    const work = await make.focusArea(leader, { name: 'Arbete A' });
    const shared = {
      areaIds: [town.id],
      focusAreaIds: [work.id],
      tags: ['x'],
      languages: ['sv', 'ar'],
      source: 'prov',
    };
    await make.person(leader, {
      ...shared,
      givenName: 'Ada',
      familyName: 'Blad',
      publicRole: 'rektor',
      ownerId: leader.userId,
    });
    await make.association(leader, {
      ...shared,
      name: 'Fören',
      associationType: 'NON_PROFIT',
      memberCount: 12,
      memberCountOn: '2026-01-01',
    });
    await make.business(leader, {
      ...shared,
      name: 'Företag',
      businessForm: 'LIMITED_COMPANY',
      sniCodes: ['56.100'],
      employeeCount: 3,
    });
    await make.group(leader, { ...shared, name: 'Grupp', meetingPlace: 'Torget', participantCount: 9 });
    await make.publicBody(leader, { ...shared, name: 'Organ', bodyType: 'SCHOOL', foundedYear: 1901 });
    const { stakeholders } = await leader.ok(
      `query ($filter: StakeholderFilter) { stakeholders(filter: $filter) { nodes {
         __typename kind areas { name kind code parent { name } } focusAreas { name } tags languages source owner { name }
         ... on Organisation { foundedYear }
         ... on Person { x: publicRole isKeyPerson keyPersonDesignations { id } }
         ... on Association { y: memberCount associationType since: memberCountOn }
         ... on Business { sniCodes businessForm y: employeeCount }
         ... on CivilSocietyGroup { x: meetingPlace y: participantCount }
         ... on PublicBody { bodyType } } } }`,
      { filter: { areaId: town.id } },
    );
    const common = {
      areas: [{ name: 'Staden', kind: 'MUNICIPALITY', code: '1488', parent: null }],
      focusAreas: [{ name: 'Arbete A' }],
      tags: ['x'],
      languages: ['sv', 'ar'],
      source: 'prov',
      owner: null,
    };
    expect(stakeholders.nodes).toEqual([
      {
        __typename: 'Person',
        kind: 'PERSON',
        ...common,
        owner: { name: 'Test PROCESS_LEADER' },
        x: 'rektor',
        isKeyPerson: false,
        keyPersonDesignations: [],
      },
      {
        __typename: 'Association',
        kind: 'ASSOCIATION',
        ...common,
        foundedYear: null,
        y: 12,
        associationType: 'NON_PROFIT',
        since: '2026-01-01',
      },
      {
        __typename: 'Business',
        kind: 'BUSINESS',
        ...common,
        foundedYear: null,
        sniCodes: ['56.100'],
        businessForm: 'LIMITED_COMPANY',
        y: 3,
      },
      { __typename: 'CivilSocietyGroup', kind: 'CIVIL_SOCIETY_GROUP', ...common, foundedYear: null, x: 'Torget', y: 9 },
      { __typename: 'PublicBody', kind: 'PUBLIC_BODY', ...common, foundedYear: 1901, bodyType: 'SCHOOL' },
    ]);
  });

  it('may be asked for twice under two names, with fragments of named types', async () => {
    const { id } = await make.person(leader, { givenName: 'Två', familyName: 'Gånger' });
    const { a, b } = await leader.ok(
      `query ($id: UUID!, $no: Boolean = false) { a: stakeholder(id: $id) { ...N } b: stakeholder(id: $id) { ...N id @include(if: $no) ... on Person { first: givenName } } }
       fragment N on Stakeholder { title: name }`,
      { id },
    );
    expect([a, b]).toEqual([{ title: 'Två Gånger' }, { title: 'Två Gånger', first: 'Två' }]);
  });

  it('change kind by kind: a person is not found as an association', async () => {
    const { id } = await make.person(leader);
    const update =
      'mutation ($input: UpdateAssociationInput!) { updateAssociation(input: $input) { association { id } } }';
    expect(await leader.fails(update, { input: { id, version: 1, name: 'x' } })).toMatchObject({ code: 'NOT_FOUND' });
    const { updatePerson } = await leader.ok(
      'mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { person { name version } } }',
      { input: { id, version: 1, givenName: 'Ny', familyName: null } },
    );
    expect(updatePerson.person).toEqual({ name: 'Ny', version: 2 });
    expect(await names({ text: 'Ny' }, 'RELEVANCE')).toContain('Ny');
  });

  it('leave the lists when archived, keep their history, and come back', async () => {
    const { id } = await make.group(leader, { name: 'Arkivgruppen' });
    const move = (verb: string, version: number) =>
      leader.ok(
        `mutation ($input: StakeholderVersionInput!) { ${verb}(input: $input) { stakeholder { archivedAt version } } }`,
        {
          input: { id, version },
        },
      );
    await move('archiveStakeholder', 1);
    expect(await names({ text: 'Arkivgruppen' })).toEqual([]);
    expect(await names({ archived: true })).toContain('Arkivgruppen');
    expect((await move('restoreStakeholder', 2)).restoreStakeholder.stakeholder).toEqual({
      archivedAt: null,
      version: 3,
    });
    expect(await names({ text: 'Arkivgruppen' })).toEqual(['Arkivgruppen']);
  });
});

describe('lists', () => {
  it('filter by kind, area and those within it, focus area, tag and owner', async () => {
    const top = await make.area(leader);
    const within = await make.area(leader, { parentId: top.id });
    const deep = await make.area(leader, { parentId: within.id });
    const focus = await make.focusArea(leader);
    await make.association(leader, { name: 'Uppe', areaIds: [top.id], tags: ['blå'] });
    await make.business(leader, { name: 'Nere', areaIds: [deep.id], focusAreaIds: [focus.id], ownerId: leader.userId });
    expect(await names({ areaId: top.id })).toEqual(['Nere', 'Uppe']);
    expect(await names({ areaId: within.id })).toEqual(['Nere']);
    expect(await names({ areaId: top.id, kinds: ['ASSOCIATION', 'PERSON'] })).toEqual(['Uppe']);
    expect(await names({ focusAreaId: focus.id })).toEqual(['Nere']);
    expect(await names({ tag: 'blå' })).toEqual(['Uppe']);
    expect(await names({ ownerId: leader.userId, areaId: top.id })).toEqual(['Nere']);
    // An area that moves takes along what lies within it.
    const other = await make.area(leader);
    const moved = await leader.ok(
      'mutation ($input: UpdateAreaInput!) { updateArea(input: $input) { area { parent { id } } } }',
      {
        input: { id: within.id, version: 1, parentId: other.id },
      },
    );
    expect(moved.updateArea.area.parent.id).toBe(other.id);
    expect(await names({ areaId: top.id })).toEqual(['Uppe']);
    expect(await names({ areaId: other.id })).toEqual(['Nere']);
    const circle = 'mutation ($input: UpdateAreaInput!) { updateArea(input: $input) { area { id } } }';
    expect(await leader.fails(circle, { input: { id: other.id, version: 1, parentId: deep.id } })).toMatchObject({
      fields: [{ path: 'input.parentId', rule: 'tree' }],
    });
  });

  it('filter by the last held interaction, and sort by it', async () => {
    const area = await make.area(leader);
    const make1 = (name: string) => make.association(leader, { name, areaIds: [area.id] });
    const [old, recent] = [await make1('Länge sedan'), await make1('Nyss')];
    await make1('Aldrig');
    await make.interaction(leader, { startsAt: '2025-01-10T10:00:00Z', participants: [{ stakeholderId: old.id }] });
    await make.interaction(leader, { startsAt: '2026-06-10T10:00:00Z', participants: [{ stakeholderId: recent.id }] });
    const areaId = area.id;
    expect(await names({ areaId, lastHeldBefore: '2026-01-01T00:00:00Z' })).toEqual(['Aldrig', 'Länge sedan']);
    expect(await names({ areaId, lastHeldAfter: '2026-01-01T00:00:00Z' })).toEqual(['Nyss']);
    expect(await names({ areaId }, 'LAST_HELD_NEWEST')).toEqual(['Nyss', 'Länge sedan', 'Aldrig']);
    expect(await names({ areaId }, 'LAST_HELD_OLDEST')).toEqual(['Aldrig', 'Länge sedan', 'Nyss']);
  });

  it('find by part, slip, fold, other name and word of the description', async () => {
    await make.group(leader, { name: 'Grannar på Kronogården', description: 'De ordnar föreningarnas dag.' });
    await make.publicBody(leader, { name: 'Kronogårds torg', alternativeNames: ['Centrumhuset'] });
    expect(await names({ text: 'Kronorgården' })).toContain('Grannar på Kronogården');
    expect(await names({ text: 'kronogardens' })).toContain('Grannar på Kronogården');
    expect(await names({ text: 'Kronogården' })).toContain('Kronogårds torg');
    expect(await names({ text: 'kronogård' })).toContain('Kronogårds torg');
    expect(await names({ text: 'centrumhuset' })).toEqual(['Kronogårds torg']);
    expect(await names({ text: 'förening' })).toContain('Grannar på Kronogården');
    expect(await names({ text: 'qqxyz' })).toEqual([]);
  });
});

describe('key persons', () => {
  it('are designated with a date and a reason, once at a time', async () => {
    const { id } = await make.person(leader);
    const designate =
      'mutation ($input: DesignateKeyPersonInput!) { designateKeyPerson(input: $input) { stakeholder { ... on Person { isKeyPerson keyPersonDesignations { id version rationale since until decidedBy { id } } } } } }';
    const input = { personId: id, rationale: 'Binder samman', since: '2026-01-01', reviewOn: '2026-12-01' };
    const { stakeholder } = (await leader.ok(designate, { input })).designateKeyPerson;
    expect(stakeholder).toMatchObject({
      isKeyPerson: true,
      keyPersonDesignations: [{ rationale: 'Binder samman', until: null, decidedBy: { id: leader.userId } }],
    });
    expect(await leader.fails(designate, { input })).toMatchObject({
      fields: [{ path: 'input.since', rule: 'overlap' }],
    });
    const end =
      'mutation ($input: EndKeyPersonDesignationInput!) { endKeyPersonDesignation(input: $input) { stakeholder { ... on Person { isKeyPerson } } } }';
    const [designation] = stakeholder.keyPersonDesignations;
    const ended = await leader.ok(end, { input: { id: designation.id, version: 1, until: '2026-02-01' } });
    expect(ended.endKeyPersonDesignation.stakeholder.isKeyPerson).toBe(false);
    const club = await make.association(leader);
    expect(await leader.fails(designate, { input: { ...input, personId: club.id } })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const liaison = await app.as('ASSOCIATION_LIAISON');
    expect(await liaison.fails(designate, { input })).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('contact points', () => {
  it('are added, changed, ended and removed', async () => {
    const { id } = await make.association(leader);
    const add =
      'mutation ($input: AddContactPointInput!) { addContactPoint(input: $input) { contactPoint { id version } } }';
    const { contactPoint } = (
      await leader.ok(add, { input: { stakeholderId: id, kind: 'PHONE', value: '0520-12345' } })
    ).addContactPoint;
    const update =
      'mutation ($input: UpdateContactPointInput!) { updateContactPoint(input: $input) { contactPoint { value e164 preferred validUntil version } } }';
    const changed = await leader.ok(update, {
      input: { id: contactPoint.id, version: 1, value: '070-174 06 06', preferred: true, validUntil: '2026-01-01' },
    });
    expect(changed.updateContactPoint.contactPoint).toEqual({
      value: '070-174 06 06',
      e164: '+46701740606',
      preferred: true,
      validUntil: '2026-01-01',
      version: 2,
    });
    expect(await leader.fails(update, { input: { id: contactPoint.id, version: 2, kind: 'EMAIL' } })).toMatchObject({
      fields: [{ path: 'input.value' }],
    });
    const remove =
      'mutation ($input: RemoveContactPointInput!) { removeContactPoint(input: $input) { stakeholder { contactPoints { id } } } }';
    expect(
      (await leader.ok(remove, { input: { id: contactPoint.id, version: 2 } })).removeContactPoint.stakeholder
        .contactPoints,
    ).toEqual([]);
    expect(await leader.fails(remove, { input: { id: contactPoint.id, version: 2 } })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

it('is not owned by somebody that there is not', async () => {
  const nobody = '01900000-0000-7000-8000-000000000000';
  for (const [name, input] of [
    ['createAssociation', { name: 'x', ownerId: nobody }],
    ['updateAssociation', { ...(await make.association(leader)), name: undefined, ownerId: nobody }],
  ] as const)
    expect(await leader.fails(make.mutation(name, '__typename'), { input })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'input.ownerId', rule: 'exists' }],
    });
});
