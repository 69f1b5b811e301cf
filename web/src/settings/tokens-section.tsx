import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../api/failure';
import { useAsk, useChange } from '../api/use-api';
import { addDays, dayIn } from '../i18n/time';
import { Answer } from '../shared/answer';
import { DayField } from '../shared/day-field';
import { FailureNotice, useProblemOf } from '../shared/failure-notice';
import { putForm } from '../shared/put-form';
import { Button } from '../ui/button';
import { SelectField, TextField } from '../ui/fields';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import { TokenFacts } from '../shared/token-facts';
import { REVOKE_TOKEN } from '../shared/token.operations';
import { CREATE_TOKEN, SESSIONS } from './settings.operations';

const SCOPES = ['READ', 'WRITE'] as const;
/** What lasts longer says why. */
const USUAL_DAYS = 90;

/** Tokens with which one's own programs call the API. */
export function TokensSection() {
  const { t } = useTranslation();
  const answer = useAsk(SESSIONS, {});
  const [create, busy] = useChange(CREATE_TOKEN);
  const [revoke] = useChange(REVOKE_TOKEN);
  const [name, setName] = useState('');
  const [scope, setScope] = useState<(typeof SCOPES)[number]>('READ');
  const [expiresOn, setExpiresOn] = useState(addDays(dayIn(), USUAL_DAYS));
  const [reason, setReason] = useState('');
  const [token, setToken] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const problemOf = useProblemOf(failure);
  const long = expiresOn > addDays(dayIn(), USUAL_DAYS);
  const save = async () => {
    const why = long && reason.trim() ? { reason: reason.trim() } : {};
    const result = await create({ input: { name: name.trim(), scope, expiresOn, ...why } });
    if (!result.ok) return setFailure(result.failure);
    setFailure(undefined);
    setToken(result.data.createApiToken.token);
    setName('');
    setReason('');
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
                  <TokenFacts of={one} />
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
          {failure && <FailureNotice failure={failure} shown={['name', 'expiresOn', 'reason']} />}
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
          {long && (
            <TextField
              label={t('tokens.reason')}
              required
              value={reason}
              problem={problemOf('reason')}
              onChange={setReason}
            />
          )}
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
