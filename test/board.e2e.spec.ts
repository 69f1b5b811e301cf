import { addDays, stockholmDate } from '../src/kernel/time.js';
import { type Client, TestApp } from './app.js';
import * as make from './make.js';

let app: TestApp;
let leader: Client;
const today = stockholmDate();
const meeting = addDays(today, -3);
const before = addDays(meeting, -1);

beforeAll(async () => {
  app = await TestApp.start();
  leader = await app.as('PROCESS_LEADER');
});
afterAll(() => app.stop());

const SHOW = `query ($id: UUID!) { stakeholder(id: $id) { version verifiedOn verifiedBy { id }
  contactPoints { id version value verifiedOn verifiedBy { id } }
  affiliations { id version role primary current validFrom validUntil person { id name contactPoints { value } } contactPoints { value } } } }`;
const show = async (id: string, client = leader) => (await client.ok(SHOW, { id })).stakeholder;
const RECORD = make.mutation('recordBoard', 'stakeholder { id }');
const NOBODY = '01900000-0000-7000-8000-000000000000';

describe('a board after its annual meeting', () => {
  async function board() {
    const club = await make.association(leader);
    const [chair, treasurer, member] = await Promise.all(
      ['Alva', 'Bo', 'Cim'].map((givenName) => make.person(leader, { givenName })),
    );
    const role = (person: any, role: string, more: object = {}) =>
      make.affiliation(leader, {
        personId: person.id,
        organisationId: club.id,
        role,
        validFrom: '2024-03-01',
        ...more,
      });
    const phone = [{ kind: 'PHONE', value: '070-174 06 05' }];
    return {
      club,
      people: { chair, treasurer, member },
      roles: {
        chair: await role(chair, 'ordförande', { primary: true, contactPoints: phone }),
        treasurer: await role(treasurer, 'kassör'),
        member: await role(member, 'ledamot'),
      },
    };
  }
  const rows = async (id: string) =>
    (await show(id)).affiliations.map((a: any) => [
      a.person.name.split(' ')[0],
      a.role,
      a.validFrom,
      a.validUntil,
      a.current,
    ]);

  it('is told at once: who stays, has another role, leaves and comes', async () => {
    const { club, roles } = await board();
    const known = await make.person(leader, { givenName: 'Didi' });
    const input = {
      organisationId: club.id,
      on: meeting,
      changes: [
        { id: roles.chair.id, version: 1, role: 'vice ordförande' },
        { id: roles.treasurer.id, version: 1, leaves: true },
        { id: roles.member.id, version: 1, contactPoints: [{ kind: 'EMAIL', value: 'cim@exempel.example' }] },
      ],
      newMembers: [
        { personId: known.id, role: 'kassör' },
        {
          givenName: 'Eli',
          familyName: 'Exempelsson',
          role: 'ordförande',
          contactPoints: [
            { kind: 'PHONE', value: '070-174 06 12' },
            { kind: 'EMAIL', value: 'eli@exempel.example' },
          ],
        },
      ],
    };
    const key = { 'idempotency-key': 'arsmote-2026' };
    // A second try of the same is the same.
    for (const _try of [1, 2]) await leader.ok(RECORD, { input }, key);
    expect((await rows(club.id)).toSorted()).toEqual([
      ['Alva', 'ordförande', '2024-03-01', before, false],
      ['Alva', 'vice ordförande', meeting, null, true],
      ['Bo', 'kassör', '2024-03-01', before, false],
      ['Cim', 'ledamot', '2024-03-01', null, true],
      ['Didi', 'kassör', meeting, null, true],
      ['Eli', 'ordförande', meeting, null, true],
    ]);
    const of = (await show(club.id)).affiliations;
    const role = (name: string) => of.find((a: any) => a.role === name && a.current);
    // Who is first of all known for a role is so for the next one, and is reached in the same way in it.
    expect(role('vice ordförande')).toMatchObject({ primary: true, contactPoints: [{ value: '070-174 06 05' }] });
    expect(role('ledamot').contactPoints).toEqual([{ value: 'cim@exempel.example' }]);
    expect(role('ordförande').person.contactPoints).toHaveLength(2);
  });

  it('is recorded whole or not at all, and says of each line what is wrong', async () => {
    const { club, roles, people } = await board();
    const other = await make.affiliation(leader, {});
    const seen = await rows(club.id);
    const fails = (input: object) =>
      leader.fails(RECORD, { input: { organisationId: club.id, on: meeting, ...input } });
    const problems: any = await fails({
      changes: [
        { id: roles.chair.id, version: 1, role: 'kassör' },
        { id: other.id, version: 1, leaves: true },
        { id: roles.member.id, version: 1, role: 'Ledamot' },
        { id: roles.member.id, version: 1, leaves: true },
        { id: NOBODY, version: 1, leaves: true },
        { id: roles.treasurer.id, version: 1, leaves: true, role: 'revisor' },
      ],
      newMembers: [
        { role: 'ledamot' },
        { personId: people.treasurer.id, role: 'kassör' },
        { givenName: 'Eli', role: 'ledamot', contactPoints: [{ kind: 'PHONE', value: 'inget nummer' }] },
      ],
    });
    expect(problems.fields.map(({ path, rule }: any) => [path, rule]).toSorted()).toEqual([
      ['input.changes[1].id', 'exists'],
      ['input.changes[2].role', 'same'],
      ['input.changes[3]', 'arrayUnique'],
      ['input.changes[4]', 'exists'],
      ['input.changes[5].role', 'oneOf'],
      ['input.newMembers[0].givenName', 'oneOf'],
      ['input.newMembers[1].role', 'overlap'],
      ['input.newMembers[2].contactPoints[0].value', 'phone'],
    ]);
    expect(await fails({ changes: [{ id: roles.chair.id, version: 7, leaves: true }] })).toMatchObject({
      code: 'CONFLICT',
      id: roles.chair.id,
      currentVersion: 1,
    });
    expect(
      await fails({ on: '2024-03-01', changes: [{ id: roles.chair.id, version: 1, leaves: true }] }),
    ).toMatchObject({
      fields: [{ path: 'input.changes[0].id', rule: 'beganLater' }],
    });
    expect(await fails({})).toMatchObject({ fields: [{ path: 'input.changes', rule: 'needs' }] });
    expect(await rows(club.id)).toEqual(seen);
  });

  it('is for whoever may write the organisation', async () => {
    const business = await make.business(leader);
    const input = { organisationId: business.id, on: meeting, newMembers: [{ givenName: 'Eli', role: 'vd' }] };
    const liaison = await app.as('ASSOCIATION_LIAISON');
    expect(await liaison.fails(RECORD, { input })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await (await app.as('MANAGER')).fails(RECORD, { input })).toMatchObject({ code: 'FORBIDDEN' });
    const person = await make.person(leader);
    expect(await leader.fails(RECORD, { input: { ...input, organisationId: person.id } })).toMatchObject({
      fields: [{ path: 'input.organisationId', rule: 'kind' }],
    });
    await leader.ok(RECORD, { input });
  });
});

