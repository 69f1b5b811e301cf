import { addDays, weekdayOf } from '../i18n/time';

/** From Friday on one looks into the week to come. */
const FRIDAY = 5;

/** The Monday of a day's week. */
export const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day));

/** The last day that is near: the Sunday of this week, or from Friday on that of the next one. */
export const nearUntil = (today: string): string => addDays(mondayOf(today), weekdayOf(today) >= FRIDAY ? 13 : 6);

export const LATE = 'late';

export interface DayGroup<Item> {
  /** The day; LATE for what lies before today, null for what has none. */
  day: string | null;
  items: Item[];
}

/** Items in the order of their days, put together by day; what lies before today stands first, in one. */
export function byDay<Item extends { day: string | null }>(items: readonly Item[], today: string): DayGroup<Item>[] {
  const groups: DayGroup<Item>[] = [];
  for (const item of items) {
    const day = item.day !== null && item.day < today ? LATE : item.day;
    const last = groups.at(-1);
    if (last && last.day === day) last.items.push(item);
    else groups.push({ day, items: [item] });
  }
  return groups;
}

/** Words as they begin a line. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
