import { useTranslation } from 'react-i18next';
import { useAsk, useChange } from '../api/use-api';
import { TokenFacts } from '../shared/token-facts';
import { REVOKE_TOKEN } from '../shared/token.operations';
import { Answer } from '../shared/answer';
import { Button } from '../ui/button';
import { Section } from '../ui/page';
import { ALL_TOKENS } from './admin.operations';

/** The programs that call the API, and for whom: one that nobody knows any more is ended here. */
export function TokensList() {
  const { t } = useTranslation();
  const answer = useAsk(ALL_TOKENS, {});
  const [revoke] = useChange(REVOKE_TOKEN);
  return (
    <Section title={t('tokens.title')}>
      <Answer of={answer}>
        {({ apiTokens }) =>
          apiTokens.length === 0 ? (
            <p className="soft">{t('tokens.none')}</p>
          ) : (
            <ul className="plain divided">
              {apiTokens.map((one) => (
                <li key={one.id} className="row spread">
                  <div>
                    {one.name} · {one.user.name}
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
          )
        }
      </Answer>
    </Section>
  );
}
