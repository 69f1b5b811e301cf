import fc from 'fast-check';
import { EARLIEST_YEAR, LATEST_YEAR } from '../../../src/kernel/time.js';
import { isPlausible, readDay } from './read-day';
import { addDays } from './time';

const TODAY = '2026-11-25';

describe('a day as it is pasted', () => {
  it.each([
    ['2026-07-05', '2026-07-05'],
    ['20260705', '2026-07-05'],
    ['5.7.2026', '2026-07-05'],
    ['05/07/2026', '2026-07-05'],
    ['5/7', '2026-07-05'],
    ['5/7-2026', '2026-07-05'],
    [' 5 juli 2026 ', '2026-07-05'],
    ['den 5 maj', '2026-05-05'],
    ['1 May 2026', '2026-05-01'],
    ['12 okt. 2026', '2026-10-12'],
    ['29/2 2028', '2028-02-29'],
  ])('%s is %s', (text, day) => {
    expect(readDay(text, TODAY)).toBe(day);
  });

  it.each(['', '31/2', '2026-02-29', '13/13', '2026-13-01', '5.7.26', 'i morgon', '5 xyz', '45 maj'])(
    '%s is none',
    (text) => {
      expect(readDay(text, TODAY)).toBeUndefined();
    },
  );

  it('is read back from how both languages write it', () => {
    const day = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays('1950-01-01', days));
    const style = fc.constantFrom('short', 'medium', 'long' as const);
    fc.assert(
      fc.property(day, fc.constantFrom('sv-SE', 'en-GB'), style, (text, locale, dateStyle) => {
        const shown = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }).format(
          new Date(`${text}T00:00:00Z`),
        );
        expect(readDay(shown, TODAY)).toBe(text);
      }),
    );
  });

  it('lies in a year that the server takes', () => {
    const years = [EARLIEST_YEAR - 1, EARLIEST_YEAR, LATEST_YEAR, LATEST_YEAR + 1];
    expect(['0026-07-05', ...years.map((year) => `${year}-07-05`)].map(isPlausible)).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
  });
});
