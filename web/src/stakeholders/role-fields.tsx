import { useTranslation } from 'react-i18next';
import type { Failure } from '../api/failure';
import { useProblemOf } from '../shared/failure-notice';
import { CheckField, TextField } from '../ui/fields';

export interface RoleForm {
  role: string;
  primary: boolean;
  validFrom: string;
  validUntil: string;
}

/** The fields that show their own problem. */
export const ROLE_FIELDS = ['role', 'validFrom', 'validUntil'] as const;

/** What somebody is in an organisation, and when, as a form. */
export function RoleFields({
  form,
  set,
  failure,
}: {
  form: RoleForm;
  set: (next: Partial<RoleForm>) => void;
  failure?: Failure;
}) {
  const { t } = useTranslation();
  const problemOf = useProblemOf(failure);
  return (
    <>
      <div className="row end">
        <div className="grow">
          <TextField
            label={t('board.role')}
            value={form.role}
            list="board-roles"
            problem={problemOf('role')}
            onChange={(role) => set({ role })}
          />
          <datalist id="board-roles">
            {(['chair', 'treasurer', 'secretary', 'member', 'contact'] as const).map((role) => (
              <option key={role} value={t(`board.roles.${role}`)} />
            ))}
          </datalist>
        </div>
        <TextField
          label={t('board.from')}
          type="date"
          value={form.validFrom}
          problem={problemOf('validFrom')}
          onChange={(validFrom) => set({ validFrom })}
        />
        <TextField
          label={t('board.to')}
          type="date"
          value={form.validUntil}
          problem={problemOf('validUntil')}
          onChange={(validUntil) => set({ validUntil })}
        />
      </div>
      <CheckField label={t('board.primaryLong')} checked={form.primary} onChange={(primary) => set({ primary })} />
    </>
  );
}

/** Days that are empty become none. */
export const dated = (form: Partial<RoleForm>) => ({
  ...form,
  ...(form.validFrom !== undefined && { validFrom: form.validFrom || null }),
  ...(form.validUntil !== undefined && { validUntil: form.validUntil || null }),
});
