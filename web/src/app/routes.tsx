import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes } from 'react-router';
import { useSession } from '../session/session';
import { Progress } from '../ui/notice';
import { Page } from '../ui/page';
import { Door } from './door';
import { homeOf } from './navigation';
import { Shell } from './shell';

/** The pages by their addresses; each is fetched when somebody goes there. */
const PAGES: Record<string, () => Promise<{ default: () => ReactNode }>> = {
  logga: () => import('../log/log-page'),
  'att-gora': () => import('../todo/todo-page'),
  aktorer: () => import('../stakeholders/list-page'),
  'aktorer/:id': () => import('../stakeholders/stakeholder-page'),
  'kontakter/:id': () => import('../interactions/interaction-page'),
  natverk: () => import('../network/network-page'),
  'natverk/:id': () => import('../network/ego-page'),
  samverkan: () => import('../partnerships/board-page'),
  'samverkan/:id': () => import('../partnerships/partnership-page'),
  oversikt: () => import('../overview/overview-page'),
  installningar: () => import('../settings/settings-page'),
  admin: () => import('../admin/accounts-page'),
  'admin/omraden': () => import('../admin/areas-page'),
  'admin/ordlistor': () => import('../admin/vocabularies-page'),
  dataskydd: () => import('../privacy/privacy-page'),
  tillganglighet: () => import('../accessibility/accessibility-page'),
};

const pages = Object.entries(PAGES).map(([path, load]) => ({ path, Component: lazy(load) }));

export function AppRoutes() {
  const { t } = useTranslation();
  return (
    <Routes>
      <Route element={<Door />}>
        <Route element={<Shell />}>
          <Route index element={<Home />} />
          {pages.map(({ path, Component }) => (
            <Route
              key={path}
              path={path}
              element={
                <Suspense fallback={<Progress>{t('common.loading')}</Progress>}>
                  <Component />
                </Suspense>
              }
            />
          ))}
          <Route path="*" element={<Lost />} />
        </Route>
      </Route>
    </Routes>
  );
}

function Home() {
  return <Navigate to={homeOf(useSession())} replace />;
}

function Lost() {
  const { t } = useTranslation();
  return (
    <Page title={t('lost.title')}>
      <p>{t('lost.text')}</p>
    </Page>
  );
}
