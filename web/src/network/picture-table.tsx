import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../i18n/use-format';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import { type Column, SortableTable } from '../ui/sortable-table';
import type { Picture } from './network.operations';

const SHOWN = 100;

interface Row {
  id: string;
  name: string;
  kind: Picture['kinds'][number];
  community: number;
  degree: number;
  strength: number;
  betweenness: number;
}

/** All that the picture shows, as a table that one sorts and searches. */
export function PictureTable({ picture }: { picture: Picture }) {
  const { t } = useTranslation();
  const { number, percent } = useFormat();
  const [text, setText] = useState('');
  const [shown, setShown] = useState(SHOWN);
  const rows = useMemo(
    () =>
      picture.ids
        .map((id, i): Row => ({
          id,
          name: picture.names[i],
          kind: picture.kinds[i],
          community: picture.communities[i],
          degree: picture.degrees[i],
          strength: picture.strengths[i],
          betweenness: picture.betweenness[i],
        }))
        .sort((a, b) => b.strength - a.strength),
    [picture],
  );
  const wanted = text.trim().toLocaleLowerCase('sv');
  const found = wanted ? rows.filter(({ name }) => name.toLocaleLowerCase('sv').includes(wanted)) : rows;
  const columns: Column<Row>[] = [
    {
      key: 'name',
      label: t('table.name'),
      by: (row) => row.name,
      cell: (row) => <Link to={`/aktorer/${row.id}`}>{row.name}</Link>,
    },
    { key: 'kind', label: t('table.kind'), by: (row) => t(`kind.${row.kind}`), cell: (row) => t(`kind.${row.kind}`) },
    {
      key: 'community',
      label: t('table.community'),
      number: true,
      by: (row) => -row.community,
      cell: (row) => row.community + 1,
    },
    {
      key: 'degree',
      label: t('table.degree'),
      number: true,
      by: (row) => row.degree,
      cell: (row) => number(row.degree),
    },
    {
      key: 'strength',
      label: t('table.strength'),
      number: true,
      by: (row) => row.strength,
      cell: (row) => number(row.strength),
    },
    {
      key: 'betweenness',
      label: t('table.betweenness'),
      number: true,
      by: (row) => row.betweenness,
      cell: (row) => percent(row.betweenness),
    },
  ];
  return (
    <div className="stack">
      <TextField label={t('table.search')} type="search" value={text} onChange={setText} />
      <p role="status" className="soft">
        {t('list.count', { count: found.length })}
      </p>
      <SortableTable
        caption={t('network.view.tabell')}
        columns={columns}
        rows={found}
        keyOf={({ id }) => id}
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
