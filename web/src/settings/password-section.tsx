import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../api/failure';
import { useChange } from '../api/use-api';
import { useSession } from '../session/session';
import { FailureNotice, useProblemOf } from '../shared/failure-notice';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import { CHANGE_PASSWORD } from './settings.operations';

export function PasswordSection() {
  const { t } = useTranslation();
  const { refresh } = useSession();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const [done, setDone] = useState(false);
  const [change, busy] = useChange(CHANGE_PASSWORD);
  const problemOf = useProblemOf(failure);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setDone(false);
    const result = await change({ input: { currentPassword: current, newPassword: next } });
    if (!result.ok) return setFailure(result.failure);
    setFailure(undefined);
    setDone(true);
    setCurrent('');
    setNext('');
    await refresh();
  };
  return (
    <Section title={t('settings.password')}>
      <form className="stack" onSubmit={(event) => void save(event)}>
        {failure && <FailureNotice failure={failure} shown={['currentPassword', 'newPassword']} />}
        {done && <Notice tone="good">{t('settings.passwordChanged')}</Notice>}
        <TextField
          label={t('settings.currentPassword')}
          type="password"
          autoComplete="current-password"
          required
          value={current}
          problem={problemOf('currentPassword')}
          onChange={setCurrent}
        />
        <TextField
          label={t('settings.newPassword')}
          type="password"
          autoComplete="new-password"
          hint={t('settings.passwordHint')}
          required
          value={next}
          problem={problemOf('newPassword')}
          onChange={setNext}
        />
        <div>
          <Button type="submit" isDisabled={busy}>
            {t('settings.changePassword')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
