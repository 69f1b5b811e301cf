import { useTranslation } from 'react-i18next';
import { isUnread } from '../i18n/read-number';
import { DayField } from '../shared/day-field';
import { ChoiceField } from '../ui/fields';
import { type Chosen, daysOf, type Length, PERIODS } from './period';

const CHOICES = [...(Object.keys(PERIODS) as Length[]), 'own'] as const;

/** Which period: a length until today, or any two days. */
export function PeriodBar({ chosen, onChange }: { chosen: Chosen; onChange: (next: Chosen) => void }) {
  const { t } = useTranslation();
  const days = daysOf(chosen);
  const choose = (length: Length | 'own') => onChange(length === 'own' ? { length, ...days } : { length });
  const set = (next: Partial<typeof days>) => {
    const { from, until } = { ...days, ...next };
    // Half a day is none yet.
    if (!isUnread(from) && !isUnread(until)) onChange({ length: 'own', from, until });
  };
  return (
    <div className="row end no-print">
      <ChoiceField
        bare
        label={t('overview.period')}
        value={chosen.length}
        onChange={choose}
        options={CHOICES.map((value) => ({ value, label: t(`overview.periods.${value}`) }))}
      />
      {chosen.length === 'own' && (
        <>
          <DayField label={t('journal.from')} required value={days.from} onChange={(from) => set({ from })} />
          <DayField label={t('journal.until')} required value={days.until} onChange={(until) => set({ until })} />
        </>
      )}
    </div>
  );
}
