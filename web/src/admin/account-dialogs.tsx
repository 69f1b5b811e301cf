import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../api/failure';
import { useChange } from '../api/use-api';
import { EditDialog } from '../shared/edit-dialog';
import { useProblemOf } from '../shared/failure-notice';
import { ManyField, TextField } from '../ui/fields';
import { type AccountRow, INVITE_USER, UPDATE_USER } from './admin.operations';
import type { MadeLink } from './link-dialog';

const ROLES = ['PROCESS_LEADER', 'ASSOCIATION_LIAISON', 'MANAGER', 'ADMIN', 'DATA_PROTECTION_OFFICER'] as const;
type Role = (typeof ROLES)[number];

interface AccountForm {
  name: string;
  email: string;
  roles: Role[];
}

/** Somebody who is to have an account, and chooses the password. */
export function InviteDialog({ onMade, onClose }: { onMade: (link: MadeLink) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const [form, setForm] = useState<AccountForm>({ name: '', email: '', roles: [] });
  const made = useRef<MadeLink>(undefined);
  const [invite] = useChange(INVITE_USER);
  const save = async () => {
    const { name, email, roles } = form;
    const outcome = await invite({ input: { name: name.trim(), email: email.trim(), roles } });
    if (outcome.ok) {
      const { token, user } = outcome.data.inviteUser;
      made.current = { name: user.name, email: user.email, token, until: user.passwordLinkUntil };
    }
    return outcome;
  };
  return (
    <EditDialog
      title={t('admin.inviteTitle')}
      save={t('admin.makeInvitation')}
      told={{ text: t('admin.invitedToast', { name: form.name.trim() }) }}
      onSave={save}
      onClose={() => (made.current ? onMade(made.current) : onClose())}
      fields={['name', 'email', 'roles']}
    >
      {(failure) => (
        <>
          <p className="soft small">{t('admin.inviteHelp')}</p>
          <AccountFields form={form} onChange={setForm} failure={failure} withEmail />
        </>
      )}
    </EditDialog>
  );
}

/** Name and roles of an account. */
export function AccountDialog({ of, onClose }: { of: AccountRow; onClose: () => void }) {
  const [form, setForm] = useState<AccountForm>({ name: of.name, email: of.email, roles: [...of.roles] });
  const [update] = useChange(UPDATE_USER);
  const save = () => update({ input: { id: of.id, version: of.version, name: form.name.trim(), roles: form.roles } });
  return (
    <EditDialog title={of.name} onSave={save} onClose={onClose} fields={['name', 'roles']}>
      {(failure) => <AccountFields form={form} onChange={setForm} failure={failure} />}
    </EditDialog>
  );
}

interface AccountFieldsProps {
  form: AccountForm;
  onChange: (form: AccountForm) => void;
  failure: Failure | undefined;
  withEmail?: boolean;
}

function AccountFields({ form, onChange, failure, withEmail = false }: AccountFieldsProps) {
  const { t } = useTranslation();
  const problemOf = useProblemOf(failure);
  return (
    <>
      <TextField
        label={t('settings.name')}
        required
        autoComplete="off"
        value={form.name}
        problem={problemOf('name')}
        onChange={(name) => onChange({ ...form, name })}
      />
      {withEmail && (
        <TextField
          label={t('settings.email')}
          type="email"
          required
          autoComplete="off"
          value={form.email}
          problem={problemOf('email')}
          onChange={(email) => onChange({ ...form, email })}
        />
      )}
      <ManyField
        label={t('settings.roles')}
        values={form.roles}
        problem={problemOf('roles')}
        onChange={(roles) => onChange({ ...form, roles })}
        options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
      />
    </>
  );
}
