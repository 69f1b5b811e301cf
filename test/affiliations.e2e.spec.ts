import { type Client, TestApp } from './app.js';
import * as make from './make.js';

let app: TestApp;
let leader: Client;

beforeAll(async () => {
  app = await TestApp.start();
  leader = await app.as('PROCESS_LEADER');
});
afterAll(() => app.stop());

const SHOW = `query ($id: UUID!, $currentOnly: Boolean! = false) { stakeholder(id: $id) {
  affiliations(currentOnly: $currentOnly) { id version role primary current validFrom validUntil person { name } organisation { name } contactPoints { value } }
  ... on Organisation { relations(currentOnly: $currentOnly) { id version kind current from { name } to { name } } } } }`;
const show = async (id: string, currentOnly = false) => (await leader.ok(SHOW, { id, currentOnly })).stakeholder;

describe('affiliations', () => {
  it('show on both ends, what holds first, and stay as history when they end', async () => {
    const person = await make.person(leader);
    const [club, other] = [await make.association(leader), await make.association(leader)];
    const first = await make.affiliation(leader, {
      personId: person.id,
      organisationId: club.id,
      role: 'ordförande',
      primary: true,
      validFrom: '2024-01-01',
      contactPoints: [{ kind: 'EMAIL', value: 'ordf@exempel.example' }],
    });
    await make.affiliation(leader, { personId: person.id, organisationId: other.id, role: 'kassör', primary: true });
    const before = await show(person.id);
    expect(before.affiliations.map((a: any) => [a.role, a.primary, a.current, a.organisation.name])).toEqual([
      ['ordförande', false, true, club.name],
      ['kassör', true, true, other.name],
    ]);
    expect(before.affiliations[0].contactPoints).toEqual([{ value: 'ordf@exempel.example' }]);
    const end = 'mutation ($input: EndInput!) { endAffiliation(input: $input) { affiliation { current validUntil } } }';
    expect(await leader.fails(end, { input: { id: first.id, version: 2, validUntil: '2023-12-31' } })).toMatchObject({
      fields: [{ path: 'input.validUntil', rule: 'period' }],
    });
    const ended = await leader.ok(end, { input: { id: first.id, version: 2, validUntil: '2025-01-01' } });
    expect(ended.endAffiliation.affiliation).toEqual({ current: false, validUntil: '2025-01-01' });
    expect((await show(club.id)).affiliations).toMatchObject([
      { role: 'ordförande', current: false, person: { name: person.name } },
    ]);
    expect((await show(club.id, true)).affiliations).toEqual([]);
  });

  it('hold from their first to their last day', async () => {
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format();
    const { id } = await make.affiliation(leader, { validFrom: today, validUntil: today });
    const [row] = await app.sql('SELECT person_id FROM affiliation WHERE id = $1', [id]);
    expect((await show(row.person_id)).affiliations[0].current).toBe(true);
  });

  it('tie a person to an organisation, and nothing else', async () => {
    const [person, club] = [await make.person(leader), await make.association(leader)];
    const create =
      'mutation ($input: CreateAffiliationInput!) { createAffiliation(input: $input) { affiliation { id } } }';
    const refuse = (input: object) =>
      leader.fails(create, { input: { role: 'x', personId: person.id, organisationId: club.id, ...input } });
    expect(await refuse({ personId: club.id })).toMatchObject({ fields: [{ path: 'input.personId', rule: 'kind' }] });
    expect(await refuse({ organisationId: person.id })).toMatchObject({
      fields: [{ path: 'input.organisationId', rule: 'kind' }],
    });
    expect(await refuse({ personId: '01900000-0000-7000-8000-000000000000' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refuse({ validFrom: '2026-02-01', validUntil: '2026-01-01' })).toMatchObject({
      fields: [{ rule: 'period' }],
    });
  });

  it('change with their version', async () => {
    const { id } = await make.affiliation(leader, {});
    const update =
      'mutation ($input: UpdateAffiliationInput!) { updateAffiliation(input: $input) { affiliation { role version contactPoints { value } } } }';
    const input = {
      id,
      version: 1,
      role: 'sekreterare',
      addContactPoints: [{ kind: 'EMAIL', value: 's@exempel.example' }],
    };
    const { affiliation } = (await leader.ok(update, { input })).updateAffiliation;
    expect(affiliation).toEqual({ role: 'sekreterare', version: 2, contactPoints: [{ value: 's@exempel.example' }] });
    expect(await leader.fails(update, { input })).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
  });
});

describe('relations between organisations', () => {
  it('show on both ends and end with their history', async () => {
    const [a, b] = [await make.association(leader), await make.publicBody(leader)];
    const create =
      'mutation ($input: CreateOrganisationRelationInput!) { createOrganisationRelation(input: $input) { organisationRelation { id version } } }';
    const { organisationRelation } = (
      await leader.ok(create, { input: { kind: 'MEMBER_OF', fromId: a.id, toId: b.id } })
    ).createOrganisationRelation;
    expect((await show(b.id)).relations).toMatchObject([
      { kind: 'MEMBER_OF', current: true, from: { name: a.name }, to: { name: b.name } },
    ]);
    const end =
      'mutation ($input: EndInput!) { endOrganisationRelation(input: $input) { organisationRelation { current } } }';
    await leader.ok(end, { input: { ...organisationRelation, validUntil: '2026-01-01' } });
    expect((await show(a.id)).relations).toMatchObject([{ kind: 'MEMBER_OF', current: false }]);
    expect((await show(a.id, true)).relations).toEqual([]);
    expect(await leader.fails(create, { input: { kind: 'PARENT_OF', fromId: a.id, toId: a.id } })).toMatchObject({
      fields: [{ rule: 'self' }],
    });
    const person = await make.person(leader);
    expect(await leader.fails(create, { input: { kind: 'PARENT_OF', fromId: a.id, toId: person.id } })).toMatchObject({
      fields: [{ rule: 'kind' }],
    });
  });
});
