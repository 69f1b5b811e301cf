import { useTranslation } from 'react-i18next';
import { ChoiceField, ManyField, TextField } from '../ui/fields';
import { useColleagues } from './colleagues';

export type Confidentiality = 'INTERNAL' | 'OPEN' | 'RESTRICTED';
const LEVELS: readonly Confidentiality[] = ['INTERNAL', 'OPEN', 'RESTRICTED'];

export interface Confidential {
  confidentiality: Confidentiality;
  readerIds: string[];
  legalProvision: string;
}

/** Who may read of something, and by what provision it is kept from the others. */
export function ConfidentialityFields({
  form,
  set,
}: {
  form: Confidential;
  set: (next: Partial<Confidential>) => void;
}) {
  const { t } = useTranslation();
  const colleagues = useColleagues();
  return (
    <>
      <ChoiceField
        label={t('log.confidentiality')}
        value={form.confidentiality}
        onChange={(confidentiality) => set({ confidentiality })}
        options={LEVELS.map((value) => ({ value, label: t(`confidentiality.${value}`) }))}
      />
      {form.confidentiality === 'RESTRICTED' && (
        <>
          <ManyField
            label={t('log.readers')}
            hint={t('log.readersHint')}
            values={form.readerIds}
            onChange={(readerIds) => set({ readerIds: readerIds.sort() })}
            options={colleagues}
          />
          <TextField
            label={t('log.legalProvision')}
            value={form.legalProvision}
            onChange={(legalProvision) => set({ legalProvision })}
          />
        </>
      )}
    </>
  );
}
