import { ArrowDown, ArrowUp, ContactRound, Phone } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../api/graphql';
import { useAsk } from '../api/use-api';
import { dayIn } from '../i18n/time';
import { useFormat } from '../i18n/use-format';
import { FailureNotice } from '../shared/failure-notice';
import { HealthState } from '../shared/health-tag';
import { Mark, UserMark } from '../shared/mark';
import { MoreButton } from '../shared/more-button';
import { NamedLink } from '../shared/named-link';
import { type PageOfList, usePages } from '../shared/use-pages';
import { Icon } from '../ui/icon';
import { Empty, Progress, Tag } from '../ui/notice';
import type { Order, variablesOf } from './list-filter';
import { LIST } from './list.operations';

type Row = ResultOf<typeof LIST>['stakeholders']['nodes'][number];

/** The columns; those that a press on their head sorts by, with the order that it gives, and the one that a second press gives. */
const COLUMNS: readonly {
  key: 'name' | 'phone' | 'email' | 'areas' | 'lastHeld' | 'health' | 'owner';
  orders?: Order[];
}[] = [
  { key: 'name', orders: ['NAME'] },
  { key: 'phone' },
  { key: 'email' },
  { key: 'areas' },
  { key: 'lastHeld', orders: ['LAST_HELD_NEWEST', 'LAST_HELD_OLDEST'] },
  { key: 'health', orders: ['MOST_OVERDUE'] },
  { key: 'owner' },
];

/** Orders that begin with the least. */
const RISING: readonly Order[] = ['NAME', 'LAST_HELD_OLDEST'];

interface RowsProps {
  variables: string;
  filtered: boolean;
  order: Order;
  total: number | undefined;
  onOrder: (order: Order) => void;
  onCount: (total: number | undefined) => void;
}

/**
 * All pages that were asked for, one below the other. Rows stay where they are while another answer is awaited, and those
 * that it holds too stay as they are: else a press on one would be lost that is drawn anew meanwhile.
 */
export function Rows({ variables, filtered, order, total, onOrder, onCount }: RowsProps) {
  const { t } = useTranslation();
  const pages = usePages(variables);
  const none = total === 0;
  return (
    <>
      {none && (
        <Empty icon={ContactRound}>
          <strong>{filtered ? t('list.nothing') : t('list.empty')}</strong>
          <span>{filtered ? t('list.nothingHint') : t('list.emptyHint')}</span>
        </Empty>
      )}
      <table className="table stakeholders" hidden={none}>
        <caption className="hidden-visually">{t('list.title')}</caption>
        <thead>
          <tr>
            {COLUMNS.map(({ key, orders = [] }) => {
              const sorted = orders.includes(order);
              return (
                <th
                  key={key}
                  scope="col"
                  className={`col-${key}`}
                  aria-sort={sorted ? (RISING.includes(order) ? 'ascending' : 'descending') : undefined}
                >
                  {orders.length ? (
                    <button
                      type="button"
                      className="sorter"
                      onClick={() => onOrder(orders[(orders.indexOf(order) + 1) % orders.length])}
                    >
                      {t(`list.column.${key}`)}
                      {sorted && <Icon of={RISING.includes(order) ? ArrowUp : ArrowDown} size="s" />}
                    </button>
                  ) : (
                    t(`list.column.${key}`)
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        {pages.map(({ after, onMore }) => (
          <RowsPage
            key={after ?? ''}
            variables={{ ...(JSON.parse(variables) as ReturnType<typeof variablesOf>), after }}
            onCount={onCount}
            onMore={onMore}
          />
        ))}
      </table>
    </>
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
          <td colSpan={COLUMNS.length}>
            {failure ? <FailureNotice failure={failure} again={reload} /> : <Progress>{t('common.loading')}</Progress>}
          </td>
        </tr>
      )}
      {page?.nodes.map((row) => (
        <StakeholderRow key={row.id} row={row} />
      ))}
      {onMore && page?.pageInfo.hasNextPage && (
        <tr className="no-print">
          <td colSpan={COLUMNS.length}>
            <MoreButton page={page.pageInfo} onMore={busy ? undefined : onMore} label={t('list.more')} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** The way to reach somebody that comes first of a sort and has not ended. */
const wayOf = ({ contactPoints }: Row, kind: 'PHONE' | 'EMAIL'): string | undefined =>
  contactPoints.find((one) => one.kind === kind && (one.validUntil === null || one.validUntil >= dayIn()))?.value;

function StakeholderRow({ row }: { row: Row }) {
  const { t } = useTranslation();
  const { dayOf } = useFormat();
  const phone = wayOf(row, 'PHONE');
  const email = wayOf(row, 'EMAIL');
  const missing = <span className="missing">– {t('list.missing')}</span>;
  return (
    <tr>
      <th scope="row" className="col-name">
        <span className="name">
          <Mark of={row} size="s" />
          <span>
            <NamedLink of={row} />
            {row.__typename === 'Person' && row.isKeyPerson && (
              <>
                {' '}
                <Tag tone="brand">{t('stakeholder.keyPerson')}</Tag>
              </>
            )}
            <span className="hidden-visually"> {t(`kind.${row.kind}`)}</span>
          </span>
        </span>
      </th>
      <td className="col-phone nowrap">
        {phone ? <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</a> : missing}
      </td>
      <td className="col-email">{email ? <a href={`mailto:${email}`}>{email}</a> : missing}</td>
      <td className="col-areas">{row.areas.map(({ name }) => name).join(', ') || '–'}</td>
      <td className="col-lastHeld nowrap">{row.lastHeldAt ? dayOf(row.lastHeldAt) : '–'}</td>
      <td className="col-health">
        <HealthState of={row.health} />
        {row.openFollowUpCount > 0 && (
          <span className="soft small open-tasks">{t('list.openTasks', { count: row.openFollowUpCount })}</span>
        )}
      </td>
      <td className="col-owner">
        {row.owner && (
          <span title={row.owner.name}>
            <UserMark name={row.owner.name} size="s" />
            <span className="hidden-visually">{row.owner.name}</span>
          </span>
        )}
      </td>
      {phone && (
        <td className="col-call no-print">
          <a
            className="icon-button"
            href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}
            aria-label={t('list.call', { name: row.name })}
          >
            <Icon of={Phone} />
          </a>
        </td>
      )}
    </tr>
  );
}
