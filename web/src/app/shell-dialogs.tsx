import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../session/session';
import { Dialog } from '../ui/dialog';
import { GlobalSearch } from './global-search';
import { SignInForm } from './sign-in-form';
import { SignOut } from './sign-out';

/* What opens over the pages: fetched when it does. */

export function SearchDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('search.title')} onClose={onClose}>
      <GlobalSearch onGone={onClose} />
      <p className="soft small">{t('search.hint')}</p>
    </Dialog>
  );
}

/** Where a phone goes that its bar has no room for. */
export function MoreDialog({ links, onClose }: { links: ReactNode; onClose: () => void }) {
  const { t } = useTranslation();
  const { me } = useSession();
  return (
    <Dialog title={t('nav.more')} onClose={onClose}>
      <nav className="stack tight more" aria-label={t('nav.more')}>
        {links}
        <Link to="/installningar" className="nav-link">
          {t('settings.title')}
        </Link>
        <Link to="/tillganglighet" className="nav-link">
          {t('nav.accessibility')}
        </Link>
      </nav>
      <p className="soft small">{me.name}</p>
      <div>
        <SignOut />
      </div>
    </Dialog>
  );
}

/** The session has ended while the page was open: what is on it waits below. */
export function SignInAgain() {
  const { t } = useTranslation();
  const { me, refresh } = useSession();
  const [email, setEmail] = useState<string>(me.email);
  return (
    <Dialog title={t('signIn.again')} onClose={() => undefined} dismissable={false}>
      <p>{t('signIn.againText')}</p>
      {me.singleSignOn && (
        <a className="button primary wide" href="/auth/sign-in">
          {t('signIn.singleSignOn')}
        </a>
      )}
      <SignInForm email={email} onEmail={setEmail} onSignedIn={() => void refresh()} />
    </Dialog>
  );
}
