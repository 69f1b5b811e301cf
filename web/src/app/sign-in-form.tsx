import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../api/failure';
import { graphql } from '../api/graphql';
import { useChange } from '../api/use-api';
import { FailureNotice } from '../shared/failure-notice';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import { Notice } from '../ui/notice';

const SIGN_IN = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      expiresAt
    }
  }
`);

interface SignInFormProps {
  email: string;
  onEmail: (email: string) => void;
  onSignedIn: () => void;
}

/** E-mail address, password, and a code where the account asks for one. */
export function SignInForm({ email, onEmail, onSignedIn }: SignInFormProps) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [asksCode, setAsksCode] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [signIn, busy] = useChange(SIGN_IN);
  // Others may have guessed so much that nobody is let in by a password alone.
  const mayGiveCode = asksCode || code !== '' || failure?.code === 'RATE_LIMITED';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await signIn({
      input: { email: email.trim(), password, ...(code.trim() && { code: code.trim() }) },
    });
    if (result.ok) return onSignedIn();
    const first = Boolean(result.failure.secondFactor) && !asksCode;
    setAsksCode(asksCode || first);
    setFailure(first ? undefined : result.failure);
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      {failure?.code === 'UNAUTHENTICATED' ? (
        <Notice tone="bad">{t(asksCode ? 'signIn.wrongCode' : 'signIn.wrong')}</Notice>
      ) : (
        failure && <FailureNotice failure={failure} />
      )}
      <TextField
        label={t('settings.email')}
        type="email"
        autoComplete="username"
        required
        value={email}
        onChange={onEmail}
      />
      <TextField
        label={t('signIn.password')}
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={setPassword}
      />
      {mayGiveCode && (
        <TextField
          label={t('signIn.code')}
          hint={t(asksCode ? 'signIn.codeHint' : 'signIn.codeInstead')}
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
          required={asksCode}
          value={code}
          onChange={setCode}
        />
      )}
      <Button type="submit" look="primary" wide isDisabled={busy}>
        {busy ? t('signIn.busy') : t('signIn.submit')}
      </Button>
    </form>
  );
}
