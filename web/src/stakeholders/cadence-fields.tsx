import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/fields';
import { CADENCE, type OwnCadence } from './facts';

interface CadenceFieldsProps {
  label: string;
  value: OwnCadence;
  onChange: (value: OwnCadence) => void;
  problemOf: (key: string) => string | undefined;
}

/** How often to meet, where that is not as usual. */
export function CadenceFields({ label, value, onChange, problemOf }: CadenceFieldsProps) {
  const { t } = useTranslation();
  const reversed = value.longestDays !== '' && Number(value.longestDays) < Number(value.idealDays);
  return (
    <fieldset className="field">
      <legend className="label">{label}</legend>
      <span className="hint">{t('fact.cadenceHint')}</span>
      <div className="columns filters">
        {CADENCE.map((key) => (
          <TextField
            key={key}
            label={t(`fact.${key}`)}
            value={value[key]}
            inputMode="numeric"
            problem={key === 'longestDays' && reversed ? t('fact.cadenceOrder') : problemOf(key)}
            onChange={(days) => onChange({ ...value, [key]: days })}
          />
        ))}
      </div>
    </fieldset>
  );
}
