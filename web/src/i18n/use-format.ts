import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { localeOf } from './locale';
import { nearness } from './nearness';
import { dayIn, ZONE } from './time';

/** Days, times and numbers as the reader's language writes them, by Stockholm's clock. */
export function useFormat() {
  const {
    i18n: { language },
  } = useTranslation();
  return useMemo(() => {
    const locale = localeOf(language);
    const day = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' });
    const week = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'numeric' });
    const moment = new Intl.DateTimeFormat(locale, {
      timeZone: ZONE,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    });
    const weekday = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'long' });
    const utc = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
    const longDay = utc({ weekday: 'long', day: 'numeric', month: 'long' });
    const shortWeekday = utc({ weekday: 'short' });
    const month = utc({ month: 'long', year: 'numeric' });
    const nearDay = utc({ day: 'numeric', month: 'short' });
    const time = new Intl.DateTimeFormat(locale, { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });
    const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
    const days = new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' });
    const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
    const date = (text: string) => day.format(new Date(`${text}T00:00:00Z`));
    const at = (text: string) => new Date(`${text}T00:00:00Z`);
    const near = (text: string) => nearness(text, dayIn(), locale);
    return {
      /** A day. */
      date,
      /** The day of an instant. */
      dayOf: (instant: string) => date(dayIn(new Date(instant))),
      /** A day without its year. */
      shortDay: (text: string) => week.format(new Date(`${text}T00:00:00Z`)),
      /** The weekday of a day. */
      weekday: (text: string) => weekday.format(new Date(`${text}T00:00:00Z`)),
      /** A day with its weekday, as a heading of a day in sight: without its year. */
      longDay: (text: string) => longDay.format(at(text)),
      /** The weekday of a day, short. */
      shortWeekday: (text: string) => shortWeekday.format(at(text)),
      /** The month that a day lies in, with its year. */
      month: (text: string) => month.format(at(text)),
      /** A day; its year only where it is another than this one's. */
      day: (text: string) => (text.slice(0, 4) === dayIn().slice(0, 4) ? nearDay.format(at(text)) : date(text)),
      /** The days from one to another, in one. */
      span: (from: string, until: string) => utc({ day: 'numeric', month: 'long' }).formatRange(at(from), at(until)),
      /** The time of an instant. */
      time: (instant: string) => time.format(new Date(instant)),
      /** An instant, with weekday and time. */
      moment: (instant: string) => moment.format(new Date(instant)),
      /** How far away a day is, where it is near; else the day. */
      ago: (text: string) => near(text) ?? date(text),
      /** A day, and how far away it is where it is near. */
      dateAndAgo: (text: string) => [date(text), near(text) && `(${near(text)})`].filter(Boolean).join(' '),
      number: (value: number) => number.format(value),
      /** A number to its last decimal; `grouped`: whether thousands stand apart. */
      exact: (value: number, grouped = true) =>
        new Intl.NumberFormat(locale, { maximumFractionDigits: 20, useGrouping: grouped }).format(value),
      /** So many days. */
      days: (count: number) => days.format(count),
      percent: (value: number) => percent.format(value),
    };
  }, [language]);
}
