import { useClient } from 'urql';
import { change } from '../api/use-api';
import { InPlace } from '../shared/in-place';
import { useVersionedEdit } from '../shared/versioned-edit';
import { type Facts, factsInput, factsOf, type FactsOf, SHOWN } from './facts';
import { FactsFields } from './facts-fields';
import { useFactLabels, useFactText } from './facts-words';
import { UPDATE } from './kinds.operations';
import { FACTS_NOW } from './page.operations';

/** The facts of a stakeholder as they are edited; fetched when somebody does. */
export default function FactsForm({ of, onClose }: { of: FactsOf; onClose: () => void }) {
  const client = useClient();
  const labels = useFactLabels();
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
    <InPlace edit={edit} shown={SHOWN} roomy>
      <FactsFields kind={of.kind} facts={edit.form} set={edit.set} failure={edit.failure} />
    </InPlace>
  );
}
