/*
 * Numbers as people type them. Between pages and API a number is text in one form, "-1200.5"; what cannot be read stands there in
 * quotation marks, so that nobody takes it for a number, and nothing that was typed is lost.
 */

type Mark = ',' | '.';

/** Which mark a language puts before decimals. */
const decimalOf = (locale: string): Mark => (locale.startsWith('sv') ? ',' : '.');

/** What stands between digits and means nothing: any space, what joins without being seen. */
const BETWEEN = /[\p{White_Space}\p{Cf}’']/gu;
const MINUS = /^[-−–‐‑]/u;
const GROUPED = /^[1-9]\d{0,2}([.,]\d{3})+$/;

/**
 * Reads a number as somebody typed it; undefined where it cannot be read for sure. Both marks are taken for decimals, so that
 * "12.5" and "12,5" are the same in both languages; where one of them would be a thousand times the other ("45.000" in
 * Swedish), nothing is guessed.
 */
export function readNumber(text: string, locale: string): string | undefined {
  const bare = text.replace(BETWEEN, '').replace(MINUS, '-');
  const [, minus, digits] = /^(-?)([\d.,]*)$/.exec(bare) ?? [];
  if (digits === undefined || !/\d/.test(digits)) return undefined;
  const plain = plainOf(digits, decimalOf(locale));
  if (plain === undefined) return undefined;
  const [whole, fraction = ''] = plain.split('.');
  let end = fraction.length;
  while (fraction[end - 1] === '0') end--;
  const kept = fraction.slice(0, end);
  const number = `${whole.replace(/^0+(?=\d)/, '') || '0'}${kept && `.${kept}`}`;
  return minus && number !== '0' ? `-${number}` : number;
}

/** Digits with a full stop before the decimals, without marks between thousands. */
function plainOf(digits: string, decimal: Mark): string | undefined {
  const marks = digits.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  if (!last) return digits;
  const at = digits.lastIndexOf(last);
  const [before, after] = [digits.slice(0, at), digits.slice(at + 1)];
  const alone = marks.length === 1;
  // "1.200,50": what comes last is the decimals, whatever stands before it divides thousands.
  if (!alone && marks.filter((mark) => mark === last).length === 1)
    return GROUPED.test(before) && new Set(before.match(/[.,]/g)).size === 1
      ? `${before.replace(/[.,]/g, '')}.${after}`
      : undefined;
  if (!alone) return GROUPED.test(digits) && new Set(marks).size === 1 ? digits.replace(/[.,]/g, '') : undefined;
  if (last === decimal || !GROUPED.test(digits)) return `${before}.${after}`;
  // English divides thousands by commas; Swedish uses no full stop, but many do.
  return decimal === '.' ? before + after : undefined;
}

/** Whether a text is a number in the one form. */
export const isNumber = (value: string): boolean => /^-?\d+(\.\d+)?$/.test(value);

const QUOTED = /^"(.*)"$/s;

/** What cannot be read, as it is kept. */
export const unread = (text: string): string => `"${text}"`;
export const isUnread = (value: string): boolean => QUOTED.test(value);
/** What was typed, of a value that cannot be read. */
export const typedOf = (value: string): string => QUOTED.exec(value)?.[1] ?? value;

/** A number as the API takes it: nothing where nothing is typed; what cannot be read goes as it is, and is refused. */
export const numberOf = (value: string): number | null =>
  value === '' ? null : isNumber(value) ? Number(value) : (value as unknown as number);

/** How many decimals a number has. */
export const decimalsOf = (value: string): number => value.split('.')[1]?.length ?? 0;
