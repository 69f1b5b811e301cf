import Organisationsnummer from 'organisationsnummer';

export type NumberCheck = 'empty' | 'incomplete' | 'good' | 'wrong' | 'personal';

/**
 * What an organisation number looks like while it is typed. The server decides; this only says so sooner. A number whose third and
 * fourth digits read as a month is a personal identity number (a sole trader's is), which is stored nowhere.
 */
export function checkOrganisationNumber(text: string): NumberCheck {
  const written = text.replace(/[\s\p{Pd}\u2212\u00ad]/gu, '');
  const digits = written.replace(/^SE(\d{10})01$/i, '$1');
  if (digits === '') return 'empty';
  if (written.length < 14 && /^S(?:E\d*)?$/i.test(written)) return 'incomplete';
  if (/\D/.test(digits) || digits.length > 12) return 'wrong';
  const long = digits.length > 10;
  if (long && !digits.startsWith('16')) return 'personal';
  const ten = long ? digits.slice(2) : digits;
  if (ten.length >= 4) {
    const month = Number(ten.slice(2, 4));
    if (month >= 1 && month <= 12) return 'personal';
  }
  if (ten.length < 10) return 'incomplete';
  return Number(ten[2]) >= 2 && valid(ten) ? 'good' : 'wrong';
}

/** The package exports its class as the module itself or as its default, as the bundler has it. */
const Checker = Organisationsnummer as unknown as { valid(digits: string): boolean };
const valid = (ten: string): boolean => Checker.valid(ten);
