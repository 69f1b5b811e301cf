import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, isCompositeType, isNullableType, isRequiredArgument } from 'graphql';
import { type Client, TestApp } from './app.js';
import * as make from './make.js';

let app: TestApp;
let leader: Client;

beforeAll(async () => {
  app = await TestApp.start({ OFFICER_MAY_LEAD: 'true' });
  leader = await app.as('PROCESS_LEADER');
});
afterAll(() => app.stop());

const CREATE = `mutation ($input: CreateAssociationInput!) { createAssociation(input: $input) { association {
  id name description memberCountOn organisationNumber tags contactPoints { kind value e164 } } } }`;
const create = async (input: object) =>
  (await leader.ok(CREATE, { input: { name: 'F', ...input } })).createAssociation.association;
const refused = async (input: object) => {
  const error = await leader.fails(CREATE, { input: { name: 'F', ...input } });
  expect(error.message).not.toMatch(/SELECT|INSERT|constraint|relation/);
  return error;
};

describe('text', () => {
  it('is stored composed, without invisible controls and trimmed', async () => {
    const made = await create({ name: '  A\u030Angstro\u0308ms  vänner\u202E ', description: ' rad\r\n två\u0007 ' });
    expect(made.name).toBe('Ångströms vänner');
    expect(made.description).toBe('rad\n två');
  });

  it.each([
    ['NUL', 'a\0b', 'wellFormed'],
    ['a lone surrogate', 'a\ud800b', 'wellFormed'],
    ['nothing but white space', '   ', 'minLength'],
    ['nothing that is seen', ' \u3164\u2800\u200d\ufe0f', 'minLength'],
    ['too much', 'x'.repeat(201), 'maxLength'],
  ])('refuses %s, naming the field', async (_what, name, rule) => {
    expect(await refused({ name })).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'input.name', rule }] });
  });

  it('refuses a note over its limit, naming the field', async () => {
    const { id } = await make.person(leader);
    const input = {
      channel: 'CALL',
      startsAt: '2026-01-01T10:00:00Z',
      subject: 'x',
      note: 'x'.repeat(20_001),
      participants: [{ stakeholderId: id }],
    };
    expect(await leader.fails(make.LOG, { input })).toMatchObject({
      fields: [{ path: 'input.note', rule: 'maxLength' }],
    });
  });

  it('tells every problem at once', async () => {
    const { fields } = (await refused({ name: '', tags: ['a', ''], memberCount: -1 })) as any;
    expect(fields.map((f: any) => f.path).sort()).toEqual(['input.memberCount', 'input.name', 'input.tags']);
  });
});

describe('search text', () => {
  it.each([`'; DROP TABLE stakeholder; --`, '100% rättvist', 'snake_case', 'back\\slash', '$1 "quoted"'])(
    'takes %j literally',
    async (name) => {
      const { id } = await make.association(leader, { name });
      await make.association(leader, { name: '100 x rättvist' });
      await make.association(leader, { name: 'snakeXcase' });
      const { stakeholders } = await leader.ok(
        'query ($text: String) { stakeholders(filter: { text: $text }) { nodes { id } } }',
        {
          text: name,
        },
      );
      expect(stakeholders.nodes[0].id).toBe(id);
    },
  );

  it.each(['%', '_', '\\'])('does not take %j for a wildcard', async (text) => {
    await make.association(leader, { name: 'Alldeles vanlig' });
    const { stakeholders } = await leader.ok(
      'query ($text: String) { stakeholders(filter: { text: $text }, first: 100) { nodes { name } } }',
      {
        text,
      },
    );
    for (const { name } of stakeholders.nodes) expect(name).toContain(text);
  });

  it('refuses NUL', async () => {
    const query = 'query ($text: String) { stakeholders(filter: { text: $text }) { nodes { id } } }';
    expect(await leader.fails(query, { text: 'a\0' })).toMatchObject({
      fields: [{ path: 'filter.text', rule: 'wellFormed' }],
    });
  });
});

