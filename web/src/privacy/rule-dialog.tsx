import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../api/failure';
import { useChange } from '../api/use-api';
import { numberOf } from '../i18n/read-number';
import { dayIn } from '../i18n/time';
import { DayField } from '../shared/day-field';
import { EditDialog } from '../shared/edit-dialog';
import { useProblemOf } from '../shared/failure-notice';
import { NumberField } from '../shared/number-field';
import { CheckField, SelectField, TextField } from '../ui/fields';
import { CREATE_RULE, type RuleRow, UPDATE_RULE } from './retention.operations';

const TARGETS = ['INTERACTION', 'DRAFT_NOTE', 'PERSON', 'JOURNAL_VALUES'] as const;
/** As long as the server takes. */
const MOST_MONTHS = 1200;

const formOf = (of: RuleRow | undefined) => ({
  name: of?.name ?? '',
  target: of?.target ?? ('INTERACTION' as const),
  months: of ? String(of.months) : '',
  decision: of?.decision ?? '',
  decidedOn: of?.decidedOn ?? dayIn(),
  automatic: of?.automatic ?? false,
});
type Form = ReturnType<typeof formOf>;

/** A rule that was decided on, or a change of one on another decision. */
export function RuleDialog({ of, onClose }: { of?: RuleRow; onClose: () => void }) {
  const { t } = useTranslation();
  const [form, setForm] = useState(() => formOf(of));
  const [create] = useChange(CREATE_RULE);
  const [update] = useChange(UPDATE_RULE);
  const save = () => {
    const { target, ...rest } = form;
    const input = {
      ...rest,
      name: form.name.trim(),
      decision: form.decision.trim(),
      months: numberOf(form.months) ?? 0,
    };
    return of
      ? update({ input: { id: of.id, version: of.version, ...input } })
      : create({ input: { ...input, target } });
  };
  return (
    <EditDialog
      title={of?.name ?? t('privacy.addRule')}
      onSave={save}
      onClose={onClose}
      fields={['name', 'months', 'decision', 'decidedOn']}
      ready={form.name.trim() !== '' && form.decision.trim() !== '' && form.months !== ''}
    >
      {(failure) => <RuleFields {...{ failure, form, fresh: !of, set: (next) => setForm({ ...form, ...next }) }} />}
    </EditDialog>
  );
}

interface RuleFieldsProps {
  failure: Failure | undefined;
  form: Form;
  fresh: boolean;
  set: (next: Partial<Form>) => void;
}

function RuleFields({ failure, form, fresh, set }: RuleFieldsProps) {
  const { t } = useTranslation();
  const problemOf = useProblemOf(failure);
  return (
    <>
      {fresh && (
        <SelectField
          label={t('privacy.target')}
          value={form.target}
          hint={t(`privacy.targetHelp.${form.target}`)}
          onChange={(target) => target && set({ target })}
          options={TARGETS.map((value) => ({ value, label: t(`retention.${value}`) }))}
        />
      )}
      <TextField
        label={t('privacy.ruleName')}
        required
        value={form.name}
        problem={problemOf('name')}
        onChange={(name) => set({ name })}
      />
      <NumberField
        label={t('privacy.keptMonths')}
        min={1}
        max={MOST_MONTHS}
        required
        value={form.months}
        problem={problemOf('months')}
        onChange={(months) => set({ months })}
      />
      <TextField
        label={t('privacy.decisionCited')}
        hint={t('privacy.decisionHint')}
        required
        value={form.decision}
        problem={problemOf('decision')}
        onChange={(decision) => set({ decision })}
      />
      <DayField
        label={t('privacy.decidedOn')}
        required
        value={form.decidedOn}
        problem={problemOf('decidedOn')}
        onChange={(decidedOn) => set({ decidedOn })}
      />
      <CheckField
        label={t('privacy.runsByItself')}
        hint={t('privacy.runsByItselfHelp')}
        checked={form.automatic}
        onChange={(automatic) => set({ automatic })}
      />
    </>
  );
}
