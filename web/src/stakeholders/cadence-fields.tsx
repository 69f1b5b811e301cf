import { useTranslation } from 'react-i18next';
import { numberOf } from '../i18n/read-number';
import { NumberField } from '../shared/number-field';
import { CADENCE, type OwnCadence } from './facts';

/** Ten years. */
const MOST_DAYS = 3653;

interface CadenceFieldsProps {
  label: string;
  value: OwnCadence;
  onChange: (value: OwnCadence) => void;
  problemOf: (key: string) => string | undefined;
}

/** How often to meet, where that is not as usual. */
export function CadenceFields({ label, value, onChange, problemOf }: CadenceFieldsProps) {
  const { t } = useTranslation();
  const reversed = value.longestDays !== '' && (numberOf(value.longestDays) ?? 0) < (numberOf(value.idealDays) ?? 0);
  return (
    <fieldset className="field">
      <legend className="label">{label}</legend>
      <span className="hint">{t('fact.cadenceHint')}</span>
      <div className="columns filters">
        {CADENCE.map((key) => (
          <NumberField
            key={key}
            label={t(`fact.${key}`)}
            value={value[key]}
            min={1}
            max={MOST_DAYS}
            problem={key === 'longestDays' && reversed ? t('fact.cadenceOrder') : problemOf(key)}
            onChange={(days) => onChange({ ...value, [key]: days })}
          />
        ))}
      </div>
    </fieldset>
  );
}
