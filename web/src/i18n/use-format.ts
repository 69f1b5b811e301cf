import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayIn, daysBetween, ZONE } from './time';

/** Days, times and numbers as the reader's language writes them, by Stockholm's clock. */
export function useFormat() {
  const {
    i18n: { language },
  } = useTranslation();
  return useMemo(() => {
    const locale = language === 'en' ? 'en-GB' : 'sv-SE';
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
    const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
    const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
    const date = (text: string) => day.format(new Date(`${text}T00:00:00Z`));
    return {
      /** A day. */
      date,
      /** The day of an instant. */
      dayOf: (instant: string) => date(dayIn(new Date(instant))),
      /** A day without its year. */
      shortDay: (text: string) => week.format(new Date(`${text}T00:00:00Z`)),
      /** An instant, with weekday and time. */
      moment: (instant: string) => moment.format(new Date(instant)),
      /** How long ago or ahead a day is: days, then weeks, months, years. */
      ago: (text: string) => {
        const days = daysBetween(dayIn(), text);
        const size = Math.abs(days);
        if (size < 14) return relative.format(days, 'day');
        if (size < 60) return relative.format(Math.trunc(days / 7), 'week');
        if (size < 730) return relative.format(Math.trunc(days / 30.44), 'month');
        return relative.format(Math.trunc(days / 365.25), 'year');
      },
      number: (value: number) => number.format(value),
      percent: (value: number) => percent.format(value),
    };
  }, [language]);
}
