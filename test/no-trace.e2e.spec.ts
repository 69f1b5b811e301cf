import { GraphQLSchemaHost } from '@nestjs/graphql';
import fc from 'fast-check';
import { getNamedType, type GraphQLSchema, isCompositeType } from 'graphql';
import { FORMATS } from '../src/exports/export.service.js';
import { type Client, TestApp } from './app.js';
import { makeDistrict } from './district.js';
import * as make from './make.js';
import { anyQuery, everything, type Values } from './shapes.js';

/*
 * Two districts, one with a person who is hidden and one in which there never was such a person. Whoever may not see them gets
 * the same answers in both, whatever they ask.
 */

const ROOMY = { MAX_TOKENS: '100000', MAX_CHARACTERS: '1000000', BODY_LIMIT_BYTES: '2000000', MAX_FIELDS: '10000' };
const WIDE = { MAX_COST: '1000000', MAX_ALIASES: '1000', MAX_DEPTH: '30' };

interface District {
  app: TestApp;
  ids: Record<string, string>;
  clients: Record<'leader' | 'liaison' | 'manager' | 'officer', Client>;
}

type Hide = (clients: District['clients'], person: { id: string; version: number }) => Promise<void>;

const protect: Hide = async ({ leader }, { id, version }) => {
  const input = { id, version, protectedIdentity: 'PROTECTED_REGISTRATION' };
  await make.mutate(leader, 'updatePerson', input, '__typename');
};

const restrict: Hide = async ({ officer }, { id }) => {
  const asked = { personId: id, kind: 'OBJECTION', ground: 'Nej', receivedOn: '2026-03-20' };
  await make.mutate(officer, 'recordPrivacyRequest', asked, '__typename');
};

async function district(hide?: Hide): Promise<District> {
  const app = await TestApp.start({ ...ROOMY, ...WIDE });
  const clients = {
    leader: await app.as('PROCESS_LEADER'),
    liaison: await app.as('ASSOCIATION_LIAISON'),
    manager: await app.as('MANAGER'),
    officer: await app.as('DATA_PROTECTION_OFFICER'),
  };
  return { app, clients, ids: await makeDistrict(clients, hide && ((person) => hide(clients, person))) };
}

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const MOMENT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;

/** A text without what differs from one database to another: ids by their names or their order, moments of writing, cursors. */
function comparable(text: string, ids: Record<string, string>): string {
  const names = new Map(Object.entries(ids).map(([name, id]) => [id, name]));
  const others = new Map<string, string>();
  const nameOf = (id: string) => names.get(id) ?? others.get(id) ?? others.set(id, `id ${others.size}`).get(id);
  return (
    text
      .replace(UUID, (id) => `<${nameOf(id)}>`)
      .replace(MOMENT, (moment) => (Math.abs(Date.parse(moment) - Date.now()) < 86_400_000 ? '<now>' : moment))
      // Whoever has no place in a picture begins where their id puts them.
      .replace(/"([xy])": ?\[[^\]]*\]/g, '"$1": []')
      .replace(/<viz:position [^>]*>/g, '')
      .replace(/"[\w-]{60,}"/g, '"a cursor"')
  );
}

