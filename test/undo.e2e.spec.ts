import fc from 'fast-check';
import { addDays, stockholmDate } from '../src/kernel/time.js';
import { type Client, TestApp } from './app.js';
import * as make from './make.js';

/* What was said by a slip can be taken back: all that follows from it is then as it was before. */

let app: TestApp;
let leader: Client;
const TODAY = stockholmDate();
const day = (days: number) => addDays(TODAY, days);
const at = (days: number) => `${day(days)}T10:00:00Z`;

beforeAll(async () => {
  app = await TestApp.start();
  leader = await app.as('PROCESS_LEADER');
});
afterAll(() => app.stop());

/** What was recorded, by its table. */
interface World {
  club: string;
  person: string;
  partnership: string;
  ids: Record<string, string>;
}

async function world(): Promise<World> {
  const club = await make.association(leader, { ownerId: leader.userId });
  const { id: person } = await make.person(leader, { ownerId: leader.userId });
  const { id: other } = await make.publicBody(leader);
  const participants = [{ stakeholderId: person, onBehalfOfId: club.id }, { stakeholderId: other }];
  const tasks = {
    followUps: [
      { title: 'Ring', dueOn: day(-3) },
      { title: 'Skriv', dueOn: day(3) },
    ],
    commitments: [{ promisedBy: 'US', title: 'Nyckel', dueOn: day(-2) }],
  };
  const held = await make.interaction(leader, { startsAt: at(-10), participants, ...tasks });
  const planned = await make.interaction(leader, { startsAt: at(-1), participants, status: 'PLANNED' });
  const ahead = await make.interaction(leader, { startsAt: at(5), participants, status: 'PLANNED' });
  const { id: partnership } = await make.partnership(leader, {
    stage: 'DIALOGUE',
    stageSince: day(-100),
    parties: [club.id, other].map((stakeholderId) => ({ stakeholderId, role: 'PARTNER', joinedOn: day(-200) })),
  });
  const stage = { id: partnership, version: 1, stage: 'ACTIVE', day: day(-80), reason: 'Klart' };
  await make.mutate(leader, 'changePartnershipStage', stage, '__typename');
  const { agreement } = await make.mutate(
    leader,
    'createAgreement',
    { partnershipId: partnership, title: 'Avtal', validUntil: day(20) },
    'agreement { id }',
  );
  for (const [i, status] of ['AWAITING_SIGNATURE', 'SIGNED'].entries())
    await make.mutate(leader, 'changeAgreementState', { id: agreement.id, version: i + 1, status }, '__typename');
  const initiative = await make.initiative(leader, { leadId: club.id, startsOn: day(-50) });
  const part = { initiativeId: initiative.id, stakeholderId: other, role: 'PARTNER' };
  await make.mutate(leader, 'addInitiativeParticipation', part, '__typename');
  const key = { personId: person, rationale: 'Binder samman', since: day(-30), reviewOn: day(-1) };
  await make.mutate(leader, 'designateKeyPerson', key, '__typename');
  const [designation] = await app.sql('SELECT id FROM key_person_designation WHERE person_id = $1', [person]);
  const [commitment] = await app.sql('SELECT id FROM commitment WHERE interaction_id = $1', [held.id]);
  const affiliation = await make.affiliation(leader, { personId: person, organisationId: club.id });
  return {
    club: club.id,
    person,
    partnership,
    ids: {
      stakeholder: club.id,
      partnership,
      agreement: agreement.id,
      initiative: initiative.id,
      key_person_designation: designation.id,
      commitment: commitment.id,
      follow_up: held.followUps.find((task: any) => task.title === 'Ring').id,
      affiliation: affiliation.id,
      held: held.id,
      planned: planned.id,
      ahead: ahead.id,
    },
  };
}

