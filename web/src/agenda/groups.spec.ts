import { byDay, mondayOf, nearUntil } from './groups';

describe('what is near', () => {
  it('is this week, and from Friday on the next one too', () => {
    expect(mondayOf('2026-11-29')).toBe('2026-11-23');
    expect(['2026-11-23', '2026-11-26', '2026-11-27', '2026-11-29'].map(nearUntil)).toEqual([
      '2026-11-29',
      '2026-11-29',
      '2026-12-06',
      '2026-12-06',
    ]);
  });

  it('stands by day, what is late before it and what has no day after it', () => {
    const items = ['2026-11-01', '2026-11-25', '2026-11-26', '2026-11-26', '2026-11-28', null].map((day, id) => ({
      id,
      day,
    }));
    expect(byDay(items, '2026-11-26').map(({ day, items }) => [day, items.map(({ id }) => id)])).toEqual([
      ['late', [0, 1]],
      ['2026-11-26', [2, 3]],
      ['2026-11-28', [4]],
      [null, [5]],
    ]);
  });
});
