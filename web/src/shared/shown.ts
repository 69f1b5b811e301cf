import { isNumber, numberOf, typedOf } from '../i18n/read-number';
import { useFormat } from '../i18n/use-format';

const DAY = /^\d{4}-\d\d-\d\d$/;
const DAYS = /(On|From|Until)$/;
const NUMBERS: readonly string[] = ['pledged', 'delivered', 'amount', 'measure', 'meetingIntervalDays'];

/** A value of a form as the reader's language writes it, where it is a day or a number. */
export function useShown(): (key: string, text: string) => string {
  const { date, number } = useFormat();
  return (key, text) => {
    if (DAYS.test(key) && DAY.test(text)) return date(text);
    return NUMBERS.includes(key) && isNumber(text) ? number(numberOf(text) ?? 0) : typedOf(text);
  };
}