const FIGURES = `query ($id: UUID!, $partnership: UUID!) {
  stakeholder(id: $id) { archivedAt lastHeldAt lastHeldInteraction { id } openFollowUpCount nextFollowUpDue health contactDueOn contactLatestOn
    ... on Person { isKeyPerson keyPersonDesignations { until } }
    affiliations { current validUntil }
    timeline { nodes { id status cancelReason } }
    openFollowUps { nodes { id status outcome closedAt closedBy { id } } }
    commitments(filter: { statuses: [OPEN, KEPT, BROKEN] }) { nodes { id status outcome closedAt closedBy { id } overdue } }
    initiatives { initiative { status startsOn endsOn } }
    neighbours(limit: 50) { weight kinds lastAt stakeholder { id } } }
  followUps(filter: { statuses: [OPEN, DONE, CANCELLED] }) { totalCount nodes { id status outcome closedAt closedBy { id } overdue } }
  partnership(id: $partnership) { stage stageSince stageChanges { to day reason } nextStages dormant lastMetAt
    agreements { status expired terminatedOn nextStates } }
  attention(first: 100) { totalCount nodes { key reason dueOn daysLate urgency nextStep } }
  network(aroundId: $id, hops: 2) { nodes { degree weightedDegree stakeholder { id } } edges { kind source target weight firstAt lastAt } }
  overview(from: "${addDays(TODAY, -90)}", until: "${TODAY}") { interactionCount metCount kinds { kind metCount } weeks { interactionCount } } }`;

const figures = async ({ club, person, partnership }: World) => [
  await leader.ok(FIGURES, { id: club, partnership }),
  await leader.ok(FIGURES, { id: person, partnership }),
];

/** A verb of the API, its input for a row, and what names the row's table. */
interface Step {
  verb: string;
  input?: Record<string, unknown>;
}
const TABLE: Record<string, string> = { held: 'interaction', planned: 'interaction', ahead: 'interaction' };
const INPUTS: Record<string, string> = {
  completeFollowUp: 'CloseFollowUp',
  cancelFollowUp: 'CloseFollowUp',
  endAffiliation: 'End',
  archiveStakeholder: 'StakeholderVersion',
  restoreStakeholder: 'StakeholderVersion',
};

async function take({ ids }: World, row: string, { verb, input }: Step): Promise<void> {
  const id = ids[row];
  const [{ version }] = await app.sql(`SELECT version FROM ${TABLE[row] ?? row} WHERE id = $1`, [id]);
  const type = INPUTS[verb] ?? `${verb.charAt(0).toUpperCase()}${verb.slice(1)}`;
  const text = `mutation ($input: ${type}Input!) { ${verb}(input: $input) { __typename } }`;
  await leader.ok(text, { input: { id, version, ...input } });
}

/** What may be done by a slip to which row, and how it is taken back. */
const SLIPS: [row: string, slip: Step, back: Step][] = [
  ['follow_up', { verb: 'completeFollowUp', input: { outcome: 'Ringt' } }, { verb: 'reopenFollowUp' }],
  ['follow_up', { verb: 'cancelFollowUp' }, { verb: 'reopenFollowUp' }],
  [
    'commitment',
    { verb: 'closeCommitment', input: { status: 'KEPT', outcome: 'Lämnad' } },
    { verb: 'reopenCommitment' },
  ],
  ['commitment', { verb: 'closeCommitment', input: { status: 'BROKEN' } }, { verb: 'reopenCommitment' }],
  ['held', { verb: 'cancelInteraction', input: { reason: 'Fel' } }, { verb: 'holdInteraction' }],
  ['held', { verb: 'cancelInteraction', input: { noShow: true } }, { verb: 'holdInteraction' }],
  ['planned', { verb: 'cancelInteraction', input: { reason: 'Fel' } }, { verb: 'reinstateInteraction' }],
  ['planned', { verb: 'cancelInteraction', input: { noShow: true } }, { verb: 'reinstateInteraction' }],
  ['ahead', { verb: 'cancelInteraction' }, { verb: 'reinstateInteraction' }],
  [
    'partnership',
    { verb: 'changePartnershipStage', input: { stage: 'ENDED', reason: 'Fel' } },
    { verb: 'revertPartnershipStage' },
  ],
  [
    'partnership',
    { verb: 'changePartnershipStage', input: { stage: 'PAUSED', reason: 'Fel' } },
    { verb: 'revertPartnershipStage' },
  ],
  [
    'agreement',
    { verb: 'changeAgreementState', input: { status: 'TERMINATED' } },
    { verb: 'changeAgreementState', input: { status: 'SIGNED' } },
  ],
  [
    'initiative',
    { verb: 'changeInitiativeStatus', input: { status: 'COMPLETED' } },
    { verb: 'changeInitiativeStatus', input: { status: 'ONGOING' } },
  ],
  [
    'initiative',
    { verb: 'changeInitiativeStatus', input: { status: 'STOPPED', day: day(-2) } },
    { verb: 'changeInitiativeStatus', input: { status: 'ONGOING' } },
  ],
  [
    'key_person_designation',
    { verb: 'endKeyPersonDesignation', input: { until: day(-1) } },
    { verb: 'reopenKeyPersonDesignation' },
  ],
  [
    'affiliation',
    { verb: 'endAffiliation', input: { validUntil: day(-1) } },
    { verb: 'updateAffiliation', input: { validUntil: null } },
  ],
  ['stakeholder', { verb: 'archiveStakeholder' }, { verb: 'restoreStakeholder' }],
];
const NAMED = SLIPS.map(
  ([row, slip, back]) => [row, slip.verb, JSON.stringify(slip.input ?? {}), back.verb, slip, back] as const,
);

