import fc from 'fast-check';
import { addDays as serverDays, stockholmDate, stockholmTime } from '../../../src/kernel/time.js';
import { addDays, dayIn, daysBetween, fromWallClock, toWallClock, weekdayOf, weekOf } from './time';

const minute = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000));

describe('Stockholm’s clock', () => {
  it('tells the day as the server does', () => {
    fc.assert(fc.property(minute, (at) => expect(dayIn(at)).toBe(stockholmDate(at))));
  });

  it('means the instant that the server means by what it shows', () => {
    fc.assert(
      fc.property(minute, (at) => {
        const [day, time] = [dayIn(at), toWallClock(at).slice(11)];
        expect(fromWallClock(`${day}T${time}`)).toEqual(stockholmTime(day, time));
      }),
    );
  });

  it.each([
    ['inside the gap of spring', '2026-03-29', '02:30'],
    ['before it', '2026-03-29', '01:59'],
    ['after it', '2026-03-29', '03:00'],
    ['in the hour of autumn that comes twice', '2026-10-25', '02:30'],
    ['before that', '2026-10-25', '01:59'],
    ['after it', '2026-10-25', '03:00'],
  ])('%s too', (_what, day, time) => {
    expect(fromWallClock(`${day}T${time}`)).toEqual(stockholmTime(day, time));
  });

  it('takes nothing for a time that is none', () => {
    expect(fromWallClock('soon')).toBeUndefined();
  });

  it('counts weeks as the calendar on the wall does', () => {
    expect(['2026-11-26', '2026-12-31', '2027-01-03', '2027-01-04', '2024-12-30'].map(weekOf)).toEqual([
      48, 53, 53, 1, 1,
    ]);
    expect(['2026-11-23', '2026-11-29'].map(weekdayOf)).toEqual([1, 7]);
  });

  it('counts days', () => {
    fc.assert(
      fc.property(minute, fc.integer({ min: -800, max: 800 }), (at, days) => {
        const later = addDays(dayIn(at), days);
        expect([later, daysBetween(dayIn(at), later)]).toEqual([serverDays(dayIn(at), days), days]);
      }),
    );
  });
});
