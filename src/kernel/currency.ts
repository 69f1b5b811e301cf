import { badField } from './errors.js';

/** The codes of ISO 4217, as the CLDR data of this Node.js has them. */
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** @throws BAD_USER_INPUT naming `path` for what is no currency */
export function checkCurrency(code: string, path: string): void {
  if (!CURRENCIES.has(code)) throw badField(path, 'currency', 'must be a currency of ISO 4217, as SEK');
}
