import { fold } from '../kernel/text.js';

/*
 * Names and contact details taken out of free text. Names are found word by word, folded as search folds them, with the
 * genitive's s; a name of several words only where nothing but space stands between them.
 */

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*/gu;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** Swedish numbers as people write them: from 0 or +46, at least eight digits. */
const PHONE = /(?<![\p{L}\d+-])(?:\+46|0046|0)(?:[ ()/-]*\d){7,12}(?![\p{L}\d-])/gu;
/** Shorter than this, a single word is an initial or a preposition. */
const SHORTEST = 2;

const wordsOf = (name: string): string[] => [...name.matchAll(WORD)].map(([word]) => fold(word));

/** Names as they are looked for: the longest first, by their first word. */
function byFirstWord(names: Iterable<string>): Map<string, string[][]> {
  const index = new Map<string, string[][]>();
  for (const name of names) {
    const words = wordsOf(name);
    if (words.length === 0 || (words.length === 1 && words[0].length < SHORTEST)) continue;
    for (const first of [words[0], ...(words.length === 1 ? [`${words[0]}s`] : [])])
      index.set(first, [...(index.get(first) ?? []), words]);
  }
  for (const list of index.values()) list.sort((a, b) => b.length - a.length);
  return index;
}

/** What stands in a text for names: made once for many texts. */
export function nameMask(names: Iterable<string>, mask: string): (text: string) => string {
  const index = byFirstWord(names);
  return (text) => {
    const tokens = [...text.matchAll(WORD)].map((match) => ({
      word: fold(match[0]),
      from: match.index,
      to: match.index + match[0].length,
    }));
    const matches = (words: string[], at: number) =>
      words.every((word, k) => {
        const token = tokens[at + k];
        if (!token) return false;
        if (k > 0 && /\S/.test(text.slice(tokens[at + k - 1].to, token.from))) return false;
        return token.word === word || (k === words.length - 1 && token.word === `${word}s`);
      });
    let result = '';
    let done = 0;
    for (let at = 0; at < tokens.length;) {
      const found = index.get(tokens[at].word)?.find((words) => matches(words, at));
      if (!found) {
        at++;
        continue;
      }
      result += text.slice(done, tokens[at].from) + mask;
      done = tokens[at + found.length - 1].to;
      at += found.length;
    }
    return result + text.slice(done);
  };
}

const digits = (number: string) => number.replace(/\D/g, '').replace(/^(0046|46)/, '0');

/** Whether a contact detail is one of some, however it is written. */
export function isOneOf(values: readonly string[]): (found: string) => boolean {
  const addresses = new Set(values.map((value) => value.toLowerCase()));
  const numbers = new Set(values.map(digits).filter((number) => number.length > 0));
  return (found) => addresses.has(found.toLowerCase()) || numbers.has(digits(found));
}

/** Takes those e-mail addresses and telephone numbers out of a text that are to go. */
export const maskContacts = (text: string, goes: (found: string) => boolean, mask: string): string => {
  const replace = (found: string) => (goes(found) ? mask : found);
  return text.replace(EMAIL, replace).replace(PHONE, replace);
};
