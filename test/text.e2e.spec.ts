import { GraphQLSchemaHost } from '@nestjs/graphql';
import fc from 'fast-check';
import { getNamedType, type GraphQLSchema, OverlappingFieldsCanBeMergedRule, parse, validate } from 'graphql';
import { SampleLoader } from '../src/samples/sample.loader.js';
import { type Client, TestApp } from './app.js';
import { anyhow, type Values } from './shapes.js';

/*
 * What the database makes of an operation goes out as it is. That it is what graphql-js would have said is shown by asking twice:
 * an operation that asks about the schema too is executed by graphql-js as a whole.
 */

const ROOMY = { MAX_TOKENS: '100000', MAX_CHARACTERS: '1000000', MAX_FIELDS: '10000', BODY_LIMIT_BYTES: '2000000' };
const WIDE = { MAX_COST: '1000000000', MAX_ALIASES: '1000', MAX_DEPTH: '30', MAX_DIRECTIVES: '100' };
/** How many shapes are tried; 10,000 are, where the way to the answer has been changed. */
const SHAPES = Number(process.env.SHAPES ?? 250);

let app: TestApp;
let schema: GraphQLSchema;
let clients: Client[];

beforeAll(async () => {
  app = await TestApp.start({ ...ROOMY, ...WIDE, OFFICER_MAY_LEAD: 'true' });
  await app.app.get(SampleLoader).loadIfEmpty();
  ({ schema } = app.app.get(GraphQLSchemaHost));
  clients = [
    await app.as('PROCESS_LEADER', 'DATA_PROTECTION_OFFICER', 'ADMIN'),
    await app.as('ASSOCIATION_LIAISON'),
    await app.as('MANAGER'),
  ];
});
afterAll(() => app?.stop());

/** An answer without what is new each time. */
const told = ({ data, errors }: { data: any; errors?: any[] }) => {
  if (data) delete data.asked;
  return JSON.stringify({
    data,
    errors: errors?.map(({ message, path, extensions: { reference: _, ...rest } }) => [message, path, rest]),
  });
};

/** The answer as the database made it, and as graphql-js does. */
async function bothWays(client: Client, roots: string, variables = {}): Promise<[string, string, boolean]> {
  const declared = 'query ($yes: Boolean!, $no: Boolean!)';
  const given = { yes: true, no: false, ...variables };
  const text = await client.send(`${declared} { ${roots} }`, given);
  const executed = await client.send(`${declared} { ${roots} asked: __type(name: "Query") { name } }`, given);
  return [told(text), told(executed), !text.errors];
}

it('answers with the text of the database as graphql-js would, whatever the shape of the question', async () => {
  const [leader] = clients;
  const ids: Record<string, { nodes: { id: string }[] }> = await leader.ok(`{
    stakeholders(first: 5) { nodes { id } } interactions(first: 3) { nodes { id } } partnerships(first: 3) { nodes { id } }
    initiatives(first: 3) { nodes { id } } }`);
  const values: Values = {
    ids: Object.values(ids).flatMap(({ nodes }) => nodes.map(({ id }) => id)),
    texts: ['exempel', 'forening'],
  };
  const roots = Object.values(schema.getQueryType()!.getFields());
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...clients), fc.infiniteStream(fc.nat(1_000_000)), async (client, stream) => {
      const pick = (n: number) => (stream.next().value as number) % n;
      const root = roots[pick(roots.length)];
      const given = root.args.flatMap(({ name, type }) =>
        String(type) === 'UUID!' ? [`${name}: "${values.ids[pick(values.ids.length)]}"`] : [],
      );
      // Of the journal what does not grow by being asked.
      if (root.name === 'auditEvents') given.push('filter: { actions: ["interaction.log"] }');
      const query = `r: ${root.name}${given.length ? `(${given.join(', ')})` : ''} ${anyhow(schema, getNamedType(root.type), 3, values, pick)}`;
      const conflicts = validate(schema, parse(`{ ${query} }`), [OverlappingFieldsCanBeMergedRule]);
      fc.pre(conflicts.length === 0);
      let [text, executed, good] = await bothWays(client, query);
      // That a session is in use is noted now and then.
      if (text !== executed) [text, executed, good] = await bothWays(client, query);
      if (good) answered++;
      expect([query, text.includes('"code":"INTERNAL"')]).toEqual([query, false]);
      expect([query, text]).toEqual([query, executed]);
    }),
    { numRuns: SHAPES, seed: 1488 },
  );
  expect(answered).toBeGreaterThan(SHAPES / 3);
});
