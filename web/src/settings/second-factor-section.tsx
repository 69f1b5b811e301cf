import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../api/failure';
import { useChange } from '../api/use-api';
import { useSession } from '../session/session';
import { FailureNotice } from '../shared/failure-notice';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import { CONFIRM, ENROL, REMOVE_FACTOR } from './settings.operations';

type Step = { at: 'start' } | { at: 'code'; secret: string; uri: string } | { at: 'codes'; codes: readonly string[] };

/** A code from an app besides the password: switched on and off. */
export function SecondFactorSection() {
  const { t } = useTranslation();
  const { me, refresh } = useSession();
  const [step, setStep] = useState<Step>({ at: 'start' });
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const [enrol] = useChange(ENROL);
  const [confirm] = useChange(CONFIRM);
  const [remove] = useChange(REMOVE_FACTOR);

  const begin = async () => {
    const result = await enrol({ input: { password } });
    setPassword('');
    if (!result.ok) return setFailure(result.failure);
    setFailure(undefined);
    setStep({ at: 'code', ...result.data.enrolSecondFactor });
  };
  const finish = async () => {
    const result = await confirm({ input: { code: code.trim() } });
    setCode('');
    if (!result.ok) return setFailure(result.failure);
    setFailure(undefined);
    setStep({ at: 'codes', codes: result.data.confirmSecondFactor.recoveryCodes });
  };
  /** Only now: what was due before is not, and this page may go. */
  const keep = () => {
    setStep({ at: 'start' });
    void refresh();
  };
  const takeAway = async () => {
    const result = await remove({ input: { password } });
    setPassword('');
    if (!result.ok) return setFailure(result.failure);
    setFailure(undefined);
    await refresh();
  };

  return (
    <Section title={t('factor.title')}>
      {failure && <FailureNotice failure={failure} />}
      {step.at === 'start' && (
        <>
          <p>{t(me.secondFactor ? 'factor.on' : 'factor.off')}</p>
          <TextField
            label={t('settings.currentPassword')}
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
          />
          <div>
            {me.secondFactor ? (
              <Button look="danger" isDisabled={!password} onPress={() => void takeAway()}>
                {t('factor.remove')}
              </Button>
            ) : (
              <Button isDisabled={!password} onPress={() => void begin()}>
                {t('factor.begin')}
              </Button>
            )}
          </div>
        </>
      )}
      {step.at === 'code' && (
        <>
          <p>{t('factor.scan')}</p>
          <p>
            <a href={step.uri}>{t('factor.open')}</a>
          </p>
          <p>
            <code className="secret">{step.secret.replace(/(.{4})/g, '$1 ')}</code>
          </p>
          <TextField
            label={t('factor.code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            value={code}
            onChange={setCode}
          />
          <div>
            <Button look="primary" isDisabled={!code.trim()} onPress={() => void finish()}>
              {t('factor.confirm')}
            </Button>
          </div>
        </>
      )}
      {step.at === 'codes' && (
        <Notice tone="warn">
          <p>{t('factor.codes')}</p>
          <ul className="plain columns">
            {step.codes.map((one) => (
              <li key={one}>
                <code>{one}</code>
              </li>
            ))}
          </ul>
          <Button onPress={keep}>{t('factor.kept')}</Button>
        </Notice>
      )}
    </Section>
  );
}
