import { fold } from '../kernel/text.js';

/*
 * E-mail addresses and telephone numbers in free text. Patterns find runs of one class of signs, which cannot backtrack; what
 * a run holds is looked at part by part. So the work grows with the length of the text and no faster: a spec counts it.
 */

/** Told of each step of the work. */
export type Tick = () => void;
export const silent: Tick = () => undefined;

/** A place in a text that may end sooner or later: which of the ends is meant, only those who know the detail can tell. */
interface Candidates {
  from: number;
  ends: number[];
}

export const ADDRESS_RUN = /[\p{L}\p{M}\p{N}._%+@-]+/gu;
export const DIGIT_RUN = /\d+/g;
/** An address is no longer, and neither is one part of it before the sign. */
const LONGEST_DOMAIN = 253;
const LONGEST_LOCAL = 64;

function* addresses(text: string, tick: Tick): Generator<Candidates> {
  for (const { 0: run, index } of text.matchAll(ADDRESS_RUN)) {
    tick();
    const parts = run.split('@');
    let at = index;
    for (let i = 1; i < parts.length; i++) {
      const local = parts[i - 1].replace(/^[._%+-]+/, '');
      at += parts[i - 1].length + 1;
      const ends = local ? domainEnds(parts[i], tick) : [];
      if (ends.length)
        yield {
          from: at - 1 - local.length,
          ends: (local.length > LONGEST_LOCAL ? ends.slice(-1) : ends).map((end) => at + end),
        };
    }
  }
}

/** Where a domain may end: after each label from the second. */
function domainEnds(text: string, tick: Tick): number[] {
  const ends: number[] = [];
  let from = 0;
  for (const label of text.slice(0, LONGEST_DOMAIN).split('.')) {
    tick();
    const letters = /^[\p{L}\p{M}\p{N}]+(?:-+[\p{L}\p{M}\p{N}]+)*/u.exec(label)?.[0];
    if (!letters) break;
    if (from > 0) ends.push(from + letters.length);
    if (letters.length < label.length) break;
    from += label.length + 1;
  }
  return ends;
}

/** What may stand between the digits of a number, as people write them. */
const GAP = /^[ ()/\u00a0\u2007\u2009\u202f\u2010-\u2015\u2212-]{1,4}$/;
const BEFORE = /[\p{L}\d+-]$/u;
const AFTER = /^[\p{L}\d-]/u;
const [FEWEST_DIGITS, MOST_DIGITS] = [8, 15];

/** Numbers from 0, 00 or +, of eight digits or more. */
function* numbers(text: string, tick: Tick): Generator<Candidates> {
  const groups = [...text.matchAll(DIGIT_RUN)].map(({ 0: { length }, index }) => ({ from: index, to: index + length }));
  let done = 0;
  for (let i = 0; i < groups.length; i++) {
    tick();
    const plus = text[groups[i].from - 1] === '+';
    const from = groups[i].from - (plus ? 1 : 0);
    if (from < done || !(plus || text[from] === '0') || BEFORE.test(text.slice(Math.max(0, from - 2), from))) continue;
    const ends: number[] = [];
    let count = 0;
    for (let k = i; k < groups.length; k++) {
      tick();
      if (k > i && !GAP.test(text.slice(groups[k - 1].to, Math.min(groups[k].from, groups[k - 1].to + 5)))) break;
      count += groups[k].to - groups[k].from;
      if (count > MOST_DIGITS) break;
      if (count >= FEWEST_DIGITS && !AFTER.test(text.slice(groups[k].to, groups[k].to + 2))) ends.push(groups[k].to);
    }
    if (ends.length === 0) continue;
    done = ends[ends.length - 1];
    yield { from, ends };
  }
}

const digits = (number: string) => number.replace(/\D/g, '').replace(/^(?:0046|46)0?/, '0');

/** Whether a contact detail is one of some, however it is written. */
export function isOneOf(values: readonly string[]): (found: string) => boolean {
  const addressed = new Set(values.map(fold).filter(Boolean));
  const numbered = new Set(values.map(digits).filter((number) => number.length > 1));
  return (found) => addressed.has(fold(found)) || numbered.has(digits(found));
}

/** Takes those e-mail addresses and telephone numbers out of a text that are to go. */
export function maskContacts(text: string, goes: (found: string) => boolean, mask: string, tick = silent): string {
  const unknown = goes('');
  return [addresses, numbers].reduce((masked, find) => {
    let [result, done] = ['', 0];
    for (const { from, ends } of find(masked, tick)) {
      if (from < done) continue;
      const verdicts = ends.map((end) => goes(masked.slice(from, end)));
      // One that is judged otherwise than what nobody knows is a detail that is known: that is the one that stands there.
      const known = verdicts.lastIndexOf(!unknown);
      const chosen = known < 0 ? ends.length - 1 : known;
      if (!verdicts[chosen]) continue;
      result += masked.slice(done, from) + mask;
      done = ends[chosen];
    }
    return result + masked.slice(done);
  }, text);
}
