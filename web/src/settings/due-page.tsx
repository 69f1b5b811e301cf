import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session';
import { Page } from '../ui/page';
import { PasswordSection } from './password-section';
import { SecondFactorSection } from './second-factor-section';

/** What somebody has to do before anything else is opened to them. */
export default function DuePage() {
  const { t } = useTranslation();
  const { due } = useSession();
  return (
    <Page title={t('due.title')}>
      <p>{t(due === 'PASSWORD' ? 'due.password' : 'due.secondFactor')}</p>
      {due === 'PASSWORD' ? <PasswordSection /> : <SecondFactorSection />}
    </Page>
  );
}
