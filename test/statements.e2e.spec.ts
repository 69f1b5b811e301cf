import { SampleLoader } from '../src/samples/sample.loader.js';
import { type Client, TestApp } from './app.js';
import { countStatements } from './database.js';

let app: TestApp;
let leader: Client;

beforeAll(async () => {
  app = await TestApp.start();
  await app.app.get(SampleLoader).loadIfEmpty();
  leader = await app.as('PROCESS_LEADER');
});
afterAll(() => app.stop());

const LISTS: Record<string, string> = {
  stakeholders: `query ($first: Int!) { stakeholders(first: $first, filter: { kinds: [PERSON, ASSOCIATION] }) { totalCount pageInfo { endCursor }
    nodes { name areas { name parent { name } } focusAreas { name } owner { name } contactPoints { value }
      affiliations { role person { name } organisation { name } } lastHeldInteraction { subject } } } }`,
  search: `query ($first: Int!) { stakeholders(first: $first, filter: { text: "exempel" }) { totalCount nodes { name tags } } }`,
  interactions: `query ($first: Int!) { interactions(first: $first) { totalCount nodes { subject note author { name }
    participants { stakeholder { name } onBehalfOf { name } } staff { name } focusAreas { name } followUps { title assignee { name } } } } }`,
  followUps: `query ($first: Int!) { followUps(first: $first) { totalCount nodes { title overdue interaction { subject participants { stakeholder { name } } } } } }`,
  commitments: `query ($first: Int!) { commitments(first: $first) { totalCount nodes { title stakeholder { name } colleague { name } interaction { subject } partnership { name } } } }`,
  initiatives: `query ($first: Int!) { initiatives(first: $first) { totalCount nodes { name lead { name } formerNames { name }
    participations { role stakeholder { name } } grants { purpose funder { name } } outcomes { description } } } }`,
  partnerships: `query ($first: Int!) { partnerships(first: $first) { totalCount nodes { name dormant lastMetAt parties { stakeholder { name } }
    stageChanges { to changedBy { name } } agreements { title expired } contributionSums { unit pledged } initiatives { name } } } }`,
  agreements: `query ($first: Int!) { agreements(first: $first) { totalCount nodes { title expired partnership { name } } } }`,
  agenda: `query ($first: Int!) { agenda(first: $first, held: true) { totalCount nodes { kind day nextStep responsible { name } stakeholder { name } interaction { subject } } } }`,
  attention: `query ($first: Int!) { attention(first: $first) { totalCount nodes { reason urgency nextStep responsible { name } stakeholder { name } partnership { name } } } }`,
};
const DETAIL = `query ($id: UUID!, $first: Int!) { stakeholder(id: $id) { name health description owner { name } areas { name } contactPoints { value }
  partnerships { partnership { name parties { stakeholder { name } } } } initiatives { initiative { name } } neighbours { stakeholder { name } }
  commitments(first: $first) { nodes { title } }
  affiliations { role person { name } organisation { name } }
  timeline(first: $first) { totalCount nodes { subject note participants { stakeholder { name } } followUps { title } } }
  openFollowUps(first: $first) { nodes { title } } } }`;

/** The statements of an operation of somebody who has asked before. */
async function statementsOf(query: string, variables: object): Promise<{ count: number; rows: number }> {
  const { result, statements } = await countStatements(() => leader.ok(query, variables));
  // What the answer tells of protected persons goes to the journal, all in one more statement.
  // So does, once a minute, that the session is in use; and how the connection is to plan is sent along where that changes.
  const reads = statements.filter((text) => !/INSERT INTO journal|^UPDATE session|^SET plan_cache_mode/.test(text));
  expect(statements.length - reads.length).toBeLessThanOrEqual(2);
  return { count: reads.length, rows: (JSON.stringify(result).match(/"(name|subject|title)"/g) ?? []).length };
}

async function countAll(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const [{ id }] = await app.sql(
    'SELECT stakeholder_id AS id FROM timeline_entry GROUP BY 1 ORDER BY count(*) DESC LIMIT 1',
  );
  for (const first of [5, 100]) {
    for (const [name, query] of Object.entries(LISTS))
      counts[`${name} ${first}`] = (await statementsOf(query, { first })).count;
    counts[`detail ${first}`] = (await statementsOf(DETAIL, { id, first })).count;
  }
  return counts;
}

it('reads with one statement an operation, whatever the page and however much there is', async () => {
  await leader.ok('{ me { id } }');
  const onSample = await countAll();
  for (const [operation, count] of Object.entries(onSample)) expect([operation, count]).toEqual([operation, 1]);
  const small = await statementsOf(LISTS.stakeholders, { first: 5 });
  const large = await statementsOf(LISTS.stakeholders, { first: 100 });
  expect(large.rows).toBeGreaterThan(small.rows * 4);
  await app.sql(`
    INSERT INTO stakeholder (id, kind, name, search_text, tags)
    SELECT gen_random_uuid(), CASE WHEN i % 2 = 0 THEN 'PERSON' ELSE 'ASSOCIATION' END, 'Exempel ' || i, 'exempel ' || i, '{exempel}'
      FROM generate_series(1, 5000) i`);
  const { stakeholders } = await leader.ok('{ stakeholders { totalCount } }');
  expect(stakeholders.totalCount).toBeGreaterThan(5_000);
  expect(await countAll()).toEqual(onSample);
});
