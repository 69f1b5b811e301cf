import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import en from './journal.en.json';
import { KINDS } from './journal-filter';
import sv from './journal.sv.json';
import tablesEn from './tables.en.json';
import tablesSv from './tables.sv.json';

const SRC = join(import.meta.dirname, '..', '..', '..', 'src');

/** What the server writes into the journal, as it names it. */
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.startsWith('access'))
  .map((file) => readFileSync(join(SRC, file), 'utf8'));
const written = new Set(
  sources.flatMap((text) =>
    [...text.matchAll(/(?:\baction\b|denied|deny)[^\n]*?'([a-z]\w+\.[a-z]\w+)'(?:[^\n]*? : '(\w+\.\w+)')?/gi)].flatMap(
      ([, one, other]) => [one, other].filter((name): name is string => Boolean(name)),
    ),
  ),
);

describe('the words of the journal', () => {
  it('are the same in both languages', () => {
    const keys = (words: object) => Object.values(words).flatMap((part: object) => Object.keys(part));
    expect(keys(en)).toEqual(keys(sv));
    expect(Object.keys(tablesEn)).toEqual(Object.keys(tablesSv));
  });

  it('are there for all that the server writes into it', () => {
    expect(written.size).toBeGreaterThan(60);
    expect([...written].filter((action) => !(action.replace('.', '_') in sv.action))).toEqual([]);
  });

  it('are there for all that it can be narrowed down to', () => {
    const named = Object.values(KINDS).flatMap((kind) => ('actions' in kind ? [...kind.actions] : []));
    expect(named.filter((action) => !(action.replace('.', '_') in sv.action))).toEqual([]);
    const sorts = Object.values(KINDS).flatMap((kind) => ('objectTypes' in kind ? [...kind.objectTypes] : []));
    expect(sorts.filter((sort) => !(sort in sv.object))).toEqual([]);
  });
});
