import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/use-api';
import { useFormat } from '../i18n/use-format';
import { dayIn } from '../i18n/time';
import { Answer } from '../shared/answer';
import { NamedLink, NamedList } from '../shared/named-link';
import { useFocusName } from '../shared/vocabulary';
import { Empty } from '../ui/notice';
import { Section } from '../ui/page';
import { ANSWERS, type Answers, MOVES } from './network.operations';
import { type Asked, monthsBefore } from './network-question';
import { NoNetwork } from './no-network';

const EACH = 6;
const MONTHS_MOVED = 3;

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

type Part = { found: Answers };

function Summary({ found }: Part) {
  const { t } = useTranslation();
  const { percent, number } = useFormat();
  return (
    <p className="lead">
      {t('network.summary', {
        nodes: number(found.nodeCount),
        ties: number(found.tieCount),
        met: percent(found.metShare),
        largest: percent(found.largestShare),
      })}{' '}
      {found.crossAreaExpected > 0 &&
        t(found.crossAreaShare < found.crossAreaExpected ? 'network.acrossLess' : 'network.acrossMore', {
          share: percent(found.crossAreaShare),
          expected: percent(found.crossAreaExpected),
        })}
    </p>
  );
}

/** A ranked list of answers, each with a reason. */
function Ranked<Item>({
  title,
  help,
  items,
  none,
  children,
}: {
  title: string;
  help: string;
  items: readonly Item[];
  none: string;
  children: (item: Item) => { key: string; what: ReactNode; why: ReactNode };
}) {
  return (
    <Section title={title}>
      <p className="soft small">{help}</p>
      {items.length === 0 ? (
        <Empty>{none}</Empty>
      ) : (
        <ol className="ranked divided">
          {items.map((item) => {
            const { key, what, why } = children(item);
            return (
              <li key={key}>
                <div>{what}</div>
                <div className="soft small">{why}</div>
              </li>
            );
          })}
        </ol>
      )}
    </Section>
  );
}

function Brokers({ found }: Part) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  return (
    <Ranked title={t('brokers.title')} help={t('brokers.help')} items={found.brokers} none={t('brokers.none')}>
      {({ stakeholder, betweenness, communityCount }) => ({
        key: stakeholder.id,
        what: <NamedLink of={stakeholder} />,
        why: t('brokers.why', { share: percent(betweenness), count: communityCount }),
      })}
    </Ranked>
  );
}

function SinglePoints({ found }: Part) {
  const { t } = useTranslation();
  return (
    <Ranked title={t('single.title')} help={t('single.help')} items={found.singlePoints} none={t('single.none')}>
      {({ stakeholder, separatedCount, separated }) => ({
        key: stakeholder.id,
        what: <NamedLink of={stakeholder} />,
        why: (
          <>
            {t('single.why', { count: separatedCount })} <NamedList of={separated.slice(0, 4)} />
          </>
        ),
      })}
    </Ranked>
  );
}

function Introductions({ found }: Part) {
  const { t } = useTranslation();
  const focusName = useFocusName();
  return (
    <Ranked
      title={t('introductions.title')}
      help={t('introductions.help')}
      items={found.introductions}
      none={t('introductions.none')}
    >
      {({ a, b, introducer, focusAreas, areas, commonCount }) => ({
        key: `${a.id}${b.id}`,
        what: (
          <>
            <NamedLink of={a} /> {t('introductions.and')} <NamedLink of={b} />
          </>
        ),
        why: (
          <>
            {t('introductions.share', {
              what: [...focusAreas.map(focusName), ...areas.map(({ name }) => name)].join(', '),
            })}{' '}
            {introducer ? (
              <>
                {t('introductions.by')} <NamedLink of={introducer} />
                {commonCount > 1 && ` ${t('introductions.others', { count: commonCount - 1 })}`}.
              </>
            ) : (
              t('introductions.nobody')
            )}
          </>
        ),
      })}
    </Ranked>
  );
}

function Holes({ found }: Part) {
  const { t } = useTranslation();
  const around = (number: number) =>
    found.communities.find((one) => one.number === number)?.around ?? t('holes.group', { number: number + 1 });
  return (
    <Ranked title={t('holes.title')} help={t('holes.help')} items={found.holes} none={t('holes.none')}>
      {({ communityA, communityB, tieCount, expected, brokers }) => ({
        key: `${communityA}-${communityB}`,
        what: t('holes.between', { a: around(communityA), b: around(communityB) }),
        why: (
          <>
            {t('holes.why', { count: tieCount, expected: Math.round(expected) })}{' '}
            {brokers.length > 0 && (
              <>
                {t('holes.brokers')} <NamedList of={brokers.slice(0, 3)} />
              </>
            )}
          </>
        ),
      })}
    </Ranked>
  );
}

function Quiet({ found }: Part) {
  const { t } = useTranslation();
  const { dayOf } = useFormat();
  return (
    <Ranked
      title={t('quiet.title')}
      help={t('quiet.help')}
      items={[...found.dormant, ...found.isolated]}
      none={t('quiet.none')}
    >
      {(one) => ({
        key: one.id,
        what: <NamedLink of={one} />,
        why:
          'lastHeldAt' in one
            ? one.lastHeldAt
              ? t('quiet.since', { day: dayOf(one.lastHeldAt as string) })
              : t('quiet.never')
            : t('quiet.isolated'),
      })}
    </Ranked>
  );
}

function Staff({ found }: Part) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  return (
    <Ranked title={t('staff.title')} help={t('staff.help')} items={found.staff} none={t('staff.none')}>
      {({ colleague, share, aloneCount, heldCount }) => ({
        key: colleague.id,
        what: colleague.name,
        why: t('staff.why', { share: percent(share), alone: aloneCount, held: heldCount }),
      })}
    </Ranked>
  );
}

function Moves({ asOf, filter }: Asked) {
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
