/** Bidirectional controls and zero-width marks: they change what a reader sees without changing what is stored. */
const INVISIBLE = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
/** Control characters but for tab, line feed and carriage return; NUL is left for `isWellFormed` to refuse. */
// eslint-disable-next-line no-control-regex -- these are what it is for
const CONTROL = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Text as it is stored: NFC, without invisible controls, line ends as `\n`, no white space around it. */
export const cleanText = (value: string): string =>
  value.normalize('NFC').replace(INVISIBLE, '').replace(CONTROL, '').replace(/\r\n?/g, '\n').trim();

/** Text on one line: as `cleanText`, each run of white space one space. */
export const cleanLine = (value: string): string => cleanText(value).replace(/\s+/g, ' ');

/** False where a string holds NUL or a lone surrogate, which PostgreSQL cannot store as UTF-8. */
export const isWellFormed = (value: string): boolean =>
  !value.includes('\0') && !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value);

const LETTERS: Record<string, string> = { ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i' };

/** Text for matching: lower case, accents folded (å, ä → a; ö → o), one space between words. */
export const fold = (value: string): string =>
  value
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øæœßđðłþı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();

/** `value` as a LIKE pattern that matches it literally somewhere (escape character: backslash, SQL's default). */
export const likePattern = (value: string): string => `%${value.replace(/[\\%_]/g, '\\$&')}%`;
