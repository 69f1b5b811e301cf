import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { change } from '../api/use-api';
import { numberOf } from '../i18n/read-number';
import { useFormat } from '../i18n/use-format';
import { InPlace, useNew } from '../shared/in-place';
import { NamedLink } from '../shared/named-link';
import { ChangeButton, RecordsSection } from '../shared/records-section';
import { type Named, ORGANISATION_KINDS } from '../shared/stakeholder';
import { StakeholderPicker } from '../shared/stakeholder-picker';
import { type Editing, useTextFields } from '../shared/text-fields';
import { useVersionedEdit, type Versioned } from '../shared/versioned-edit';
import { Tag } from '../ui/notice';
import { RECORD_GRANT, UPDATE_GRANT } from './changes.operations';
import { type Grant, INITIATIVE, type InitiativeOf } from './initiative.operations';

interface GrantForm {
  purpose: string;
  amount: string;
  usedAmount: string;
  currency: string;
  reference: string;
  awardedOn: string;
  startsOn: string;
  endsOn: string;
  reportDueOn: string;
  reportedOn: string;
}

const NEW: GrantForm = {
  purpose: '',
  amount: '',
  usedAmount: '',
  currency: 'SEK',
  reference: '',
  awardedOn: '',
  startsOn: '',
  endsOn: '',
  reportDueOn: '',
  reportedOn: '',
};

/** All fields show their own problem, the funder too. */
const SHOWN = [...Object.keys(NEW), 'funderId'];

const formOf = ({ version, ...one }: Grant): Versioned<GrantForm> => ({
  version,
  form: {
    purpose: one.purpose,
    amount: String(one.amount),
    usedAmount: one.usedAmount === null ? '' : String(one.usedAmount),
    currency: one.currency,
    reference: one.reference ?? '',
    awardedOn: one.awardedOn ?? '',
    startsOn: one.startsOn ?? '',
    endsOn: one.endsOn ?? '',
    reportDueOn: one.reportDueOn ?? '',
    reportedOn: one.reportedOn ?? '',
  },
});

/** What was typed besides purpose and amount, as the API takes it: what is empty is none. */
const moreOf = (form: Partial<Omit<GrantForm, 'purpose' | 'amount' | 'usedAmount' | 'currency'>>) =>
  Object.fromEntries(Object.entries(form).map(([key, value]) => [key, value.trim() || null]));

/** What pays for an initiative, and when it has to be reported on. */
export function GrantsSection({ of, editable }: { of: InitiativeOf; editable: boolean }) {
  const { t } = useTranslation();
  return (
    <RecordsSection
      title={t('grants.title')}
      rows={of.grants}
      editable={editable}
      kept="grant"
      add={t('grants.add')}
      empty={<p className="soft">{t('grants.empty')}</p>}
      fresh={(close) => <AddGrant initiativeId={of.id} onClose={close} />}
      line={(one, onChange) => <Line one={one} onChange={onChange} />}
      form={(one, close) => <ChangeGrant one={one} initiativeId={of.id} onClose={close} />}
    />
  );
}

function Line({ one, onChange }: { one: Grant; onChange: (() => void) | undefined }) {
  const { t } = useTranslation();
  const { date, number } = useFormat();
  const report = one.reportedOn
    ? t('grants.reported', { day: date(one.reportedOn) })
    : one.reportDueOn && t('grants.due', { day: date(one.reportDueOn) });
  return (
    <div className="row spread">
      <div className="grow">
        {one.purpose} <NamedLink of={one.funder} /> {one.reportOverdue && <Tag tone="bad">{t('grants.overdue')}</Tag>}
        <div className="soft small">
          {[
            `${number(one.amount)} ${one.currency}`,
            one.usedAmount !== null && t('grants.used', { amount: number(one.usedAmount) }),
            report,
            one.reference,
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
      </div>
      {onChange && <ChangeButton name={one.purpose} onPress={onChange} />}
    </div>
  );
}

function useLabels(): Record<keyof GrantForm, string> {
  const { t } = useTranslation();
  return {
    purpose: t('grants.purpose'),
    amount: t('grants.amount'),
    usedAmount: t('grants.usedAmount'),
    currency: t('contributions.currency'),
    reference: t('agreements.diaryNumber'),
    awardedOn: t('grants.awardedOn'),
    startsOn: t('initiative.startsOn'),
    endsOn: t('initiative.endsOn'),
    reportDueOn: t('grants.reportDueOn'),
    reportedOn: t('grants.reportedOn'),
  };
}

function GrantFields({ edit }: { edit: Editing<GrantForm> }) {
  const { text, day, amount } = useTextFields(edit, useLabels());
  return (
    <>
      {text('purpose', { required: true })}
      <div className="columns fields">
        {amount('amount', { min: 0.01, required: true })}
        {amount('usedAmount', { min: 0 })}
        {text('currency', { maxLength: 3 })}
        {text('reference')}
        {day('awardedOn')}
        {day('startsOn')}
        {day('endsOn')}
        {day('reportDueOn')}
        {day('reportedOn')}
      </div>
    </>
  );
}

const isReady = ({ purpose, amount }: GrantForm) => purpose.trim() !== '' && amount !== '';

function AddGrant({ initiativeId, onClose }: { initiativeId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [funder, setFunder] = useState<Named>();
  const edit = useNew<GrantForm>(
    NEW,
    async ({ purpose, amount, usedAmount, currency, ...more }) =>
      funder &&
      change(RECORD_GRANT, {
        input: {
          initiativeId,
          funderId: funder.id,
          purpose: purpose.trim(),
          amount: numberOf(amount) ?? 0,
          usedAmount: numberOf(usedAmount),
          currency: currency.trim(),
          ...moreOf(more),
        },
      }),
    onClose,
  );
  return (
    <InPlace edit={edit} shown={SHOWN} ready={funder !== undefined && isReady(edit.form)}>
      <StakeholderPicker label={t('grants.funder')} kinds={ORGANISATION_KINDS} value={funder} onChange={setFunder} />
      <GrantFields edit={edit} />
    </InPlace>
  );
}

function ChangeGrant({ one, initiativeId, onClose }: { one: Grant; initiativeId: string; onClose: () => void }) {
  const client = useClient();
  const edit = useVersionedEdit<GrantForm>({
    key: `grant.${one.id}`,
    from: formOf(one),
    load: async () => {
      const { data } = await client.query(INITIATIVE, { id: initiativeId }, { requestPolicy: 'network-only' });
      const now = data?.initiative?.grants.find(({ id }) => id === one.id);
      return now && formOf(now);
    },
    save: ({ purpose, amount, usedAmount, currency, ...more }, version) =>
      change(UPDATE_GRANT, {
        input: {
          id: one.id,
          version,
          ...(purpose !== undefined && { purpose: purpose.trim() }),
          ...(amount !== undefined && { amount: numberOf(amount) ?? 0 }),
          ...(usedAmount !== undefined && { usedAmount: numberOf(usedAmount) }),
          ...(currency !== undefined && { currency: currency.trim() }),
          ...moreOf(more),
        },
      }),
    onEnd: onClose,
    labels: useLabels(),
    show: (_key, value) => value,
  });
  return (
    <InPlace edit={edit} shown={SHOWN} ready={isReady(edit.form)}>
      <strong>{one.funder.name}</strong>
      <GrantFields edit={edit} />
    </InPlace>
  );
}
