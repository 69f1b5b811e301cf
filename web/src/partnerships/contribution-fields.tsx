import { useTranslation } from 'react-i18next';
import { numberOf } from '../i18n/read-number';
import { type Editing, useTextFields } from '../shared/text-fields';
import { UNITS, useUnit } from '../shared/use-unit';
import { SelectField } from '../ui/fields';
import type { Versioned } from '../shared/versioned-edit';
import type { Contribution } from './partnership.operations';

export type ContributionKind = Contribution['kind'];
const KINDS: readonly ContributionKind[] = ['TIME', 'PREMISES', 'MONEY', 'MATERIAL', 'EXPERTISE', 'NETWORK'];

/** What a kind is counted in, unless one says otherwise. */
const USUAL_UNIT: Record<ContributionKind, string> = {
  TIME: 'HOURS',
  PREMISES: 'OCCASIONS',
  MONEY: 'SEK',
  MATERIAL: 'PIECES',
  EXPERTISE: 'HOURS',
  NETWORK: 'PERSONS',
};

/** A contribution as it is typed. */
export interface ContributionForm {
  kind: ContributionKind;
  unit: string;
  pledged: string;
  delivered: string;
  startsOn: string;
  endsOn: string;
  description: string;
}

/** The fields that show their own problem. */
export const CONTRIBUTION_FIELDS = ['unit', 'pledged', 'delivered', 'startsOn', 'endsOn', 'description'] as const;

export const newContribution = (startsOn: string): ContributionForm => ({
  kind: 'TIME',
  unit: USUAL_UNIT.TIME,
  pledged: '',
  delivered: '',
  startsOn,
  endsOn: '',
  description: '',
});

export const formOf = (one: Contribution): Versioned<ContributionForm> => ({
  version: one.version,
  form: {
    kind: one.kind,
    unit: one.unit,
    pledged: String(one.pledged),
    delivered: String(one.delivered),
    startsOn: one.startsOn,
    endsOn: one.endsOn ?? '',
    description: one.description ?? '',
  },
});

/** What was typed, as the API takes it: an amount that is empty is 0. */
export const inputOf = ({ pledged, delivered, endsOn, description, ...more }: Partial<ContributionForm>) => ({
  ...more,
  ...(pledged !== undefined && { pledged: numberOf(pledged) ?? 0 }),
  ...(delivered !== undefined && { delivered: numberOf(delivered) ?? 0 }),
  ...(endsOn !== undefined && { endsOn: endsOn || null }),
  ...(description !== undefined && { description: description.trim() || null }),
});

export function useContributionLabels(): Record<keyof ContributionForm, string> {
  const { t } = useTranslation();
  return {
    kind: t('contributions.kind'),
    unit: t('contributions.unit'),
    pledged: t('contributions.pledged'),
    delivered: t('contributions.delivered'),
    startsOn: t('board.from'),
    endsOn: t('board.to'),
    description: t('fact.description'),
  };
}

/** What is brought, how much of it, and for which time, as a form. */
export function ContributionFields({ edit }: { edit: Editing<ContributionForm> }) {
  const { t } = useTranslation();
  const unit = useUnit();
  const labels = useContributionLabels();
  const { text, day, amount } = useTextFields(edit, labels);
  const { form, set } = edit;
  return (
    <>
      <div className="columns fields">
        <SelectField
          label={labels.kind}
          value={form.kind}
          onChange={(kind) => kind && set({ kind, unit: USUAL_UNIT[kind] })}
          options={KINDS.map((value) => ({ value, label: t(`contribution.${value}`) }))}
        />
        {form.kind === 'MONEY' ? (
          text('unit', { label: t('contributions.currency'), maxLength: 3 })
        ) : (
          <SelectField
            label={labels.unit}
            value={form.unit}
            onChange={(value) => value && set({ unit: value })}
            options={UNITS.map((value) => ({ value, label: unit(value) }))}
          />
        )}
        {amount('pledged', { min: 0 })}
        {amount('delivered', { min: 0 })}
        {day('startsOn', { required: true })}
        {day('endsOn')}
      </div>
      {text('description')}
    </>
  );
}
