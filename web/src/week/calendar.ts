import { addDays } from '../i18n/time';
import { mondayOf } from '../agenda/groups';

/** The first day of a day's month. */
export const firstOf = (day: string): string => `${day.slice(0, 7)}-01`;

/** The first day of the month so many months away. */
export function monthsAway(day: string, months: number): string {
  const [year, month] = day.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-01`;
}

/** The weeks that a day's month lies in, each with its seven days. */
export function weeksOf(day: string): string[][] {
  const next = monthsAway(day, 1);
  const weeks: string[][] = [];
  for (let monday = mondayOf(firstOf(day)); monday < next; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, i) => addDays(monday, i)));
  return weeks;
}
