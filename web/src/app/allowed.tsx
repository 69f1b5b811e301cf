import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../session/session';
import { Page } from '../ui/page';
import { homeOf } from './navigation';

/** Says that a page is not for who is signed in, before they type anything into it. */
export function Allowed({ needs, children }: { needs: string | undefined; children: ReactNode }) {
  const { t } = useTranslation();
  const session = useSession();
  if (!needs || session.may(needs)) return children;
  return (
    <Page title={t('notYours.title')}>
      <p>{t('notYours.text', { roles: session.me.roles.map((role) => t(`role.${role}`)).join(', ') })}</p>
      <p>
        <Link to={homeOf(session)}>{t('notYours.home')}</Link>
      </p>
    </Page>
  );
}
