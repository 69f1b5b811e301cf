import { useTranslation } from 'react-i18next';
import { type Editing, useTextFields } from '../shared/text-fields';
import { CheckField } from '../ui/fields';

export interface RoleForm {
  role: string;
  primary: boolean;
  validFrom: string;
  validUntil: string;
}

/** The fields that show their own problem. */
export const ROLE_FIELDS = ['role', 'validFrom', 'validUntil'] as const;

export function useRoleLabels(): Record<keyof RoleForm, string> {
  const { t } = useTranslation();
  return {
    role: t('board.role'),
    primary: t('board.primaryLong'),
    validFrom: t('board.from'),
    validUntil: t('board.to'),
  };
}

export const ROLE_LIST = 'board-roles';

/** The usual roles, offered where one is typed. */
export function RoleOptions() {
  const { t } = useTranslation();
  return (
    <datalist id={ROLE_LIST}>
      {(['chair', 'treasurer', 'secretary', 'member', 'contact'] as const).map((role) => (
        <option key={role} value={t(`board.roles.${role}`)} />
      ))}
    </datalist>
  );
}

/** What somebody is in an organisation, and when, as a form. */
export function RoleFields({ edit }: { edit: Editing<RoleForm> }) {
  const labels = useRoleLabels();
  const { text, day } = useTextFields(edit, labels);
  return (
    <>
      <div className="row end">
        <div className="grow">
          {text('role', { list: ROLE_LIST })}
          <RoleOptions />
        </div>
        {day('validFrom')}
        {day('validUntil')}
      </div>
      <CheckField label={labels.primary} checked={edit.form.primary} onChange={(primary) => edit.set({ primary })} />
    </>
  );
}

/** Days that are empty become none. */
export const dated = (form: Partial<RoleForm>) => ({
  ...form,
  ...(form.validFrom !== undefined && { validFrom: form.validFrom || null }),
  ...(form.validUntil !== undefined && { validUntil: form.validUntil || null }),
});
