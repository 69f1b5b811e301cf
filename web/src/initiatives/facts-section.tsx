import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient } from 'urql';
import { change } from '../api/use-api';
import { useFormat } from '../i18n/use-format';
import { useColleagues } from '../shared/colleagues';
import { EditableSection } from '../shared/editable-section';
import { InPlace } from '../shared/in-place';
import { NamedLink } from '../shared/named-link';
import { useVersionedEdit } from '../shared/versioned-edit';
import { useFocusName, useVocabulary } from '../shared/vocabulary';
import { FactList } from '../ui/facts';
import { UPDATE_INITIATIVE } from './changes.operations';
import { INITIATIVE, type InitiativeKind, type InitiativeOf } from './initiative.operations';
import {
  formOf,
  INITIATIVE_FIELDS,
  InitiativeFields,
  type InitiativeForm,
  inputOf,
  useInitiativeLabels,
} from './initiative-fields';

/** What an initiative is, who leads it and what it is part of; edited in place. */
export function FactsSection({ of, editable }: { of: InitiativeOf; editable: boolean }) {
  const { t } = useTranslation();
  return (
    <EditableSection
      title={t('initiative.about')}
      editable={editable}
      kept={`initiative.${of.id}`}
      form={(close) => <FactsForm of={of} onClose={close} />}
    >
      <FactsList of={of} />
    </EditableSection>
  );
}

function FactsList({ of }: { of: InitiativeOf }) {
  const { date } = useFormat();
  const focusName = useFocusName();
  const { t } = useTranslation();
  const labels = useInitiativeLabels();
  const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name).join(', ');
  const facts = [
    [labels.lead, of.lead && <NamedLink of={of.lead} />],
    [labels.parent, of.parent && <Link to={`/initiativ/${of.parent.id}`}>{of.parent.name}</Link>],
    [labels.ownerId, of.owner?.name],
    [labels.startsOn, of.startsOn && date(of.startsOn)],
    [labels.endsOn, of.endsOn && date(of.endsOn)],
    [labels.areaIds, names(of.areas)],
    [labels.focusAreaIds, of.focusAreas.map(focusName).join(', ')],
    [t('initiative.formerNames'), names(of.formerNames)],
    [labels.source, of.source],
  ] as const;
  return (
    <>
      {of.description && <p>{of.description}</p>}
      <FactList facts={facts} />
    </>
  );
}

function FactsForm({ of, onClose }: { of: InitiativeOf; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useClient();
  const { areas, focusAreas } = useVocabulary();
  const colleagues = useColleagues();
  const lists = { areaIds: areas, focusAreaIds: focusAreas, ownerId: colleagues };
  const edit = useVersionedEdit<InitiativeForm>({
    key: `initiative.${of.id}`,
    from: formOf(of),
    load: async () => {
      const { data } = await client.query(INITIATIVE, { id: of.id }, { requestPolicy: 'network-only' });
      return data?.initiative ? formOf(data.initiative) : undefined;
    },
    save: (changes, version) => change(UPDATE_INITIATIVE, { input: { id: of.id, version, ...inputOf(changes) } }),
    onEnd: onClose,
    labels: useInitiativeLabels(),
    show: (key, value) => {
      if (key === 'kind') return t(`initiativeKind.${value as InitiativeKind}`);
      if (value === null) return '';
      if (typeof value === 'object' && 'name' in value) return value.name;
      if (!(key in lists)) return value as string;
      const named = lists[key as keyof typeof lists].filter((option) => value.includes(option.value));
      return named.map(({ label }) => label.trim()).join(', ');
    },
  });
  return (
    <InPlace edit={edit} shown={INITIATIVE_FIELDS} ready={edit.form.name.trim() !== ''} roomy>
      <InitiativeFields edit={edit} id={of.id} />
    </InPlace>
  );
}
