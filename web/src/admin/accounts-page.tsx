import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../api/failure';
import { type Outcome, useAsk, useChange } from '../api/use-api';
import { useSession } from '../session/session';
import { Answer } from '../shared/answer';
import { EditDialog } from '../shared/edit-dialog';
import { FailureNotice, useProblemOf } from '../shared/failure-notice';
import { Button } from '../ui/button';
import { ManyField, TextField } from '../ui/fields';
import { Notice, Tag } from '../ui/notice';
import { Section } from '../ui/page';
import { AdminFrame } from './admin-frame';
import { KEY_HOLDERS } from './key-holders';
import { TokensList } from './tokens-list';
import {
  type AccountRow,
  ACCOUNTS,
  ALLOW_RESET,
  CREATE_USER,
  RESET_FACTOR,
  RESET_PASSWORD,
  SET_ACTIVE,
  UPDATE_USER,
} from './admin.operations';

const ROLES = ['PROCESS_LEADER', 'ASSOCIATION_LIAISON', 'MANAGER', 'ADMIN', 'DATA_PROTECTION_OFFICER'] as const;
type Role = (typeof ROLES)[number];

type Open = { what: 'create' } | { what: 'edit' | 'password'; of: AccountRow };

/** Who may sign in, and as what. */
export default function AccountsPage() {
  const { t } = useTranslation();
  const answer = useAsk(ACCOUNTS, {});
  const [open, setOpen] = useState<Open>();
  return (
    <AdminFrame>
      <Section
        title={t('admin.accounts')}
        actions={
          <Button look="primary" small onPress={() => setOpen({ what: 'create' })}>
            {t('admin.createAccount')}
          </Button>
        }
      >
        <Answer of={answer}>
          {({ accounts }) => (
            <ul className="plain divided">
              {accounts.map((one) => (
                <AccountLine key={one.id} of={one} onOpen={setOpen} />
              ))}
            </ul>
          )}
        </Answer>
      </Section>
      <TokensList />
      {open && <AccountDialog open={open} onClose={() => setOpen(undefined)} />}
    </AdminFrame>
  );
}

function AccountLine({ of, onOpen }: { of: AccountRow; onOpen: (open: Open) => void }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const [setActive] = useChange(SET_ACTIVE);
  const [resetFactor] = useChange(RESET_FACTOR);
  const [allowReset] = useChange(ALLOW_RESET);
  const [failure, setFailure] = useState<Failure>();
  const [allowed, setAllowed] = useState(false);
  const run = async (work: Promise<Outcome<unknown>>) => {
    const outcome = await work;
    setFailure(outcome.ok ? undefined : outcome.failure);
    return outcome.ok;
  };
  const input = { id: of.id, version: of.version };
  return (
    <li className="stack tight">
      <div className="row spread">
        <div className="grow">
          <strong>{of.name}</strong> {!of.active && <Tag tone="bad">{t('admin.closed')}</Tag>}{' '}
          {of.secondFactor && <Tag tone="good">{t('factor.title')}</Tag>}
          <div className="soft small">
            {of.email} · {of.roles.map((role) => t(`role.${role}`)).join(', ')}
          </div>
        </div>
        <div className="row">
          <Button
            small
            aria-label={t('common.changeOf', { name: of.name })}
            onPress={() => onOpen({ what: 'edit', of })}
          >
            {t('common.change')}
          </Button>
          {of.id !== me.id && (
            <Button
              small
              aria-label={`${t('admin.newPassword')}: ${of.name}`}
              onPress={() => onOpen({ what: 'password', of })}
            >
              {t('admin.newPassword')}
            </Button>
          )}
          {of.id !== me.id && of.roles.some((role) => KEY_HOLDERS.includes(role)) && (
            <Button
              small
              aria-label={`${t('admin.allowReset')}: ${of.name}`}
              onPress={() => void run(allowReset({ input })).then(setAllowed)}
            >
              {t('admin.allowReset')}
            </Button>
          )}
          {of.secondFactor && (
            <Button
              small
              aria-label={`${t('admin.resetFactor')}: ${of.name}`}
              onPress={() => void run(resetFactor({ input }))}
            >
              {t('admin.resetFactor')}
            </Button>
          )}
          {of.id !== me.id && (
            <Button
              small
              look={of.active ? 'danger' : 'secondary'}
              aria-label={`${t(of.active ? 'admin.close' : 'admin.reopen')}: ${of.name}`}
              onPress={() => void run(setActive({ input: { ...input, active: !of.active } }))}
            >
              {t(of.active ? 'admin.close' : 'admin.reopen')}
            </Button>
          )}
        </div>
      </div>
      {allowed && <Notice tone="good">{t('admin.resetAllowed')}</Notice>}
      {failure && <FailureNotice failure={failure} />}
    </li>
  );
}

function AccountDialog({ open, onClose }: { open: Open; onClose: () => void }) {
  const { t } = useTranslation();
  const before = open.what === 'create' ? undefined : open.of;
  const [name, setName] = useState(before?.name ?? '');
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<Role[]>(before ? [...before.roles] : []);
  const [password, setPassword] = useState('');
  const [create] = useChange(CREATE_USER);
  const [update] = useChange(UPDATE_USER);
  const [reset] = useChange(RESET_PASSWORD);
  const save = (): Promise<Outcome<unknown>> => {
    if (!before) return create({ input: { name: name.trim(), email: email.trim(), roles, password } });
    const input = { id: before.id, version: before.version };
    return open.what === 'password'
      ? reset({ input: { ...input, password } })
      : update({ input: { ...input, name: name.trim(), roles } });
  };
  const title = open.what === 'create' ? t('admin.createAccount') : (before?.name ?? '');
  return (
    <EditDialog title={title} onSave={save} onClose={onClose} fields={['name', 'email', 'password']}>
      {(failure) => (
        <AccountFields {...{ open, failure, name, setName, email, setEmail, roles, setRoles, password, setPassword }} />
      )}
    </EditDialog>
  );
}

interface AccountFieldsProps {
  open: Open;
  failure: Failure | undefined;
  name: string;
  setName: (name: string) => void;
  email: string;
  setEmail: (email: string) => void;
  roles: readonly Role[];
  setRoles: (roles: Role[]) => void;
  password: string;
  setPassword: (password: string) => void;
}

function AccountFields({ open, failure, ...form }: AccountFieldsProps) {
  const { t } = useTranslation();
  const problemOf = useProblemOf(failure);
  return (
    <>
      {open.what !== 'password' && (
        <TextField
          label={t('settings.name')}
          required
          value={form.name}
          problem={problemOf('name')}
          onChange={form.setName}
        />
      )}
      {open.what === 'create' && (
        <TextField
          label={t('settings.email')}
          type="email"
          required
          value={form.email}
          problem={problemOf('email')}
          onChange={form.setEmail}
        />
      )}
      {open.what !== 'password' && (
        <ManyField
          label={t('settings.roles')}
          values={form.roles}
          onChange={form.setRoles}
          options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
        />
      )}
      {open.what !== 'edit' && (
        <TextField
          label={t('settings.newPassword')}
          hint={t('settings.passwordHint')}
          autoComplete="off"
          required
          value={form.password}
          problem={problemOf('password')}
          onChange={form.setPassword}
        />
      )}
    </>
  );
}
