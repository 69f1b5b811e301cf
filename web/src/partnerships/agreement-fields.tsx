import { useTranslation } from 'react-i18next';
import { type Editing, useTextFields } from '../shared/text-fields';
import type { Versioned } from '../shared/versioned-edit';
import { TextField } from '../ui/fields';
import type { Agreement, Party } from './partnership.operations';

/** An agreement as it is typed. */
export interface AgreementForm {
  title: string;
  diaryNumber: string;
  documentReference: string;
  validFrom: string;
  validUntil: string;
  disputeClause: string;
  /** What each party takes upon itself, by the id of the party: a line for each duty. */
  duties: Record<string, string>;
}

/** The fields that show their own problem. */
export const AGREEMENT_FIELDS = [
  'title',
  'diaryNumber',
  'documentReference',
  'validFrom',
  'validUntil',
  'disputeClause',
];

export const NEW_AGREEMENT: AgreementForm = {
  title: '',
  diaryNumber: '',
  documentReference: '',
  validFrom: '',
  validUntil: '',
  disputeClause: '',
  duties: {},
};

export function formOf(one: Agreement): Versioned<AgreementForm> {
  const duties: Record<string, string> = {};
  for (const { party, duty } of one.duties) duties[party.id] = [duties[party.id], duty].filter(Boolean).join('\n');
  const text = (value: string | null) => value ?? '';
  return {
    version: one.version,
    form: {
      title: one.title,
      diaryNumber: text(one.diaryNumber),
      documentReference: text(one.documentReference),
      validFrom: text(one.validFrom),
      validUntil: text(one.validUntil),
      disputeClause: text(one.disputeClause),
      duties,
    },
  };
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What was typed, as the API takes it: what is empty is none. */
export function inputOf({ title, duties, ...texts }: Partial<AgreementForm>) {
  const given = Object.entries(texts).map(([key, value]) => [key, value.trim() || null]);
  return {
    ...(Object.fromEntries(given) as { [Key in keyof typeof texts]?: string | null }),
    ...(title !== undefined && { title: title.trim() }),
    ...(duties && {
      duties: Object.entries(duties).flatMap(([partyId, text]) => linesOf(text).map((duty) => ({ partyId, duty }))),
    }),
  };
}

/** Who may have duties: each stakeholder that is or was a party, once. */
export const dutiful = (parties: readonly Party[]): { id: string; name: string }[] => [
  ...new Map(parties.map(({ stakeholder: { id, name } }) => [id, { id, name }])).values(),
];

export function useAgreementLabels(): Record<keyof AgreementForm, string> {
  const { t } = useTranslation();
  return {
    title: t('fact.name'),
    diaryNumber: t('agreements.diaryNumber'),
    documentReference: t('agreements.documentReference'),
    validFrom: t('agreements.validFrom'),
    validUntil: t('agreements.validUntil'),
    disputeClause: t('agreements.disputeClause'),
    duties: t('agreements.duties'),
  };
}

interface AgreementFieldsProps {
  edit: Editing<AgreementForm>;
  parties: readonly Party[];
  /** Whether it is signed or ended: what was agreed stands. */
  settled?: boolean;
}

/** What is agreed, and where it is kept, as a form. */
export function AgreementFields({ edit, parties, settled = false }: AgreementFieldsProps) {
  const { t } = useTranslation();
  const { text, day } = useTextFields(edit, useAgreementLabels());
  const { form, set } = edit;
  const kept = (
    <div className="columns fields">
      {text('diaryNumber')}
      {text('documentReference')}
    </div>
  );
  if (settled)
    return (
      <>
        <p className="soft small">{t('agreements.settled')}</p>
        {kept}
      </>
    );
  return (
    <>
      {text('title', { required: true })}
      <div className="columns fields">
        {day('validFrom')}
        {day('validUntil')}
      </div>
      {kept}
      {dutiful(parties).map(({ id, name }) => (
        <TextField
          key={id}
          label={t('agreements.dutiesOf', { name })}
          hint={t('agreements.dutiesHint')}
          lines={2}
          value={form.duties[id] ?? ''}
          onChange={(duty) => set({ duties: { ...form.duties, [id]: duty } })}
        />
      ))}
      {text('disputeClause', { lines: 2 })}
    </>
  );
}
