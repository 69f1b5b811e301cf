import { addDays, stockholmDate } from '../src/kernel/time.js';
import { type Client, TestApp } from './app.js';
import { countStatements } from './database.js';
import * as make from './make.js';

let app: TestApp;
let leader: Client;
let colleague: Client;
const today = stockholmDate();
const on = (days: number) => addDays(today, days);
const at = (day: string, time = '09:00') => `${day}T${time}:00Z`;

beforeAll(async () => {
  app = await TestApp.start();
  leader = await app.as('PROCESS_LEADER');
  colleague = await app.signUp('kollega@example.test', ['PROCESS_LEADER']);
});
afterAll(() => app.stop());

const AGENDA = `query ($from: Date, $until: Date, $userId: UUID, $everybody: Boolean! = false, $kinds: [AgendaKind!], $held: Boolean! = false,
    $first: Int! = 100, $after: String) {
  agenda(from: $from, until: $until, userId: $userId, everybody: $everybody, kinds: $kinds, held: $held, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage }
    nodes { key kind day startsAt daysLate nextStep responsible { id } stakeholder { name } partnership { name } initiative { name }
      followUp { title } commitment { title } agreement { title } grant { purpose } designation { rationale } interaction { subject status } } } }`;
const agenda = async (client: Client, variables: object = {}) => (await client.ok(AGENDA, variables)).agenda;
const items = async (client: Client, variables: object = {}): Promise<any[]> => (await agenda(client, variables)).nodes;
const told = (item: any) => [
  item.kind,
  item.day,
  (item.followUp ?? item.commitment ?? item.agreement)?.title ??
    item.grant?.purpose ??
    item.interaction?.subject ??
    item.designation?.rationale ??
    (item.partnership ?? item.stakeholder)?.name,
];

