import { byMonth } from './timeline-months';

it('puts contacts together by month, what lies ahead first and the nearest of it first', () => {
  const at = (startsAt: string, status = 'HELD') => ({ startsAt, status });
  const items = [
    at('2026-12-10T10:00:00Z', 'PLANNED'),
    at('2026-12-01T10:00:00Z', 'PLANNED'),
    at('2026-11-20T10:00:00Z'),
    at('2026-11-10T10:00:00Z', 'PLANNED'),
    // By Stockholm's clock it is November already.
    at('2026-10-31T23:30:00Z'),
    at('2026-10-20T10:00:00Z', 'CANCELLED'),
  ];
  const now = new Date('2026-11-26T10:00:00Z');
  expect(
    byMonth(items, now).map(({ month, items }) => [
      month,
      items.map(({ startsAt }) => startsAt.slice(5, 7) + startsAt.slice(8, 10)),
    ]),
  ).toEqual([
    ['ahead', ['1201', '1210']],
    ['2026-11-01', ['1120', '1110', '1031']],
    ['2026-10-01', ['1020']],
  ]);
});
