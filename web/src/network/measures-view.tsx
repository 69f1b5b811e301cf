import { Fragment, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAsk } from '../api/use-api';
import { useFormat } from '../i18n/use-format';
import { Answer } from '../shared/answer';
import { NamedLink } from '../shared/named-link';
import { Term } from '../shared/term';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import { type Column, SortableTable } from '../ui/sortable-table';
import { type Measured, MEASURED } from './network.operations';
import type { Asked } from './network-question';
import { NoNetwork } from './no-network';
import { Ranked } from './ranked';
import { Renewing } from './renewing';

const SHOWN = 100;

/** What is reckoned of each stakeholder: the columns of the table, in their order. */
const COLUMNS = [
  ['tie', 'degrees'],
  ['strength', 'strengths'],
  ['betweenness', 'betweenness'],
  ['closeness', 'closeness'],
  ['core', 'cores'],
  ['constraint', 'constraints'],
  ['effectiveSize', 'effectiveSizes'],
] as const;
/** Of these a share is told. */
const SHARES: ReadonlySet<string> = new Set(['betweenness', 'closeness']);

/** All that the picture shows and more, as a table that one sorts and searches; and the ties that alone hold parts together. */
export function MeasuresView(asked: Asked) {
  const { t } = useTranslation();
  const answer = useAsk(MEASURED, asked, { patient: true });
  return (
    <Answer of={answer} waiting={t('network.working')}>
      {({ networkPicture, networkAnalysis }) =>
        networkPicture.ids.length === 0 ? (
          <NoNetwork />
        ) : (
          <>
            <Renewing made={networkAnalysis} asked={answer} />
            <MeasuresTable picture={networkPicture} reckoned={networkAnalysis} />
            <Bridges found={networkAnalysis} />
          </>
        )
      }
    </Answer>
  );
}

type Columns = Measured['networkPicture'];

function MeasuresTable({ picture, reckoned }: { picture: Columns; reckoned: Measured['networkAnalysis'] }) {
  const { t } = useTranslation();
  const { number, percent } = useFormat();
  const [text, setText] = useState('');
  const [shown, setShown] = useState(SHOWN);
  const rows = useMemo(() => picture.ids.map((_, node) => node), [picture]);
  const wanted = text.trim().toLocaleLowerCase('sv');
  const found = wanted ? rows.filter((node) => picture.names[node].toLocaleLowerCase('sv').includes(wanted)) : rows;
  const columns: Column<number>[] = [
    {
      key: 'name',
      label: t('table.name'),
      by: (node) => picture.names[node],
      cell: (node) => <Link to={`/aktorer/${picture.ids[node]}`}>{picture.names[node]}</Link>,
    },
    {
      key: 'kind',
      label: t('table.kind'),
      by: (node) => t(`kind.${picture.kinds[node]}`),
      cell: (node) => t(`kind.${picture.kinds[node]}`),
    },
    {
      key: 'community',
      label: t('table.community'),
      number: true,
      by: (node) => -picture.communities[node],
      cell: (node) => picture.communities[node] + 1,
    },
    ...COLUMNS.map(([key, list]): Column<number> => ({
      key,
      label: t(`table.${key}`),
      number: true,
      by: (node) => picture[list][node],
      cell: (node) => {
        const value = picture[list][node];
        return value === null ? '–' : SHARES.has(key) ? percent(value) : number(value);
      },
    })),
  ];
  return (
    <div className="stack">
      <TextField label={t('table.search')} type="search" value={text} onChange={setText} />
      <p className="soft small">
        {t('table.meaning')}{' '}
        {COLUMNS.map(([key], at) => (
          <Fragment key={key}>
            {at > 0 && ', '}
            <Term of={key}>{t(`table.${key}`)}</Term>
          </Fragment>
        ))}
        .{' '}
        {reckoned.betweennessError > 0 &&
          t('table.error', { error: percent(reckoned.betweennessError), sources: number(reckoned.pathSources) })}
      </p>
      <p role="status" className="soft">
        {t('list.count', { count: found.length })}
      </p>
      <SortableTable
        caption={t('network.view.tabell')}
        columns={columns}
        rows={found}
        keyOf={(node) => picture.ids[node]}
        first="strength"
        most={shown}
      />
      {found.length > shown && (
        <div>
          <Button onPress={() => setShown(shown + SHOWN)}>{t('table.more')}</Button>
        </div>
      )}
    </div>
  );
}

function Bridges({ found }: { found: Measured['networkAnalysis'] }) {
  const { t } = useTranslation();
  return (
    <Ranked title={t('bridges.title')} help={t('bridges.help')} items={found.bridges} none={t('bridges.none')}>
      {({ from, to, separatedCount, reasonCode }) => ({
        key: `${from.id}${to.id}`,
        what: (
          <>
            <NamedLink of={from} /> – <NamedLink of={to} />
          </>
        ),
        why: t(`why.${reasonCode}`, { count: separatedCount }),
      })}
    </Ranked>
  );
}
