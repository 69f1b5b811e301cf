/** The clock that days and times follow, wherever the reader is. */
export const ZONE = 'Europe/Stockholm';

const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** What the clock in Stockholm shows at an instant, as YYYY-MM-DDTHH:mm: what `datetime-local` takes. */
export const toWallClock = (instant: Date): string => wallClock.format(instant).replace(' ', 'T').slice(0, 16);

/** The day in Stockholm, as YYYY-MM-DD. */
export const dayIn = (instant: Date = new Date()): string => toWallClock(instant).slice(0, 10);

const offsetAt = (time: number): number => {
  const shown = Date.parse(`${wallClock.format(new Date(time)).replace(' ', 'T')}Z`);
  return shown - Math.floor(time / 1000) * 1000;
};

/** Years of fewer digits are written otherwise by the clock that is asked. */
const FIRST = Date.UTC(1000, 0, 2);

/** The instant at which the clock in Stockholm shows this; a time inside the spring gap moves forward by the gap. None long ago. */
export function fromWallClock(text: string): Date | undefined {
  const asUtc = Date.parse(`${text}Z`);
  if (Number.isNaN(asUtc) || asUtc < FIRST) return undefined;
  const before = offsetAt(asUtc - 86_400_000 / 2);
  const first = asUtc - before;
  // The offset that held before is right, unless the clock changed meanwhile.
  return new Date(offsetAt(first) === before ? first : fallsInGap(asUtc, before) ? first : asUtc - offsetAt(first));
}

/** Whether no instant shows this time: the later offset leads to before the change. */
const fallsInGap = (asUtc: number, before: number): boolean => {
  const after = offsetAt(asUtc - before);
  return offsetAt(asUtc - after) !== after;
};

/** YYYY-MM-DD of a day that was reckoned in UTC throughout, which knows no clock that changes. */
const reckoned = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'UTC',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** A day so many days later. */
export const addDays = (day: string, days: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return reckoned.format(date);
};

/** The same day so many months ago; the last day of a month that is shorter. */
export function monthsBefore(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return reckoned.format(new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))));
}

/** Days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** The day of the week: 1 on Monday … 7 on Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** The number of a day's week, as ISO 8601 counts them: the first has the year's first Thursday. */
export function weekOf(day: string): number {
  const thursday = addDays(day, 4 - weekdayOf(day));
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
}
