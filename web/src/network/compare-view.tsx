import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/use-api';
import { dayIn } from '../i18n/time';
import { useFormat } from '../i18n/use-format';
import { Answer } from '../shared/answer';
import { Notice, Progress } from '../ui/notice';
import { Section } from '../ui/page';
import { MoveFacts } from './moves';
import { MOVES, PICTURE } from './network.operations';
import type { Asked } from './network-question';
import { NoNetwork } from './no-network';

const TwoPictures = lazy(() => import('./two-pictures'));

/** As many ties as the server gives: what one day has alone is known only where the other is whole. */
const TIES = 50_000;
const [NAMED, CHANGED] = [50, 20];

interface CompareViewProps {
  from: string;
  /** Null is today. */
  to: string | null;
  filter: Asked['filter'];
}

/** What came and went between two days: in figures, beside each other as pictures, by name. */
export function CompareView({ from, to, filter }: CompareViewProps) {
  const { t } = useTranslation();
  const { date } = useFormat();
  // One day has nothing apart from itself.
  const wrong = from >= (to ?? dayIn());
  const patient = { patient: true, pause: wrong };
  const moves = useAsk(MOVES, { from, to, filter, limit: NAMED }, patient);
  const before = useAsk(PICTURE, { asOf: from, filter, ties: TIES }, patient);
  const after = useAsk(PICTURE, { asOf: to, filter, ties: TIES }, patient);
  if (wrong) return <Notice tone="warn">{t('rules.period')}</Notice>;
  return (
    <Answer of={moves} waiting={t('network.working')}>
      {({ networkChange: moved }) => (
        <>
          <p className="lead">
            {t('compare.summary', {
              from: date(moved.from),
              to: date(moved.to),
              fresh: moved.newTieCount,
              gone: moved.goneTieCount,
            })}
          </p>
          <Answer of={before} waiting={t('network.working')}>
            {({ networkPicture: earlier }) => (
              <Answer of={after} waiting={t('network.working')}>
                {({ networkPicture: later }) =>
                  earlier.ids.length + later.ids.length === 0 ? (
                    <NoNetwork />
                  ) : (
                    <Suspense fallback={<Progress>{t('common.loading')}</Progress>}>
                      <TwoPictures before={earlier} after={later} />
                    </Suspense>
                  )
                }
              </Answer>
            )}
          </Answer>
          <Section title={t('compare.named')}>
            <MoveFacts moved={moved} ties={CHANGED} />
          </Section>
        </>
      )}
    </Answer>
  );
}
