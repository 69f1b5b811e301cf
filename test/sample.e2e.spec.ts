import { SampleLoader } from '../src/samples/sample.loader.js';
import { type Client, TestApp } from './app.js';
import { LOG } from './make.js';

let app: TestApp;
let leader: Client;

beforeAll(async () => {
  app = await TestApp.start();
  await app.app.get(SampleLoader).loadIfEmpty();
  const [account] = await app.app.get(SampleLoader).signIns();
  leader = await app.signIn(account.email, account.password);
});
afterAll(() => app.stop());

const search = async (text: string) =>
  (
    await leader.ok(
      'query ($text: String) { stakeholders(filter: { text: $text }) { nodes { id name kind source ... on Person { publicRole } } } }',
      { text },
    )
  ).stakeholders.nodes;

describe('the sample network', () => {
  it('loads once, through the services, and marks what is invented', async () => {
    expect(await app.app.get(SampleLoader).loadIfEmpty()).toBe(false);
    const rows = await app.sql('SELECT kind, name, source, tags FROM stakeholder');
    expect(rows.length).toBeGreaterThanOrEqual(70);
    for (const { source, tags } of rows) {
      expect(source).toBeTruthy();
      expect(tags.includes('exempel')).toBe(source.startsWith('Påhittad'));
    }
    const [{ interactions, months }] = await app.sql(
      `SELECT count(*)::int AS interactions, count(DISTINCT date_trunc('month', starts_at))::int AS months FROM interaction`,
    );
    expect(interactions).toBeGreaterThan(200);
    expect(months).toBeGreaterThanOrEqual(18);
    const [{ unjournalled }] = await app.sql(
      `SELECT count(*)::int AS unjournalled FROM stakeholder s WHERE NOT EXISTS (SELECT FROM audit_event e WHERE e.object_id = s.id)`,
    );
    expect(unjournalled).toBe(0);
  });

  it('holds no contact with a named official', async () => {
    const named = await app.sql(
      `SELECT s.name FROM stakeholder s JOIN timeline_entry e ON e.stakeholder_id = s.id WHERE NOT s.tags @> '{exempel}'`,
    );
    expect(named).toEqual([]);
  });

  it('shows partnerships in every stage and form, and says of the named what the text says', async () => {
    const count = async (column: string, table: string) =>
      (await app.sql(`SELECT DISTINCT ${column} AS value FROM ${table}`)).map(({ value }) => value).toSorted();
    expect(await count('stage', 'partnership')).toHaveLength(7);
    expect(await count('form', 'partnership')).toHaveLength(7);
    expect(await count('kind', 'initiative')).toHaveLength(5);
    expect(await count('status', 'initiative')).toHaveLength(4);
    expect(await count('state', 'agreement')).toHaveLength(5);
    expect(await count('kind', 'contribution')).toHaveLength(6);
    const named = `SELECT id FROM stakeholder WHERE NOT tags @> '{exempel}'`;
    for (const [table, column] of [
      ['partnership_party', 'stakeholder_id'],
      ['contribution', 'contributor_id'],
      ['initiative_grant', 'funder_id'],
      ['assessment', 'stakeholder_id'],
      ['commitment', 'stakeholder_id'],
    ])
      expect([table, await app.sql(`SELECT FROM ${table} WHERE ${column} IN (${named})`)]).toEqual([table, []]);
    const { initiatives } = await leader.ok('{ initiatives(first: 100) { nodes { name source lead { name } } } }');
    const leads = initiatives.nodes
      .filter((i: any) => !i.source.startsWith('Påhittad'))
      .map((i: any) => [i.name, i.lead?.name]);
    expect(leads).toContainEqual(['Stadsdelsutveckling Kronogården', 'Shams Faraj']);
    expect(leads).toContainEqual(['Eidar Akademi', 'Eidar']);
    const { attention } = await leader.ok('{ attention(first: 100) { nodes { reason } } }');
    expect(new Set(attention.nodes.map((n: any) => n.reason)).size).toBeGreaterThanOrEqual(8);
  });

  it('goes on where loading was cut off, without doubles', async () => {
    const before = await app.sql('SELECT count(*)::int AS count FROM interaction');
    await app.sql(`UPDATE installation SET value = to_char(now(), 'YYYY-MM-DD') WHERE key = 'sample'`);
    await app.sql(`DELETE FROM idempotency_key WHERE key LIKE 'sample:done:%'`);
    await app.sql(`UPDATE follow_up SET status = 'OPEN', version = 1 WHERE status = 'DONE'`);
    expect(await app.app.get(SampleLoader).loadIfEmpty()).toBe(true);
    expect(await app.sql('SELECT count(*)::int AS count FROM interaction')).toEqual(before);
    expect(await app.sql(`SELECT FROM follow_up WHERE status = 'DONE'`)).not.toHaveLength(0);
  });

  it('takes a first meeting: found in spite of a slip, logged, and seen in timeline, follow-ups and network', async () => {
    const [group] = await search('Kronorgården');
    expect(group.name).toBe('Nattvandrarna på Kronogården');
    expect((await search('Kronorgården')).map((n: any) => n.name)).toContain('Shams Faraj');
    const [club] = await search('norrskenet');
    const [official] = await search('Wänblom');
    expect(official).toMatchObject({ kind: 'PERSON', publicRole: 'chef för social hållbarhet, Eidar' });

    const ties = async () => {
      const { network } = await leader.ok(
        'query ($id: UUID!) { network(aroundId: $id) { nodes { stakeholder { id name } } edges { source target kind weight } } }',
        { id: club.id },
      );
      const name = new Map<string, string>(network.nodes.map((n: any) => [n.stakeholder.id, n.stakeholder.name]));
      return network.edges
        .filter((e: any) => e.kind === 'SHARED_INTERACTION')
        .map((e: any) => [name.get(e.source), name.get(e.target)].toSorted().join(' – '));
    };
    const before = await ties();
    const { interaction } = (
      await leader.ok(LOG, {
        input: {
          channel: 'MEETING',
          startsAt: new Date().toISOString(),
          durationMinutes: 45,
          place: 'Kronogårds torg',
          subject: 'Sommarläger på gården',
          note: 'De vill ha nyckel till samlingslokalen.',
          noteState: 'FINALISED',
          participants: [
            { stakeholderId: club.id },
            { stakeholderId: official.id },
            {
              newPerson: { givenName: 'Ny', familyName: 'Påhittad', roleInOrganisation: 'tränare' },
              onBehalfOfId: club.id,
            },
          ],
          followUps: [
            { title: 'Fråga om nyckel', dueOn: '2030-01-15' },
            { title: 'Skicka datum', dueOn: '2030-01-10' },
          ],
        },
      })
    ).logInteraction;
    const { stakeholder } = await leader.ok(
      `query ($id: UUID!) { stakeholder(id: $id) { nextFollowUpDue lastHeldInteraction { id }
         timeline(first: 1, statuses: [HELD]) { nodes { id subject } } openFollowUps { nodes { title } } affiliations { role person { name } } } }`,
      { id: club.id },
    );
    expect(stakeholder.lastHeldInteraction.id).toBe(interaction.id);
    expect(stakeholder.timeline.nodes).toEqual([{ id: interaction.id, subject: 'Sommarläger på gården' }]);
    expect(stakeholder.openFollowUps.nodes.map((n: any) => n.title)).toEqual(
      expect.arrayContaining(['Skicka datum', 'Fråga om nyckel']),
    );
    expect(stakeholder.affiliations).toContainEqual({ role: 'tränare', person: { name: 'Ny Påhittad' } });
    const gained = (await ties()).filter((tie: string) => !before.includes(tie));
    expect(gained.toSorted()).toEqual(
      ['Anna Wänblom – Fotbollsföreningen Norrskenet', 'Anna Wänblom – Ny Påhittad'].toSorted(),
    );
  });
});