describe('ids, dates and times', () => {
  it('refuses a bad UUID, as a variable and written out', async () => {
    const query = 'query ($id: UUID!) { stakeholder(id: $id) { id } }';
    expect(await leader.fails(query, { id: 'nope' })).toMatchObject({
      status: 400,
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'id' }],
    });
    expect(await leader.fails('{ stakeholder(id: "nope") { id } }')).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'id' }],
    });
    expect(await refused({ areaIds: ['nope'] })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'input.areaIds[0]' }],
    });
  });

  it('refuses 31 February and the year 9999', async () => {
    expect(await refused({ memberCountOn: '2026-02-31' })).toMatchObject({ fields: [{ path: 'input.memberCountOn' }] });
    expect(await refused({ memberCountOn: '9999-01-01' })).toMatchObject({
      fields: [{ path: 'input.memberCountOn', rule: 'plausibleDate' }],
    });
    expect((await create({ memberCountOn: '2024-02-29' })).memberCountOn).toBe('2024-02-29');
  });

  it('refuses a time without its zone, and stores one inside the spring gap as UTC', async () => {
    const { id } = await make.person(leader);
    const log = (startsAt: string) =>
      leader.send(make.LOG, {
        input: { channel: 'CALL', subject: 'x', startsAt, participants: [{ stakeholderId: id }] },
      });
    expect((await log('2026-03-29T02:30:00')).errors?.[0].extensions).toMatchObject({
      fields: [{ path: 'input.startsAt' }],
    });
    expect((await log('9999-03-29T02:30:00Z')).errors?.[0].extensions).toMatchObject({
      fields: [{ path: 'input.startsAt', rule: 'plausibleDate' }],
    });
    expect((await log('2026-03-29T02:30:00+01:00')).data.logInteraction.interaction.startsAt).toBe(
      '2026-03-29T01:30:00.000Z',
    );
  });

  it('refuses an end before its start', async () => {
    const contactPoints = [{ kind: 'EMAIL', value: 'a@b.se', validFrom: '2026-02-01', validUntil: '2026-01-31' }];
    expect(await refused({ contactPoints })).toMatchObject({
      fields: [{ path: 'input.contactPoints[0].validUntil', rule: 'period' }],
    });
  });
});

describe('organisation numbers', () => {
  it('are stored whole and unique among live organisations', async () => {
    const first = await create({ organisationNumber: '16212000-0142' });
    expect(first.organisationNumber).toBe('212000-0142');
    expect(await refused({ organisationNumber: '2120000142' })).toMatchObject({
      code: 'DUPLICATE',
      candidates: [{ id: first.id, name: 'F' }],
    });
    await leader.ok(
      'mutation ($input: StakeholderVersionInput!) { archiveStakeholder(input: $input) { stakeholder { id } } }',
      {
        input: { id: first.id, version: 1 },
      },
    );
    expect((await create({ organisationNumber: '212000-0142' })).organisationNumber).toBe('212000-0142');
    const restore =
      'mutation ($input: StakeholderVersionInput!) { restoreStakeholder(input: $input) { stakeholder { id } } }';
    expect(await leader.fails(restore, { input: { id: first.id, version: 2 } })).toMatchObject({ code: 'DUPLICATE' });
  });

  it('refuses personal identity numbers', async () => {
    expect(await refused({ organisationNumber: '811218-9876' })).toMatchObject({
      fields: [{ path: 'input.organisationNumber', rule: 'notPersonal' }],
    });
  });
});

describe('contact points', () => {
  it('keep what was typed, and E.164', async () => {
    const { contactPoints } = await create({ contactPoints: [{ kind: 'PHONE', value: '070-174 06 05' }] });
    expect(contactPoints).toEqual([{ kind: 'PHONE', value: '070-174 06 05', e164: '+46701740605' }]);
  });

  it.each([
    ['PHONE', 'tolv'],
    ['EMAIL', 'nobody'],
    ['WEB', 'javascript:alert(1)'],
  ])('refuse %s %j', async (kind, value) => {
    expect(await refused({ contactPoints: [{ kind, value }] })).toMatchObject({
      fields: [{ path: 'input.contactPoints[0].value' }],
    });
  });
});

describe('what may be left out', () => {
  it('may be null as well, in every query', async () => {
    const { schema } = app.app.get(GraphQLSchemaHost);
    const somebody = await app.as('PROCESS_LEADER', 'MANAGER', 'ADMIN', 'DATA_PROTECTION_OFFICER');
    for (const field of Object.values(schema.getQueryType()!.getFields())) {
      const { name, args, type } = field;
      if (args.some((arg) => isRequiredArgument(arg))) continue;
      const open = args.filter((arg) => isNullableType(arg.type));
      const given = open.length ? `(${open.map((arg) => `${arg.name}: null`).join(', ')})` : '';
      const { errors } = await somebody.send(
        `{ ${name}${given}${isCompositeType(getNamedType(type)) ? ' { __typename }' : ''} }`,
      );
      expect([name, errors]).toEqual([name, undefined]);
    }
  });
});