describe('the agenda', () => {
  beforeAll(async () => {
    const owned = { ownerId: colleague.userId };
    const quiet = await make.association(leader, { name: 'Tysta', ...owned });
    const booked = await make.association(leader, { name: 'Bokade', ...owned });
    const person = await make.person(leader, { givenName: 'Nyckel', familyName: 'Nilssonius', ...owned });
    const mine = { assigneeId: colleague.userId };
    const ours = { colleagueId: colleague.userId };
    for (const { id } of [quiet, booked])
      await make.interaction(leader, { startsAt: at(on(-150)), participants: [{ stakeholderId: id }] });
    await make.interaction(leader, {
      subject: 'Hållet',
      startsAt: at(on(-1)),
      staffIds: [colleague.userId],
      participants: [{ stakeholderId: person.id, onBehalfOfId: quiet.id }],
      followUps: [
        { title: 'Sen', dueOn: on(-5), ...mine },
        { title: 'I dag', dueOn: today, ...mine },
        { title: 'Odaterad', ...mine },
      ],
      commitments: [
        { promisedBy: 'US', title: 'Vårt', dueOn: on(2), ...ours },
        { promisedBy: 'STAKEHOLDER', title: 'Deras', dueOn: on(3), stakeholderId: quiet.id, ...ours },
      ],
    });
    await app.sql(`UPDATE stakeholder SET last_held_at = $2 WHERE id = $1`, [quiet.id, at(on(-150))]);
    await make.interaction(leader, {
      subject: 'Planerat',
      status: 'PLANNED',
      startsAt: at(on(2), '08:00'),
      staffIds: [colleague.userId],
      participants: [{ stakeholderId: booked.id }],
    });
    await make.mutate(
      leader,
      'designateKeyPerson',
      { personId: person.id, rationale: 'Bär torget', since: on(-365), reviewOn: on(6) },
      '__typename',
    );
    const { id: initiativeId } = await make.initiative(leader, owned);
    const { id: funderId } = await make.publicBody(leader);
    const grant = { initiativeId, funderId, amount: 1, purpose: 'Rapport', reportDueOn: on(40) };
    await make.mutate(leader, 'recordGrant', grant, '__typename');
    const partnership = await make.partnership(leader, { name: 'Sam', ...owned, reviewOn: on(20) });
    const agreement = { partnershipId: partnership.id, title: 'Avtalet', validUntil: on(30) };
    const { id } = (await make.mutate(leader, 'createAgreement', agreement, 'agreement { id }')).agreement;
    for (const [version, state, day] of [
      [1, 'AWAITING_SIGNATURE', null],
      [2, 'SIGNED', on(-90)],
    ])
      await make.mutate(leader, 'changeAgreementState', { id, version, state, ...(day && { day }) }, '__typename');
  });

  it('holds what is late, what is planned and what comes, day by day, and last what has no day', async () => {
    const found = await items(colleague);
    expect(found.map(told)).toEqual([
      ['CONTACT', on(-30), 'Tysta'],
      ['FOLLOW_UP', on(-5), 'Sen'],
      ['FOLLOW_UP', today, 'I dag'],
      ['MEETING', on(2), 'Planerat'],
      ['OUR_PROMISE', on(2), 'Vårt'],
      ['THEIR_PROMISE', on(3), 'Deras'],
      ['KEY_PERSON_REVIEW', on(6), 'Bär torget'],
      ['PARTNERSHIP_REVIEW', on(20), 'Sam'],
      ['AGREEMENT_ENDS', on(30), 'Avtalet'],
      ['GRANT_REPORT', on(40), 'Rapport'],
      ['CONTACT', expect.anything(), 'Nyckel Nilssonius'],
      ['FOLLOW_UP', null, 'Odaterad'],
    ]);
    expect(found.every(({ responsible }) => responsible.id === colleague.userId)).toBe(true);
    expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
    expect(found[0]).toMatchObject({ daysLate: 30, nextStep: 'BOOK_CONTACT' });
    // Whom a task is about: the one spoken for comes first.
    expect(found[1].stakeholder).toEqual({ name: 'Tysta' });
    expect(found[3]).toMatchObject({
      startsAt: at(on(2), '08:00').replace('Z', '.000Z'),
      stakeholder: { name: 'Bokade' },
    });
  });

  it('is cut by days and by kind, comes in pages, and takes one statement', async () => {
    const week = await items(colleague, { from: today, until: on(3) });
    expect(week.map(({ kind }) => kind)).toEqual(['FOLLOW_UP', 'MEETING', 'OUR_PROMISE', 'THEIR_PROMISE']);
    expect(await items(colleague, { kinds: [] })).toEqual([]);
    const meetings = await items(colleague, { kinds: ['MEETING'], held: true });
    expect(meetings.map(({ interaction }) => interaction)).toEqual([
      { subject: 'Hållet', status: 'HELD' },
      { subject: 'Planerat', status: 'PLANNED' },
    ]);
    const all = (await items(colleague)).map(({ key }) => key);
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page = await agenda(colleague, { first: 5, after });
      seen.push(...page.nodes.map(({ key }: any) => key));
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(seen).toEqual(all);
    expect((await countStatements(() => agenda(colleague))).statements).toHaveLength(1);
    expect(await colleague.fails(AGENDA, { from: today, until: on(-1) })).toMatchObject({
      fields: [{ path: 'until', rule: 'period' }],
    });
  });

  it('is the caller’s own, a colleague’s, or for a manager everybody’s', async () => {
    expect((await items(leader)).map(({ kind }) => kind)).toEqual([]);
    expect(await items(leader, { userId: colleague.userId })).toHaveLength(12);
    const manager = await app.as('MANAGER');
    expect((await items(manager, { everybody: true, until: on(30) })).map(({ kind }) => kind)).toContain('MEETING');
    expect(await leader.fails(AGENDA, { everybody: true })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await manager.fails(AGENDA, { everybody: true, userId: leader.userId })).toMatchObject({
      fields: [{ path: 'userId' }],
    });
    expect(await (await app.as('ADMIN')).fails(AGENDA)).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('tells of nobody whom its reader may not see, and not who was at what they may not read', async () => {
    const hidden = await make.person(leader, { givenName: 'Hemlig', protectedIdentity: 'PROTECTED_REGISTRATION' });
    const liaison = await app.as('ASSOCIATION_LIAISON');
    await make.interaction(leader, {
      subject: 'Dolt möte',
      status: 'PLANNED',
      startsAt: at(on(1)),
      staffIds: [liaison.userId],
      participants: [{ stakeholderId: hidden.id }],
    });
    const group = await make.group(leader, { name: 'Begränsade gruppen' });
    await make.interaction(leader, {
      subject: 'Begränsat',
      startsAt: at(on(-1)),
      confidentiality: 'RESTRICTED',
      participants: [{ stakeholderId: group.id }],
      followUps: [{ title: 'Gör klart', dueOn: on(1), assigneeId: liaison.userId }],
    });
    const found = await items(liaison);
    expect(found.map(told)).toEqual([['FOLLOW_UP', on(1), 'Gör klart']]);
    expect(found[0].stakeholder).toBeNull();
  });
});
