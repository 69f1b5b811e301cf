import { checkUnit } from './contribution-unit.js';
import { missingForSigning } from './signing.js';

const nothing = { validUntil: null, disputeClause: null };
const all = { validUntil: '2027-12-31', disputeClause: 'Parterna löser tvister i samtal.' };

it('asks of an IOP how long, who brings what, and how disputes are settled; of others nothing', () => {
  expect(missingForSigning('COMPACT', nothing, ['a', 'b'], [])).toEqual([]);
  expect(missingForSigning('IOP', all, ['a', 'b'], ['a', 'b'])).toEqual([]);
  expect(missingForSigning('IOP', all, ['a', 'b'], ['a']).map(({ path }) => path)).toEqual(['agreement.duties']);
  expect(missingForSigning('IOP', nothing, ['a', 'b'], []).map(({ path }) => path)).toEqual([
    'agreement.validUntil',
    'agreement.disputeClause',
    'agreement.duties',
  ]);
});

it.each([
  ['MONEY', 'SEK'],
  ['MONEY', 'EUR'],
  ['TIME', 'HOURS'],
  ['PREMISES', 'SQUARE_METRES'],
] as const)('counts %s in %s', (kind, unit) => expect(checkUnit(kind, unit, 'unit')).toBeUndefined());

it.each([
  ['MONEY', 'HOURS'],
  ['MONEY', 'kr'],
  ['MONEY', 'XYZ'],
  ['TIME', 'SEK'],
  ['TIME', 'hours'],
  ['NETWORK', ''],
] as const)('does not count %s in "%s"', (kind, unit) =>
  expect(() => checkUnit(kind, unit, 'unit')).toThrow(/^unit: must be/),
);
