import { randomUUID } from 'node:crypto';
import { getMetadataArgsStorage } from 'typeorm';
import { doublesIn, ONCE } from '../src/commands/doubles.js';
import type { Once } from '../src/database/once.js';
import { ENTITIES } from '../src/entities.js';
import { type Client, TestApp } from './app.js';
import * as make from './make.js';

/* Rows that stood double before the rule of `database/once.ts` was there: they count once, and can be put right. */

let app: TestApp;
let leader: Client;

beforeAll(async () => {
  app = await TestApp.start();
  leader = await app.as('PROCESS_LEADER');
});
afterAll(() => app.stop());

/** Records with a period that may hold more than once on a day, and why. */
const MORE_THAN_ONCE: Record<string, string> = {
  Agreement: 'a partnership may have several, each with its own number',
  Commitment: 'the same may be promised twice',
  Contribution: 'one more of the same is more',
  Initiative: 'what is called the same need not be the same',
  Grant: 'a funder may give twice',
};

it('each record with a period has the rule, or a reason not to', () => {
  const dated = getMetadataArgsStorage().checks.filter(({ name }) => name?.endsWith('_period_check'));
  const held = (ONCE as Once<never>[]).map(({ record }) => record.name);
  const named = ENTITIES.filter((entity) => dated.some(({ target }) => target === entity)).map(({ name }) => name);
  expect(named.toSorted()).toEqual([...held, ...Object.keys(MORE_THAN_ONCE)].toSorted());
});

/** Writes a row once more, as it could be before the rule was there. */
async function again(table: string, id: string, changes: Record<string, unknown> = {}): Promise<string> {
  const copy = randomUUID();
  await app.sql(`INSERT INTO ${table} SELECT (json_populate_record(t, $2)).* FROM ${table} t WHERE id = $1`, [
    id,
    JSON.stringify({ ...changes, id: copy }),
  ]);
  return copy;
}

const idOf = async (name: string, input: object, payload: string): Promise<string> =>
  (await make.mutate(leader, name, input, `${payload} { id }`))[payload].id;

const FIGURES = `query ($id: UUID!, $partnership: UUID!, $filter: NetworkFilter!) {
  network(aroundId: $id, hops: 2) { nodeCount nodes { degree weightedDegree stakeholder { id } } edges { source target kind weight } }
  networkAnalysis(filter: $filter) { tieCount density modularity brokers { betweenness stakeholder { id } }
    measures { stakeholder { id } degree strength betweenness closeness pageRank constraint effectiveSize core } }
  networkPicture(filter: $filter) { ids degrees strengths tieCount tieWeights }
  stakeholder(id: $id) { neighbours(limit: 50) { weight kinds stakeholder { id } } ... on Person { isKeyPerson } }
  partnership(id: $partnership) { dormant lastMetAt }
  attention { nodes { key } }
  overview(from: "2026-01-01", until: "2026-12-31") { interactionCount metCount } }`;

