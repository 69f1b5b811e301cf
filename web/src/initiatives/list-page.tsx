import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useAsk } from '../api/use-api';
import { useFormat } from '../i18n/use-format';
import { useSession } from '../session/session';
import { Answer } from '../shared/answer';
import { MoreButton } from '../shared/more-button';
import { NamedLink } from '../shared/named-link';
import { useSettled } from '../shared/use-find';
import { type PageOfList, usePages } from '../shared/use-pages';
import { useVocabulary } from '../shared/vocabulary';
import { Button } from '../ui/button';
import { SelectField, TextField } from '../ui/fields';
import { Empty, Tag } from '../ui/notice';
import { Page } from '../ui/page';
import { CreateInitiative } from './create-initiative';
import { type InitiativeKind, type InitiativeStatus, KINDS, LIST, type Row, STATUSES } from './initiative.operations';

/** Initiatives, filtered in the address bar, fifty at a time. */
export default function ListPage() {
  const { t } = useTranslation();
  const { may } = useSession();
  const { areas } = useVocabulary();
  const [search, setSearch] = useSearchParams();
  const [creating, setCreating] = useState(false);
  const change = (key: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value) next.set(key, value);
    else next.delete(key);
    setSearch(next, { replace: true });
  };
  const [text, areaId] = [search.get('q') ?? '', search.get('omrade') ?? ''];
  const kind = KINDS.find((one) => one === search.get('typ'));
  const status = STATUSES.find((one) => one === search.get('lage'));
  const filter = useSettled(JSON.stringify({ text: text.trim(), areaId, kind, status } satisfies Filter));
  return (
    <Page
      title={t('initiatives.title')}
      actions={
        may('initiative.write') && (
          <Button look="primary" onPress={() => setCreating(true)}>
            {t('initiatives.create')}
          </Button>
        )
      }
    >
      {creating && <CreateInitiative onClose={() => setCreating(false)} />}
      <search className="columns filters no-print">
        <TextField label={t('list.search')} type="search" value={text} onChange={(next) => change('q', next)} />
        <SelectField
          label={t('initiative.status')}
          none={t('common.all')}
          value={status ?? ''}
          options={STATUSES.map((value) => ({ value, label: t(`initiativeStatus.${value}`) }))}
          onChange={(next) => change('lage', next)}
        />
        <SelectField
          label={t('initiative.kind')}
          none={t('common.all')}
          value={kind ?? ''}
          options={KINDS.map((value) => ({ value, label: t(`initiativeKind.${value}`) }))}
          onChange={(next) => change('typ', next)}
        />
        <SelectField
          label={t('list.area')}
          none={t('common.all')}
          value={areaId}
          options={areas}
          onChange={(next) => change('omrade', next)}
        />
      </search>
      <Rows question={filter} filtered={search.size > 0} />
    </Page>
  );
}

interface Filter {
  text: string;
  areaId: string;
  kind?: InitiativeKind;
  status?: InitiativeStatus;
}

/** Rows stay where they are while another answer is awaited: a press on one that is drawn anew meanwhile would be lost. */
function Rows({ question, filtered }: { question: string; filtered: boolean }) {
  const pages = usePages(question);
  const filter = JSON.parse(question) as Filter;
  return pages.map((page) => <RowsPage key={page.after ?? ''} filter={filter} filtered={filtered} {...page} />);
}

function RowsPage({ filter, filtered, after, onMore }: PageOfList & { filter: Filter; filtered: boolean }) {
  const { t } = useTranslation();
  const { text, areaId, kind, status } = filter;
  const answer = useAsk(LIST, {
    filter: {
      text: text || null,
      areaId: areaId || null,
      kinds: kind ? [kind] : null,
      statuses: status ? [status] : null,
    },
    after,
  });
  return (
    <Answer of={answer}>
      {({ initiatives: { nodes, totalCount, pageInfo } }) => (
        <>
          {after === null && (
            <p role="status" className="soft">
              {t('list.count', { count: totalCount })}
            </p>
          )}
          {totalCount === 0 ? (
            <Empty>
              <strong>{filtered ? t('initiatives.nothing') : t('initiatives.empty')}</strong>
              <span>{filtered ? t('list.nothingHint') : t('initiatives.emptyHint')}</span>
            </Empty>
          ) : (
            <ul className="plain stack tight">
              {nodes.map((row) => (
                <li key={row.id}>
                  <Card row={row} />
                </li>
              ))}
            </ul>
          )}
          <MoreButton page={pageInfo} onMore={answer.busy ? undefined : onMore} label={t('list.more')} />
        </>
      )}
    </Answer>
  );
}

function Card({ row }: { row: Row }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { startsOn, endsOn } = row;
  const when =
    startsOn && endsOn
      ? `${date(startsOn)} – ${date(endsOn)}`
      : ((startsOn && t('initiative.from', { day: date(startsOn) })) ??
        (endsOn && t('board.until', { day: date(endsOn) })));
  return (
    <article className="card row spread">
      <div className="grow">
        <Link to={`/initiativ/${row.id}`}>
          <strong>{row.name}</strong>
        </Link>
        <div className="soft small">
          {[t(`initiativeKind.${row.kind}`), when, row.areas.map(({ name }) => name).join(', ')]
            .filter(Boolean)
            .join(' · ')}
        </div>
        {row.lead && (
          <div className="small">
            {t('initiative.lead')}: <NamedLink of={row.lead} />
          </div>
        )}
      </div>
      <Tag tone={row.status === 'ONGOING' ? 'brand' : ''}>{t(`initiativeStatus.${row.status}`)}</Tag>
    </article>
  );
}
