import { checkCurrency } from '../kernel/currency.js';
import { badField } from '../kernel/errors.js';
import type { ContributionKind } from './partnership.enums.js';

/** What contributions other than money are counted in. */
export const UNITS = ['HOURS', 'DAYS', 'OCCASIONS', 'PIECES', 'PERSONS', 'SQUARE_METRES'];

/** @throws BAD_USER_INPUT naming `path` for money without a currency, or anything else in one */
export function checkUnit(kind: ContributionKind, unit: string, path: string): void {
  if (kind === 'MONEY') return checkCurrency(unit, path);
  if (!UNITS.includes(unit)) throw badField(path, 'unit', `must be one of ${UNITS.join(', ')}`);
}
