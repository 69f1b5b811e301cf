import { checkPast, checkPeriod, overlaps } from './period.js';

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

it('names the end that lies before its start', () => {
  expect(() => checkPeriod('2028-02-29', '2028-02-28', 'input.until')).toThrow('input.until: lies before');
  expect(() => checkPeriod('2028-02-29', '2028-02-29', 'input.until')).not.toThrow();
  expect(() => checkPeriod(null, '2028-02-28', 'input.until')).not.toThrow();
});

it('names a day that has not come', () => {
  expect(() => checkPast('2026-03-02', '2026-03-01', 'input.day')).toThrow('input.day: lies ahead');
  expect(() => checkPast('2026-03-01', '2026-03-01', 'input.day')).not.toThrow();
});
