import { Ellipsis, Search } from 'lucide-react';
import { lazy, type RefObject, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { type Client, useClient } from 'urql';
import { keepSending } from '../contact/outbox';
import { useWaiting } from '../contact/use-waiting';
import { useSession } from '../session/session';
import { fetched } from '../shared/fetched';
import { UserMark } from '../shared/mark';
import { Toasts } from '../shared/toasts';
import { Icon } from '../ui/icon';
import { Progress } from '../ui/notice';
import { PageTools, PrintHead } from '../ui/page';
import { Unbroken } from './broken';
import { SideLink, TabLink } from './nav-links';
import { isWithin, itemsFor } from './navigation';
import { Paper } from './paper';
import { useKeptPlace } from './use-kept-place';
import { useShortcuts } from './use-shortcuts';
import './shell.css';

const dialogs = () => import('./shell-dialogs');
const Palette = lazy(() => import('./palette'));
const AccountMenu = lazy(() => import('./account-menu'));
const MoreDialog = lazy(async () => ({ default: (await dialogs()).MoreDialog }));
const HelpDialog = lazy(async () => ({ default: (await dialogs()).HelpDialog }));
const SignInAgain = lazy(async () => ({ default: (await dialogs()).SignInAgain }));

/** Stands in the place of every page until it is done. */
const { Part: DuePage } = fetched(() => import('../settings/due-page'));

/** Keeps at hand what one reads before a meeting, where the pages can be opened without a network at all. @returns what ends it */
function keepsAhead(client: Client, userId: string): () => void {
  let end: (() => void) | undefined;
  let ended = false;
  void navigator.serviceWorker?.ready
    .then(() => import('./ahead'))
    .then(({ keepAhead }) => {
      if (!ended) end = keepAhead(client, userId);
    })
    .catch(() => undefined);
  return () => {
    ended = true;
    end?.();
  };
}

const PAPER = <Paper />;

/** How many pages the bar of a phone shows before the rest goes behind "more". */
const IN_BAR = 4;

type Over = 'search' | 'more' | 'help' | 'account';

/** What is around every page: where one may go, search, who one is. */
export function Shell() {
  const { t } = useTranslation();
  const session = useSession();
  const { me, may, ended } = session;
  const { pathname, key } = useLocation();
  const items = itemsFor(session);
  const waiting = useWaiting(me.id).length;
  const [opened, setOpened] = useState<{ what: Over; at: string; by?: RefObject<HTMLElement | null> }>();
  // What was open over a page closes with it.
  const over = opened?.at === key ? opened : undefined;
  const open = useCallback(
    (what?: Over, by?: HTMLElement) => setOpened(what && { what, at: key, by: { current: by ?? null } }),
    [key],
  );
  const close = () => open();
  const main = useRef<HTMLElement>(null);

  const mayNot = ended || Boolean(session.due);
  // Begins anew when somebody has signed in again, or done what came first: what waited for that goes out at once.
  useEffect(() => (mayNot ? undefined : keepSending(me.id)), [me.id, mayNot]);
  const client = useClient();
  const mayLog = may('interaction.write') && !mayNot;
  useEffect(() => (mayLog ? keepsAhead(client, me.id) : undefined), [client, me.id, mayLog]);
  useKeptPlace(main);
  const maySearch = may('stakeholder.read') && !session.due;
  useShortcuts((what) => (what === 'search' ? maySearch && open(what) : open(what)));

  const tools = useMemo(
    () => (
      <>
        {maySearch && (
          <button type="button" className="icon-button" aria-label={t('search.open')} onClick={() => open('search')}>
            <Icon of={Search} size="l" />
          </button>
        )}
        <button
          type="button"
          className="icon-button"
          aria-label={t('nav.account')}
          onClick={({ currentTarget }) => open('account', currentTarget)}
        >
          <UserMark name={me.name} />
        </button>
      </>
    ),
    [t, maySearch, me.name, open],
  );
  const rest = items.slice(IN_BAR);

  return (
    <div className="shell">
      <a className="skip no-print" href="#innehall">
        {t('nav.skip')}
      </a>
      <nav className="side no-print" aria-label={t('nav.main')}>
        <Link to="/" className="logo">
          <img src="/icon.svg" alt="" width="30" height="30" />
          <span>Samverka</span>
        </Link>
        {maySearch && (
          <button type="button" className="nav search-button" onClick={() => open('search')}>
            <Icon of={Search} />
            <span>{t('search.open')}</span>
            <kbd aria-hidden="true">Ctrl K</kbd>
          </button>
        )}
        {items.map((item) => (
          <SideLink key={item.place} item={item} waiting={waiting} />
        ))}
        <button type="button" className="nav account" onClick={({ currentTarget }) => open('account', currentTarget)}>
          <UserMark name={me.name} />
          <span className="hidden-visually">{t('nav.account')}</span>
          <span className="account-name">
            <span className="strong">{me.name}</span>
            <span className="small">{me.roles.map((role) => t(`role.${role}`)).join(', ')}</span>
          </span>
        </button>
      </nav>
      <main id="innehall" ref={main} tabIndex={-1}>
        <PageTools value={tools}>
          <PrintHead value={PAPER}>
            <Unbroken at={pathname}>
              {session.due ? <DuePage meanwhile={<Progress>{t('common.loading')}</Progress>} /> : <Outlet />}
            </Unbroken>
          </PrintHead>
        </PageTools>
      </main>
      <nav className="tab-bar no-print" aria-label={t('nav.main')}>
        {items.slice(0, IN_BAR).map((item) => (
          <TabLink key={item.place} item={item} waiting={waiting} />
        ))}
        {rest.length > 0 && (
          <button
            type="button"
            className={rest.some((item) => isWithin(pathname, item)) ? 'tab active' : 'tab'}
            onClick={() => open('more')}
          >
            <span className="pill">
              <Icon of={Ellipsis} size="l" />
            </span>
            <span className="tab-word">{t('nav.more')}</span>
          </button>
        )}
      </nav>
      <Toasts />
      <Suspense>
        {over?.what === 'search' && <Palette onClose={close} />}
        {over?.what === 'more' && <MoreDialog items={rest} onClose={close} />}
        {over?.what === 'help' && <HelpDialog onClose={close} />}
        {over?.what === 'account' && over.by && <AccountMenu by={over.by} onClose={close} />}
        {ended && <SignInAgain />}
      </Suspense>
    </div>
  );
}
