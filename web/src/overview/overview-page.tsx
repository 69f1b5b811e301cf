import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useAsk } from '../api/use-api';
import { useFormat } from '../i18n/use-format';
import { addDays, dayIn } from '../i18n/time';
import { Answer } from '../shared/answer';
import { useUnit } from '../shared/use-unit';
import { Bars } from '../ui/bars';
import { Button } from '../ui/button';
import { ChoiceField } from '../ui/fields';
import { Empty } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { CoverageMatrix } from './coverage-matrix';
import { type Figures, OVERVIEW, type Total } from './overview.operations';
import { WeeksChart } from './weeks-chart';
import './overview.css';

const PERIODS = { '12v': 7 * 12 - 1, '26v': 7 * 26 - 1, '52v': 7 * 52 - 1 } as const;
type Period = keyof typeof PERIODS;

/** The work in figures: how much, with whom, where, and what it brought. */
export default function OverviewPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('period');
  const period: Period = asked !== null && asked in PERIODS ? (asked as Period) : '12v';
  const until = dayIn();
  const answer = useAsk(OVERVIEW, { from: addDays(until, -PERIODS[period]), until });
  return (
    <Page title={t('overview.title')} actions={<Button onPress={() => window.print()}>{t('common.print')}</Button>}>
      <ChoiceField
        bare
        label={t('overview.period')}
        value={period}
        onChange={(next) => setSearch({ period: next }, { replace: true })}
        options={(Object.keys(PERIODS) as Period[]).map((value) => ({ value, label: t(`overview.periods.${value}`) }))}
      />
      <Answer of={answer}>
        {({ overview, contributionTotals }) => <Shown figures={overview} totals={contributionTotals} />}
      </Answer>
    </Page>
  );
}

function Shown({ figures, totals }: { figures: Figures; totals: readonly Total[] }) {
  const { t } = useTranslation();
  const { number, percent } = useFormat();
  if (figures.stakeholderCount === 0) return <Empty>{t('list.emptyHint')}</Empty>;
  const parts = [
    { label: t('overview.interactions'), value: number(figures.interactionCount) },
    { label: t('overview.stakeholders'), value: number(figures.stakeholderCount) },
    { label: t('overview.met'), value: percent(figures.metCount / figures.stakeholderCount) },
  ];
  const metOf = ({ metCount, stakeholderCount }: { metCount: number; stakeholderCount: number }) =>
    t('overview.metOf', { met: metCount, count: stakeholderCount });
  return (
    <>
      <dl className="figures">
        {parts.map(({ label, value }) => (
          <div key={label} className="card">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Section title={t('overview.weeks')}>
        <WeeksChart weeks={figures.weeks} />
      </Section>
      <div className="columns two">
        <Section title={t('overview.kinds')}>
          <Bars
            label={t('overview.kinds')}
            bars={figures.kinds.map((one) => ({
              key: one.kind,
              label: t(`kinds.${one.kind}`),
              value: one.stakeholderCount,
              part: one.metCount,
              shown: metOf(one),
            }))}
          />
        </Section>
        <Section title={t('overview.channels')}>
          <Bars
            label={t('overview.channels')}
            bars={figures.channels.map((one) => ({
              key: one.channel,
              label: t(`channel.${one.channel}`),
              value: one.interactionCount,
            }))}
          />
        </Section>
        <Section title={t('overview.areas')}>
          <Bars
            label={t('overview.areas')}
            bars={figures.areas.map((one) => ({
              key: one.area.id,
              label: one.area.name,
              value: one.stakeholderCount,
              part: one.metCount,
              shown: metOf(one),
            }))}
          />
        </Section>
        <Section title={t('overview.contributions')}>
          <Contributions totals={totals} />
        </Section>
      </div>
      <Section title={t('overview.coverage')}>
        <p className="soft small">{t('overview.coverageHelp')}</p>
        <CoverageMatrix coverage={figures.coverage} />
      </Section>
    </>
  );
}

function Contributions({ totals }: { totals: readonly Total[] }) {
  const { t } = useTranslation();
  const { number, percent } = useFormat();
  const unit = useUnit();
  if (totals.length === 0) return <p className="soft">{t('overview.noContributions')}</p>;
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={t('overview.contributions')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('overview.contribution')}</th>
            <th scope="col" className="number">
              {t('overview.pledged')}
            </th>
            <th scope="col" className="number">
              {t('overview.delivered')}
            </th>
            <th scope="col">{t('overview.share')}</th>
          </tr>
        </thead>
        <tbody>
          {totals.map((total) => {
            const share = total.pledged ? total.delivered / total.pledged : 0;
            return (
              <tr key={`${total.kind}${total.unit}`}>
                <th scope="row">
                  {t(`contribution.${total.kind}`)} ({unit(total.unit)})
                </th>
                <td className="number">{number(total.pledged)}</td>
                <td className="number">{number(total.delivered)}</td>
                <td>
                  <span className="bar small-bar" aria-hidden="true">
                    <span style={{ width: `${Math.min(100, share * 100)}%` }} />
                  </span>{' '}
                  {percent(share)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
