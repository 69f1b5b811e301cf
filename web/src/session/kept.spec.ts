import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '..');
const sources = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.spec\.|graphql-env/.test(file))
  .map((file) => ({ file, text: readFileSync(join(FOLDER, file), 'utf8') }));
const whoUses = (what: RegExp) =>
  sources
    .filter(({ text }) => what.test(text))
    .map(({ file }) => file)
    .sort();
const docs = readFileSync(join(FOLDER, '../../docs/web-client.md'), 'utf8');

describe('what the browser keeps', () => {
  it('is written in three places: one for all, one for the language, one for the look', () => {
    expect(whoUses(/idb-keyval|indexedDB/)).toEqual(['session/kept.ts']);
    expect(whoUses(/localStorage/)).toEqual(['i18n/i18n.ts', 'ui/theme.ts']);
    expect(whoUses(/sessionStorage|document\.cookie|caches\.|cookieStore|getDirectory\(/)).toEqual([]);
  });

  it('is told of in the documentation, key by key', () => {
    const kept = readFileSync(join(FOLDER, 'session/kept.ts'), 'utf8');
    const keys = [
      ...(/type KeptKey = (.*?);/s.exec(kept)?.[1].match(/'\w+'/g) ?? []),
      ...(/OF_A_USER = \[(.*?)\]/s.exec(kept)?.[1].match(/'\w+'/g) ?? []),
      "'samverka.language'",
      "'samverka.theme'",
    ].map((key) => key.slice(1, -1));
    expect(keys).toHaveLength(9);
    expect(keys.filter((key) => !docs.includes(`| \`${key}`))).toEqual([]);
  });
});
