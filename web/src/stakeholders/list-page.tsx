import { Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useAsk } from '../api/use-api';
import { useFormat } from '../i18n/use-format';
import { useSession } from '../session/session';
import { useSettled } from '../shared/use-find';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { ListFilters } from './list-filters';
import { type ListFilter, readFilter, variablesOf, writeFilter } from './list-filter';
import { CHANGED_COUNT } from './list.operations';
import { Rows } from './list-rows';
import { useLastVisit } from './use-last-visit';
import './stakeholders.css';

const CreateDialog = lazy(() => import('./create-dialog'));

/** The list of stakeholders: filtered in the address bar, fifty at a time. */
export default function ListPage() {
  const { t } = useTranslation();
  const { me, may } = useSession();
  const [search, setSearch] = useSearchParams();
  const [creating, setCreating] = useState(false);
  const [total, setTotal] = useState<number>();
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
            <Icon of={Plus} />
            {t('list.create')}
          </Button>
        )
      }
    >
      <Suspense>{creating && <CreateDialog name={filter.text} onClose={() => setCreating(false)} />}</Suspense>
      <ListFilters filter={filter} change={change} found={total} />
      {filter.changed ? (
        <div className="no-print">
          <Button small onPress={() => change({ changed: false })}>
            {t('list.showAll')}
          </Button>
        </div>
      ) : (
        since && <ChangedNotice filter={filter} since={since} change={change} />
      )}
      <p role="status" className="soft small">
        {total === undefined ? '' : t('list.count', { count: total })}
      </p>
      <Rows
        variables={variables}
        filtered={search.size > 0}
        order={filter.order || (filter.text ? 'RELEVANCE' : 'NAME')}
        total={total}
        onOrder={(order) => change({ order })}
        onCount={setTotal}
      />
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
