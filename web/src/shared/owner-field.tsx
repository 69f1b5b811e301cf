import { useTranslation } from 'react-i18next';
import { SelectField } from '../ui/fields';
import { useColleagues } from './colleagues';

/** The colleague who keeps a record; empty for none. */
export function OwnerField({ value, onChange }: { value: string; onChange: (ownerId: string) => void }) {
  const { t } = useTranslation();
  const colleagues = useColleagues();
  return (
    <SelectField
      label={t('fact.owner')}
      value={value}
      none={t('fact.noOwner')}
      onChange={onChange}
      options={colleagues}
    />
  );
}
