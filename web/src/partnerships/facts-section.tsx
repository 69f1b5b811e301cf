import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient } from 'urql';
import { change } from '../api/use-api';
import { numberOf } from '../i18n/read-number';
import { dayIn } from '../i18n/time';
import { useFormat } from '../i18n/use-format';
import { useColleagues } from '../shared/colleagues';
import { ConfidentialityFields, type Confidential, type Confidentiality } from '../shared/confidentiality-fields';
import { EditableSection } from '../shared/editable-section';
import { InPlace } from '../shared/in-place';
import type { NamedInitiative } from '../shared/initiative-picker';
import { OwnerField } from '../shared/owner-field';
import { useTextFields } from '../shared/text-fields';
import { useVersionedEdit, type Versioned } from '../shared/versioned-edit';
import { useFocusName, useVocabulary } from '../shared/vocabulary';
import { AreasField, FocusAreasField } from '../shared/vocabulary-fields';
import { FactList } from '../ui/facts';
import { SelectField } from '../ui/fields';
import { Tag } from '../ui/notice';
import { UPDATE_PARTNERSHIP } from './changes.operations';
import { InitiativesField } from './initiatives-field';
import { type FactsOf, PARTNERSHIP, type PartnershipOf } from './partnership.operations';
import { FORMS, type Form } from './stages';

/** Ten years. */
const MOST_DAYS = 3653;

