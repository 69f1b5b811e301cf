import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../api/use-api';
import { dayIn } from '../i18n/time';
import { DayField } from '../shared/day-field';
import { EditDialog } from '../shared/edit-dialog';
import { useProblemOf } from '../shared/failure-notice';
import type { Named } from '../shared/stakeholder';
import type { Failure } from '../api/failure';
import { ChoiceField, TextField } from '../ui/fields';
import { type Assessed, ASSESS, UPDATE_ASSESSMENT } from './assessments.operations';

const STEPS = ['1', '2', '3', '4', '5'] as const;
type Step = (typeof STEPS)[number];
const STANCES = ['SUPPORTIVE', 'NEUTRAL', 'SCEPTICAL', 'OPPOSED', 'UNKNOWN'] as const;
type Stance = (typeof STANCES)[number];

interface Form {
  influence: Step;
  interest: Step;
  stance: Stance;
  rationale: string;
  assessedOn: string;
}

const stepOf = (number: number | undefined): Step => STEPS[(number ?? 3) - 1];

/** How a stakeholder stands to the work today; or an assessment that there is, put right. */
export function AssessDialog({
  of,
  before,
  right,
  onClose,
}: {
  of: Named;
  /** The newest one that there is: a new one begins as it. */
  before?: Assessed;
  /** The one that is put right. */
  right?: Assessed;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const from = right ?? before;
  const [form, setForm] = useState<Form>({
    influence: stepOf(from?.influence),
    interest: stepOf(from?.interest),
    stance: from?.stance ?? 'UNKNOWN',
    rationale: right?.rationale ?? '',
    assessedOn: dayIn(),
  });
  const [assess] = useChange(ASSESS);
  const [update] = useChange(UPDATE_ASSESSMENT);
  const save = () => {
    const figures = {
      influence: STEPS.indexOf(form.influence) + 1,
      interest: STEPS.indexOf(form.interest) + 1,
      stance: form.stance,
      rationale: form.rationale.trim(),
    };
    return right
      ? update({ input: { id: right.id, version: right.version, ...figures } })
      : assess({ input: { stakeholderId: of.id, assessedOn: form.assessedOn, ...figures } });
  };
  return (
    <EditDialog
      title={t(right ? 'assessment.rightTitle' : 'assessment.assessTitle', { name: of.name })}
      told={{ text: t('assessment.savedToast', { name: of.name }) }}
      onSave={save}
      onClose={onClose}
      fields={['rationale', 'assessedOn']}
      ready={form.rationale.trim() !== ''}
    >
      {(failure) => (
        <AssessFields {...{ failure, form, dated: !right, set: (next) => setForm((now) => ({ ...now, ...next })) }} />
      )}
    </EditDialog>
  );
}

interface AssessFieldsProps {
  failure: Failure | undefined;
  form: Form;
  /** Whether the day is asked for. */
  dated: boolean;
  set: (next: Partial<Form>) => void;
}

function AssessFields({ failure, form, dated, set }: AssessFieldsProps) {
  const { t } = useTranslation();
  const problemOf = useProblemOf(failure);
  const steps = STEPS.map((value) => ({ value, label: value }));
  return (
    <>
      <p className="soft small">{t('assessment.scaleHelp')}</p>
      <ChoiceField
        label={t('assessment.influence')}
        value={form.influence}
        onChange={(influence) => set({ influence })}
        options={steps}
      />
      <ChoiceField
        label={t('assessment.interest')}
        value={form.interest}
        onChange={(interest) => set({ interest })}
        options={steps}
      />
      <ChoiceField
        label={t('assessment.stance')}
        value={form.stance}
        onChange={(stance) => set({ stance })}
        options={STANCES.map((value) => ({ value, label: t(`stance.${value}`) }))}
      />
      <TextField
        label={t('assessment.rationale')}
        hint={t('assessment.rationaleHint')}
        lines={3}
        required
        value={form.rationale}
        problem={problemOf('rationale')}
        onChange={(rationale) => set({ rationale })}
      />
      {dated && (
        <DayField
          label={t('assessment.day')}
          required
          value={form.assessedOn}
          problem={problemOf('assessedOn')}
          onChange={(assessedOn) => set({ assessedOn })}
        />
      )}
    </>
  );
}
