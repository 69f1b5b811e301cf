import fc from 'fast-check';
import { foldedSql } from '../src/database/folded.sql.js';
import { APOSTROPHES, DASHES, fold, QUOTES } from '../src/kernel/text.js';
import { type Client, TestApp } from './app.js';
import * as make from './make.js';

/* Signs that people write for one another are one in search and in tags; the database folds as the application does. */

let app: TestApp;
let leader: Client;

beforeAll(async () => {
  app = await TestApp.start();
  leader = await app.as('PROCESS_LEADER');
});
afterAll(() => app.stop());

const foldedByDatabase = async (texts: string[]): Promise<string[]> =>
  (
    await app.sql(`SELECT ${foldedSql('t')} AS folded FROM unnest($1::text[]) WITH ORDINALITY x (t, n) ORDER BY n`, [
      texts,
    ])
  ).map(({ folded }) => folded as string);

describe('the database', () => {
  it('folds every letter, mark and sign of the scripts that people write here as the application does', async () => {
    const blocks = [
      [0x20, 0x24f],
      [0x250, 0x52f],
      [0x531, 0x58f],
      [0x591, 0x5f4],
      [0x600, 0x6ff],
      [0x900, 0x97f],
      [0xe01, 0xe5b],
      [0x10a0, 0x10ff],
      [0x1200, 0x12bf],
      [0x1e00, 0x1fff],
      [0x2000, 0x206f],
      [0x20a0, 0x22ff],
      [0x3000, 0x30ff],
      [0xac00, 0xac80],
      [0xfe00, 0xfe6f],
      [0xff00, 0xffef],
      [0x1f300, 0x1f64f],
    ];
    const texts = blocks.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i))
        .filter((sign) => !/\p{Cn}/u.test(sign))
        .flatMap((sign) => [sign, `a${sign}B`]),
    );
    expect(await foldedByDatabase(texts)).toEqual(texts.map(fold));
  });

  it('folds whole texts as the application does', async () => {
    const sign = fc.constantFrom(
      ...`aZåÄöÉßŒÞıİłΣςσЖй张ابهی 👩0-.${APOSTROPHES}${QUOTES}`,
      ...DASHES.slice(2),
      ...[
        '\u0301',
        '\u030a',
        '\u00ad',
        '\u200c',
        '\u200d',
        '\u00a0',
        '\u202f',
        '\u2009',
        '\u3164',
        '\ufe0f',
        '\t',
        '\n',
      ],
    );
    const texts = fc.sample(fc.string({ unit: sign, maxLength: 30 }), { numRuns: 3000, seed: 13 });
    expect(await foldedByDatabase(texts)).toEqual(texts.map(fold));
    expect(await foldedByDatabase(texts.map(fold))).toEqual(texts.map(fold));
  });
});

const first = async (text: string): Promise<string | undefined> =>
  (
    await leader.ok('query ($text: String) { stakeholders(first: 1, filter: { text: $text }) { nodes { name } } }', {
      text,
    })
  ).stakeholders.nodes[0]?.name;

describe('search', () => {
  it.each([..."'’ʼ´`′‘"])('finds O’Tveksam by an apostrophe written as %s', async (sign) => {
    const name = 'Nuala O’Tveksam';
    if (!(await first('O’Tveksam'))) {
      await make.person(leader, { givenName: 'Nuala', familyName: 'O’Tveksam' });
      await make.person(leader, { givenName: 'Ciara', familyName: "O'Tvekman" });
    }
    expect(await first(`O${sign}Tveksam`)).toBe(name);
  });

  it.each(['-', '–', '‑', '−', '—'])('finds Ann–Marie by a dash written as %s', async (sign) => {
    if (!(await first('Prövardotter')))
      await make.person(leader, { givenName: 'Ann–Marie', familyName: 'Prövardotter' });
    expect(await first(`Ann${sign}Marie Prövardotter`)).toBe('Ann–Marie Prövardotter');
  });

  it('finds a name with a joiner by the name without, and keeps it as typed', async () => {
    await make.person(leader, { givenName: 'علی\u200cرضا', familyName: 'Exempel' });
    expect(await first('علیرضا')).toBe('علی\u200cرضا Exempel');
  });
});

describe('lists of lines', () => {
  const CREATE = `mutation ($input: CreatePersonInput!) { createPerson(input: $input) { person {
    id version tags alternativeNames languages } } }`;
  const create = async (input: object) =>
    (await leader.ok(CREATE, { input: { givenName: 'Prov', ...input } })).createPerson.person;
  const tagged = async (tag: string): Promise<string[]> =>
    (
      await leader.ok('query ($tag: String) { stakeholders(filter: { tag: $tag }, first: 100) { nodes { id } } }', {
        tag,
      })
    ).stakeholders.nodes
      .map(({ id }: { id: string }) => id)
      .toSorted();

  it('hold what differs in case, accents or spaces once, as it was spelled first', async () => {
    const made = await create({
      tags: ['Fotboll', 'fotboll', 'FOTBOLL ', 'Öppna  dörrar', 'oppna dorrar', 'dans'],
      alternativeNames: ['Kronogårdens IF', 'KRONOGÅRDENS IF', 'O’Neil', "O'Neil"],
      languages: ['sv', 'SV', 'so'],
    });
    expect(made).toMatchObject({
      tags: ['Fotboll', 'Öppna dörrar', 'dans'],
      alternativeNames: ['Kronogårdens IF', 'O’Neil'],
      languages: ['sv', 'so'],
    });
    const changed = await leader.ok(
      'mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { person { tags } } }',
      { input: { id: made.id, version: made.version, tags: ['DANS', 'Dans', 'musik'] } },
    );
    expect(changed.updatePerson.person.tags).toEqual(['DANS', 'musik']);
  });

  it('are found by a tag however it is spelled, and only by the whole of it', async () => {
    const made = await Promise.all(
      ['Trädgård', 'trädgård', 'TRADGARD', 'Träd\u00adgård'].map((tag) => create({ tags: [tag, 'annat'] })),
    );
    await create({ tags: ['Trädgårdar'] });
    const ids = made.map(({ id }) => id as string).toSorted();
    for (const tag of ['Trädgård', 'TRÄDGÅRD', ' tradgard ']) expect(await tagged(tag)).toEqual(ids);
    expect(await tagged('Träd')).toEqual([]);
  });

  it('are found in an index', async () => {
    const plan = await app.owner.transaction(async (owner) => {
      await owner.query('SET LOCAL enable_seqscan = off');
      return owner.query(`EXPLAIN SELECT id FROM stakeholder WHERE folded_all(tags) @> ARRAY[folded('Dans')]`);
    });
    expect(JSON.stringify(plan)).toContain('stakeholder_tags_idx');
  });
});
