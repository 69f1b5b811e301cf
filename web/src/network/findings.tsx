import { Trans, useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format';
import { NamedLink, NamedList } from '../shared/named-link';
import { Term } from '../shared/term';
import { useFocusName } from '../shared/vocabulary';
import type { Answers } from './network.operations';
import { Ranked } from './ranked';

/*
 * The findings of each sort. Why something is found is worded from its code and the figures that the code names.
 */

type Part = { found: Answers };

export function Brokers({ found }: Part) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  return (
    <Ranked
      title={t('brokers.title')}
      help={<Trans i18nKey="brokers.help" components={{ community: <Term of="community" /> }} />}
      items={found.brokers}
      none={t('brokers.none')}
    >
      {({ stakeholder, betweenness, communityCount, reasonCode }) => ({
        key: stakeholder.id,
        what: <NamedLink of={stakeholder} />,
        why: t(`why.${reasonCode}`, { share: percent(betweenness), count: communityCount }),
      })}
    </Ranked>
  );
}

export function SinglePoints({ found }: Part) {
  const { t } = useTranslation();
  return (
    <Ranked title={t('single.title')} help={t('single.help')} items={found.singlePoints} none={t('single.none')}>
      {({ stakeholder, separatedCount, separated, reasonCode }) => ({
        key: stakeholder.id,
        what: <NamedLink of={stakeholder} />,
        why: (
          <>
            {t(`why.${reasonCode}`, { count: separatedCount })} <NamedList of={separated.slice(0, 4)} />
          </>
        ),
      })}
    </Ranked>
  );
}

export function Introductions({ found }: Part) {
  const { t } = useTranslation();
  const focusName = useFocusName();
  return (
    <Ranked
      title={t('introductions.title')}
      help={t('introductions.help')}
      items={found.introductions}
      none={t('introductions.none')}
    >
      {({ a, b, introducer, focusAreas, areas, commonCount, acrossCommunities, reasonCode }) => ({
        key: `${a.id}${b.id}`,
        what: (
          <>
            <NamedLink of={a} /> {t('introductions.and')} <NamedLink of={b} />
          </>
        ),
        why: (
          <>
            {acrossCommunities && `${t('introductions.across')} `}
            {t(`why.${reasonCode}`, {
              what: [...focusAreas.map(focusName), ...areas.map(({ name }) => name)].join(', '),
            })}{' '}
            {introducer && (
              <>
                <NamedLink of={introducer} />
                {commonCount > 1 && ` ${t('introductions.others', { count: commonCount - 1 })}`}.
              </>
            )}
          </>
        ),
      })}
    </Ranked>
  );
}

export function Holes({ found }: Part) {
  const { t } = useTranslation();
  const around = (number: number) =>
    found.communities.find((one) => one.number === number)?.around ?? t('holes.group', { number: number + 1 });
  return (
    <Ranked title={t('holes.title')} help={t('holes.help')} items={found.holes} none={t('holes.none')}>
      {({ communityA, communityB, tieCount, expected, brokers, reasonCode }) => ({
        key: `${communityA}-${communityB}`,
        what: t('holes.between', { a: around(communityA), b: around(communityB) }),
        why: (
          <>
            {t(`why.${reasonCode}`, { count: tieCount, expected: Math.round(expected) })}{' '}
            <NamedList of={brokers.slice(0, 3)} />
          </>
        ),
      })}
    </Ranked>
  );
}

export function Quiet({ found }: Part) {
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

export function Staff({ found }: Part) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  return (
    <Ranked title={t('staff.title')} help={t('staff.help')} items={found.staff} none={t('staff.none')}>
      {({ colleague, share, aloneCount, heldCount, reasonCode }) => ({
        key: colleague.id,
        what: colleague.name,
        why: t(`why.${reasonCode}`, { share: percent(share), count: aloneCount, held: heldCount }),
      })}
    </Ranked>
  );
}
