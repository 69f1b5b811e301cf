import { addDays, dayIn, daysBetween } from '../i18n/time';

/** So many days, ended by today. */
export const PERIODS = { '12v': 7 * 12, '26v': 7 * 26, '52v': 7 * 52 } as const;
export type Length = keyof typeof PERIODS;

export interface Days {
  from: string;
  until: string;
}

/** A length until today, or any two days. */
export type Chosen = { length: Length } | ({ length: 'own' } & Days);

const isLength = (text: string | null): text is Length => text !== null && Object.hasOwn(PERIODS, text);
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The period that an address names; twelve weeks where it names none. */
export function periodIn(search: URLSearchParams): Chosen {
  const [from, until, length] = [search.get('fran') ?? '', search.get('till') ?? '', search.get('period')];
  if (DAY.test(from) && DAY.test(until)) return { length: 'own', from, until };
  return { length: isLength(length) ? length : '12v' };
}

export const searchOfPeriod = (chosen: Chosen): URLSearchParams =>
  new URLSearchParams(chosen.length === 'own' ? { fran: chosen.from, till: chosen.until } : { period: chosen.length });

/** The first and the last day of a period. */
export function daysOf(chosen: Chosen, today = dayIn()): Days {
  if (chosen.length === 'own') return { from: chosen.from, until: chosen.until };
  return { from: addDays(today, 1 - PERIODS[chosen.length]), until: today };
}

/** As many days just before. */
export function periodBefore({ from, until }: Days): Days {
  const last = addDays(from, -1);
  return { from: addDays(last, -daysBetween(from, until)), until: last };
}
