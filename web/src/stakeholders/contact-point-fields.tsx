import { useTranslation } from 'react-i18next';
import type { Failure } from '../api/failure';
import type { ResultOf } from '../api/graphql';
import { DayField } from '../shared/day-field';
import { useProblemOf } from '../shared/failure-notice';
import type { Versioned } from '../shared/versioned-edit';
import { CheckField, SelectField, TextField } from '../ui/fields';
import type { CONTACT_POINT } from './page.operations';

export type ContactPoint = ResultOf<typeof CONTACT_POINT>;
export type PointKind = ContactPoint['kind'];
const POINT_KINDS: readonly PointKind[] = ['PHONE', 'EMAIL', 'VISITING_ADDRESS', 'POSTAL_ADDRESS', 'WEB', 'SOCIAL'];

export interface PointForm {
  kind: PointKind;
  value: string;
  label: string;
  postalCode: string;
  city: string;
  preferred: boolean;
  validUntil: string;
}

export const formOf = (one: ContactPoint): Versioned<PointForm> => ({
  version: one.version,
  form: {
    kind: one.kind,
    value: one.value,
    label: one.label ?? '',
    postalCode: one.postalCode ?? '',
    city: one.city ?? '',
    preferred: one.preferred,
    validUntil: one.validUntil ?? '',
  },
});
export const EMPTY: PointForm = {
  kind: 'PHONE',
  value: '',
  label: '',
  postalCode: '',
  city: '',
  preferred: false,
  validUntil: '',
};

export const inputOf = (form: Partial<PointForm>) =>
  Object.fromEntries(
    Object.entries(form).map(([key, value]) => [
      key,
      typeof value === 'string' && key !== 'value' ? value.trim() || null : value,
    ]),
  );

/** A way to reach a stakeholder, as a form. */
export function PointFields({
  form,
  set,
  failure,
}: {
  form: PointForm;
  set: (next: Partial<PointForm>) => void;
  failure?: Failure;
}) {
  const { t } = useTranslation();
  const problemOf = useProblemOf(failure);
  const address = form.kind === 'POSTAL_ADDRESS' || form.kind === 'VISITING_ADDRESS';
  const types: Partial<Record<PointKind, string>> = { PHONE: 'tel', EMAIL: 'email', WEB: 'url' };
  return (
    <>
      <div className="row end">
        <SelectField
          label={t('contact.kind')}
          value={form.kind}
          onChange={(kind) => kind && set({ kind })}
          options={POINT_KINDS.map((value) => ({ value, label: t(`contactKind.${value}`) }))}
        />
        <div className="grow">
          <TextField
            label={t(`contactKind.${form.kind}`)}
            type={types[form.kind] ?? 'text'}
            value={form.value}
            problem={problemOf('value')}
            onChange={(value) => set({ value })}
          />
        </div>
      </div>
      {address && (
        <div className="row end">
          <TextField
            label={t('contact.postalCode')}
            value={form.postalCode}
            problem={problemOf('postalCode')}
            onChange={(postalCode) => set({ postalCode })}
          />
          <div className="grow">
            <TextField label={t('contact.city')} value={form.city} onChange={(city) => set({ city })} />
          </div>
        </div>
      )}
      <div className="row end">
        <div className="grow">
          <TextField label={t('contact.label')} value={form.label} onChange={(label) => set({ label })} />
        </div>
        <DayField
          label={t('contact.validUntil')}
          value={form.validUntil}
          problem={problemOf('validUntil')}
          onChange={(validUntil) => set({ validUntil })}
        />
      </div>
      <CheckField
        label={t('contact.preferredLong')}
        checked={form.preferred}
        onChange={(preferred) => set({ preferred })}
      />
    </>
  );
}
