import { useTranslation } from 'react-i18next';

export const UNITS = ['HOURS', 'DAYS', 'OCCASIONS', 'PIECES', 'PERSONS', 'SQUARE_METRES'] as const;

/** What contributions are counted in, in words; money in its currency. */
export function useUnit(): (unit: string) => string {
  const { t } = useTranslation();
  return (unit) => {
    const known = UNITS.find((one) => one === unit);
    return known ? t(`unit.${known}`) : unit;
  };
}
