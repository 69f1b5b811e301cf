import fc from 'fast-check';
import { addDays, daysBetween } from '../i18n/time';
import { daysOf, periodBefore, periodIn, searchOfPeriod } from './period';

it('is read from the address and written into it', () => {
  expect(periodIn(new URLSearchParams())).toEqual({ length: '12v' });
  expect(periodIn(new URLSearchParams('period=26v'))).toEqual({ length: '26v' });
  expect(periodIn(new URLSearchParams('period=constructor'))).toEqual({ length: '12v' });
  const own = { length: 'own', from: '2026-01-01', until: '2026-03-31' } as const;
  expect(periodIn(searchOfPeriod(own))).toEqual(own);
  expect(periodIn(new URLSearchParams('fran=2026-01-01'))).toEqual({ length: '12v' });
});

it('ends with today and holds as many days as it says', () => {
  expect(daysOf({ length: '12v' }, '2026-11-26')).toEqual({ from: '2026-09-04', until: '2026-11-26' });
});

it('has as long a period just before it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 800 }), (start, length) => {
      const from = addDays('2020-01-01', start);
      const until = addDays(from, length);
      const before = periodBefore({ from, until });
      expect(addDays(before.until, 1)).toBe(from);
      expect(daysBetween(before.from, before.until)).toBe(length);
    }),
    { seed: 1488 },
  );
});
