import { useTranslation } from 'react-i18next';
import { InitiativePicker, type NamedInitiative } from '../shared/initiative-picker';
import { Button } from '../ui/button';

interface InitiativesFieldProps {
  label: string;
  values: readonly NamedInitiative[];
  onChange: (values: NamedInitiative[]) => void;
}

/** Any of the initiatives: those chosen, each with a way to take it out again, and one more. */
export function InitiativesField({ label, values, onChange }: InitiativesFieldProps) {
  const { t } = useTranslation();
  const without = (id: string) => values.filter((one) => one.id !== id);
  return (
    <fieldset className="field">
      <legend className="label">{label}</legend>
      <ul className="plain">
        {values.map(({ id, name }) => (
          <li key={id} className="row spread">
            {name}
            <Button small look="quiet" aria-label={t('log.remove', { name })} onPress={() => onChange(without(id))}>
              {t('common.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <InitiativePicker
        key={values.length}
        label={t('partnership.addInitiative')}
        value={undefined}
        onChange={(one) => one && onChange([...without(one.id), one].sort((a, b) => a.id.localeCompare(b.id)))}
        but={values.map(({ id }) => id)}
      />
    </fieldset>
  );
}
