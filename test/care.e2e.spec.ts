import { addDays, stockholmDate } from '../src/kernel/time.js';
import { type Client, TestApp } from './app.js';
import { countStatements } from './database.js';
import * as make from './make.js';

let app: TestApp;
let leader: Client;
let manager: Client;
const today = stockholmDate();
const ago = (days: number) => addDays(today, -days);
const at = (day: string) => `${day}T12:00:00Z`;

beforeAll(async () => {
  app = await TestApp.start();
  leader = await app.as('PROCESS_LEADER');
  manager = await app.as('MANAGER');
});
afterAll(() => app.stop());

const fails = (name: string, input: object, client = leader) =>
  client.fails(make.mutation(name, '__typename'), { input });

describe('the attention list', () => {
  const ATTENTION = `query ($userId: UUID, $everybody: Boolean! = false, $reasons: [AttentionReason!], $first: Int!, $after: String) {
    attention(userId: $userId, everybody: $everybody, reasons: $reasons, first: $first, after: $after) {
      totalCount pageInfo { endCursor hasNextPage }
      nodes { key reason urgency dueOn daysLate since nextStep responsible { id } stakeholder { id } partnership { id } initiative { id }
        followUp { title } commitment { title } agreement { title } grant { purpose } designation { rationale } plannedInteraction { subject } } } }`;
  const attention = async (client: Client, variables: object = {}) =>
    (await client.ok(ATTENTION, { first: 100, ...variables })).attention;
  const items = async (client: Client, variables: object = {}) => (await attention(client, variables)).nodes;
  let colleague: Client;

  /** One of each, all of the colleague. */
  beforeAll(async () => {
    colleague = await app.signUp('kollega@example.test', ['PROCESS_LEADER']);
    const owned = { ownerId: colleague.userId };
    const overdue = await make.association(leader, { name: 'Försenade', ...owned });
    const never = await make.association(leader, { name: 'Aldrig', ...owned });
    await app.sql('UPDATE stakeholder SET created_at = $2 WHERE id = $1', [never.id, at(ago(100))]);
    await make.association(leader, { name: 'Nyinlagd', ...owned });
    const person = await make.person(leader, { ...owned });
    await make.interaction(leader, {
      startsAt: at(ago(150)),
      participants: [{ stakeholderId: overdue.id }],
      followUps: [
        { title: 'Sen', dueOn: ago(1), assigneeId: colleague.userId },
        { title: 'Mycket sen', dueOn: ago(20), assigneeId: colleague.userId },
        { title: 'I dag', dueOn: today, assigneeId: colleague.userId },
      ],
      commitments: [
        { promisedBy: 'US', title: 'Vårt löfte', dueOn: ago(3), colleagueId: colleague.userId },
        { promisedBy: 'STAKEHOLDER', title: 'Deras löfte', dueOn: ago(4), colleagueId: colleague.userId },
        { promisedBy: 'US', title: 'Ännu inte', dueOn: addDays(today, 4), colleagueId: colleague.userId },
      ],
    });
    await make.mutate(
      leader,
      'designateKeyPerson',
      { personId: person.id, rationale: 'Bär torget', since: ago(365), reviewOn: ago(2) },
      '__typename',
    );
    await make.interaction(leader, { startsAt: at(ago(1)), participants: [{ stakeholderId: person.id }] });
    const { id: initiativeId } = await make.initiative(leader, owned);
    const { id: funderId } = await make.publicBody(leader);
    for (const [purpose, reportDueOn] of [
      ['Om en månad', addDays(today, 30)],
      ['Om en månad och en dag', addDays(today, 31)],
      ['Försenad', ago(1)],
    ])
      await make.mutate(
        leader,
        'recordGrant',
        { initiativeId, funderId, amount: 1, purpose, reportDueOn },
        '__typename',
      );
    const partnership = await make.partnership(leader, {
      ...owned,
      stage: 'ACTIVE',
      stageSince: ago(100),
      reviewOn: today,
    });
    for (const [title, validUntil] of [
      ['Utgår snart', addDays(today, 29)],
      ['Ersatt', addDays(today, 10)],
    ]) {
      const { agreement } = await make.mutate(
        leader,
        'createAgreement',
        { partnershipId: partnership.id, title, validUntil },
        'agreement { id }',
      );
      const state = { id: agreement.id, version: 1, state: 'AWAITING_SIGNATURE' };
      await make.mutate(leader, 'changeAgreementState', state, '__typename');
      await make.mutate(
        leader,
        'changeAgreementState',
        { ...state, version: 2, state: 'SIGNED', day: ago(90) },
        '__typename',
      );
    }
  });

  it('holds everything that needs care, the most urgent first, each with reason, since when and the next step', async () => {
    const found = await items(colleague);
    expect(found.map((i: any) => [i.urgency, i.reason, i.daysLate, i.since, i.nextStep])).toEqual([
      ['HIGH', 'FOLLOW_UP_OVERDUE', 20, ago(19), 'DO_FOLLOW_UP'],
      ['HIGH', 'OUR_PROMISE_OVERDUE', 3, ago(2), 'KEEP_PROMISE'],
      ['HIGH', 'GRANT_REPORT_DUE', 1, ago(31), 'REPORT_TO_FUNDER'],
      ['MEDIUM', 'CONTACT_OVERDUE', 30, ago(29), 'BOOK_CONTACT'],
      ['MEDIUM', 'THEIR_PROMISE_OVERDUE', 4, ago(3), 'REMIND_OF_PROMISE'],
      ['MEDIUM', 'FOLLOW_UP_OVERDUE', 1, today, 'DO_FOLLOW_UP'],
      ['MEDIUM', 'AGREEMENT_EXPIRING', -29, ago(61), 'RENEW_OR_END'],
      ['LOW', 'NEVER_MET', 40, ago(39), 'BOOK_CONTACT'],
      ['LOW', 'PARTNERSHIP_DORMANT', 10, ago(9), 'BRING_PARTIES_TOGETHER'],
      ['LOW', 'KEY_PERSON_REVIEW_DUE', 2, ago(2), 'REVIEW_DESIGNATION'],
      ['LOW', 'PARTNERSHIP_REVIEW_DUE', 0, today, 'REVIEW_PARTNERSHIP'],
      ['LOW', 'GRANT_REPORT_DUE', -30, today, 'REPORT_TO_FUNDER'],
    ]);
    expect(found.every((i: any) => i.responsible.id === colleague.userId)).toBe(true);
    expect(found[0].followUp.title).toBe('Mycket sen');
    expect(found[1].commitment.title).toBe('Vårt löfte');
    expect(found[2].grant.purpose).toBe('Försenad');
    expect(found[2].initiative).not.toBeNull();
    expect(found[6].agreement.title).toBe('Utgår snart');
    expect(found[9].designation.rationale).toBe('Bär torget');
    expect(new Set(found.map((i: any) => i.key)).size).toBe(found.length);
  });

  it('comes in pages and by reason, with one statement whatever there is', async () => {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page = await attention(colleague, { first: 5, after });
      expect(page.totalCount).toBe(12);
      seen.push(...page.nodes.map((i: any) => i.key));
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(seen).toEqual((await items(colleague)).map((i: any) => i.key));
    const some = await items(colleague, { reasons: ['NEVER_MET', 'PARTNERSHIP_DORMANT'] });
    expect(some.map((i: any) => i.reason)).toEqual(['NEVER_MET', 'PARTNERSHIP_DORMANT']);
    expect(await items(colleague, { reasons: [] })).toEqual([]);
    const { statements } = await countStatements(() => attention(colleague));
    expect(statements).toHaveLength(1);
  });

  it('is the caller’s own, a colleague’s, or for a manager everybody’s', async () => {
    expect(await items(leader)).toEqual([]);
    expect(await items(leader, { userId: colleague.userId })).toHaveLength(12);
    expect(await items(manager, { everybody: true })).toHaveLength(12);
    expect(await leader.fails(ATTENTION, { first: 1, everybody: true })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await manager.fails(ATTENTION, { first: 1, everybody: true, userId: leader.userId })).toMatchObject({
      fields: [{ path: 'userId' }],
    });
    expect(await (await app.as('ADMIN')).fails(ATTENTION, { first: 1 })).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('lets go of what was seen to', async () => {
    const before = await items(colleague);
    const of = (reason: string) => before.find((i: any) => i.reason === reason);
    const { stakeholder } = of('CONTACT_OVERDUE');
    await make.interaction(leader, {
      startsAt: at(addDays(today, 5)),
      status: 'PLANNED',
      subject: 'Träff',
      participants: [{ stakeholderId: stakeholder.id }],
    });
    const planned = (await items(colleague)).find((i: any) => i.reason === 'CONTACT_OVERDUE');
    expect([planned.nextStep, planned.plannedInteraction]).toEqual(['HOLD_PLANNED_CONTACT', { subject: 'Träff' }]);
    await make.interaction(leader, { startsAt: at(ago(1)), participants: [{ stakeholderId: stakeholder.id }] });
    const [{ id: commitmentId }] = await app.sql(`SELECT id FROM commitment WHERE title = 'Vårt löfte'`);
    await make.mutate(leader, 'closeCommitment', { id: commitmentId, version: 1, state: 'KEPT' }, '__typename');
    const { partnership } = of('PARTNERSHIP_REVIEW_DUE');
    await make.mutate(
      manager,
      'reviewPartnership',
      { id: partnership.id, version: 1, findings: 'Bra', nextReviewOn: addDays(today, 90) },
      '__typename',
    );
    const [designation] = await app.sql('SELECT id FROM key_person_designation');
    await make.mutate(
      manager,
      'reviewKeyPersonDesignation',
      { id: designation.id, version: 1, reviewOn: addDays(today, 365) },
      'stakeholder { id }',
    );
    await make.mutate(leader, 'createAgreement', { partnershipId: partnership.id, title: 'Nytt' }, '__typename');
    const after = await items(colleague);
    expect(after.map((i: any) => i.reason)).toEqual([
      'FOLLOW_UP_OVERDUE',
      'GRANT_REPORT_DUE',
      'THEIR_PROMISE_OVERDUE',
      'FOLLOW_UP_OVERDUE',
      'AGREEMENT_EXPIRING',
      'NEVER_MET',
      'PARTNERSHIP_DORMANT',
      'GRANT_REPORT_DUE',
    ]);
    expect(after[4].nextStep).toBe('FINISH_NEW_AGREEMENT');
    const end = { id: partnership.id, version: 2, stage: 'ENDED', reason: 'Klart' };
    await make.mutate(leader, 'changePartnershipStage', end, '__typename');
    expect((await items(colleague)).filter((i: any) => i.partnership)).toEqual([]);
  });
});

describe('assessments', () => {
  const assess = async (input: object, client = leader) =>
    (
      await make.mutate(
        client,
        'assessStakeholder',
        { influence: 3, interest: 3, stance: 'NEUTRAL', rationale: 'Erfarenhet', ...input },
        'assessment { id version quadrant publicRole assessedOn }',
      )
    ).assessment;
  const MATRIX = `query ($filter: StakeholderFilter, $asOf: Date) { influenceInterestMatrix(filter: $filter, asOf: $asOf) {
    influence interest quadrant count assessments { stakeholder { id } stance } } }`;

  it('are of an organisation or a public role, the newest first, never of a person', async () => {
    const club = await make.association(leader);
    const mayor = await make.person(leader, { publicRole: 'kommunalråd' });
    const somebody = await make.person(leader);
    const first = await assess({ stakeholderId: club.id, assessedOn: ago(300), influence: 1, interest: 5 });
    expect(first).toMatchObject({ quadrant: 'KEEP_INFORMED', assessedOn: ago(300), publicRole: null });
    await assess({ stakeholderId: club.id, influence: 5, interest: 4, stance: 'SUPPORTIVE' }, manager);
    await assess({ stakeholderId: club.id, assessedOn: ago(100), influence: 4, interest: 3 });
    expect(await assess({ stakeholderId: mayor.id })).toMatchObject({ publicRole: 'kommunalråd', quadrant: 'MONITOR' });
    expect(
      await fails('assessStakeholder', {
        stakeholderId: somebody.id,
        influence: 3,
        interest: 3,
        stance: 'NEUTRAL',
        rationale: 'x',
      }),
    ).toMatchObject({
      fields: [{ path: 'input.stakeholderId', rule: 'role' }],
    });
    for (const bad of [{ influence: 0 }, { interest: 6 }, { assessedOn: addDays(today, 1) }])
      expect(
        await fails('assessStakeholder', {
          stakeholderId: club.id,
          influence: 3,
          interest: 3,
          stance: 'NEUTRAL',
          rationale: 'x',
          ...bad,
        }),
      ).toMatchObject({ fields: [{ path: `input.${Object.keys(bad)[0]}` }] });
    const READ =
      'query ($id: UUID!) { stakeholder(id: $id) { assessment { influence stance assessedBy { id } } assessments { quadrant } } }';
    const { stakeholder } = await leader.ok(READ, { id: club.id });
    expect(stakeholder).toEqual({
      assessment: { influence: 5, stance: 'SUPPORTIVE', assessedBy: { id: manager.userId } },
      assessments: [{ quadrant: 'MANAGE_CLOSELY' }, { quadrant: 'KEEP_SATISFIED' }, { quadrant: 'KEEP_INFORMED' }],
    });
    await make.mutate(
      leader,
      'updateAssessment',
      { id: first.id, version: 1, rationale: 'Bättre skäl' },
      'assessment { version }',
    );
    const liaison = await app.as('ASSOCIATION_LIAISON');
    expect((await liaison.ok(READ, { id: club.id })).stakeholder).toEqual({ assessment: null, assessments: [] });
    expect(await liaison.fails(MATRIX)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await fails('updateAssessment', { id: first.id, version: 2, influence: 2 }, liaison)).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('make a matrix of the newest of each, as of any day', async () => {
    const town = await make.area(leader);
    const [a, b, c] = await Promise.all([1, 2, 3].map(() => make.association(leader, { areaIds: [town.id] })));
    await assess({ stakeholderId: a.id, assessedOn: ago(50), influence: 5, interest: 5, stance: 'OPPOSED' });
    await assess({ stakeholderId: a.id, influence: 2, interest: 5 });
    await assess({ stakeholderId: b.id, assessedOn: ago(40), influence: 2, interest: 5 });
    await assess({ stakeholderId: c.id, influence: 5, interest: 1 });
    const matrix = async (asOf?: string) =>
      (await manager.ok(MATRIX, { filter: { areaId: town.id }, asOf })).influenceInterestMatrix.map((cell: any) => [
        cell.influence,
        cell.interest,
        cell.quadrant,
        cell.count,
        cell.assessments.map((one: any) => one.stakeholder.id).toSorted(),
      ]);
    expect(await matrix()).toEqual([
      [5, 1, 'KEEP_SATISFIED', 1, [c.id]],
      [2, 5, 'KEEP_INFORMED', 2, [a.id, b.id].toSorted()],
    ]);
    expect(await matrix(ago(45))).toEqual([[5, 5, 'MANAGE_CLOSELY', 1, [a.id]]]);
  });
});

describe('a hand-over', () => {
  const BRIEF = `query ($userId: UUID!) { handoverBrief(userId: $userId) { colleague { id }
    stakeholders { totalCount nodes { name health timeline(first: 1) { nodes { subject } } } } partnerships { totalCount nodes { name stage } }
    initiatives { totalCount } followUps { totalCount nodes { title } } commitments { totalCount nodes { title } }
    plannedInteractions { nodes { subject } } attention { totalCount } } }`;

  it('tells a successor everything, and moves it with its history', async () => {
    const from = await app.signUp('slutar@example.test', ['PROCESS_LEADER']);
    const to = await app.signUp('tar.over@example.test', ['ASSOCIATION_LIAISON']);
    const owned = { ownerId: from.userId };
    const club = await make.association(leader, { name: 'Klubben', ...owned });
    const gone = await make.association(leader, owned);
    await app.sql('UPDATE stakeholder SET archived_at = now() WHERE id = $1', [gone.id]);
    const living = await make.partnership(leader, { ...owned, stage: 'ACTIVE' });
    const ended = await make.partnership(leader, { ...owned, stage: 'ACTIVE' });
    await make.mutate(
      leader,
      'changePartnershipStage',
      { id: ended.id, version: 1, stage: 'ENDED', reason: 'Klart' },
      '__typename',
    );
    const initiative = await make.initiative(leader, owned);
    await make.initiative(leader, { ...owned, status: 'COMPLETED' });
    await make.interaction(from, {
      subject: 'Senaste',
      startsAt: at(ago(2)),
      participants: [{ stakeholderId: club.id }],
      followUps: [{ title: 'Kvar', dueOn: ago(1) }],
      commitments: [{ promisedBy: 'US', title: 'Lovat', dueOn: addDays(today, 9) }],
    });
    await make.interaction(from, {
      subject: 'Bokat',
      startsAt: at(addDays(today, 9)),
      status: 'PLANNED',
      participants: [{ stakeholderId: club.id }],
    });
    const brief = async (userId: string) => (await to.ok(BRIEF, { userId })).handoverBrief;
    expect(await brief(from.userId!)).toEqual({
      colleague: { id: from.userId },
      stakeholders: {
        totalCount: 1,
        nodes: [{ name: 'Klubben', health: 'ON_TRACK', timeline: { nodes: [{ subject: 'Bokat' }] } }],
      },
      partnerships: { totalCount: 1, nodes: [{ name: living.name, stage: 'ACTIVE' }] },
      initiatives: { totalCount: 1 },
      followUps: { totalCount: 1, nodes: [{ title: 'Kvar' }] },
      commitments: { totalCount: 1, nodes: [{ title: 'Lovat' }] },
      plannedInteractions: { nodes: [{ subject: 'Bokat' }] },
      attention: { totalCount: 1 },
    });
    const { statements } = await countStatements(() => brief(from.userId!));
    expect(statements).toHaveLength(1);
    expect((await to.ok(BRIEF, { userId: club.id })).handoverBrief).toBeNull();

    const input = { fromId: from.userId, toId: to.userId, reason: 'Ny tjänst' };
    expect(await fails('handOver', input, to)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await fails('handOver', { ...input, toId: from.userId })).toMatchObject({
      fields: [{ path: 'input.toId' }],
    });
    expect(await fails('handOver', { ...input, toId: club.id })).toMatchObject({ fields: [{ path: 'input.toId' }] });
    const counts = 'stakeholders partnerships initiatives followUps commitments';
    const key = { 'Idempotency-Key': 'överlämning-1'.normalize('NFD').replace(/[^\w-]/g, '') };
    const { handOver } = await leader.ok(make.mutation('handOver', counts), { input }, key);
    expect(handOver).toEqual({ stakeholders: 1, partnerships: 1, initiatives: 1, followUps: 1, commitments: 1 });
    expect((await leader.ok(make.mutation('handOver', counts), { input }, key)).handOver).toEqual(handOver);
    expect((await brief(from.userId!)).stakeholders.totalCount).toBe(0);
    expect((await brief(to.userId!)).followUps.nodes).toEqual([{ title: 'Kvar' }]);
    const history = 'ownerChanges { from { id } to { id } changedBy { id } reason }';
    const expected = [
      { from: { id: from.userId }, to: { id: to.userId }, changedBy: { id: leader.userId }, reason: 'Ny tjänst' },
      { from: null, to: { id: from.userId }, changedBy: { id: leader.userId }, reason: null },
    ];
    const read = await leader.ok(
      `query ($s: UUID!, $p: UUID!, $i: UUID!) { stakeholder(id: $s) { version ${history} } partnership(id: $p) { ${history} } initiative(id: $i) { ${history} } }`,
      { s: club.id, p: living.id, i: initiative.id },
    );
    expect(read).toEqual({
      stakeholder: { version: 2, ownerChanges: expected },
      partnership: { ownerChanges: expected },
      initiative: { ownerChanges: expected },
    });
    const journal = await app.sql(
      `SELECT object_type, changes FROM journal WHERE action = 'handover.take' ORDER BY object_type`,
    );
    expect(journal.map((line) => line.object_type)).toEqual([
      'Commitment',
      'FollowUp',
      'Initiative',
      'Partnership',
      'Stakeholder',
    ]);
    expect(journal[4].changes).toEqual({ ownerId: { before: from.userId, after: to.userId } });
  });

  it('may be of a part, and of chosen stakeholders', async () => {
    const from = await app.signUp('deltid@example.test', ['PROCESS_LEADER']);
    const [a, b] = await Promise.all([1, 2].map(() => make.association(leader, { ownerId: from.userId })));
    await make.partnership(leader, { ownerId: from.userId });
    const counts = 'stakeholders partnerships initiatives followUps commitments';
    const part = { fromId: from.userId, toId: leader.userId, parts: ['PARTNERSHIPS'], reason: 'Delar' };
    expect(await make.mutate(leader, 'handOver', part, counts)).toMatchObject({ stakeholders: 0, partnerships: 1 });
    const chosen = { stakeholderIds: [a.id], ownerId: null, reason: 'Ingen än' };
    expect(await make.mutate(leader, 'assignOwner', chosen, counts)).toMatchObject({ stakeholders: 1 });
    const owners = await app.sql('SELECT owner_id FROM stakeholder WHERE id = ANY ($1) ORDER BY id = $2', [
      [a.id, b.id],
      b.id,
    ]);
    expect(owners).toEqual([{ owner_id: null }, { owner_id: from.userId }]);
    const unknown = { ...chosen, stakeholderIds: [a.id, leader.userId] };
    expect(await fails('assignOwner', unknown)).toMatchObject({ fields: [{ path: 'input.stakeholderIds' }] });
  });
});

describe('the 360° view', () => {
  it('gives all that is needed before a meeting, in one operation and one statement', async () => {
    const club = await make.association(leader, { name: 'Före mötet' });
    const chair = await make.person(leader, { givenName: 'Ordf', familyName: 'Örande' });
    const before = await make.person(leader, { givenName: 'Förra', familyName: 'Ordf' });
    await make.affiliation(leader, { personId: chair.id, organisationId: club.id, validFrom: ago(100) });
    await make.affiliation(leader, { personId: before.id, organisationId: club.id, validUntil: ago(101) });
    const town = await make.publicBody(leader, { name: 'Staden' });
    const partnership = await make.partnership(leader, {
      name: 'Ihop',
      stage: 'ACTIVE',
      parties: [
        { stakeholderId: club.id, role: 'LEAD' },
        { stakeholderId: town.id, role: 'FUNDER' },
      ],
    });
    await make.initiative(leader, { name: 'Torgdagen', leadId: club.id });
    await make.interaction(leader, {
      startsAt: at(ago(3)),
      participants: [{ stakeholderId: chair.id, onBehalfOfId: club.id }, { stakeholderId: town.id }],
      commitments: [
        { promisedBy: 'US', title: 'Vi fixar ström', dueOn: addDays(today, 5) },
        { promisedBy: 'STAKEHOLDER', title: 'De fixar folk' },
        { promisedBy: 'STAKEHOLDER', title: 'Staden betalar', stakeholderId: town.id },
      ],
    });
    const VIEW = `query ($id: UUID!) { stakeholder(id: $id) { name health lastHeldAt nextFollowUpDue
      affiliations { current role person { name contactPoints { value } } }
      timeline(first: 5) { nodes { startsAt subject note participants { stakeholder { name } } followUps { title status } } }
      openFollowUps(first: 5) { nodes { title } }
      commitments(first: 10) { nodes { promisedBy title dueOn colleague { name } } }
      partnerships { role current partnership { id name stage dormant parties { role stakeholder { name } } } }
      initiatives(currentOnly: true) { role initiative { name status lead { name } } }
      neighbours(limit: 5) { weight kinds stakeholder { name } } assessment { quadrant } } }`;
    const { result, statements } = await countStatements(() => leader.ok(VIEW, { id: club.id }));
    expect(statements).toHaveLength(1);
    const { stakeholder } = result;
    expect(stakeholder.affiliations.map((a: any) => [a.current, a.person.name])).toEqual([
      [true, 'Ordf Örande'],
      [false, 'Förra Ordf'],
    ]);
    expect(stakeholder.commitments.nodes.map((c: any) => [c.promisedBy, c.title])).toEqual([
      ['US', 'Vi fixar ström'],
      ['STAKEHOLDER', 'De fixar folk'],
    ]);
    expect(stakeholder.partnerships).toEqual([
      {
        role: 'LEAD',
        current: true,
        partnership: {
          id: partnership.id,
          name: 'Ihop',
          stage: 'ACTIVE',
          dormant: false,
          parties: [
            { role: 'LEAD', stakeholder: { name: 'Före mötet' } },
            { role: 'FUNDER', stakeholder: { name: 'Staden' } },
          ],
        },
      },
    ]);
    expect(stakeholder.initiatives).toEqual([
      { role: 'LEAD', initiative: { name: 'Torgdagen', status: 'ONGOING', lead: { name: 'Före mötet' } } },
    ]);
    expect(stakeholder.neighbours).toEqual([
      { weight: 2, kinds: ['PARTNERSHIP', 'SHARED_INTERACTION'], stakeholder: { name: 'Staden' } },
      { weight: 1, kinds: ['AFFILIATION'], stakeholder: { name: 'Ordf Örande' } },
    ]);
    for (const limit of [0, 101])
      expect(
        await leader.fails(
          'query ($id: UUID!, $limit: Int!) { stakeholder(id: $id) { neighbours(limit: $limit) { weight } } }',
          { id: club.id, limit },
        ),
      ).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'limit' }] });
  });
});
