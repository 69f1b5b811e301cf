import { Linter } from 'eslint';
import { days } from './days.js';

const found = (code: string) =>
  new Linter().verify(code, { rules: { 'no-restricted-syntax': ['error', ...days] } }).map(({ message }) => message);

it.each([
  'at.toISOString().slice(0, 10)',
  'at?.toISOString().slice(0, 10)',
  "new Date().toISOString().split('T')[0]",
  'at.toISOString().substring(0, 10)',
  "at.toISOString().replace(/T.*/, '')",
  'at.toJSON().slice(0, 10)',
  'const text = at.toISOString(); const day = text.slice(0, 10)',
  "text.split('T')[0]",
  "at.toLocaleDateString('sv-SE')",
  'at.toDateString()',
  'new Date().getFullYear()',
  'at.getMonth() + 1',
  'new Date().getUTCFullYear()',
])('refuses %s', (code) => expect(found(code)).toContainEqual(expect.stringContaining('stockholmDate')));

it.each(['at.toISOString()', 'stockholmDate(at)', 'rows.slice(0, 20)', 'id.slice(0, 8)', "words.split(' ')"])(
  'takes %s',
  (code) => expect(found(code)).toEqual([]),
);
