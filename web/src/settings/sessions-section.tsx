import { useTranslation } from 'react-i18next';
import { useAsk, useChange } from '../api/use-api';
import { useFormat } from '../i18n/use-format';
import { Answer } from '../shared/answer';
import { Button } from '../ui/button';
import { Tag } from '../ui/notice';
import { Section } from '../ui/page';
import { REVOKE_SESSION, SESSIONS } from './settings.operations';

/** Where one is signed in; each may be ended from here. */
export function SessionsSection() {
  const { t } = useTranslation();
  const { moment } = useFormat();
  const answer = useAsk(SESSIONS, {});
  const [revoke] = useChange(REVOKE_SESSION);
  return (
    <Section title={t('sessions.title')}>
      <Answer of={answer}>
        {({ sessions }) => (
          <ul className="plain divided">
            {sessions.map((one) => (
              <li key={one.id} className="row spread">
                <div>
                  {t('sessions.since', { when: moment(one.createdAt) })}{' '}
                  {one.current && <Tag tone="brand">{t('sessions.current')}</Tag>}
                  <div className="soft small">{t('sessions.lastSeen', { when: moment(one.lastSeenAt) })}</div>
                </div>
                {!one.current && (
                  <Button small onPress={() => void revoke({ input: { id: one.id } })}>
                    {t('sessions.end')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </Section>
  );
}
