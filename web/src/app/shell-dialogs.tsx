import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useSession } from '../session/session';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import type { NavItem } from './navigation';
import { SignInForm } from './sign-in-form';

/* What opens over the pages: fetched when it does. */

/** Where a phone goes that its bar has no room for. */
export function MoreDialog({ items, onClose }: { items: readonly NavItem[]; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('nav.more')} onClose={onClose}>
      <nav className="stack tight" aria-label={t('nav.more')}>
        {items.map(({ place, to, icon }) => (
          <NavLink key={place} to={to} className="nav">
            <Icon of={icon} />
            {t(`nav.${place}`)}
          </NavLink>
        ))}
      </nav>
    </Dialog>
  );
}

const SHORTCUTS = [
  ['search', ['Ctrl K', '/']],
  ['help', ['?']],
  ['close', ['Esc']],
] as const;

/** The keys that lead somewhere. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('help.title')} onClose={onClose}>
      <dl className="facts">
        {SHORTCUTS.map(([what, keys]) => (
          <div key={what} style={{ display: 'contents' }}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`help.${what}`)}</dd>
          </div>
        ))}
      </dl>
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