describe.each([
  ['protected', protect, ['liaison', 'manager']],
  // Others are told apart above; here it is hidden from those too who see protected identities.
  ['not to be used', restrict, ['leader']],
] as const)('a person whose data are %s', (_how, hide, whoMayNot) => {
  let [with_, without] = [] as unknown as [District, District];
  let schema: GraphQLSchema;

  beforeAll(async () => {
    [with_, without] = [await district(hide), await district()];
    ({ schema } = with_.app.app.get(GraphQLSchemaHost));
  });
  afterAll(() => Promise.all([with_, without].map(({ app }) => app.stop())));

  /** What somebody is answered in a district; ids stand in the query under their names. */
  async function answer({ clients, ids }: District, who: (typeof whoMayNot)[number], query: string): Promise<string> {
    const text = query.replace(/@([a-z]+( \d+)?)@/g, (_, name: string) => ids[name] ?? ids.person);
    const { data, errors = [] } = await clients[who].send(text);
    return comparable(
      JSON.stringify({ data, errors: errors.map(({ message, path }) => ({ message, path })) }, null, 1),
      ids,
    );
  }

  const inBoth = <T>(ask: (one: District) => Promise<T>) => Promise.all([ask(with_), ask(without)]);

  const values = (): Values => ({
    ids: Object.keys(with_.ids).map((name) => `@${name}@`),
    texts: ['Undangömd', 'undangömd', 'Klubben', 'Möte', 'Uppgift'],
  });

  /** The records that a root field is asked for by id; those of the other district are nowhere there. */
  const ASKED_FOR: Record<string, RegExp> = {
    stakeholder: /^(club|other|shop|lonely|friend|person)$/,
    interaction: /^met/,
    partnership: /^partnership$/,
    initiative: /^initiative$/,
    missingPartners: /^initiative$/,
    handoverBrief: /^(liaison|leader|manager)$/,
    introductionPath: /^(club|lonely|person)$/,
  };

  /** Every root field with all there is below it, of the records that it may be asked for, in every order of a list. */
  function questions(): string[] {
    return Object.values(schema.getQueryType()!.getFields()).flatMap((field) => {
      const type = getNamedType(field.type);
      // What is far below shows once; what is near is looked at of each.
      const below = (depth: number) => (isCompositeType(type) ? everything(schema, type, depth, values()) : '');
      const id = field.args.find(({ type: of }) => String(of) === 'UUID!')?.name;
      const order = field.args.find(({ name }) => name === 'orderBy');
      const orders = order ? schema.getType(getNamedType(order.type).name)! : undefined;
      const words = orders && 'getValues' in orders ? orders.getValues().map(({ name }) => `orderBy: ${name}`) : [''];
      const text = field.args.some(({ name, type: of }) => name === 'text' && String(of) === 'String!');
      const from = field.args.some(({ name, type: of }) => name === 'from' && String(of) === 'Date!');
      const first = field.args.some(({ name }) => name === 'first');
      const them = Object.keys(with_.ids).filter((name) => ASKED_FOR[field.name]?.test(name));
      return (id ? them.map((name) => `${id}: "@${name}@"`) : words).map((some, i) => {
        const given = [some, text && 'text: "Undangömd"', from && 'from: "2026-03-01"', first && 'first: 100'].filter(
          Boolean,
        );
        return `{ ${field.name}${given.length ? `(${given.join(', ')})` : ''} ${below(i === 0 ? 2 : 1)} }`;
      });
    });
  }

  it.each(whoMayNot)('leave no trace in anything that there is to ask, for a %s', async (who) => {
    for (const query of questions()) {
      const [there, here] = await inBoth((one) => answer(one, who, query));
      expect([query.slice(0, 80), there]).toEqual([query.slice(0, 80), here]);
    }
  });

  it.each(whoMayNot)('leave no trace in filters and counts, for a %s', async (who) => {
    const filters = [
      ...['ON_TRACK', 'DUE', 'OVERDUE', 'NEVER_MET'].map((health) => `{ health: [${health}] }`),
      ...Array.from({ length: 20 }, (_, i) => `2026-03-${String(i + 1).padStart(2, '0')}T12:00:00Z`).flatMap(
        (moment) => [`{ lastHeldBefore: "${moment}" }`, `{ lastHeldAfter: "${moment}" }`],
      ),
    ];
    for (const filter of filters) {
      const query = `{ stakeholders(filter: ${filter}) { totalCount nodes { name } } }`;
      const [there, here] = await inBoth((one) => answer(one, who, query));
      expect([filter, there]).toEqual([filter, here]);
    }
  });

  it.each(whoMayNot)('leave no trace in files, for a %s', async (who) => {
    // Of a picture the marks count: where they stand follows from ids. One made of dots tells no more than that of lines.
    const marks = (svg: string) => svg.match(/<(line|circle)/g)?.length;
    for (const format of Object.keys(FORMATS).filter((name) => name !== 'network.png')) {
      const file = async ({ clients, app, ids }: District) => {
        const headers = { authorization: `Bearer ${clients[who].token}` };
        const response = await fetch(`${app.url}/exports/${format}?asOf=2026-04-01`, { headers });
        const text = await response.text();
        return [format, response.status, format.endsWith('svg') ? marks(text) : comparable(text, ids)];
      };
      expect(await file(with_)).toEqual(await file(without));
    }
  });

  it('leave no trace, whatever the shape of the question', async () => {
    // Where somebody stands in a picture follows from ids.
    const roots = Object.keys(schema.getQueryType()!.getFields()).filter((name) => name !== 'networkPicture');
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...whoMayNot), fc.infiniteStream(fc.nat(1_000_000)), async (who, stream) => {
        const query = anyQuery(schema, roots, 3, values(), (n) => (stream.next().value as number) % n);
        const [there, here] = await inBoth((one) => answer(one, who, query));
        if (!there.includes('"message"')) answered++;
        expect([query, there]).toEqual([query, here]);
      }),
      { numRuns: 100, seed: 4711 },
    );
    expect(answered).toBeGreaterThan(30);
  });
});
