import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { DASHES } from '../kernel/text.js';

/** A telephone number as people write it. */
export interface Telephone {
  /** In E.164; null for a number that only the country knows, as 112 or 114 14. */
  readonly e164: string | null;
  /** The digits of one that has no E.164. */
  readonly short: string | null;
  readonly extension: string | null;
}

/** Swedish numbers that no trunk prefix leads to: alarm, care, 11x xx, 116 xxx, 118 xxx, 90 xxx. */
const SHORT = /^(?:112|1177|11\d{3}|11[68]\d{3}|90\d{3})$/;
const EXTENSION = /^[\s,;(]*(?:anknytning|anknytn|ankn|ank|extension|ext|växel|vxl|vx|x|#)[\s.:]*(\d{1,6})(?!\d)/iu;
/** What may stand before and after the number: words, and figures that are no number themselves. */
const AROUND = /^(?!.*(?:\d[ -]?){6})[^+]{0,80}$/u;
const START = /\(?\+?\d/;
const RUN = /^\(?\+?[\d ()/.-]*/;
const DASH = new RegExp(`[${DASHES}\u00ad]`, 'gu');

/** What was typed as a telephone number (region SE unless it says otherwise); undefined where it is none. */
export function telephone(text: string): Telephone | undefined {
  const written = text.normalize('NFKC').replace(DASH, '-').replace(/\s+/g, ' ').trim();
  const start = written.search(START);
  if (start < 0) return undefined;
  const [run] = RUN.exec(written.slice(start))!;
  const number = run.slice(0, [...run].findLastIndex((sign) => /\d/.test(sign)) + 1);
  const [before, after] = [written.slice(0, start), written.slice(start + number.length)];
  if (!AROUND.test(before) || !AROUND.test(after) || /^[^\s,;)(\p{L}#]/u.test(after)) return undefined;
  const extension = EXTENSION.exec(after)?.[1] ?? null;
  const digits = number.replace(/\D/g, '');
  if (SHORT.test(digits) && !number.startsWith('+')) return { e164: null, short: digits, extension };
  const phone = parsePhoneNumberFromString(number.replace(/\(0\)/, number.startsWith('+') ? '' : '0'), 'SE');
  return phone?.isPossible()
    ? { e164: phone.number, short: null, extension: extension ?? phone.ext ?? null }
    : undefined;
}
