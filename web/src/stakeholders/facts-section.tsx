import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { EditableSection } from '../shared/editable-section';
import { FactList } from '../ui/facts';
import { Progress } from '../ui/notice';
import { type FactKey, factsOf, type FactsOf, factsOfKind } from './facts';
import { useFactLabels, useFactText } from './facts-words';

const FactsForm = lazy(() => import('./facts-form'));

/** The facts of a stakeholder, edited in place. */
export default function FactsSection({ of, editable }: { of: FactsOf; editable: boolean }) {
  const { t } = useTranslation();
  return (
    <EditableSection
      title={t('stakeholder.facts')}
      editable={editable}
      kept={`facts.${of.id}`}
      form={(close) => (
        <Suspense fallback={<Progress>{t('common.loading')}</Progress>}>
          <FactsForm of={of} onClose={close} />
        </Suspense>
      )}
    >
      <FactsList of={of} />
    </EditableSection>
  );
}

/** What the page's heading says already. */
const IN_HEADING: readonly FactKey[] = ['name', 'givenName', 'familyName'];

function FactsList({ of }: { of: FactsOf }) {
  const labels = useFactLabels();
  const inWords = useFactText();
  const facts = factsOf(of);
  const { first, more } = factsOfKind(of.kind);
  const shown = [...first, ...more].filter((key) => !IN_HEADING.includes(key) && facts[key] !== 'NONE');
  return <FactList facts={shown.map((key) => [labels[key], inWords(key, facts[key])])} />;
}
