import { useTranslation } from 'react-i18next';
import type { Failure } from '../api/failure';
import { useSession } from '../session/session';
import { useColleagues } from '../shared/colleagues';
import { useProblemOf } from '../shared/failure-notice';
import { OrganisationNumberField } from '../shared/organisation-number-field';
import { OwnerField } from '../shared/owner-field';
import type { Kind } from '../shared/stakeholder';
import { useVocabulary } from '../shared/vocabulary';
import { AreasField, FocusAreasField } from '../shared/vocabulary-fields';
import { SelectField, TextField } from '../ui/fields';
import { ENGAGEMENTS, type Facts, FACTS_OF, PROTECTIONS } from './facts';

/** The names of the facts of a kind, as the page calls them. */
export function useFactLabels(kind: Kind): Record<keyof Facts, string> {
  const { t } = useTranslation();
  return {
    name: t('fact.name'),
    givenName: t('fact.givenName'),
    familyName: t('fact.familyName'),
    publicRole: t('fact.publicRole'),
    organisationNumber: t('organisationNumber.label'),
    description: t('fact.description'),
    size: t(kind === 'BUSINESS' ? 'fact.employees' : kind === 'ASSOCIATION' ? 'fact.members' : 'fact.participants'),
    meetingPlace: t('fact.meetingPlace'),
    engagement: t('fact.engagement'),
    ownerId: t('fact.owner'),
    areaIds: t('fact.areas'),
    focusAreaIds: t('fact.focusAreas'),
    alternativeNames: t('fact.alternativeNames'),
    tags: t('fact.tags'),
    protectedIdentity: t('fact.protectedIdentity'),
  };
}

/** A fact in words. */
export function useFactText(): (key: keyof Facts, value: Facts[keyof Facts]) => string {
  const { t } = useTranslation();
  const { areas, focusAreas } = useVocabulary();
  const colleagues = useColleagues();
  const named = (options: readonly { value: string; label: string }[], ids: readonly string[]) =>
    options
      .filter(({ value }) => ids.includes(value))
      .map(({ label }) => label.trim())
      .join(', ');
  return (key, value) => {
    if (key === 'areaIds') return named(areas, value as string[]);
    if (key === 'focusAreaIds') return named(focusAreas, value as string[]);
    if (key === 'ownerId') return named(colleagues, [value as string]);
    if (key === 'engagement') return t(`engagement.${value as Facts['engagement']}`);
    if (key === 'protectedIdentity') return t(`protection.${value as Facts['protectedIdentity']}`);
    return value as string;
  };
}

interface FactsFieldsProps {
  kind: Kind;
  facts: Facts;
  set: (next: Partial<Facts>) => void;
  failure?: Failure;
  /** Only the facts that a new record begins with. */
  brief?: boolean;
}

const BRIEF: readonly (keyof Facts)[] = [
  'name',
  'givenName',
  'familyName',
  'publicRole',
  'organisationNumber',
  'description',
  'areaIds',
  'focusAreaIds',
  'protectedIdentity',
];

/** The facts of a stakeholder as a form. */
export function FactsFields({ kind, facts, set, failure, brief }: FactsFieldsProps) {
  const { t } = useTranslation();
  const { may } = useSession();
  const labels = useFactLabels(kind);
  const problemOf = useProblemOf(failure);
  const text = (key: keyof Facts, more: object = {}) => (
    <TextField
      key={key}
      label={labels[key]}
      value={facts[key] as string}
      problem={problemOf(key)}
      onChange={(value) => set({ [key]: value })}
      {...more}
    />
  );
  const fields: { [Key in keyof Facts]: () => React.ReactNode } = {
    name: () => text('name', { required: true }),
    givenName: () => text('givenName', { required: true }),
    familyName: () => text('familyName'),
    publicRole: () => text('publicRole'),
    organisationNumber: () => (
      <OrganisationNumberField
        key="organisationNumber"
        value={facts.organisationNumber}
        problem={problemOf('organisationNumber')}
        onChange={(organisationNumber) => set({ organisationNumber })}
      />
    ),
    description: () => text('description', { lines: 3 }),
    size: () => text('size', { type: 'number', min: 0, inputMode: 'numeric' }),
    meetingPlace: () => text('meetingPlace'),
    engagement: () => (
      <SelectField
        key="engagement"
        label={labels.engagement}
        value={facts.engagement}
        onChange={(engagement) => engagement && set({ engagement })}
        options={ENGAGEMENTS.map((value) => ({ value, label: t(`engagement.${value}`) }))}
      />
    ),
    ownerId: () => <OwnerField key="ownerId" value={facts.ownerId} onChange={(ownerId) => set({ ownerId })} />,
    areaIds: () => <AreasField key="areaIds" values={facts.areaIds} onChange={(areaIds) => set({ areaIds })} />,
    focusAreaIds: () => (
      <FocusAreasField
        key="focusAreaIds"
        values={facts.focusAreaIds}
        onChange={(focusAreaIds) => set({ focusAreaIds })}
      />
    ),
    alternativeNames: () => text('alternativeNames', { hint: t('fact.commas') }),
    tags: () => text('tags', { hint: t('fact.commas') }),
    protectedIdentity: () =>
      may('stakeholder.protect') && (
        <SelectField
          key="protectedIdentity"
          label={labels.protectedIdentity}
          hint={t('fact.protectedHint')}
          value={facts.protectedIdentity}
          onChange={(protectedIdentity) => protectedIdentity && set({ protectedIdentity })}
          options={PROTECTIONS.map((value) => ({ value, label: t(`protection.${value}`) }))}
        />
      ),
  };
  return FACTS_OF[kind].filter((key) => !brief || BRIEF.includes(key)).map((key) => fields[key]());
}
