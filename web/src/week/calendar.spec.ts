import fc from 'fast-check';
import { addDays, daysBetween, weekdayOf } from '../i18n/time';
import { firstOf, monthsAway, weeksOf } from './calendar';

const day = fc.integer({ min: 0, max: 36_000 }).map((days) => addDays('2000-01-01', days));

describe('a month on the wall', () => {
  it('begins on a Monday, ends on a Sunday, leaves out no day and holds the whole month', () => {
    fc.assert(
      fc.property(day, (any) => {
        const weeks = weeksOf(any);
        const days = weeks.flat();
        expect(weekdayOf(days[0])).toBe(1);
        expect(weekdayOf(days.at(-1)!)).toBe(7);
        expect(days.every((one, i) => i === 0 || daysBetween(days[i - 1], one) === 1)).toBe(true);
        expect(days).toContain(firstOf(any));
        expect(days).toContain(any);
        expect(days.at(-1)! >= monthsAway(any, 1) || daysBetween(days.at(-1)!, monthsAway(any, 1)) === 1).toBe(true);
      }),
    );
  });

  it('is followed by another one, over the year too', () => {
    expect([1, -1, 12, -11].map((months) => monthsAway('2026-11-30', months))).toEqual([
      '2026-12-01',
      '2026-10-01',
      '2027-11-01',
      '2025-12-01',
    ]);
  });
});
