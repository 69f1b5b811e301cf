import { useTranslation } from 'react-i18next';
import { InitiativePicker, type NamedInitiative } from '../shared/initiative-picker';
import { OwnerField } from '../shared/owner-field';
import type { Named } from '../shared/stakeholder';
import { StakeholderPicker } from '../shared/stakeholder-picker';
import { type Editing, useTextFields } from '../shared/text-fields';
import type { Versioned } from '../shared/versioned-edit';
import { AreasField, FocusAreasField } from '../shared/vocabulary-fields';
import { SelectField } from '../ui/fields';
import { type FactsOf, type InitiativeKind, KINDS } from './initiative.operations';

/** An initiative as it is typed. */
export interface InitiativeForm {
  name: string;
  kind: InitiativeKind;
  description: string;
  startsOn: string;
  endsOn: string;
  lead: Named | null;
  parent: NamedInitiative | null;
  ownerId: string;
  areaIds: string[];
  focusAreaIds: string[];
  source: string;
}

/** The fields that show their own problem. */
export const INITIATIVE_FIELDS = ['name', 'description', 'startsOn', 'endsOn', 'source'] as const;

export const newInitiative = (ownerId: string): InitiativeForm => ({
  name: '',
  kind: 'PROJECT',
  description: '',
  startsOn: '',
  endsOn: '',
  lead: null,
  parent: null,
  ownerId,
  areaIds: [],
  focusAreaIds: [],
  source: '',
});

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();

export const formOf = (one: FactsOf): Versioned<InitiativeForm> => ({
  version: one.version,
  form: {
    name: one.name,
    kind: one.kind,
    description: one.description ?? '',
    startsOn: one.startsOn ?? '',
    endsOn: one.endsOn ?? '',
    lead: one.lead,
    parent: one.parent && { id: one.parent.id, name: one.parent.name },
    ownerId: one.owner?.id ?? '',
    areaIds: idsOf(one.areas),
    focusAreaIds: idsOf(one.focusAreas),
    source: one.source ?? '',
  },
});

/** What was typed, as the API takes it: what is empty is none. */
export function inputOf({ name, kind, lead, parent, areaIds, focusAreaIds, ...texts }: Partial<InitiativeForm>) {
  const given = Object.entries(texts).map(([key, value]) => [key, value.trim() || null]);
  return {
    ...(Object.fromEntries(given) as { [Key in keyof typeof texts]?: string | null }),
    ...(name !== undefined && { name: name.trim() }),
    ...(kind && { kind }),
    ...(lead !== undefined && { leadId: lead?.id ?? null }),
    ...(parent !== undefined && { parentId: parent?.id ?? null }),
    ...(areaIds && { areaIds }),
    ...(focusAreaIds && { focusAreaIds }),
  };
}

export function useInitiativeLabels(): Record<keyof InitiativeForm, string> {
  const { t } = useTranslation();
  return {
    name: t('fact.name'),
    kind: t('initiative.kind'),
    description: t('fact.description'),
    startsOn: t('initiative.startsOn'),
    endsOn: t('initiative.endsOn'),
    lead: t('initiative.lead'),
    parent: t('initiative.parent'),
    ownerId: t('fact.owner'),
    areaIds: t('fact.areas'),
    focusAreaIds: t('fact.focusAreas'),
    source: t('initiative.source'),
  };
}

/** What an initiative is, as a form. */
export function InitiativeFields({ edit, id }: { edit: Editing<InitiativeForm>; id?: string }) {
  const { t } = useTranslation();
  const labels = useInitiativeLabels();
  const { text, day } = useTextFields(edit, labels);
  const { form, set } = edit;
  return (
    <>
      {text('name', { required: true })}
      {text('description', { lines: 3 })}
      <StakeholderPicker
        label={labels.lead}
        value={form.lead ?? undefined}
        onChange={(lead) => set({ lead: lead ?? null })}
      />
      <div className="columns fields">
        <SelectField
          label={labels.kind}
          value={form.kind}
          onChange={(kind) => kind && set({ kind })}
          options={KINDS.map((value) => ({ value, label: t(`initiativeKind.${value}`) }))}
        />
        <OwnerField value={form.ownerId} onChange={(ownerId) => set({ ownerId })} />
        {day('startsOn')}
        {day('endsOn')}
      </div>
      <InitiativePicker
        label={labels.parent}
        value={form.parent ?? undefined}
        onChange={(parent) => set({ parent: parent ?? null })}
        but={id ? [id] : []}
      />
      <AreasField values={form.areaIds} onChange={(areaIds) => set({ areaIds })} />
      <FocusAreasField values={form.focusAreaIds} onChange={(focusAreaIds) => set({ focusAreaIds })} />
      {text('source')}
    </>
  );
}
