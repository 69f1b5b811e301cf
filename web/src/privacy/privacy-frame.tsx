import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { Page } from '../ui/page';

/** What the pages of data protection have in common. */
export function PrivacyFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Page title={t('nav.privacy')}>
      <nav className="tabs no-print" aria-label={t('nav.privacy')}>
        <NavLink to="/dataskydd" end>
          {t('privacy.subjects')}
        </NavLink>
        <NavLink to="/dataskydd/gallring">{t('privacy.retention')}</NavLink>
        <NavLink to="/dataskydd/loggbok">{t('privacy.journal')}</NavLink>
      </nav>
      {children}
    </Page>
  );
}
