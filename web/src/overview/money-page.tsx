import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useFormat } from '../i18n/use-format';
import { FailureNotice } from '../shared/failure-notice';
import { Button } from '../ui/button';
import { ChoiceField, SelectField } from '../ui/fields';
import { Empty, Progress, Tag } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { csvOf } from '../shared/csv';
import { download } from '../shared/download';
import { dayIn } from '../i18n/time';
import { groupMoney, type GroupBy, type MoneyGroup } from './money';
import type { GrantRow } from './money.operations';
import { useAllGrants } from './use-all-grants';
import './overview.css';

const WAYS: readonly GroupBy[] = ['funder', 'initiative', 'year'];
const isWay = (text: string | null): text is GroupBy => WAYS.includes(text as GroupBy);

/** The money: granted, used, left and reported, by funder, initiative or year, with what came of it beside. */
export default function MoneyPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('efter');
  const by: GroupBy = isWay(asked) ? asked : 'funder';
  const year = search.get('ar') ?? '';
  const { grants, failure, reload } = useAllGrants();
  const set = (next: { efter?: string; ar?: string }) => {
    const all = new URLSearchParams(search);
    for (const [key, value] of Object.entries(next))
      if (value) all.set(key, value);
      else all.delete(key);
    setSearch(all, { replace: true });
  };
  const years = [...new Set((grants ?? []).map((one) => String(one.year)))].sort().reverse();
  const shown = (grants ?? []).filter((one) => !year || String(one.year) === year);
  const groups = groupMoney(shown, by);
  return (
    <Page
      title={t('money.title')}
      back={{ to: '/oversikt', label: t('nav.overview') }}
      actions={
        <>
          {groups.length > 0 && <Download groups={groups} by={by} />}
          <Button onPress={() => window.print()}>{t('common.print')}</Button>
        </>
      }
    >
      <div className="row end no-print">
        <ChoiceField
          label={t('money.by')}
          value={by}
          onChange={(efter) => set({ efter })}
          options={WAYS.map((value) => ({ value, label: t(`money.ways.${value}`) }))}
        />
        <SelectField
          label={t('money.year')}
          none={t('common.all')}
          value={year}
          onChange={(ar) => set({ ar })}
          options={years.map((value) => ({ value, label: value }))}
        />
      </div>
      <p className="print-only">
        {t(`money.ways.${by}`)}
        {year && `, ${year}`}
      </p>
      {failure && <FailureNotice failure={failure} again={reload} />}
      {!grants && !failure && <Progress>{t('common.loading')}</Progress>}
      {grants && grants.length === 0 && <Empty>{t('money.empty')}</Empty>}
      {groups.length > 0 && <MoneyTable groups={groups} by={by} />}
      {groups.length > 0 && <Outcomes grants={shown} />}
    </Page>
  );
}

function MoneyTable({ groups, by }: { groups: readonly MoneyGroup[]; by: GroupBy }) {
  const { t } = useTranslation();
  const { number, percent, date } = useFormat();
  const currencies = [...new Set(groups.map(({ currency }) => currency))];
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={t('money.title')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t(`money.ways.${by}`)}</th>
            <th scope="col" className="number">
              {t('money.granted')}
            </th>
            <th scope="col" className="number">
              {t('money.used')}
            </th>
            <th scope="col" className="number">
              {t('money.left')}
            </th>
            <th scope="col">{t('money.share')}</th>
            <th scope="col">{t('money.report')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((one) => (
            <tr key={one.key}>
              <th scope="row">{one.name}</th>
              <td className="number">
                {number(one.granted)} {one.currency}
              </td>
              <td className="number">{one.unsaid === one.count ? t('money.unsaid') : number(one.used)}</td>
              <td className="number">{one.unsaid === one.count ? '' : number(one.granted - one.used)}</td>
              <td>
                {one.unsaid < one.count && (
                  <>
                    <span className="bar small-bar" aria-hidden="true">
                      <span style={{ width: `${Math.min(100, (one.used / one.granted) * 100)}%` }} />
                    </span>{' '}
                    {percent(one.used / one.granted)}
                  </>
                )}
              </td>
              <td>
                {t('money.reportedOf', { reported: one.reported, count: one.count })}{' '}
                {one.nextReport && (
                  <span className={one.overdue ? 'due' : 'soft'}>{t('money.next', { day: date(one.nextReport) })}</span>
                )}{' '}
                {one.overdue && <Tag tone="bad">{t('grants.overdue')}</Tag>}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {currencies.map((currency) => {
            const own = groups.filter((one) => one.currency === currency);
            const sum = (of: (one: MoneyGroup) => number) => own.reduce((total, one) => total + of(one), 0);
            return (
              <tr key={currency}>
                <th scope="row">{t('money.sum')}</th>
                <td className="number">
                  {number(sum(({ granted }) => granted))} {currency}
                </td>
                <td className="number">{number(sum(({ used }) => used))}</td>
                <td className="number">{number(sum(({ granted, used }) => granted - used))}</td>
                <td />
                <td />
              </tr>
            );
          })}
        </tfoot>
      </table>
    </div>
  );
}

/** What came of the initiatives that the money went to. */
function Outcomes({ grants }: { grants: readonly GrantRow[] }) {
  const { t } = useTranslation();
  const { date, number } = useFormat();
  const initiatives = [...new Map(grants.map(({ initiative }) => [initiative.id, initiative])).values()].filter(
    ({ outcomes }) => outcomes.length > 0,
  );
  if (initiatives.length === 0) return null;
  return (
    <Section title={t('money.outcomes')}>
      <ul className="plain divided">
        {initiatives.map(({ id, name, outcomes }) => (
          <li key={id}>
            <Link to={`/initiativ/${id}`}>{name}</Link>
            <ul>
              {outcomes.map((one) => (
                <li key={one.id}>
                  {one.description}{' '}
                  <span className="soft small">
                    {[one.measure !== null && `${number(one.measure)} ${one.unit}`, date(one.observedOn)]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Download({ groups, by }: { groups: readonly MoneyGroup[]; by: GroupBy }) {
  const { t } = useTranslation();
  const decimal = (value: number) => String(Math.round(value * 100) / 100).replace('.', ',');
  const save = () => {
    const head = [
      t(`money.ways.${by}`),
      t('contributions.currency'),
      t('money.granted'),
      t('money.used'),
      t('money.left'),
      t('money.reported'),
      t('money.count'),
      t('money.nextReport'),
      t('money.initiatives'),
    ];
    const rows = groups.map((one) => [
      one.name,
      one.currency,
      decimal(one.granted),
      decimal(one.used),
      decimal(one.granted - one.used),
      String(one.reported),
      String(one.count),
      one.nextReport ?? '',
      one.initiatives.map(({ name }) => name).join(', '),
    ]);
    download(`pengar-${dayIn()}.csv`, csvOf([head, ...rows]), 'text/csv');
  };
  return <Button onPress={save}>{t('journal.download')}</Button>;
}