describe('a slip', () => {
  let all: World;
  beforeAll(async () => {
    all = await world();
  });

  it.each(NAMED)('with a %s (%s %s) is taken back by %s', async (row, _verb, _input, _back, slip, back) => {
    const before = await figures(all);
    await take(all, row, slip);
    expect(await figures(all)).not.toEqual(before);
    await take(all, row, back);
    expect(await figures(all)).toEqual(before);
    const [line] = await app.sql(
      'SELECT action, actor_id FROM audit_event WHERE object_id = $1 ORDER BY id DESC LIMIT 1',
      [all.ids[row]],
    );
    expect(line).toEqual({ action: expect.any(String), actor_id: leader.userId });
  });

  it('leaves nothing behind, whatever else was done by a slip meanwhile', async () => {
    const before = await figures(all);
    // One slip a row: a second one is made of what the first has left.
    const some = fc.uniqueArray(fc.nat(SLIPS.length - 1), { minLength: 2, maxLength: 5, selector: (i) => SLIPS[i][0] });
    await fc.assert(
      fc.asyncProperty(some, fc.boolean(), async (chosen, sameOrder) => {
        for (const i of chosen) await take(all, SLIPS[i][0], SLIPS[i][1]);
        for (const i of sameOrder ? chosen : chosen.toReversed()) await take(all, SLIPS[i][0], SLIPS[i][2]);
        expect(await figures(all)).toEqual(before);
      }),
      { seed: 13, numRuns: 12 },
    );
  });

  it('is taken back once, by who saw it, and by nobody who may not write', async () => {
    const { ids } = await world();
    const refused = (client: Client, verb: string, id: string, version: number) =>
      client.fails(
        `mutation ($input: ${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) { __typename } }`,
        {
          input: { id, version },
        },
      );
    for (const [verb, id] of [
      ['reopenFollowUp', ids.follow_up],
      ['reopenCommitment', ids.commitment],
      ['reinstateInteraction', ids.planned],
    ]) {
      expect(await refused(leader, verb, id, 1)).toMatchObject({ fields: [{ path: 'input.id', rule: 'transition' }] });
      expect(await refused(leader, verb, id, 7)).toMatchObject({ code: 'CONFLICT', currentVersion: 1 });
      expect(await refused(await app.as('MANAGER'), verb, id, 1)).toMatchObject({ code: 'FORBIDDEN' });
    }
    const open = { id: ids.commitment, version: 1, status: 'OPEN' };
    expect(await leader.fails(make.mutation('closeCommitment', '__typename'), { input: open })).toMatchObject({
      fields: [{ path: 'input.status', rule: 'transition' }],
    });
    const { id } = await make.partnership(leader);
    expect(await refused(leader, 'revertPartnershipStage', id, 1)).toMatchObject({ fields: [{ rule: 'transition' }] });
  });

  it('of the day is mended as the contact is said to have taken place after all', async () => {
    const all = await world();
    await take(all, 'ahead', { verb: 'cancelInteraction', input: { reason: 'Sjuk' } });
    const hold =
      'mutation ($input: HoldInteractionInput!) { holdInteraction(input: $input) { interaction { status cancelReason } } }';
    const held = (startsAt?: string) => ({ input: { id: all.ids.ahead, version: 2, startsAt } });
    expect(await leader.fails(hold, held())).toMatchObject({ fields: [{ path: 'input.startsAt', rule: 'future' }] });
    expect((await leader.ok(hold, held(at(-1)))).holdInteraction.interaction).toEqual({
      status: 'HELD',
      cancelReason: null,
    });
    const [stakeholder] = await app.sql('SELECT last_held_interaction_id AS id FROM stakeholder WHERE id = $1', [
      all.club,
    ]);
    expect(stakeholder.id).toBe(all.ids.ahead);
  });
});