describe('details that hold', () => {
  const CONFIRM = make.mutation('confirmDetails', 'stakeholder { version verifiedOn verifiedBy { id } }');
  const listed = async (filter: object, client = leader) =>
    (
      await client.ok(
        'query ($filter: StakeholderFilter) { stakeholders(filter: $filter, first: 100) { nodes { name } } }',
        { filter },
      )
    ).stakeholders.nodes.map(({ name }: any) => name);
  const old = addDays(today, -400);
  const ago = (name: string) =>
    app.sql(`UPDATE stakeholder SET created_at = $2 WHERE name = $1`, [name, `${old}T10:00:00Z`]);

  it('are said to be right by who looked, all of them or single ones, and may be taken back', async () => {
    const { id } = await make.association(leader, {
      contactPoints: [
        { kind: 'PHONE', value: '070-174 06 05' },
        { kind: 'EMAIL', value: 'slut@exempel.example', validFrom: '2020-01-01', validUntil: '2021-01-01' },
      ],
    });
    await app.sql('UPDATE contact_point SET verified_on = NULL, verified_by_id = NULL');
    const confirm = (input: object) => leader.ok(CONFIRM, { input: { id, ...input } });
    const yes = { verifiedOn: today, verifiedBy: { id: leader.userId } };
    expect((await confirm({ version: 1 })).confirmDetails.stakeholder).toEqual({ version: 2, ...yes });
    const [phone, ended] = (await show(id)).contactPoints;
    expect(phone).toMatchObject(yes);
    expect(ended.verifiedOn).toBeNull();
    await confirm({ version: 2, verifiedOn: null });
    expect(await show(id)).toMatchObject({
      verifiedOn: null,
      verifiedBy: null,
      contactPoints: [{ verifiedOn: null }, {}],
    });
    const colleague = await app.signUp('den-som-sag@example.test', ['ASSOCIATION_LIAISON']);
    await confirm({ version: 3, contactPointIds: [phone.id], verifiedOn: old, verifiedById: colleague.userId });
    expect(await show(id)).toMatchObject({
      verifiedOn: null,
      contactPoints: [{ verifiedOn: old, verifiedBy: { id: colleague.userId } }, {}],
    });
    const fails = (input: object, client = leader) => client.fails(CONFIRM, { input: { id, version: 3, ...input } });
    expect(await fails({ version: 1 })).toMatchObject({ code: 'CONFLICT' });
    expect(await fails({ verifiedOn: addDays(today, 1) })).toMatchObject({ fields: [{ rule: 'future' }] });
    expect(await fails({ contactPointIds: [ended.id] })).toMatchObject({ fields: [{ rule: 'exists' }] });
    expect(await fails({}, await app.as('MANAGER'))).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('are right by who writes them, and who changes them', async () => {
    const { id } = await make.association(leader);
    const add = { stakeholderId: id, kind: 'PHONE', value: '070-174 06 05' };
    const { contactPoint } = await make.mutate(leader, 'addContactPoint', add, 'contactPoint { id verifiedOn }');
    expect(contactPoint.verifiedOn).toBe(today);
    await app.sql('UPDATE contact_point SET verified_on = $2 WHERE id = $1', [contactPoint.id, old]);
    const change = (input: object) =>
      make.mutate(leader, 'updateContactPoint', { id: contactPoint.id, ...input }, 'contactPoint { verifiedOn }');
    expect((await change({ version: 1, label: 'kansliet' })).contactPoint.verifiedOn).toBe(old);
    expect((await change({ version: 2, value: '070-174 06 12' })).contactPoint.verifiedOn).toBe(today);
  });

  it('are found where they are old, or not there', async () => {
    const names = ['Färska', 'Gamla', 'Kontrollerade', 'Utan ordförande', 'Med vice'] as const;
    const [, , checked, without, vice] = await Promise.all(
      names.map((name) => make.association(leader, { name, tags: ['filter'] })),
    );
    for (const name of names.slice(1)) await ago(name);
    await leader.ok(CONFIRM, { input: { id: checked.id, version: 1 } });
    const mail = { kind: 'EMAIL', value: 'info@exempel.example' };
    await make.mutate(leader, 'addContactPoint', { stakeholderId: checked.id, ...mail }, '__typename');
    await make.mutate(
      leader,
      'addContactPoint',
      { stakeholderId: without.id, ...mail, confidentiality: 'INTERNAL' },
      '__typename',
    );
    await make.affiliation(leader, { organisationId: checked.id, role: 'Ordförande' });
    await make.affiliation(leader, { organisationId: vice.id, role: 'vice ordförande' });
    await make.affiliation(leader, { organisationId: without.id, role: 'ordförande', validUntil: old });
    const of = { tag: 'filter' };
    const year = { ...of, verifiedBefore: addDays(today, -365) };
    expect(await listed(year)).toEqual(['Gamla', 'Med vice', 'Utan ordförande']);
    expect(await listed({ ...of, lacks: ['EMAIL'] })).toEqual(['Färska', 'Gamla', 'Med vice']);
    expect(await listed({ ...of, lacks: ['CHAIR'] })).toEqual(['Färska', 'Gamla', 'Med vice', 'Utan ordförande']);
    expect(await listed({ ...year, lacks: ['EMAIL', 'CHAIR', 'PHONE'] })).toEqual(['Gamla', 'Med vice']);
    expect(await listed({ lacks: ['CHAIR'], kinds: ['BUSINESS', 'PERSON'] })).toEqual([]);
    // As far as one sees: an address that is not for everybody is none for those others.
    await app.sql(`UPDATE contact_point SET confidentiality = 'RESTRICTED' WHERE stakeholder_id = $1`, [without.id]);
    expect(await listed({ ...of, lacks: ['EMAIL'] }, await app.as('MANAGER'))).toContain('Utan ordförande');
  });
});
