import { Temporal } from 'temporal-polyfill';

/** The clock that "today", "overdue" and weeks follow. */
export const ZONE = 'Europe/Stockholm';

/** The second that was asked for last, and its date: days begin with a second, and today is asked for all the time. */
let last = { second: NaN, date: '' };

/** The calendar date in Stockholm at an instant, as YYYY-MM-DD. */
export function stockholmDate(instant: Date = new Date()): string {
  const second = Math.floor(instant.getTime() / 1_000);
  if (second !== last.second) {
    const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(ZONE);
    last = { second, date: zoned.toPlainDate().toString() };
  }
  return last.date;
}

/** The day that a scalar means by midnight in UTC. */
export const scalarDay = (midnight: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(midnight.getTime()).toZonedDateTimeISO('UTC').toPlainDate().toString();

/** The instant of a wall-clock time in Stockholm; a time inside the spring gap moves forward by the gap. */
export const stockholmTime = (date: string, time: string): Date =>
  new Date(Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(ZONE).epochMilliseconds);

export const addDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();

/** The same day of another month; its last day where there is none such. */
export const addMonths = (date: string, months: number): string =>
  Temporal.PlainDate.from(date).add({ months }).toString();

/** The last moment that the software takes as a date: what lies beyond is a slip of the keyboard. */
export const LATEST_YEAR = 2200;
export const EARLIEST_YEAR = 1800;
