import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { change } from '../api/use-api';
import { EditableSection } from '../shared/editable-section';
import { InPlace } from '../shared/in-place';
import { useVersionedEdit } from '../shared/versioned-edit';
import { FactList } from '../ui/facts';
import { type Facts, FACTS_OF, factsInput, factsOf, type FactsOf } from './facts';
import { FactsFields, useFactLabels, useFactText } from './facts-fields';
import { UPDATE } from './kinds.operations';
import { FACTS_NOW } from './page.operations';

/** The facts of a stakeholder, edited in place. */
export function FactsSection({ of, editable }: { of: FactsOf; editable: boolean }) {
  const { t } = useTranslation();
  return (
    <EditableSection
      title={t('stakeholder.facts')}
      editable={editable}
      kept={`facts.${of.id}`}
      form={(close) => <FactsForm of={of} onClose={close} />}
    >
      <FactsList of={of} />
    </EditableSection>
  );
}

function FactsList({ of }: { of: FactsOf }) {
  const labels = useFactLabels(of.kind);
  const inWords = useFactText();
  const facts = factsOf(of);
  const shown = FACTS_OF[of.kind].filter(
    (key) => !['name', 'givenName', 'familyName'].includes(key) && facts[key].length > 0 && facts[key] !== 'NONE',
  );
  return <FactList facts={shown.map((key) => [labels[key], inWords(key, facts[key])])} />;
}

function FactsForm({ of, onClose }: { of: FactsOf; onClose: () => void }) {
  const client = useClient();
  const labels = useFactLabels(of.kind);
  const show = useFactText();
  const edit = useVersionedEdit<Facts>({
    key: `facts.${of.id}`,
    from: { form: factsOf(of), version: of.version },
    load: async () => {
      const { data } = await client.query(FACTS_NOW, { id: of.id }, { requestPolicy: 'network-only' });
      const now = data?.stakeholder;
      return now ? { form: factsOf(now), version: now.version } : undefined;
    },
    save: (changes, version) => {
      const input = { id: of.id, version, ...factsInput(changes, of.kind) };
      return change(UPDATE[of.kind] as (typeof UPDATE)['PERSON'], { input });
    },
    onEnd: onClose,
    labels,
    show,
  });
  return (
    <InPlace edit={edit} shown={Object.keys(labels)} roomy>
      <FactsFields kind={of.kind} facts={edit.form} set={edit.set} failure={edit.failure} />
    </InPlace>
  );
}
