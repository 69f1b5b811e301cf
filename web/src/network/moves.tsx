import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useAsk } from '../api/use-api';
import { dayIn, monthsBefore } from '../i18n/time';
import { useFormat } from '../i18n/use-format';
import { Answer } from '../shared/answer';
import { NamedLink, NamedList } from '../shared/named-link';
import { Section } from '../ui/page';
import { type Change, MOVES } from './network.operations';
import { type Asked, MONTHS_APART } from './network-question';

const [NAMED, TIES] = [8, 4];

/** What moved in the last months, and the way to any other two days. */
export function Moves({ asOf, filter }: Asked) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const [search] = useSearchParams();
  const from = monthsBefore(asOf ?? dayIn(), MONTHS_APART);
  const answer = useAsk(MOVES, { from, to: asOf, filter, limit: NAMED }, { patient: true });
  const compare = new URLSearchParams(search);
  compare.set('vy', 'jamfor');
  return (
    <Section title={t('moves.title')} actions={<Link to={`?${compare}`}>{t('moves.compare')}</Link>}>
      <Answer of={answer} waiting={t('network.working')}>
        {({ networkChange: moved }) => (
          <>
            <p>{t('moves.summary', { day: date(moved.from), fresh: moved.newTieCount, gone: moved.goneTieCount })}</p>
            <MoveFacts moved={moved} ties={TIES} />
          </>
        )}
      </Answer>
    </Section>
  );
}

/** Who came and went, and which ties grew and shrank. */
export function MoveFacts({ moved, ties }: { moved: Change; ties: number }) {
  const { t } = useTranslation();
  const facts: [key: 'joined' | 'left' | 'strengthened' | 'weakened', value: ReactNode][] = [
    ...(['joined', 'left'] as const)
      .filter((how) => moved[how].length > 0)
      .map((how): [typeof how, ReactNode] => [how, <NamedList key={how} of={moved[how]} />]),
    ...(['strengthened', 'weakened'] as const)
      .filter((how) => moved[how].length > 0)
      .map((how): [typeof how, ReactNode] => [
        how,
        <ul key={how} className="plain">
          {moved[how].slice(0, ties).map(({ a, b }) => (
            <li key={`${a.id}${b.id}`}>
              <NamedLink of={a} /> – <NamedLink of={b} />
            </li>
          ))}
        </ul>,
      ]),
  ];
  return (
    <dl className="facts">
      {facts.map(([how, value]) => (
        <Fragment key={how}>
          <dt>{t(`moves.${how}`)}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
