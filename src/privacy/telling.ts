import { APOSTROPHES, DASHES, fold } from '../kernel/text.js';
import { wordsOf } from './masking.js';

/*
 * Names and contact details as one regular expression of PostgreSQL, to find the rows that masking then looks at word by
 * word. It finds at least what masking takes out: whatever accents, spaces and separators are written. It also reads JSON as
 * text, where a line break is a backslash and a letter.
 */

const SPACE = '(?:[\\s\u00a0\u2000-\u200a\u202f\u205f\u3000]|\\\\[nrt])+';
const BETWEEN = `(?:[${DASHES}]|${SPACE})`;
/** Accents, and what is not seen within a word. */
const MARKS = '[\u00ad\u0300-\u036f\u064b-\u065f\u200b-\u200d\ufe00-\ufe0f]*';
const LAST_LETTER_WITH_ACCENTS = 0x1fff;

let letters: Map<string, string> | undefined;

/** What is folded to a letter, or to two of them: ä, å and à to a, æ to ae. */
function foldedTo(folded: string): string {
  if (!letters) {
    letters = new Map();
    for (let code = 0xc0; code <= LAST_LETTER_WITH_ACCENTS; code++) {
      const letter = String.fromCharCode(code);
      const plain = fold(letter).normalize('NFC');
      if (plain !== letter && /^\p{L}{1,2}$/u.test(plain)) letters.set(plain, (letters.get(plain) ?? '') + letter);
    }
  }
  return letters.get(folded) ?? '';
}

function wordPattern(word: string): string {
  const signs = [...word.normalize('NFC')];
  let pattern = '';
  for (let i = 0; i < signs.length; i++) {
    const [one, two] = [letterPattern(signs[i]), signs[i] + (signs[i + 1] ?? '')];
    const both = foldedTo(two);
    pattern += both && i + 1 < signs.length ? `(?:${one}${letterPattern(signs[++i])}|[${both}])` : one;
  }
  return pattern;
}

const letterPattern = (sign: string): string =>
  /\p{L}/u.test(sign) ? `[${sign}${foldedTo(sign)}]${MARKS}` : `${JOINTS[sign] ?? escaped(sign)}${MARKS}`;

/** Signs that are folded to one. */
const JOINTS: Record<string, string> = { "'": `[${APOSTROPHES}]`, '-': BETWEEN };

const escaped = (text: string): string => text.replace(/[.+^$(){}|[\]\\*?]/g, '\\$&');

const namePattern = (name: string): string =>
  wordsOf(name)
    .map(({ word }) => wordPattern(word))
    .join(BETWEEN);

/** The digits of a number after what stands for its country, with anything short between them; an address as it is. */
function contactPattern(value: string): string {
  if (value.includes('@')) return [...fold(value).normalize('NFC')].map(letterPattern).join('');
  const digits = value.replace(/\D/g, '').replace(/^(?:0046|46|0)0?/, '');
  return digits.length < 5 ? '' : [...digits].join('\\D{0,4}');
}

/** One expression for all of them, for `~*`; one that matches nothing where there are none. */
export const tellingPattern = (names: readonly string[], contacts: readonly string[]): string =>
  [...names.map(namePattern), ...contacts.map(contactPattern)].filter(Boolean).join('|') || '$.^';
