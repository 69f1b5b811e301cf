import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../api/failure';
import { useAsk, useChange } from '../api/use-api';
import { useFormat } from '../i18n/use-format';
import { addDays, dayIn } from '../i18n/time';
import { Answer } from '../shared/answer';
import { DayField } from '../shared/day-field';
import { FailureNotice, useProblemOf } from '../shared/failure-notice';
import { putForm } from '../shared/put-form';
import { Button } from '../ui/button';
import { SelectField, TextField } from '../ui/fields';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import { CREATE_TOKEN, REVOKE_TOKEN, SESSIONS } from './settings.operations';

const SCOPES = ['READ', 'WRITE'] as const;

/** Tokens with which one's own programs call the API. */
export function TokensSection() {
  const { t } = useTranslation();
  const { dayOf } = useFormat();
  const answer = useAsk(SESSIONS, {});
  const [create, busy] = useChange(CREATE_TOKEN);
  const [revoke] = useChange(REVOKE_TOKEN);
  const [name, setName] = useState('');
  const [scope, setScope] = useState<(typeof SCOPES)[number]>('READ');
  const [expiresOn, setExpiresOn] = useState(addDays(dayIn(), 90));
  const [token, setToken] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const problemOf = useProblemOf(failure);
  const save = async () => {
    const result = await create({ input: { name: name.trim(), scope, expiresOn } });
    if (!result.ok) return setFailure(result.failure);
    setFailure(undefined);
    setToken(result.data.createApiToken.token);
    setName('');
  };
  return (
    <Section title={t('tokens.title')}>
      <p className="soft small">{t('tokens.help')}</p>
      {token && (
        <Notice tone="warn">
          <p>{t('tokens.once')}</p>
          <code className="secret">{token}</code>
        </Notice>
      )}
      <Answer of={answer}>
        {({ apiTokens }) => (
          <ul className="plain divided">
            {apiTokens.map((one) => (
              <li key={one.id} className="row spread">
                <div>
                  {one.name}
                  <div className="soft small">
                    {t(`tokens.scope.${one.scope}`)} · {t('board.until', { day: dayOf(one.expiresAt) })}
                  </div>
                </div>
                <Button
                  small
                  aria-label={t('tokens.endOf', { name: one.name })}
                  onPress={() => void revoke({ input: { id: one.id } })}
                >
                  {t('sessions.end')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Answer>
      <details>
        <summary>{t('tokens.create')}</summary>
        <form className="stack" onSubmit={(event) => putForm(event, save)}>
          {failure && <FailureNotice failure={failure} shown={['name', 'expiresOn']} />}
          <TextField label={t('tokens.name')} required value={name} problem={problemOf('name')} onChange={setName} />
          <SelectField
            label={t('tokens.may')}
            value={scope}
            onChange={(value) => value && setScope(value)}
            options={SCOPES.map((value) => ({ value, label: t(`tokens.scope.${value}`) }))}
          />
          <DayField
            label={t('tokens.expires')}
            required
            value={expiresOn}
            problem={problemOf('expiresOn')}
            onChange={setExpiresOn}
          />
          <div>
            <Button type="submit" isDisabled={busy}>
              {t('tokens.create')}
            </Button>
          </div>
        </form>
      </details>
    </Section>
  );
}
