import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useAsk } from '../api/use-api';
import { useFormat } from '../i18n/use-format';
import { daysBetween, dayIn } from '../i18n/time';
import { Answer } from '../shared/answer';
import { MoreButton } from '../shared/more-button';
import { type PageOfList, usePages } from '../shared/use-pages';
import { Button } from '../ui/button';
import { ChoiceField } from '../ui/fields';
import { Empty, Tag } from '../ui/notice';
import { Page } from '../ui/page';
import { SortableTable } from '../ui/sortable-table';
import { AGREEMENTS, type RegisterRow } from './agreements.operations';

const SHOWN = ['valid', 'soon', 'expired', 'underWay', 'all'] as const;
type Shown = (typeof SHOWN)[number];
const isShown = (text: string | null): text is Shown => SHOWN.includes(text as Shown);

/** Within so many days an end is near. */
const SOON_DAYS = 90;

/** What each choice asks of the API; what ends soon is found among those that hold. */
const FILTERS = {
  valid: { statuses: ['SIGNED'], expired: false },
  soon: { statuses: ['SIGNED'], expired: false },
  expired: { expired: true },
  underWay: { statuses: ['DRAFT', 'AWAITING_DECISION', 'AWAITING_SIGNATURE'] },
  all: {},
} as const;

const leftOf = ({ validUntil, status }: RegisterRow): number | null =>
  validUntil && status === 'SIGNED' ? daysBetween(dayIn(), validUntil) : null;

/** All agreements, with the days that are left of each. */
export default function AgreementsPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('visa');
  const shown: Shown = isShown(asked) ? asked : 'valid';
  const pages = usePages(shown);
  return (
    <Page
      title={t('register.title')}
      back={{ to: '/samverkan', label: t('partnershipBoard.title') }}
      actions={<Button onPress={() => window.print()}>{t('common.print')}</Button>}
    >
      <div className="no-print">
        <ChoiceField
          bare
          label={t('register.show')}
          value={shown}
          onChange={(visa) => setSearch({ visa }, { replace: true })}
          options={SHOWN.map((value) => ({ value, label: t(`register.shown.${value}`) }))}
        />
      </div>
      <p className="print-only">{t(`register.shown.${shown}`)}</p>
      {pages.map((page) => (
        <Register key={`${shown} ${page.after ?? ''}`} shown={shown} {...page} />
      ))}
    </Page>
  );
}

function Register({ shown, after, onMore }: PageOfList & { shown: Shown }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { statuses, ...rest } = { statuses: undefined, ...FILTERS[shown] };
  const answer = useAsk(AGREEMENTS, { filter: { ...rest, ...(statuses && { statuses: [...statuses] }) }, after });
  const isNear = (one: RegisterRow) => {
    const left = leftOf(one);
    return left !== null && left <= SOON_DAYS;
  };
  return (
    <Answer of={answer}>
      {({ agreements: { nodes, pageInfo } }) => {
        const rows = shown === 'soon' ? nodes.filter(isNear) : nodes;
        return (
          <>
            {rows.length === 0 && <Empty>{t('register.empty')}</Empty>}
            {rows.length > 0 && (
              <SortableTable<RegisterRow>
                caption={t('register.title')}
                rows={rows}
                keyOf={({ id }) => id}
                columns={[
                  {
                    key: 'title',
                    label: t('register.agreement'),
                    by: ({ title }) => title,
                    cell: ({ title, diaryNumber }) => (
                      <>
                        {title} {diaryNumber && <span className="soft small">{diaryNumber}</span>}
                      </>
                    ),
                  },
                  {
                    key: 'partnership',
                    label: t('partnershipBoard.title'),
                    by: ({ partnership }) => partnership.name,
                    cell: ({ partnership: { id, name } }) => <Link to={`/samverkan/${id}`}>{name}</Link>,
                  },
                  {
                    key: 'status',
                    label: t('register.status'),
                    by: ({ status }) => t(`agreement.${status}`),
                    cell: ({ status, expired }) =>
                      expired ? (
                        <Tag tone="bad">{t('partnership.expiredShort')}</Tag>
                      ) : (
                        <Tag>{t(`agreement.${status}`)}</Tag>
                      ),
                  },
                  {
                    key: 'until',
                    label: t('agreements.validUntil'),
                    by: ({ validUntil }) => validUntil,
                    cell: ({ validUntil, status }) =>
                      validUntil ? date(validUntil) : status === 'SIGNED' ? t('register.untilFurther') : '',
                  },
                  {
                    key: 'left',
                    label: t('register.left'),
                    by: (one) => leftOf(one),
                    cell: (one) => <DaysLeft of={one} />,
                  },
                  {
                    key: 'owner',
                    label: t('fact.owner'),
                    by: ({ partnership: { owner } }) => owner?.name,
                    cell: ({ partnership: { owner } }) => owner?.name ?? '',
                  },
                ]}
              />
            )}
            <MoreButton page={pageInfo} onMore={onMore} label={t('timeline.more')} />
          </>
        );
      }}
    </Answer>
  );
}

function DaysLeft({ of }: { of: RegisterRow }) {
  const { t } = useTranslation();
  const left = leftOf(of);
  if (left === null) return null;
  if (left < 0) return <span className="due">{t('register.daysOver', { count: -left })}</span>;
  return <span className={left <= SOON_DAYS ? 'soon' : ''}>{t('register.daysLeft', { count: left })}</span>;
}
