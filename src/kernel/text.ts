/*
 * What stands in no text: bidirectional controls and zero-width marks, which change what a reader sees without changing what is
 * stored, other controls, and what Unicode says is no character (U+FFFE, U+FFFF and the like), which no XML may hold. NUL is
 * left for `isWellFormed` to refuse.
 */
const INVISIBLE =
  /(?![\0\t\n\r\u0085])\p{Cc}|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]|\p{Noncharacter_Code_Point}/gu;
/** Tags spell the flag of a region after an emoji; elsewhere they hide text. */
const TAGS = /(\p{Extended_Pictographic}[\u{e0020}-\u{e007e}]{1,6}\u{e007f})|[\u{e0000}-\u{e007f}]/gu;
/** Joiners are spelling in Persian and Sorani and hold emoji together: one, between two signs. */
const JOINERS = /([\u200c\u200d])[\u200c\u200d]+/g;
const IDLE_JOINER = /(?<!\S)[\u200c\u200d]|[\u200c\u200d](?!\S)/g;
const LINE_END = /\r\n?|[\u0085\u2028\u2029]/g;
/** A sign that is seen: no space, control, filler or blank pattern, and no mark that has no letter to stand on. */
const SEEN = /[^\s\p{Z}\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u;

/**
 * Text as it is stored: NFC, without invisible controls, line ends as `\n`, no white space around it. One in which nothing is
 * seen is empty.
 */
export const cleanText = (value: string): string => {
  const stripped = value.replace(INVISIBLE, '').replace(TAGS, '$1').replace(LINE_END, '\n');
  const text = stripped.replace(JOINERS, '$1').replace(IDLE_JOINER, '').normalize('NFC').trim();
  return text.includes('\0') || SEEN.test(text) ? text : '';
};

/** Text on one line: as `cleanText`, each run of white space one space. */
export const cleanLine = (value: string): string => cleanText(value).replace(/\s+/g, ' ');

/** False where a string holds NUL or a lone surrogate, which PostgreSQL cannot store as UTF-8. */
export const isWellFormed = (value: string): boolean =>
  !value.includes('\0') && !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value);

/** Signs that people and keyboards write for one another, for a class of a regular expression: all are folded to the first. */
export const APOSTROPHES = "'`\u00b4\u02b9\u02bb\u02bc\u02bd\u2018\u2019\u201b\u2032\uff07";
export const QUOTES = '"\u00ab\u00bb\u201c-\u201f\u2033\uff02';
/** Unicode's category Pd and the minus sign. */
export const DASHES =
  '\\-\u058a\u05be\u1400\u1806\u2010-\u2015\u2212\u2e17\u2e1a\u2e3a\u2e3b\u2e40\u2e5d\u301c\u3030\u30a0\ufe31\ufe32\ufe58\ufe63\uff0d\u{10d6e}\u{10ead}';

const LETTERS: Record<string, string> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};
const UNSEEN = /[\p{M}\p{Default_Ignorable_Code_Point}]/gu;
const [APOSTROPHE, QUOTE, DASH] = [APOSTROPHES, QUOTES, DASHES].map((signs) => new RegExp(`[${signs}]`, 'gu'));

/**
 * Text for matching: lower case, accents folded (å, ä → a; ö → o), one apostrophe, quotation mark and dash for all of them,
 * nothing that is not seen, one space between words. The database has the same as `folded()`; a spec holds them together.
 */
export const fold = (value: string): string =>
  value
    .toLowerCase()
    .normalize('NFD')
    .replace(UNSEEN, '')
    .replace(/[øæœßđðłþıς]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(APOSTROPHE, "'")
    .replace(QUOTE, '"')
    .replace(DASH, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** `value` as a LIKE pattern that matches it literally somewhere (escape character: backslash, SQL's default). */
export const likePattern = (value: string): string => `%${value.replace(/[\\%_]/g, '\\$&')}%`;
