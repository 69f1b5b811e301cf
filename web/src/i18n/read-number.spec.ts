import fc from 'fast-check';
import { isUnread, numberOf, readNumber, typedOf, unread } from './read-number';

describe('a number as it is typed', () => {
  it.each([
    ['sv-SE', '12,5', '12.5'],
    ['sv-SE', '12.5', '12.5'],
    ['sv-SE', '1 200', '1200'],
    ['sv-SE', '1\u00a0200,50', '1200.5'],
    ['sv-SE', '1.200,50', '1200.5'],
    ['sv-SE', '1.200.000', '1200000'],
    ['sv-SE', '12,345', '12.345'],
    ['sv-SE', '−3,5', '-3.5'],
    ['sv-SE', '–3', '-3'],
    ['sv-SE', ',5', '0.5'],
    ['sv-SE', '007', '7'],
    ['sv-SE', '0', '0'],
    ['sv-SE', '-0', '0'],
    ['sv-SE', '0.500', '0.5'],
    ['sv-SE', '12,', '12'],
    ['en-GB', '12.5', '12.5'],
    ['en-GB', '12,5', '12.5'],
    ['en-GB', '1,200', '1200'],
    ['en-GB', '1,200.50', '1200.5'],
    ['en-GB', '1,200,000', '1200000'],
    ['en-GB', '1200,50', '1200.5'],
  ])('%s: %s is %s', (locale, text, value) => {
    expect(readNumber(text, locale)).toBe(value);
  });

  it.each([
    ['sv-SE', '45.000'],
    ['sv-SE', '12,5,5'],
    ['sv-SE', '1,20.50,3'],
    ['sv-SE', '1.20.000'],
    ['sv-SE', 'tolv'],
    ['sv-SE', '12 kr'],
    ['sv-SE', '1e5'],
    ['sv-SE', '-'],
    ['sv-SE', ','],
    ['sv-SE', '3-5'],
    ['en-GB', '12,34.5'],
  ])('%s: %s is not guessed at', (locale, text) => {
    expect(readNumber(text, locale)).toBeUndefined();
  });

  it('is read back from how a language writes it, to the last decimal', () => {
    const amount = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(amount, fc.constantFrom('sv-SE', 'en-GB'), (value, locale) => {
        const shown = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
        expect(numberOf(readNumber(shown, locale)!)).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it('is never another number in the other language: the same, or not read', () => {
    const typed = fc
      .tuple(fc.integer({ min: 0, max: 9999 }), fc.constantFrom(',', '.'), fc.integer({ min: 0, max: 99 }))
      .map(([whole, mark, part]) => `${whole}${mark}${part}`);
    fc.assert(fc.property(typed, (text) => expect(readNumber(text, 'sv-SE')).toBe(readNumber(text, 'en-GB'))));
  });

  it('is kept as it was typed where it cannot be read, and never taken for a number', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect([isUnread(unread(text)), typedOf(unread(text)), typeof numberOf(unread(text))]).toEqual([
          true,
          text,
          'string',
        ]);
      }),
    );
  });

  it('is nothing where nothing is typed', () => {
    expect(numberOf('')).toBeNull();
  });
});
