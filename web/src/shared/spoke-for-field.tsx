import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/use-api';
import { SelectField, TextField } from '../ui/fields';
import { StakeholderPicker } from './stakeholder-picker';
import { type Named, ORGANISATION_KINDS } from './stakeholder';
import type { Participant } from './participant';
import { SPEAKS_FOR } from './participant.operations';

/** For whom a person spoke: an organisation of theirs, one that took part, or any other. */
export function SpokeForField({
  person,
  others,
  onChange,
}: {
  person: Participant;
  others: readonly Participant[];
  onChange: (person: Participant) => void;
}) {
  const { t } = useTranslation();
  const { data } = useAsk(SPEAKS_FOR, { id: person.id ?? '' }, { pause: !person.id });
  const own = (data?.stakeholder?.affiliations ?? []).map(({ organisation }) => organisation as Named);
  const there = others.filter(({ kind, id }) => kind !== 'PERSON' && id) as Named[];
  const known = [...new Map([...own, ...there].map((one) => [one.id, one])).values()];
  const name = person.name || t('common.protected');
  const isKnown = !person.onBehalfOf || known.some(({ id }) => id === person.onBehalfOf?.id);
  return (
    <div className="stack tight">
      {known.length > 0 && isKnown ? (
        <SelectField
          label={t('log.spokeFor', { name })}
          value={person.onBehalfOf?.id ?? ''}
          none={t('log.forThemselves')}
          options={known.map(({ id, name: label }) => ({ value: id, label }))}
          onChange={(id) => onChange({ ...person, onBehalfOf: known.find((one) => one.id === id) })}
        />
      ) : (
        <StakeholderPicker
          label={t('log.spokeFor', { name })}
          kinds={ORGANISATION_KINDS}
          value={person.onBehalfOf}
          onChange={(onBehalfOf) => onChange({ ...person, onBehalfOf })}
        />
      )}
      {!person.id && person.onBehalfOf && (
        <TextField
          label={t('log.role', { name, organisation: person.onBehalfOf.name })}
          value={person.role ?? ''}
          onChange={(role) => onChange({ ...person, role })}
        />
      )}
    </div>
  );
}
