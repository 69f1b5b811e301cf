import Personnummer from 'personnummer';

/** The package exports its class as the module itself, which its types do not say. */
const Checker = Personnummer as unknown as { valid(number: string): boolean };

/** Six or eight digits of a date, perhaps a sign or space, four digits; not within a longer number. */
const CANDIDATE = /(?<![\d-])(?:18|19|20)?(\d{6})[-+ ]?(\d{4})(?![\d-])/g;

/** Whether a text holds what reads as a personnummer or samordningsnummer: a date that there is, and a right check digit. */
export const holdsPersonalNumber = (text: string): boolean =>
  [...text.matchAll(CANDIDATE)].some(([, date, last]) => Checker.valid(`${date}-${last}`));
