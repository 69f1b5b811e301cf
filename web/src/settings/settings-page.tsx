import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, type Language, LANGUAGES } from '../i18n/i18n';
import { useSession } from '../session/session';
import { ChoiceField } from '../ui/fields';
import { Page, Section } from '../ui/page';
import { PasswordSection } from './password-section';
import { SecondFactorSection } from './second-factor-section';
import { SessionsSection } from './sessions-section';
import { TokensSection } from './tokens-section';

/** One's own account: language, password, second factor, where one is signed in. */
export default function SettingsPage() {
  const { t, i18n } = useTranslation();
  const { me } = useSession();
  const [language, setLanguage] = useState(i18n.language as Language);
  const choose = (next: Language) => {
    setLanguage(next);
    void chooseLanguage(next);
  };
  return (
    <Page title={t('settings.title')}>
      <div className="columns two">
        <div className="stack">
          <Section title={t('settings.account')}>
            <dl className="facts">
              <dt>{t('settings.name')}</dt>
              <dd>{me.name}</dd>
              <dt>{t('settings.email')}</dt>
              <dd>{me.email}</dd>
              <dt>{t('settings.roles')}</dt>
              <dd>{me.roles.map((role) => t(`role.${role}`)).join(', ')}</dd>
            </dl>
            <ChoiceField
              label={t('settings.language')}
              value={language}
              onChange={choose}
              options={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
            />
          </Section>
          {!me.singleSignOn && <PasswordSection />}
          <SecondFactorSection />
        </div>
        <div className="stack">
          <SessionsSection />
          <TokensSection />
        </div>
      </div>
    </Page>
  );
}
