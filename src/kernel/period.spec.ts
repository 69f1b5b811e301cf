import fc from 'fast-check';
import { checkPast, checkPeriod, covers, overlaps, type Period } from './period.js';
import { addDays } from './time.js';

it.each([
  [null, null, null, null, true],
  ['2026-01-01', '2026-01-31', '2026-01-31', null, true],
  ['2026-01-01', '2026-01-31', '2026-02-01', null, false],
  [null, '2026-01-31', null, '2020-01-01', true],
  ['2026-02-01', null, null, '2026-01-31', false],
  ['2026-02-01', '2026-02-01', '2026-02-01', '2026-02-01', true],
])('%s–%s and %s–%s have a day in common: %s', (from, until, otherFrom, otherUntil, common) => {
  const [a, b] = [
    { from, until },
    { from: otherFrom, until: otherUntil },
  ];
  expect(overlaps(a, b)).toBe(common);
  expect(overlaps(b, a)).toBe(common);
});

describe('of any two periods', () => {
  const FIRST = '2028-02-20';
  const day = (n: number) => addDays(FIRST, n);
  const DAYS = Array.from({ length: 20 }, (_, n) => day(n));
  const end = fc.option(fc.integer({ min: 1, max: 18 }).map(day));
  /* A day on either side of all ends stands for those that an open one reaches. */
  const period: fc.Arbitrary<Period> = fc
    .record({ from: end, until: end })
    .filter(({ from, until }) => !from || !until || from <= until);
  const has = ({ from, until }: Period, on: string) => (!from || from <= on) && (!until || on <= until);

  it('tells whether they have a day in common, as looking at each day does', () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        expect(overlaps(a, b)).toBe(DAYS.some((on) => has(a, on) && has(b, on)));
      }),
      { seed: 1488 },
    );
  });

  it('tells whether one has all days of the other, as looking at each day does', () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        expect(covers(a, b)).toBe(DAYS.every((on) => !has(b, on) || has(a, on)));
      }),
      { seed: 1488 },
    );
  });
});

it('names the end that lies before its start', () => {
  expect(() => checkPeriod('2028-02-29', '2028-02-28', 'input.until')).toThrow('input.until: lies before');
  expect(() => checkPeriod('2028-02-29', '2028-02-29', 'input.until')).not.toThrow();
  expect(() => checkPeriod(null, '2028-02-28', 'input.until')).not.toThrow();
});

it('names a day that has not come', () => {
  expect(() => checkPast('2026-03-02', '2026-03-01', 'input.day')).toThrow('input.day: lies ahead');
  expect(() => checkPast('2026-03-01', '2026-03-01', 'input.day')).not.toThrow();
});
