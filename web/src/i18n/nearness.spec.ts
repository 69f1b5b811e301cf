import fc from 'fast-check';
import { nearness } from './nearness';
import { addDays } from './time';

const LOCALES = ['sv-SE', 'en-GB'] as const;

const two = (part: number) => String(part).padStart(2, '0');
const lengths = (year: number) => [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The days of some years, one after the other, by the calendar alone. */
const days = [2023, 2024, 2025, 2026, 2027, 2028].flatMap((year) =>
  lengths(year).flatMap((length, month) =>
    Array.from({ length }, (_, day) => `${year}-${two(month + 1)}-${two(day + 1)}`),
  ),
);

/** What is true of a day that lies so many places from today in the calendar. */
const truth = {
  'sv-SE': (away: number): string =>
    ({ '-2': 'i förrgår', '-1': 'i går', 0: 'i dag', 1: 'i morgon', 2: 'i övermorgon' })[away] ??
    (away < 0 ? `för ${-away} dagar sedan` : `om ${away} dagar`),
  'en-GB': (away: number): string =>
    ({ '-1': 'yesterday', 0: 'today', 1: 'tomorrow' })[away] ?? (away < 0 ? `${-away} days ago` : `in ${away} days`),
};

describe('how far a day is', () => {
  it.each(LOCALES)('%s: is so by the calendar, for each two days of six years, or is not said', (locale) => {
    const wrong: unknown[] = [];
    days.forEach((today, at) => {
      for (let to = Math.max(0, at - 45); to < Math.min(days.length, at + 45); to++) {
        const said = nearness(days[to], today, locale);
        const wanted = Math.abs(to - at) <= 30 ? truth[locale](to - at) : undefined;
        if (said !== wanted) wrong.push([today, days[to], said]);
      }
    });
    expect(wrong).toEqual([]);
  });

  it.each(LOCALES)('%s: is never told by weeks, months or years', (locale) => {
    const day = fc.constantFrom(...days);
    fc.assert(
      fc.property(day, day, (one, today) => {
        expect(nearness(one, today, locale) ?? '').not.toMatch(/veck|månad|(^|\s)år|week|month|year/);
      }),
    );
  });

  it.each([
    [-730, undefined],
    [-365, undefined],
    [-60, undefined],
    [-31, undefined],
    [-30, 'för 30 dagar sedan'],
    [60, undefined],
  ])('%i days away on 25 November 2026', (away, said) => {
    expect(nearness(addDays('2026-11-25', away), '2026-11-25', 'sv-SE')).toBe(said);
  });
});
