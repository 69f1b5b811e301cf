import { ADDRESS_RUN, DIGIT_RUN, maskContacts } from './contact-details.js';
import { LETTER_RUN, nameMask } from './masking.js';

/*
 * No clock: a machine's speed would decide. The patterns are runs of one class of signs, which an engine reads once; what is
 * done with what they find is counted, step by step.
 */

const LENGTH = 100_000;
const NAMES = ['Anna', 'Anna Berg', 'Anna Berg Lind', 'a a a a a b', 'Bo'];

/** The text that asks most of each part of the work. */
const WORST: Record<string, string> = {
  'one word': 'a',
  'one word of digits': '0',
  'signs of an address': 'a@',
  'an address without end': 'a@a.a.',
  points: '.',
  'at signs': '@',
  labels: 'a.',
  'numbers that nearly are': '0 ',
  'plus signs': '+0',
  separators: '0-(/) ',
  'a number and much space': `0${' '.repeat(400)}`,
  'the beginning of a name': 'a ',
  'a first name again and again': 'Anna ',
  hyphens: 'a-',
  apostrophes: `'’`,
  accents: 'å\u0308',
};

/** More steps than this a sign, and the work does not grow with the text alone: no name has so many words. */
const MOST = 20;

it.each(Object.entries(WORST))('masks 100 kB of %s in steps that grow with the text', (_what, part) => {
  const steps = (length: number) => {
    let count = 0;
    const tick = () => void count++;
    const text = part.repeat(Math.ceil(length / part.length)).slice(0, length);
    nameMask(NAMES, '[X]', tick)(text);
    maskContacts(text, (found) => found.length % 2 === 0, '[Y]', tick);
    return count;
  };
  expect(steps(LENGTH)).toBeLessThanOrEqual(MOST * LENGTH);
  // Twice the text is twice the work, or little more.
  expect(steps(2 * LENGTH)).toBeLessThanOrEqual(2.1 * steps(LENGTH) + MOST);
});

it('finds with patterns that cannot backtrack: one class of signs, again and again', () => {
  for (const { source } of [LETTER_RUN, ADDRESS_RUN, DIGIT_RUN]) expect(source).toMatch(/^(\[[^[\]]+\]|\\d)\+$/);
});
