import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { choiceWord, type Declared, told } from '../shared/declared';
import { FIELDS } from '../stakeholders/facts';

const FOLDER = import.meta.dirname;
const read = (language: string) =>
  [`${language}.json`, `office.${language}.json`].map(
    (file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as object,
  );

/** Keys with their words. */
const flat = (words: object, before = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]: [string, string | object]) =>
    typeof value === 'string' ? [[before + key, value] as [string, string]] : flat(value, `${before}${key}.`),
  );
const holes = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

const [sv, en] = ['sv', 'en'].map((language) => read(language).flatMap((words) => flat(words)));

/** The fields that forms draw by the catalogue. */
const DRAWN: readonly Declared[] = FIELDS;
const choices = DRAWN.flatMap((field) => (field.options ?? []).map((value) => choiceWord(field, value) as string));

describe('the words of the pages', () => {
  it('are the same in both languages, with the same holes', () => {
    expect(en.map(([key]) => key)).toEqual(sv.map(([key]) => key));
    const swedish = new Map(sv);
    for (const [key, text] of en)
      // "One" may be a word of its own, without the number.
      if (!key.endsWith('_one')) expect([key, holes(text)]).toEqual([key, holes(swedish.get(key)!)]);
  });

  it('are all used', () => {
    const sources = readdirSync(join(FOLDER, '..'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.spec\.|graphql-env/.test(file))
      .map((file) => readFileSync(join(FOLDER, '..', file), 'utf8'))
      .join('\n');
    const unused = sv
      .map(([key]) => key.replace(/_(one|other)$/, ''))
      .filter((key) => {
        const parts = key.split('.');
        // Named whole, or with an end or a middle that is put in.
        const patterns = parts.map((_, at) =>
          [...parts.slice(0, at), '\\$\\{[^`]*?\\}', ...parts.slice(at + 1)].join('\\.'),
        );
        if (choices.includes(key)) return false;
        return (
          !sources.includes(`'${key}'`) &&
          !sources.includes(`i18nKey="${key}"`) &&
          !patterns.some((one) => new RegExp(`\`${one}\``).test(sources))
        );
      });
    expect(unused).toEqual([]);
  });

  it.each(Object.entries({ sv, en }))('are there for what the catalogue tells of: %s', (_language, words) => {
    const known = new Set(words.map(([key]) => key));
    const rules = DRAWN.flatMap((field) => Object.keys(field.rules ?? {}));
    const wanted = [
      ...DRAWN.map(({ key }) => `fact.${told(key)}`),
      ...choices,
      ...[...new Set(rules)].map((rule) => `rules.${rule}`),
    ];
    expect(wanted.filter((key) => !known.has(key))).toEqual([]);
  });
});
