import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { graphql } from '../api/graphql';
import { useAsk } from '../api/use-api';
import { useState } from 'react';
import { chooseLanguage, type Language, LANGUAGES } from '../i18n/i18n';
import { Section } from '../ui/page';
import { SignInForm } from './sign-in-form';
import './sign-in.css';

const OPTIONS = graphql(`
  query SignInWays {
    signInOptions {
      singleSignOn
      sampleAccounts {
        name
        email
        role
      }
    }
  }
`);

/** The door: a password, or the city's own sign-in service. The sample says whom one may be. */
export default function SignInPage({ onSignedIn }: { onSignedIn: () => void }) {
  const { t, i18n } = useTranslation();
  const { data } = useAsk(OPTIONS, {});
  const [email, setEmail] = useState('');
  const samples = data?.signInOptions.sampleAccounts ?? [];
  return (
    <main className="sign-in stack">
      <div className="stack tight">
        <p className="brand-mark">Samverka</p>
        <h1>{t('signIn.title')}</h1>
        <p className="soft">{t('signIn.lead')}</p>
      </div>
      <div className="card stack">
        {data?.signInOptions.singleSignOn && (
          <>
            <a className="button primary wide" href="/auth/sign-in">
              {t('signIn.singleSignOn')}
            </a>
            <p className="soft small">{t('signIn.orPassword')}</p>
          </>
        )}
        <SignInForm email={email} onEmail={setEmail} onSignedIn={onSignedIn} />
      </div>
      {samples.length > 0 && (
        <Section title={t('signIn.try')}>
          <p className="soft small">{t('signIn.tryHelp')}</p>
          <ul className="plain stack tight">
            {samples.map((one) => (
              <li key={one.email}>
                <button type="button" className="sample" onClick={() => setEmail(one.email)}>
                  <strong>{t(`role.${one.role}`)}</strong>
                  <span className="soft small">{t(`signIn.roles.${one.role}`)}</span>
                  <span className="small">{one.email}</span>
                </button>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <footer className="row spread small">
        <Link to="/tillganglighet">{t('nav.accessibility')}</Link>
        <span className="row">
          {LANGUAGES.filter((language) => language !== i18n.language).map((language: Language) => (
            <button
              key={language}
              type="button"
              className="sorter"
              lang={language}
              onClick={() => void chooseLanguage(language)}
            >
              {t(`language.${language}`)}
            </button>
          ))}
        </span>
      </footer>
    </main>
  );
}