interface Facts extends Confidential {
  name: string;
  purpose: string;
  form: Form;
  ownerId: string;
  reviewOn: string;
  meetingIntervalDays: string;
  areaIds: string[];
  focusAreaIds: string[];
  initiatives: NamedInitiative[];
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();

const factsOf = (of: FactsOf): Versioned<Facts> => ({
  version: of.version,
  form: {
    name: of.name,
    purpose: of.purpose,
    form: of.form,
    ownerId: of.owner?.id ?? '',
    reviewOn: of.reviewOn ?? '',
    meetingIntervalDays: String(of.meetingIntervalDays),
    areaIds: idsOf(of.areas),
    focusAreaIds: idsOf(of.focusAreas),
    initiatives: of.initiatives.map(({ id, name }) => ({ id, name })).sort((a, b) => a.id.localeCompare(b.id)),
    confidentiality: of.confidentiality,
    readerIds: idsOf(of.readers),
    legalProvision: of.legalProvision ?? '',
  },
});

/** What changed, as the API takes it: a text that is empty is none. */
const inputOf = ({ meetingIntervalDays, ownerId, reviewOn, legalProvision, initiatives, ...more }: Partial<Facts>) => ({
  ...more,
  ...(meetingIntervalDays !== undefined && { meetingIntervalDays: numberOf(meetingIntervalDays) ?? 0 }),
  ...(ownerId !== undefined && { ownerId: ownerId || null }),
  ...(reviewOn !== undefined && { reviewOn: reviewOn || null }),
  ...(initiatives && { initiativeIds: initiatives.map(({ id }) => id) }),
  ...(legalProvision !== undefined && { legalProvision: legalProvision.trim() || null }),
});

/** What a partnership is for, and by whom it is kept; edited in place. */
export function FactsSection({ of, editable }: { of: PartnershipOf; editable: boolean }) {
  const { t } = useTranslation();
  return (
    <EditableSection
      title={t('partnership.about')}
      editable={editable}
      kept={`partnership.${of.id}`}
      form={(close) => <FactsForm of={of} onClose={close} />}
    >
      <FactsList of={of} />
    </EditableSection>
  );
}

function FactsList({ of }: { of: PartnershipOf }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const focusName = useFocusName();
  const review = of.reviewOn && (
    <>
      {date(of.reviewOn)} {of.reviewOn <= dayIn() && <Tag tone="warn">{t('partnership.reviewDue')}</Tag>}
    </>
  );
  return (
    <>
      <p>{of.purpose}</p>
      <FactList
        facts={[
          [t('fact.owner'), of.owner?.name],
          [t('fact.areas'), of.areas.map(({ name }) => name).join(', ')],
          [t('fact.focusAreas'), of.focusAreas.map(focusName).join(', ')],
          [t('ties.initiatives'), of.initiatives.length > 0 && <Initiatives of={of.initiatives} />],
          [t('log.legalProvision'), of.legalProvision],
          [t('partnership.reviewOn'), review],
        ]}
      />
    </>
  );
}

const Initiatives = ({ of }: { of: readonly NamedInitiative[] }) => (
  <ul className="plain">
    {of.map(({ id, name }) => (
      <li key={id}>
        <Link to={`/initiativ/${id}`}>{name}</Link>
      </li>
    ))}
  </ul>
);

function useLabels(): Record<keyof Facts, string> {
  const { t } = useTranslation();
  return {
    name: t('fact.name'),
    purpose: t('partnership.purpose'),
    form: t('partnership.form'),
    ownerId: t('fact.owner'),
    reviewOn: t('partnership.reviewOn'),
    meetingIntervalDays: t('partnership.meetingInterval'),
    areaIds: t('fact.areas'),
    focusAreaIds: t('fact.focusAreas'),
    initiatives: t('ties.initiatives'),
    confidentiality: t('log.confidentiality'),
    readerIds: t('log.readers'),
    legalProvision: t('log.legalProvision'),
  };
}

function FactsForm({ of, onClose }: { of: FactsOf; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useClient();
  const labels = useLabels();
  const { areas, focusAreas } = useVocabulary();
  const colleagues = useColleagues();
  const lists = { areaIds: areas, focusAreaIds: focusAreas, ownerId: colleagues, readerIds: colleagues };
  const edit = useVersionedEdit<Facts>({
    key: `partnership.${of.id}`,
    from: factsOf(of),
    load: async () => {
      const { data } = await client.query(PARTNERSHIP, { id: of.id }, { requestPolicy: 'network-only' });
      return data?.partnership ? factsOf(data.partnership) : undefined;
    },
    save: (changes, version) => change(UPDATE_PARTNERSHIP, { input: { id: of.id, version, ...inputOf(changes) } }),
    onEnd: onClose,
    labels,
    show: (key, value) => {
      if (key === 'form') return t(`form.${value as Form}`);
      if (key === 'confidentiality') return t(`confidentiality.${value as Confidentiality}`);
      if (key === 'initiatives') return (value as NamedInitiative[]).map(({ name }) => name).join(', ');
      if (!(key in lists)) return value as string;
      const named = lists[key as keyof typeof lists].filter((option) =>
        (value as string | string[]).includes(option.value),
      );
      return named.map(({ label }) => label.trim()).join(', ');
    },
  });
  const { form, set } = edit;
  const { text, day, whole } = useTextFields(edit, labels);
  return (
    <InPlace edit={edit} shown={['name', 'purpose', 'reviewOn', 'meetingIntervalDays']} roomy>
      {text('name', { required: true })}
      {text('purpose', { required: true, lines: 3 })}
      <div className="columns fields">
        <SelectField
          label={labels.form}
          value={form.form}
          onChange={(value) => value && set({ form: value })}
          options={FORMS.map((value) => ({ value, label: t(`form.${value}`) }))}
        />
        <OwnerField value={form.ownerId} onChange={(ownerId) => set({ ownerId })} />
        {day('reviewOn')}
        {whole('meetingIntervalDays', { min: 1, max: MOST_DAYS, required: true })}
      </div>
      <AreasField values={form.areaIds} onChange={(areaIds) => set({ areaIds })} />
      <FocusAreasField values={form.focusAreaIds} onChange={(focusAreaIds) => set({ focusAreaIds })} />
      <InitiativesField
        label={labels.initiatives}
        values={form.initiatives}
        onChange={(initiatives) => set({ initiatives })}
      />
      <ConfidentialityFields form={form} set={set} />
    </InPlace>
  );
}
