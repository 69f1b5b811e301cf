import { Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon';
import { Progress } from '../ui/notice';
import type { ContactForm } from './contact-form';
import type { Part } from './more-parts';

/** Most contacts need none of it: it is fetched when somebody does. */
const MoreParts = lazy(() => import('./more-parts'));

const PARTS: readonly Part[] = ['place', 'duration', 'themes', 'staff', 'belongs', 'confidentiality'];

interface MoreFieldsProps {
  form: ContactForm;
  set: (next: Partial<ContactForm>) => void;
  userId: string;
}

/** What a contact may have besides: each opens with a tap, and shows where something stands in it. */
export function MoreFields({ form, set, userId }: MoreFieldsProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<ReadonlySet<Part>>(new Set());
  const filled: Record<Part, boolean> = {
    place: form.place !== '',
    duration: form.durationMinutes !== '',
    themes: form.focusAreaIds.length > 0,
    staff: form.staffIds.join() !== userId,
    belongs: form.initiatives.length + form.partnerships.length > 0,
    confidentiality: form.confidentiality !== 'INTERNAL',
  };
  const shown = (part: Part) => opened.has(part) || filled[part];
  const folded = PARTS.filter((part) => !shown(part));
  return (
    <fieldset className="field">
      <legend className="ask">{t('log.more')}</legend>
      <div className="stack">
        {folded.length < PARTS.length && (
          <Suspense fallback={<Progress>{t('common.loading')}</Progress>}>
            <MoreParts form={form} set={set} shown={shown} />
          </Suspense>
        )}
        {folded.length > 0 && (
          <div className="chips">
            {folded.map((part) => (
              <button
                key={part}
                type="button"
                className="chip add"
                onClick={() => setOpened((before) => new Set([...before, part]))}
              >
                <Icon of={Plus} size="s" />
                {t(`log.part.${part}`)}
              </button>
            ))}
          </div>
        )}
      </div>
    </fieldset>
  );
}