describe('what stands double', () => {
  it('changes no figure, is told by doctor, and can be ended and opened no more', async () => {
    expect(await doublesIn(app.owner)).toEqual([]);
    const areaIds = [(await make.area(leader)).id];
    const person = await make.person(leader, { areaIds });
    const [club, other] = [await make.association(leader, { areaIds }), await make.association(leader, { areaIds })];
    const affiliation = await make.affiliation(leader, {
      personId: person.id,
      organisationId: club.id,
      role: 'Ordförande',
    });
    await make.affiliation(leader, { personId: person.id, organisationId: club.id, role: 'kassör' });
    const relate = (kind: string, fromId: string, toId: string) =>
      idOf('createOrganisationRelation', { kind, fromId, toId }, 'organisationRelation');
    const together = await relate('COOPERATES_WITH', club.id, other.id);
    const member = await relate('MEMBER_OF', club.id, other.id);
    await relate('MEMBER_OF', other.id, club.id);
    const { id: initiativeId } = await make.initiative(leader, { leadId: club.id });
    const part = await idOf(
      'addInitiativeParticipation',
      { initiativeId, stakeholderId: other.id, role: 'PARTNER' },
      'participation',
    );
    const partnership = await make.partnership(leader, {
      stage: 'ACTIVE',
      parties: [club, other].map(({ id }) => ({ stakeholderId: id, role: 'PARTNER' })),
    });
    await make.interaction(leader, {
      participants: [{ stakeholderId: person.id, onBehalfOfId: club.id }, { stakeholderId: other.id }],
    });
    await make.mutate(
      leader,
      'designateKeyPerson',
      { personId: person.id, rationale: 'x', since: '2026-01-01' },
      '__typename',
    );
    const [designation] = await app.sql('SELECT id FROM key_person_designation');
    const [point] = await app.sql(`SELECT id FROM contact_point WHERE id = $1`, [
      await idOf('addContactPoint', { stakeholderId: club.id, kind: 'PHONE', value: '0520-12345' }, 'contactPoint'),
    ]);
    const filter = { areaId: areaIds[0] };
    const figures = () =>
      Promise.all(
        [club, person, other].map(({ id }) => leader.ok(FIGURES, { id, partnership: partnership.id, filter })),
      );
    const before = await figures();
    expect(before[0].stakeholder.neighbours).toEqual(
      expect.arrayContaining([
        { weight: 2, kinds: ['AFFILIATION'], stakeholder: { id: person.id } },
        // Cooperation, member of each other, a partnership, an initiative, a meeting.
        expect.objectContaining({ weight: 6, stakeholder: { id: other.id } }),
      ]),
    );
    await again('affiliation', affiliation.id, { role: 'ordforande ' });
    await again('organisation_relation', together, { from_id: other.id, to_id: club.id });
    const double = await again('organisation_relation', member);
    await again('initiative_participation', part);
    await again('partnership_party', partnership.parties[0].id);
    await again('key_person_designation', designation.id);
    await again('contact_point', point.id);
    // A network is kept until the journal says that it has changed, which what is written behind its back does not.
    await make.association(leader);
    expect(await figures()).toEqual(before);

    const told = await doublesIn(app.owner);
    expect(told.map((line) => line.replace(/:.*/, ''))).toEqual([
      'Affiliation twice on a day',
      'OrganisationRelation twice on a day',
      'KeyPersonDesignation twice on a day',
      'ContactPoint twice on a day',
      'InitiativeParticipation twice on a day',
      'PartnershipParty twice on a day',
    ]);
    expect(told[1]).toContain(`${member} and ${double}`);

    const change = (input: object) =>
      make.mutate(leader, 'updateOrganisationRelation', { id: double, ...input }, 'organisationRelation { version }');
    await change({ version: 1, validFrom: '2026-01-01' });
    await change({ version: 2, validUntil: '2026-02-01' });
    await expect(change({ version: 3, validUntil: null })).rejects.toThrow('overlap');
  });

  it('is told of circles too, which can be put right', async () => {
    const [a, b] = [await make.association(leader), await make.association(leader)];
    const first = await idOf(
      'createOrganisationRelation',
      { kind: 'PARENT_OF', fromId: a.id, toId: b.id },
      'organisationRelation',
    );
    const back = await again('organisation_relation', first, { from_id: b.id, to_id: a.id });
    const circle = async () => (await doublesIn(app.owner)).filter((line) => line.includes('circle'));
    expect(await circle()).toEqual([expect.stringContaining(back)]);
    await make.mutate(
      leader,
      'updateOrganisationRelation',
      { id: back, version: 1, validUntil: '2026-01-01' },
      '__typename',
    );
    await make.mutate(
      leader,
      'updateOrganisationRelation',
      { id: first, version: 1, validFrom: '2026-01-02' },
      '__typename',
    );
    expect(await circle()).toEqual([]);
  });
});
