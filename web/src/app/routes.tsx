import { lazy, type ReactNode, Suspense } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { matchPath, Navigate, Route, Routes } from 'react-router';
import { withOfficeWords } from '../i18n/i18n';
import { localeOf } from '../i18n/locale';
import { useSession } from '../session/session';
import { fetched } from '../shared/fetched';
import { Progress } from '../ui/notice';
import { Page } from '../ui/page';
import { Allowed } from './allowed';
import { Door } from './door';
import { homeOf } from './navigation';
import { Shell } from './shell';

/** Stands outside: whoever comes there has no password yet. */
const WelcomePage = lazy(() => withOfficeWords(import('./welcome-page')));

/** The pages by their addresses; each is fetched when somebody goes there. */
const PAGES: Record<string, () => Promise<{ default: () => ReactNode }>> = {
  logga: () => import('../log/log-page'),
  'att-gora': () => import('../todo/todo-page'),
  veckan: () => import('../week/week-page'),
  aktorer: () => import('../stakeholders/list-page'),
  'aktorer/:id': () => import('../stakeholders/stakeholder-page'),
  'kontakter/:id': () => import('../interactions/interaction-page'),
  natverk: () => import('../network/network-page'),
  'natverk/:id': () => import('../network/ego-page'),
  samverkan: () => import('../partnerships/board-page'),
  'samverkan/avtal': () => withOfficeWords(import('../partnerships/agreements-page')),
  'samverkan/:id': () => import('../partnerships/partnership-page'),
  initiativ: () => import('../initiatives/list-page'),
  'initiativ/:id': () => import('../initiatives/initiative-page'),
  oversikt: () => import('../overview/overview-page'),
  'oversikt/pengar': () => withOfficeWords(import('../overview/money-page')),
  bedomningar: () => withOfficeWords(import('../assessments/assessments-page')),
  overlamning: () => withOfficeWords(import('../handover/handover-page')),
  installningar: () => import('../settings/settings-page'),
  admin: () => withOfficeWords(import('../admin/accounts-page')),
  'admin/omraden': () => withOfficeWords(import('../admin/areas-page')),
  'admin/ordlistor': () => withOfficeWords(import('../admin/vocabularies-page')),
  dataskydd: () => withOfficeWords(import('../privacy/privacy-page')),
  'dataskydd/gallring': () => withOfficeWords(import('../privacy/retention-page')),
  'dataskydd/loggbok': () => withOfficeWords(import('../privacy/journal-page')),
  tillganglighet: () => import('../accessibility/accessibility-page'),
};

/** What one has to be allowed for a page to be of use. */
const NEEDS: Record<string, string> = {
  logga: 'interaction.write',
  'att-gora': 'attention.read',
  aktorer: 'stakeholder.read',
  'aktorer/:id': 'stakeholder.read',
  'kontakter/:id': 'interaction.read',
  natverk: 'network.read',
  'natverk/:id': 'network.read',
  samverkan: 'partnership.read',
  'samverkan/avtal': 'partnership.read',
  'samverkan/:id': 'partnership.read',
  initiativ: 'initiative.read',
  'initiativ/:id': 'initiative.read',
  oversikt: 'report.read',
  'oversikt/pengar': 'initiative.read',
  bedomningar: 'assessment.read',
  overlamning: 'handover.read',
  admin: 'account.manage',
  'admin/omraden': 'vocabulary.write',
  'admin/ordlistor': 'vocabulary.write',
  dataskydd: 'privacy.manage',
  'dataskydd/gallring': 'retention.manage',
  'dataskydd/loggbok': 'audit.read',
};

const pages = Object.entries(PAGES).map(([path, load]) => ({ path, ...fetched(load) }));

/** Fetches the page of an address before it is known whether its reader is signed in. */
export function fetchAhead(address: string): void {
  const page = pages.find(({ path }) => matchPath(path, address));
  page?.fetch().catch(() => undefined);
}

export function AppRoutes() {
  const { t, i18n } = useTranslation();
  return (
    // Days, numbers and what screen readers hear of them follow the page, not the browser.
    <I18nProvider locale={localeOf(i18n.language)}>
      <Routes>
        <Route
          path="valkommen"
          element={
            <Suspense>
              <WelcomePage />
            </Suspense>
          }
        />
        <Route element={<Door />}>
          <Route element={<Shell />}>
            <Route index element={<Home />} />
            {pages.map(({ path, Part: Fetched }) => (
              <Route
                key={path}
                path={path}
                element={
                  <Allowed needs={NEEDS[path]}>
                    <Fetched meanwhile={<Progress>{t('common.loading')}</Progress>} />
                  </Allowed>
                }
              />
            ))}
            <Route path="*" element={<Lost />} />
          </Route>
        </Route>
      </Routes>
    </I18nProvider>
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
