import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { SessionProvider } from '../session/session';
import { FailureNotice } from '../shared/failure-notice';
import { Progress } from '../ui/notice';

const SignInPage = lazy(() => import('./sign-in-page'));
const AccessibilityPage = lazy(() => import('../accessibility/accessibility-page'));

/** Lets in who is signed in. The accessibility statement stands outside. */
export function Door() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <SessionProvider
      starting={<Progress>{t('common.loading')}</Progress>}
      failed={(failure, again) => (
        <main className="sign-in">
          <FailureNotice failure={failure} again={again} />
        </main>
      )}
      signIn={(onSignedIn) =>
        pathname === '/tillganglighet' ? (
          <main className="outside stack">
            <Suspense>
              <AccessibilityPage />
            </Suspense>
            <p>
              <Link to="/">{t('signIn.title')}</Link>
            </p>
          </main>
        ) : (
          <Suspense>
            <SignInPage onSignedIn={onSignedIn} />
          </Suspense>
        )
      }
    >
      <Outlet />
    </SessionProvider>
  );
}
