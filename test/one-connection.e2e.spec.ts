import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type Client, TestApp } from './app.js';
import * as make from './make.js';
import { barely } from './shapes.js';

/*
 * Whatever asks for a second connection while it holds one waits for itself where there is only one, and for its like where all
 * are in use.
 */

let app: TestApp;
let client: Client;

beforeAll(async () => {
  app = await TestApp.start({ DATABASE_POOL: '1', DATABASE_WAIT_MS: '3000', OFFICER_MAY_LEAD: 'true' });
  client = await app.as('PROCESS_LEADER', 'DATA_PROTECTION_OFFICER', 'ADMIN');
});
afterAll(() => app?.stop());

const NOBODY = '01900000-0000-7000-8000-000000000000';

it.each(['Query', 'Mutation'])('answers every root field of %s on one connection', async (root) => {
  const { schema } = app.app.get(GraphQLSchemaHost);
  const fields = Object.values((root === 'Query' ? schema.getQueryType() : schema.getMutationType())!.getFields());
  for (const field of fields.filter(({ name }) => !['signOut', 'revokeSession'].includes(name))) {
    const { errors = [] } = await client.send(
      `${root.toLowerCase()} { ${barely(field, { ids: [NOBODY], texts: ['x'] })} }`,
      {},
      { 'idempotency-key': `${field.name} on one connection` },
    );
    const codes = errors.map(({ extensions: { code } }) => code);
    expect([field.name, codes.filter((code) => code === 'UNAVAILABLE' || code === 'INTERNAL')]).toEqual([
      field.name,
      [],
    ]);
  }
});

it('writes and reads on one connection', async () => {
  const person = await make.person(client, { givenName: 'Ett', familyName: 'Exempel' });
  const input = {
    channel: 'MEETING',
    startsAt: '2026-03-02T10:00:00Z',
    subject: 'Ett',
    participants: [{ stakeholderId: person.id }],
  };
  const { logInteraction } = await client.ok(
    `mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { interaction { id } } }`,
    { input },
  );
  expect(logInteraction.interaction.id).toBeTruthy();
  const rule = { name: 'Ett exempel', target: 'JOURNAL_VALUES', months: 12, decision: 'DN 1', decidedOn: '2026-01-01' };
  const { createRetentionRule } = await client.ok(
    `mutation ($input: CreateRetentionRuleInput!) { createRetentionRule(input: $input) { retentionRule { id } } }`,
    { input: rule },
  );
  const { previewRetention } = await client.ok(
    `mutation ($input: PreviewRetentionInput!) { previewRetention(input: $input) { preview { count } } }`,
    { input: { id: createRetentionRule.retentionRule.id } },
  );
  expect(previewRetention.preview.count).toBe(0);
});
