import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useSession } from '../session/session';
import { Page } from '../ui/page';

/** What the pages of administration have in common. */
export function AdminFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { may } = useSession();
  return (
    <Page title={t('nav.admin')}>
      <nav className="tabs" aria-label={t('nav.admin')}>
        {may('account.manage') && (
          <NavLink to="/admin" end>
            {t('admin.accounts')}
          </NavLink>
        )}
        <NavLink to="/admin/omraden">{t('admin.areas')}</NavLink>
        <NavLink to="/admin/ordlistor">{t('admin.vocabularies')}</NavLink>
      </nav>
      {children}
    </Page>
  );
}
