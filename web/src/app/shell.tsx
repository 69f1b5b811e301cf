import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, useLocation } from 'react-router';
import { keepSending } from '../log/outbox';
import { useWaiting } from '../log/use-waiting';
import { useSession } from '../session/session';
import { fetched } from '../shared/fetched';
import { Button } from '../ui/button';
import { Progress } from '../ui/notice';
import { Unbroken } from './broken';
import { itemsFor } from './navigation';
import { SignOut } from './sign-out';
import './shell.css';

const dialogs = () => import('./shell-dialogs');
const SearchDialog = lazy(async () => ({ default: (await dialogs()).SearchDialog }));
const MoreDialog = lazy(async () => ({ default: (await dialogs()).MoreDialog }));
const SignInAgain = lazy(async () => ({ default: (await dialogs()).SignInAgain }));

/** Stands in the place of every page until it is done. */
const { Part: DuePage } = fetched(() => import('../settings/due-page'));

/** How many pages the bar of a phone shows before the rest goes behind "more". */
const IN_BAR = 4;

/** What is around every page: where one may go, search, who one is. */
export function Shell() {
  const { t } = useTranslation();
  const session = useSession();
  const { me, may, ended } = session;
  const { pathname } = useLocation();
  const items = itemsFor(session);
  const waiting = useWaiting(me.id).length;
  const [opened, setOpened] = useState<{ what: 'search' | 'more'; at: string }>();
  // What was open over a page closes with it.
  const open = opened?.at === pathname ? opened.what : undefined;
  const setOpen = useCallback((what?: 'search' | 'more') => setOpened(what && { what, at: location.pathname }), []);
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);

  const mayNot = ended || Boolean(session.due);
  // Begins anew when somebody has signed in again, or done what came first: what waited for that goes out at once.
  useEffect(() => (mayNot ? undefined : keepSending(me.id)), [me.id, mayNot]);
  // A new page begins at its heading, for screen readers and keyboards too.
  useEffect(() => {
    main.current?.scrollTo(0, 0);
    if (first.current) first.current = false;
    else main.current?.focus();
  }, [pathname]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      setOpen('search');
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [setOpen]);

  const links = items.map(({ place, to, sign }) => (
    <NavLink key={place} to={to} className="nav-link">
      <span aria-hidden="true" className="nav-sign">
        {sign}
      </span>
      <span>{t(`nav.${place}`)}</span>
      {place === 'log' && waiting > 0 && <span className="tag warn">{waiting}</span>}
    </NavLink>
  ));

  return (
    <div className="shell">
      <a className="skip" href="#innehall">
        {t('nav.skip')}
      </a>
      <header className="top no-print">
        <Link to="/" className="brand-mark">
          Samverka
        </Link>
        <div className="row">
          {may('stakeholder.read') && (
            <Button look="quiet" onPress={() => setOpen('search')}>
              <span aria-hidden="true">⌕</span> {t('search.open')}
            </Button>
          )}
          <NavLink to="/installningar" className="button quiet who-am-i wide-only">
            {me.name}
          </NavLink>
          <span className="wide-only">
            <SignOut />
          </span>
        </div>
      </header>
      <nav className="side no-print" aria-label={t('nav.main')}>
        {links}
        <Link to="/tillganglighet" className="small soft side-foot">
          {t('nav.accessibility')}
        </Link>
      </nav>
      <main id="innehall" ref={main} tabIndex={-1}>
        <Unbroken at={pathname}>
          {session.due ? <DuePage meanwhile={<Progress>{t('common.loading')}</Progress>} /> : <Outlet />}
        </Unbroken>
      </main>
      <nav className="tab-bar no-print" aria-label={t('nav.main')}>
        {links.slice(0, IN_BAR)}
        <button type="button" className="nav-link" onClick={() => setOpen('more')}>
          <span aria-hidden="true" className="nav-sign">
            ⋯
          </span>
          <span>{t('nav.more')}</span>
        </button>
      </nav>
      <Suspense>
        {open === 'search' && <SearchDialog onClose={() => setOpen(undefined)} />}
        {open === 'more' && <MoreDialog links={links.slice(IN_BAR)} onClose={() => setOpen(undefined)} />}
        {ended && <SignInAgain />}
      </Suspense>
    </div>
  );
}
