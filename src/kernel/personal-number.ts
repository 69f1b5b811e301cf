import Personnummer from 'personnummer';
import { DASHES } from './text.js';

/** The package exports its class as the module itself, which its types do not say. */
const Checker = Personnummer as unknown as { valid(number: string): boolean };

/** Six or eight digits of a date, perhaps a sign or space, four digits; not within a longer number. */
const CANDIDATE = /(?<![\d-])(18|19|20)?(\d{6})( {0,2}[-+][ \n]{0,2}| {1,2})?(\d{4})(?![\d-])/g;
const DASH = new RegExp(`[${DASHES}\u00ad]`, 'gu');

/** A text with one dash, one space and one sort of digits for all there are, and without what is not seen. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(DASH, '-')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[^\S\n]/g, ' ');

/**
 * Whether a text holds what reads as a personnummer or samordningsnummer: a date that there is, and a right check digit, whatever
 * dash or space stands between. Ten digits in a row from 07 are a mobile number: one in forty would read as somebody born in
 * 2007, of whom few are written of here, and then rather with a sign (070101-0027) or with the century, which are found.
 */
export const holdsPersonalNumber = (text: string): boolean =>
  [...plain(text).matchAll(CANDIDATE)].some(
    ([, century, date, sign, last]) =>
      (century !== undefined || sign !== undefined || !date.startsWith('07')) && Checker.valid(`${date}-${last}`),
  );
