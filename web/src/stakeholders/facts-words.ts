import { useTranslation } from 'react-i18next';
import { numberOf } from '../i18n/read-number';
import { useFormat } from '../i18n/use-format';
import { useColleagues } from '../shared/colleagues';
import { choiceWord, type Declared, isCount, parts, told } from '../shared/declared';
import { useLanguageName } from '../shared/languages';
import { useVocabulary } from '../shared/vocabulary';
import { type FactField, type FactKey, type Facts, FIELDS, type OwnCadence } from './facts';

/** The names of the facts, as the page calls them. */
export function useFactLabels(): Record<FactKey, string> {
  const { t } = useTranslation();
  return {
    ...(Object.fromEntries(FIELDS.map(({ key }) => [key, t(`fact.${told(key)}`)])) as Record<FactField['key'], string>),
    areaIds: t('fact.areas'),
    focusAreaIds: t('fact.focusAreas'),
    contactCadence: t('fact.contactCadence'),
  };
}

/** The values that one may choose for a fact, in words. */
export function useChoices(): (field: FactField) => { value: string; label: string }[] {
  const { t } = useTranslation();
  return (field) =>
    'options' in field ? field.options.map((value) => ({ value, label: t(choiceWord(field, value)) })) : [];
}

/** A fact in words. */
export function useFactText(): (key: FactKey, value: Facts[FactKey]) => string {
  const { t } = useTranslation();
  const { date, number, days } = useFormat();
  const inDays = (text: string) => (text ? days(numberOf(text) ?? 0) : '–');
  const choicesOf = useChoices();
  const languageName = useLanguageName();
  const { areas, focusAreas } = useVocabulary();
  const colleagues = useColleagues();
  const named = (options: readonly { value: string; label: string }[], ids: readonly string[]) =>
    options
      .filter(({ value }) => ids.includes(value))
      .map(({ label }) => label.trim())
      .join(', ');
  return (key, value) => {
    if (key === 'contactCadence') {
      const { idealDays: ideal, longestDays: longest } = value as OwnCadence;
      return ideal || longest ? t('fact.cadence', { ideal: inDays(ideal), longest: inDays(longest) }) : '';
    }
    if (key === 'areaIds') return named(areas, value as string[]);
    if (key === 'focusAreaIds') return named(focusAreas, value as string[]);
    if (key === 'ownerId') return named(colleagues, [value as string]);
    const text = value as string;
    if (key === 'languages') return parts(text).map(languageName).join(', ');
    const field = FIELDS.find((one) => one.key === key)!;
    if ('options' in field) return named(choicesOf(field), [text]);
    if (!text) return '';
    if (isDay(field)) return date(text);
    return field.kind === 'whole' && isCount(field) ? number(numberOf(text) ?? 0) : text;
  };
}

const isDay = ({ kind }: Declared) => kind === 'day';
