import Organisationsnummer from 'organisationsnummer';
import { badField } from '../kernel/errors.js';
import { DASHES } from '../kernel/text.js';

/** The package exports its class as the module itself, which its types do not say. */
const Checker = Organisationsnummer as unknown as { valid(digits: string): boolean };

/** What people put between the digits: any dash, any space. */
const BETWEEN = new RegExp(`[\\s${DASHES}\u00ad]`, 'gu');
const VAT = /^SE(\d{10})01$/i;

/**
 * A Swedish organisation number as ten digits, from `NNNNNN-NNNN`, ten digits, twelve with `16` in front, or the number for VAT
 * (`SE…01`). (Lag 1974:174 om identitetsbeteckning för juridiska personer). A sole trader's number is the owner's personnummer: numbers
 * whose third and fourth digits read as a month are refused, for personnummer are not stored anywhere.
 * @throws BAD_USER_INPUT naming `path`
 */
export function organisationNumber(text: string, path: string): string {
  const digits = text.replace(BETWEEN, '').replace(VAT, '$1');
  const ten = digits.length === 12 ? digits.slice(2) : digits;
  if (!/^\d{10}$/.test(ten)) throw badField(path, 'organisationNumber', 'must be ten digits, as in 212000-0142');
  const month = Number(ten.slice(2, 4));
  if ((month >= 1 && month <= 12) || (digits.length === 12 && !digits.startsWith('16')))
    throw badField(path, 'notPersonal', 'looks like a personal identity number, which must not be stored here');
  if (Number(ten[2]) < 2 || !Checker.valid(ten))
    throw badField(path, 'organisationNumber', 'is no organisation number: its check digit or its group is wrong');
  return ten;
}

/** `NNNNNN-NNNN` of ten digits. */
export const formatOrganisationNumber = (ten: string): string => `${ten.slice(0, 6)}-${ten.slice(6)}`;
