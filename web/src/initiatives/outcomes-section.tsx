import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { change } from '../api/use-api';
import { numberOf } from '../i18n/read-number';
import { dayIn } from '../i18n/time';
import { useFormat } from '../i18n/use-format';
import { InPlace, useNew } from '../shared/in-place';
import { ChangeButton, RecordsSection } from '../shared/records-section';
import { type Editing, useTextFields } from '../shared/text-fields';
import { useVersionedEdit, type Versioned } from '../shared/versioned-edit';
import { RECORD_OUTCOME, UPDATE_OUTCOME } from './changes.operations';
import { INITIATIVE, type InitiativeOf, type Outcome } from './initiative.operations';

interface OutcomeForm {
  description: string;
  observedOn: string;
  measure: string;
  unit: string;
  source: string;
}

/** All fields show their own problem. */
const SHOWN = ['description', 'observedOn', 'measure', 'unit', 'source'] as const;

const formOf = (one: Outcome): Versioned<OutcomeForm> => ({
  version: one.version,
  form: {
    description: one.description,
    observedOn: one.observedOn,
    measure: one.measure === null ? '' : String(one.measure),
    unit: one.unit ?? '',
    source: one.source,
  },
});

/** A measure and its unit as the API takes them: what is empty is none. */
const measureOf = ({ measure, unit }: Partial<OutcomeForm>) => ({
  ...(measure !== undefined && { measure: numberOf(measure) }),
  ...(unit !== undefined && { unit: unit.trim() || null }),
});

const isReady = ({ description, observedOn, source }: OutcomeForm) =>
  [description, observedOn, source].every((text) => text.trim() !== '');

/** What came of an initiative, by whose word, and how much where it was measured. */
export function OutcomesSection({ of, editable }: { of: InitiativeOf; editable: boolean }) {
  const { t } = useTranslation();
  return (
    <RecordsSection
      title={t('outcomes.title')}
      rows={of.outcomes}
      editable={editable}
      kept="outcome"
      add={t('outcomes.add')}
      empty={<p className="soft">{t('outcomes.empty')}</p>}
      fresh={(close) => <AddOutcome initiativeId={of.id} onClose={close} />}
      line={(one, onChange) => <Line one={one} onChange={onChange} />}
      form={(one, close) => <ChangeOutcome one={one} initiativeId={of.id} onClose={close} />}
    />
  );
}

function Line({ one, onChange }: { one: Outcome; onChange: (() => void) | undefined }) {
  const { date, number } = useFormat();
  const measured = one.measure !== null && `${number(one.measure)} ${one.unit ?? ''}`;
  return (
    <div className="row spread">
      <div className="grow">
        {one.description}
        <div className="soft small">{[measured, date(one.observedOn), one.source].filter(Boolean).join(' · ')}</div>
      </div>
      {onChange && <ChangeButton name={one.description} onPress={onChange} />}
    </div>
  );
}

function useLabels(): Record<keyof OutcomeForm, string> {
  const { t } = useTranslation();
  return {
    description: t('outcomes.description'),
    observedOn: t('outcomes.observedOn'),
    measure: t('outcomes.measure'),
    unit: t('outcomes.unit'),
    source: t('outcomes.source'),
  };
}

function OutcomeFields({ edit }: { edit: Editing<OutcomeForm> }) {
  const { t } = useTranslation();
  const { text, day, amount } = useTextFields(edit, useLabels());
  return (
    <>
      {text('description', { required: true, lines: 2 })}
      <div className="columns fields">
        {amount('measure')}
        {text('unit', { placeholder: t('outcomes.unitExample') })}
        {day('observedOn', { required: true })}
        {text('source', { required: true })}
      </div>
    </>
  );
}

function AddOutcome({ initiativeId, onClose }: { initiativeId: string; onClose: () => void }) {
  const edit = useNew<OutcomeForm>(
    { description: '', observedOn: dayIn(), measure: '', unit: '', source: '' },
    ({ description, observedOn, source, ...measured }) =>
      change(RECORD_OUTCOME, {
        input: {
          initiativeId,
          description: description.trim(),
          observedOn,
          source: source.trim(),
          ...measureOf(measured),
        },
      }),
    onClose,
  );
  return (
    <InPlace edit={edit} shown={SHOWN} ready={isReady(edit.form)}>
      <OutcomeFields edit={edit} />
    </InPlace>
  );
}

function ChangeOutcome({ one, initiativeId, onClose }: { one: Outcome; initiativeId: string; onClose: () => void }) {
  const client = useClient();
  const edit = useVersionedEdit<OutcomeForm>({
    key: `outcome.${one.id}`,
    from: formOf(one),
    load: async () => {
      const { data } = await client.query(INITIATIVE, { id: initiativeId }, { requestPolicy: 'network-only' });
      const now = data?.initiative?.outcomes.find(({ id }) => id === one.id);
      return now && formOf(now);
    },
    save: ({ measure, unit, ...changes }, version) =>
      change(UPDATE_OUTCOME, { input: { id: one.id, version, ...changes, ...measureOf({ measure, unit }) } }),
    onEnd: onClose,
    labels: useLabels(),
    show: (_key, value) => value,
  });
  return (
    <InPlace edit={edit} shown={SHOWN} ready={isReady(edit.form)}>
      <OutcomeFields edit={edit} />
    </InPlace>
  );
}
