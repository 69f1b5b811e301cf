import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/fields';
import { checkOrganisationNumber } from './organisation-number';

/** An organisation number, checked as one types. */
export function OrganisationNumberField({
  value,
  onChange,
  problem,
}: {
  value: string;
  onChange: (value: string) => void;
  problem?: string;
}) {
  const { t } = useTranslation();
  const check = checkOrganisationNumber(value);
  const wrong = check === 'wrong' || check === 'personal' ? t(`organisationNumber.${check}`) : undefined;
  return (
    <TextField
      label={t('fact.organisationNumber')}
      value={value}
      inputMode="numeric"
      placeholder="212000-0142"
      maxLength={15}
      hint={
        check === 'good' ? (
          <span className="number-good">✓ {t('organisationNumber.good')}</span>
        ) : (
          t('organisationNumber.hint')
        )
      }
      problem={wrong ?? problem}
      onChange={onChange}
    />
  );
}
