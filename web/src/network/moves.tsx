import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/use-api';
import { dayIn, monthsBefore } from '../i18n/time';
import { useFormat } from '../i18n/use-format';
import { Answer } from '../shared/answer';
import { NamedLink, NamedList } from '../shared/named-link';
import { Section } from '../ui/page';
import { MOVES } from './network.operations';
import type { Asked } from './network-question';

const MONTHS_MOVED = 3;

/** What moved in the last months. */
export function Moves({ asOf, filter }: Asked) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const answer = useAsk(
    MOVES,
    { from: monthsBefore(asOf ?? dayIn(), MONTHS_MOVED), to: asOf, filter },
    { patient: true },
  );
  return (
    <Section title={t('moves.title')}>
      <Answer of={answer} waiting={t('network.working')}>
        {({ networkChange: moved }) => (
          <>
            <p>
              {t('moves.summary', {
                day: date(moved.from),
                fresh: moved.newTieCount,
                gone: moved.goneTieCount,
              })}
            </p>
            <dl className="facts">
              {moved.joined.length > 0 && (
                <>
                  <dt>{t('moves.joined')}</dt>
                  <dd>
                    <NamedList of={moved.joined} />
                  </dd>
                </>
              )}
              {moved.left.length > 0 && (
                <>
                  <dt>{t('moves.left')}</dt>
                  <dd>
                    <NamedList of={moved.left} />
                  </dd>
                </>
              )}
              {(['strengthened', 'weakened'] as const).map(
                (how) =>
                  moved[how].length > 0 && (
                    <div key={how} style={{ display: 'contents' }}>
                      <dt>{t(`moves.${how}`)}</dt>
                      <dd>
                        <ul className="plain">
                          {moved[how].slice(0, 4).map(({ a, b }) => (
                            <li key={`${a.id}${b.id}`}>
                              <NamedLink of={a} /> – <NamedLink of={b} />
                            </li>
                          ))}
                        </ul>
                      </dd>
                    </div>
                  ),
              )}
            </dl>
          </>
        )}
      </Answer>
    </Section>
  );
}
