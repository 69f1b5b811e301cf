import { useTranslation } from 'react-i18next';
import { ManyField } from '../ui/fields';
import { useVocabulary } from './vocabulary';

interface VocabularyFieldProps {
  values: readonly string[];
  /** Called with the ids in their order, so that the same choice is the same value. */
  onChange: (ids: string[]) => void;
}

/** Any of the areas. */
export function AreasField({ values, onChange }: VocabularyFieldProps) {
  const { t } = useTranslation();
  const { areas } = useVocabulary();
  return (
    <ManyField
      label={t('fact.areas')}
      values={values}
      onChange={(ids) => onChange(ids.sort())}
      options={areas.map(({ value, label }) => ({ value, label: label.trim() }))}
    />
  );
}

/** Any of the focus areas. */
export function FocusAreasField({ values, onChange }: VocabularyFieldProps) {
  const { t } = useTranslation();
  const { focusAreas } = useVocabulary();
  return (
    <ManyField
      label={t('fact.focusAreas')}
      values={values}
      onChange={(ids) => onChange(ids.sort())}
      options={focusAreas}
    />
  );
}
