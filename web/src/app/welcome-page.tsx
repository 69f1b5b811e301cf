import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Failure } from '../api/failure';
import { useChange } from '../api/use-api';
import { useFormat } from '../i18n/use-format';
import { FailureNotice, useProblemOf } from '../shared/failure-notice';
import { putForm } from '../shared/put-form';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import { Notice, Progress } from '../ui/notice';
import { CHOOSE_PASSWORD, findLink, type Found, SIGN_IN_CHOSEN } from './welcome.operations';
import './sign-in.css';

/** What stands in the address after the #: no server sees it. */
const tokenHere = () => location.hash.slice(1);

/** Who was invited chooses a password, and is in. */
export default function WelcomePage() {
  const { t } = useTranslation();
  const [token] = useState(tokenHere);
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    let current = true;
    // Out of sight and out of the history, as soon as it is known.
    history.replaceState(history.state, '', location.pathname);
    void findLink(token).then((answer) => current && setFound(answer));
    return () => {
      current = false;
    };
  }, [token]);
  useEffect(() => {
    document.title = `${t('welcome.title')} · Samverka`;
  }, [t]);
  return (
    <main className="sign-in stack">
      <p className="brand-mark">Samverka</p>
      <h1>{t('welcome.title')}</h1>
      {!found && <Progress>{t('common.loading')}</Progress>}
      {found?.failure && <FailureNotice failure={found.failure} />}
      {found && !found.failure && !found.link && (
        <>
          <Notice tone="warn">{t('welcome.notGood')}</Notice>
          <p>
            <Link to="/">{t('signIn.title')}</Link>
          </p>
        </>
      )}
      {found?.link && <ChooseForm token={token} link={found.link} />}
    </main>
  );
}

function ChooseForm({ token, link }: { token: string; link: NonNullable<Found['link']> }) {
  const { t } = useTranslation();
  const { dayOf } = useFormat();
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [choose, choosing] = useChange(CHOOSE_PASSWORD);
  const [signIn, signingIn] = useChange(SIGN_IN_CHOSEN);
  const problemOf = useProblemOf(failure);
  const save = async () => {
    const outcome = await choose({ input: { token, password } });
    if (!outcome.ok) return setFailure(outcome.failure);
    // Where a code is asked for too, the page for signing in asks for it.
    await signIn({ input: { email: link.email, password } });
    location.assign('/');
  };
  return (
    <form className="card stack" onSubmit={(event) => putForm(event, save)}>
      <p>{t('welcome.lead', { name: link.name, day: dayOf(link.expiresAt) })}</p>
      {failure && <FailureNotice failure={failure} shown={['password']} />}
      <TextField
        label={t('settings.email')}
        type="email"
        autoComplete="username"
        readOnly
        value={link.email}
        onChange={() => undefined}
      />
      <TextField
        label={t('welcome.password')}
        hint={t('settings.passwordHint')}
        type={shown ? 'text' : 'password'}
        autoComplete="new-password"
        required
        value={password}
        problem={problemOf('password')}
        onChange={setPassword}
      />
      <div>
        <Button small look="quiet" onPress={() => setShown(!shown)}>
          {t(shown ? 'welcome.hide' : 'welcome.show')}
        </Button>
      </div>
      <Button type="submit" look="primary" wide isDisabled={choosing || signingIn}>
        {choosing || signingIn ? t('signIn.busy') : t('welcome.choose')}
      </Button>
    </form>
  );
}
