import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../api/failure';
import { type Outcome, useChange } from '../api/use-api';
import { useFormat } from '../i18n/use-format';
import { useSession } from '../session/session';
import { ConfirmDialog } from '../shared/confirm-dialog';
import { FailureNotice } from '../shared/failure-notice';
import { UserMark } from '../shared/mark';
import { Button } from '../ui/button';
import { Menu } from '../ui/menu';
import type { Act } from '../ui/menu-list';
import { Notice, Tag } from '../ui/notice';
import { type AccountRow, ALLOW_RESET, MAKE_LINK, RESET_FACTOR, SET_ACTIVE } from './admin.operations';
import { KEY_HOLDERS } from './key-holders';
import type { Opened } from './opened';

/** An account, and what an administrator may do with it. */
export function AccountLine({ of, onOpen }: { of: AccountRow; onOpen: (open: Opened) => void }) {
  const { t } = useTranslation();
  const [failure, setFailure] = useState<Failure>();
  const [allowed, setAllowed] = useState(false);
  const [asking, setAsking] = useState<'close' | 'factor'>();
  const [setActive] = useChange(SET_ACTIVE);
  const [resetFactor] = useChange(RESET_FACTOR);
  const input = { id: of.id, version: of.version };
  const acts = useActs(of, {
    onLink: (token, until) => onOpen({ what: 'link', link: { name: of.name, email: of.email, token, until } }),
    onAllowed: () => setAllowed(true),
    onAsk: setAsking,
    onFailure: setFailure,
  });
  return (
    <li className="stack tight">
      <div className="row spread">
        <UserMark name={of.name} />
        <div className="grow">
          <strong>{of.name}</strong> <AccountTags of={of} />
          <div className="soft small">
            {of.email} · {of.roles.map((role) => t(`role.${role}`)).join(', ')}
          </div>
          <LastSignIn of={of} />
        </div>
        <div className="row tight">
          <Button
            small
            aria-label={t('common.changeOf', { name: of.name })}
            onPress={() => onOpen({ what: 'edit', of })}
          >
            {t('common.change')}
          </Button>
          {acts.length > 0 && <Menu label={t('admin.more', { name: of.name })} acts={acts} />}
        </div>
      </div>
      {allowed && <Notice tone="good">{t('admin.resetAllowed')}</Notice>}
      {failure && <FailureNotice failure={failure} />}
      {asking === 'close' && (
        <ConfirmDialog
          title={t('admin.closeTitle', { name: of.name })}
          deed={t('admin.close')}
          told={{
            text: t('admin.closedToast', { name: of.name }),
            undo: () => setActive({ input: { id: of.id, version: of.version + 1, active: true } }),
          }}
          onConfirm={() => setActive({ input: { ...input, active: false } })}
          onClose={() => setAsking(undefined)}
        >
          <p>{t('admin.closeHelp')}</p>
        </ConfirmDialog>
      )}
      {asking === 'factor' && (
        <ConfirmDialog
          title={t('admin.resetFactorTitle', { name: of.name })}
          deed={t('admin.resetFactor')}
          told={{ text: t('admin.factorToast', { name: of.name }) }}
          onConfirm={() => resetFactor({ input })}
          onClose={() => setAsking(undefined)}
        >
          <p>{t('admin.resetFactorHelp')}</p>
        </ConfirmDialog>
      )}
    </li>
  );
}

function AccountTags({ of }: { of: AccountRow }) {
  const { t } = useTranslation();
  const { dayOf } = useFormat();
  return (
    <>
      {!of.active && <Tag tone="bad">{t('admin.closed')}</Tag>}{' '}
      {of.secondFactor && <Tag tone="good">{t('factor.title')}</Tag>}{' '}
      {of.passwordLinkUntil && <Tag tone="warn">{t('admin.linkUntil', { day: dayOf(of.passwordLinkUntil) })}</Tag>}
    </>
  );
}

function LastSignIn({ of }: { of: AccountRow }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  return (
    <div className="soft small">
      {of.lastSignInAt ? t('admin.lastSignIn', { moment: moment(of.lastSignInAt) }) : t('admin.neverSignedIn')}
    </div>
  );
}

interface Answers {
  onLink: (token: string, until: string | null) => void;
  onAllowed: () => void;
  onAsk: (what: 'close' | 'factor') => void;
  onFailure: (failure: Failure | undefined) => void;
}

/** What else one may do with an account: nothing with one's own. */
function useActs(of: AccountRow, { onLink, onAllowed, onAsk, onFailure }: Answers): Act[] {
  const { t } = useTranslation();
  const { me } = useSession();
  const [setActive] = useChange(SET_ACTIVE);
  const [allowReset] = useChange(ALLOW_RESET);
  const [makeLink] = useChange(MAKE_LINK);
  if (of.id === me.id) return [];
  const input = { id: of.id, version: of.version };
  const run = async <Data,>(work: Promise<Outcome<Data>>, then: (data: Data) => void = () => undefined) => {
    const outcome = await work;
    onFailure(outcome.ok ? undefined : outcome.failure);
    if (outcome.ok) then(outcome.data);
  };
  const toReopen: Act = {
    label: t('admin.reopen'),
    onAct: () => void run(setActive({ input: { ...input, active: true } })),
  };
  if (!of.active) return [toReopen];
  return [
    {
      label: t('admin.makeLink'),
      onAct: () =>
        void run(makeLink({ input }), ({ makePasswordLink: { token, user } }) => onLink(token, user.passwordLinkUntil)),
    },
    ...(of.roles.some((role) => KEY_HOLDERS.includes(role))
      ? [{ label: t('admin.allowReset'), onAct: () => void run(allowReset({ input }), onAllowed) }]
      : []),
    ...(of.secondFactor ? [{ label: t('admin.resetFactor'), danger: true, onAct: () => onAsk('factor') }] : []),
    { label: t('admin.close'), danger: true, onAct: () => onAsk('close') },
  ];
}
