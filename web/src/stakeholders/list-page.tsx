import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { ResultOf } from '../api/graphql';
import { useAsk } from '../api/use-api';
import { useFormat } from '../i18n/use-format';
import { useSession } from '../session/session';
import { FailureNotice } from '../shared/failure-notice';
import { HealthTag } from '../shared/health-tag';
import { MoreButton } from '../shared/more-button';
import { NamedLink } from '../shared/named-link';
import { useSettled } from '../shared/use-find';
import { type PageOfList, usePages } from '../shared/use-pages';
import { Button } from '../ui/button';
import { Empty, Notice, Progress, Tag } from '../ui/notice';
import { Page } from '../ui/page';
import { ListFilters } from './list-filters';
import { type ListFilter, readFilter, variablesOf, writeFilter } from './list-filter';
import { CHANGED_COUNT, LIST } from './list.operations';
import { useLastVisit } from './use-last-visit';
import './stakeholders.css';

const CreateDialog = lazy(() => import('./create-dialog'));

type Row = ResultOf<typeof LIST>['stakeholders']['nodes'][number];

/** The list of stakeholders: filtered in the address bar, fifty at a time. */
export default function ListPage() {
  const { t } = useTranslation();
  const { me, may } = useSession();
  const [search, setSearch] = useSearchParams();
  const [creating, setCreating] = useState(false);
  const filter = readFilter(search);
  const since = useLastVisit(me.id);
  const change = (next: Partial<ListFilter>) => setSearch(writeFilter({ ...filter, ...next }), { replace: true });
  const variables = useSettled(JSON.stringify(variablesOf(filter, me.id, since)));
  return (
    <Page
      title={t('list.title')}
      actions={
        may('stakeholder.write') && (
          <Button look="primary" onPress={() => setCreating(true)}>
            {t('list.create')}
          </Button>
        )
      }
    >
      <Suspense>{creating && <CreateDialog name={filter.text} onClose={() => setCreating(false)} />}</Suspense>
      <ListFilters filter={filter} change={change} />
      {since && !filter.changed && <ChangedNotice filter={filter} since={since} change={change} />}
      <Rows variables={variables} filtered={search.size > 0} />
    </Page>
  );
}

function ChangedNotice({
  filter,
  since,
  change,
}: {
  filter: ListFilter;
  since: string;
  change: (next: Partial<ListFilter>) => void;
}) {
  const { t } = useTranslation();
  const { me } = useSession();
  const { moment } = useFormat();
  const { data } = useAsk(CHANGED_COUNT, {
    filter: variablesOf({ ...filter, changed: true }, me.id, since).filter,
  });
  const count = data?.stakeholders.totalCount;
  if (!count) return null;
  return (
    <Notice>
      <div className="row spread">
        <span>{t('list.changed', { count, since: moment(since) })}</span>
        <Button small onPress={() => change({ changed: true, order: 'UPDATED_NEWEST' })}>
          {t('list.showChanged')}
        </Button>
      </div>
    </Notice>
  );
}

/**
 * All pages that were asked for, one below the other. Rows stay where they are while another answer is awaited, and those
 * that it holds too stay as they are: else a press on one would be lost that is drawn anew meanwhile.
 */
function Rows({ variables, filtered }: { variables: string; filtered: boolean }) {
  const { t } = useTranslation();
  const pages = usePages(variables);
  const [total, setTotal] = useState<number>();
  const none = total === 0;
  return (
    <div className="stack">
      <p role="status" className="soft">
        {total === undefined ? '' : t('list.count', { count: total })}
      </p>
      {none && (
        <Empty>
          <strong>{filtered ? t('list.nothing') : t('list.empty')}</strong>
          <span>{filtered ? t('list.nothingHint') : t('list.emptyHint')}</span>
        </Empty>
      )}
      <table className="table folding" hidden={none}>
        <caption className="hidden-visually">{t('list.title')}</caption>
        <thead>
          <tr>
            {(['name', 'areas', 'lastHeld', 'health'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`list.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {pages.map(({ after, onMore }) => (
          <RowsPage
            key={after ?? ''}
            variables={{ ...(JSON.parse(variables) as ReturnType<typeof variablesOf>), after }}
            onCount={setTotal}
            onMore={onMore}
          />
        ))}
      </table>
    </div>
  );
}

function RowsPage({
  variables,
  onCount,
  onMore,
}: {
  variables: ReturnType<typeof variablesOf>;
  onCount: (total: number | undefined) => void;
  onMore: PageOfList['onMore'];
}) {
  const { t } = useTranslation();
  const { data, failure, busy, reload } = useAsk(LIST, variables);
  const page = data?.stakeholders;
  const total = page?.totalCount;
  useEffect(() => {
    if (failure) onCount(undefined);
    else if (total !== undefined) onCount(total);
  }, [failure, total, onCount]);
  return (
    <tbody aria-busy={busy}>
      {(failure ?? !page) && (
        <tr>
          <td colSpan={4}>
            {failure ? <FailureNotice failure={failure} again={reload} /> : <Progress>{t('common.loading')}</Progress>}
          </td>
        </tr>
      )}
      {page?.nodes.map((row) => (
        <StakeholderRow key={row.id} row={row} />
      ))}
      {onMore && page?.pageInfo.hasNextPage && (
        <tr className="no-print">
          <td colSpan={4}>
            <MoreButton page={page.pageInfo} onMore={busy ? undefined : onMore} label={t('list.more')} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

function StakeholderRow({ row }: { row: Row }) {
  const { t } = useTranslation();
  const { dayOf } = useFormat();
  const detail =
    row.__typename === 'Person' ? row.publicRole : 'organisationNumber' in row ? row.organisationNumber : undefined;
  return (
    <tr>
      <th scope="row">
        <NamedLink of={row} />{' '}
        {row.__typename === 'Person' && row.isKeyPerson && <Tag tone="brand">{t('stakeholder.keyPerson')}</Tag>}
        <div className="soft small">{[t(`kind.${row.kind}`), detail].filter(Boolean).join(' · ')}</div>
      </th>
      <td data-label={t('list.column.areas')}>{row.areas.map(({ name }) => name).join(', ') || '–'}</td>
      <td data-label={t('list.column.lastHeld')} className="nowrap">
        {row.lastHeldAt ? dayOf(row.lastHeldAt) : '–'}
        {row.openFollowUpCount > 0 && (
          <div className="small">
            <Link to={`/aktorer/${row.id}`}>{t('list.openTasks', { count: row.openFollowUpCount })}</Link>
          </div>
        )}
      </td>
      <td data-label={t('list.column.health')}>
        <HealthTag of={row.health} />
      </td>
    </tr>
  );
}
