import { useTranslation } from 'react-i18next';
import { useColleagues } from '../shared/colleagues';
import { ConfidentialityFields } from '../shared/confidentiality-fields';
import { NumberField } from '../shared/number-field';
import { useVocabulary } from '../shared/vocabulary';
import { ManyField, TextField } from '../ui/fields';
import { BelongsField } from './belongs-field';
import type { ContactForm } from './contact-form';

/** A week: what lasts longer is no meeting. */
const MOST_MINUTES = 10_080;

export type Part = 'place' | 'duration' | 'themes' | 'staff' | 'belongs' | 'confidentiality';

interface MorePartsProps {
  form: ContactForm;
  set: (next: Partial<ContactForm>) => void;
  shown: (part: Part) => boolean;
}

/** The fields of what a contact may have besides, as far as they are shown. */
export default function MoreParts({ form, set, shown }: MorePartsProps) {
  const { t } = useTranslation();
  return (
    <>
      {shown('place') && <TextField label={t('log.place')} value={form.place} onChange={(place) => set({ place })} />}
      {shown('duration') && (
        <NumberField
          label={t('log.duration')}
          min={1}
          max={MOST_MINUTES}
          value={form.durationMinutes}
          onChange={(durationMinutes) => set({ durationMinutes })}
        />
      )}
      {shown('themes') && <Themes values={form.focusAreaIds} onChange={(focusAreaIds) => set({ focusAreaIds })} />}
      {shown('staff') && <Staff values={form.staffIds} onChange={(staffIds) => set({ staffIds })} />}
      {shown('belongs') && <BelongsField form={form} set={set} />}
      {shown('confidentiality') && <ConfidentialityFields form={form} set={set} />}
    </>
  );
}

interface IdsProps {
  values: readonly string[];
  onChange: (ids: string[]) => void;
}

function Themes({ values, onChange }: IdsProps) {
  const { t } = useTranslation();
  const { focusAreas } = useVocabulary();
  return (
    <ManyField
      label={t('log.part.themes')}
      values={values}
      options={focusAreas}
      onChange={(ids) => onChange(ids.sort())}
    />
  );
}

function Staff({ values, onChange }: IdsProps) {
  const { t } = useTranslation();
  return (
    <ManyField
      label={t('log.staff')}
      values={values}
      options={useColleagues()}
      onChange={(ids) => onChange(ids.sort())}
    />
  );
}
