import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { change } from '../api/use-api';
import { InPlace } from '../shared/in-place';
import { hasUnsaved } from '../shared/unsaved';
import { useVersionedEdit } from '../shared/versioned-edit';
import { Button } from '../ui/button';
import { Section } from '../ui/page';
import { type Facts, FACTS_OF, factsInput, factsOf, type FactsOf } from './facts';
import { FactsFields, useFactLabels, useFactText } from './facts-fields';
import { UPDATE } from './kinds.operations';
import { FACTS_NOW } from './page.operations';

/** The facts of a stakeholder, edited in place. */
export function FactsSection({ of, editable }: { of: FactsOf; editable: boolean }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(() => hasUnsaved(`facts.${of.id}`));
  return (
    <Section
      title={t('stakeholder.facts')}
      actions={
        editable &&
        !editing && (
          <Button small onPress={() => setEditing(true)}>
            {t('common.change')}
          </Button>
        )
      }
    >
      {editing ? <FactsForm of={of} onClose={() => setEditing(false)} /> : <FactsList of={of} />}
    </Section>
  );
}

function FactsList({ of }: { of: FactsOf }) {
  const labels = useFactLabels(of.kind);
  const inWords = useFactText();
  const facts = factsOf(of);
  const shown = FACTS_OF[of.kind].filter(
    (key) => !['name', 'givenName', 'familyName'].includes(key) && facts[key].length > 0 && facts[key] !== 'NONE',
  );
  return (
    <dl className="facts">
      {shown.map((key) => (
        <div key={key} style={{ display: 'contents' }}>
          <dt>{labels[key]}</dt>
          <dd>{inWords(key, facts[key])}</dd>
        </div>
      ))}
    </dl>
  );
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
