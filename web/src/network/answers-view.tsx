import { Trans, useTranslation } from 'react-i18next';
import { useAsk } from '../api/use-api';
import { useFormat } from '../i18n/use-format';
import { Answer } from '../shared/answer';
import { Term } from '../shared/term';
import { Brokers, Holes, Introductions, Quiet, SinglePoints, Staff } from './findings';
import { Moves } from './moves';
import { ANSWERS, type Answers } from './network.operations';
import type { Asked } from './network-question';
import { NoNetwork } from './no-network';
import { Renewing } from './renewing';

const EACH = 6;

/** The answers first: who ties it together, who must not be lost, who should meet, what moved; each with its reason. */
export function AnswersView({ asOf, filter }: Asked) {
  const { t } = useTranslation();
  const answer = useAsk(ANSWERS, { asOf, filter, limit: EACH }, { patient: true });
  return (
    <Answer of={answer} waiting={t('network.working')}>
      {({ networkAnalysis: found }) =>
        found.nodeCount === 0 ? (
          <NoNetwork />
        ) : (
          <>
            <Renewing made={found} asked={answer} />
            <Summary found={found} />
            <div className="columns two">
              <Brokers found={found} />
              <SinglePoints found={found} />
              <Introductions found={found} />
              <Moves asOf={asOf} filter={filter} />
              <Holes found={found} />
              <Quiet found={found} />
              <Staff found={found} />
            </div>
          </>
        )
      }
    </Answer>
  );
}

function Summary({ found }: { found: Answers }) {
  const { t } = useTranslation();
  const { percent, number } = useFormat();
  return (
    <p className="lead">
      <Trans
        i18nKey="network.summary"
        values={{
          nodes: number(found.nodeCount),
          ties: number(found.tieCount),
          met: percent(found.metShare),
          largest: percent(found.largestShare),
        }}
        components={{ tie: <Term of="tie" /> }}
      />{' '}
      {found.crossAreaExpected > 0 &&
        t(found.crossAreaShare < found.crossAreaExpected ? 'network.acrossLess' : 'network.acrossMore', {
          share: percent(found.crossAreaShare),
          expected: percent(found.crossAreaExpected),
        })}
    </p>
  );
}
