import { groupMoney } from './money';
import type { GrantRow } from './money.operations';

const grant = (more: Partial<GrantRow>): GrantRow => ({
  id: Math.random().toString(),
  year: 2026,
  purpose: 'Läxhjälp',
  amount: 100,
  usedAmount: null,
  currency: 'SEK',
  reportDueOn: null,
  reportedOn: null,
  reportOverdue: false,
  funder: { id: 'f1', name: 'Fonden' },
  initiative: { id: 'i1', name: 'Läxlyktan', outcomes: [] },
  ...more,
});

const GRANTS = [
  grant({ amount: 100, usedAmount: 40, reportDueOn: '2026-12-18' }),
  grant({ amount: 50, reportDueOn: '2026-03-01', reportedOn: '2026-02-27', year: 2025 }),
  grant({ amount: 70, currency: 'EUR', usedAmount: 70 }),
  grant({
    amount: 500,
    funder: { id: 'f2', name: 'Staten' },
    initiative: { id: 'i2', name: 'Nattvandring', outcomes: [] },
    reportDueOn: '2026-11-01',
    reportOverdue: true,
  }),
];

it('adds up by funder, apart by currency, the most first, with the next report that is not in', () => {
  expect(
    groupMoney(GRANTS, 'funder').map(
      ({ name, currency, granted, used, unsaid, reported, count, nextReport, overdue }) => [
        name,
        currency,
        granted,
        used,
        unsaid,
        reported,
        count,
        nextReport,
        overdue,
      ],
    ),
  ).toEqual([
    ['Staten', 'SEK', 500, 0, 1, 0, 1, '2026-11-01', true],
    ['Fonden', 'SEK', 150, 40, 1, 1, 2, '2026-12-18', false],
    ['Fonden', 'EUR', 70, 70, 0, 0, 1, null, false],
  ]);
});

it('puts the latest year first, and names each initiative once', () => {
  const years = groupMoney(GRANTS, 'year').filter(({ currency }) => currency === 'SEK');
  expect(years.map(({ name, granted }) => [name, granted])).toEqual([
    ['2026', 600],
    ['2025', 50],
  ]);
  expect(years[0].initiatives.map(({ id }) => id)).toEqual(['i1', 'i2']);
  expect(groupMoney([], 'initiative')).toEqual([]);
});
