import { APOSTROPHES, DASHES, fold } from '../kernel/text.js';
import { silent } from './contact-details.js';

/*
 * Names taken out of free text. They are found word by word, folded as search folds them, with the genitive's s; a name of
 * several words only where nothing but space stands between them.
 */

/** A run of one class of signs: it cannot backtrack, whatever it is fed. */
export const LETTER_RUN = /[\p{L}\p{M}\p{N}]+/gu;
/** What holds the parts of one word together; longer dashes may stand between two. */
const JOINT = new RegExp(`^[-\\u2010\\u2011${APOSTROPHES}\\u00ad\\u200c\\u200d]$`, 'u');
/** What may stand between the words of a name: a double name with a longer dash is two. */
const WITHIN_NAME = new RegExp(`^(?:\\s*|[${DASHES}])$`, 'u');
/** Shorter than this, a single word is an initial or a preposition. */
const SHORTEST = 2;

interface Word {
  word: string;
  from: number;
  to: number;
  /** Whether nothing but space, or one dash, stands between it and the word before. */
  follows: boolean;
}

/** The words of a text, folded; parts with a hyphen or an apostrophe between them are one word. */
export function wordsOf(text: string, tick = silent): Word[] {
  const runs: { from: number; to: number }[] = [];
  for (const { 0: run, index } of text.matchAll(LETTER_RUN)) {
    tick();
    const last = runs.at(-1);
    if (last && index === last.to + 1 && JOINT.test(text[last.to])) last.to = index + run.length;
    else runs.push({ from: index, to: index + run.length });
  }
  return runs.map(({ from, to }, i) => ({
    word: fold(text.slice(from, to)),
    from,
    to,
    follows: i > 0 && WITHIN_NAME.test(text.slice(runs[i - 1].to, from)),
  }));
}

/** Names by their words: a tree, so that each word of a text is looked at as often as the longest name has words, at most. */
interface Branch {
  next: Map<string, Branch>;
  /** Whether a name ends here. */
  name: boolean;
}

function treeOf(names: Iterable<string>): Branch {
  const root: Branch = { next: new Map(), name: false };
  for (const name of [...names].flatMap((one) => (one.includes('-') ? [one, one.replaceAll('-', ' ')] : [one]))) {
    const words = wordsOf(name);
    if (words.length === 0 || (words.length === 1 && words[0].word.length < SHORTEST)) continue;
    let branch = root;
    for (const { word } of words) {
      let next = branch.next.get(word);
      if (!next) branch.next.set(word, (next = { next: new Map(), name: false }));
      branch = next;
    }
    branch.name = true;
  }
  return root;
}

/** How many words of a text, from one on, are a name: as many as may be. */
function lengthOfName(root: Branch, words: readonly Word[], from: number, tick: () => void): number {
  let length = 0;
  let branch: Branch | undefined = root;
  for (let at = from; branch && at < words.length && (at === from || words[at].follows); at++) {
    tick();
    const { word } = words[at];
    if (word.endsWith('s') && branch.next.get(word.slice(0, -1))?.name) length = at - from + 1;
    branch = branch.next.get(word);
    if (branch?.name) length = at - from + 1;
  }
  return length;
}

/** What stands in a text for names: made once for many texts. */
export function nameMask(names: Iterable<string>, mask: string, tick = silent): (text: string) => string {
  const root = treeOf(names);
  return (text) => {
    const words = wordsOf(text, tick);
    let result = '';
    let done = 0;
    for (let at = 0; at < words.length;) {
      const length = lengthOfName(root, words, at, tick);
      if (length) {
        result += text.slice(done, words[at].from) + mask;
        done = words[at + length - 1].to;
      }
      at += length || 1;
    }
    return result + text.slice(done);
  };
}

/** The same value with all texts in it changed. */
export function eachText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => eachText(one, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, eachText(one, change)]));
}
