import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useAsk } from '../api/use-api';
import { useFormat } from '../i18n/use-format';
import { useSession } from '../session/session';
import { Answer } from '../shared/answer';
import { useUnit } from '../shared/use-unit';
import { Bars } from '../ui/bars';
import { Button, ButtonLink } from '../ui/button';
import { Empty, Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { CoverageMatrix } from './coverage-matrix';
import { type Figures, type FiguresBefore, OVERVIEW, OVERVIEW_BEFORE, type Total } from './overview.operations';
import { daysOf, periodBefore, periodIn, searchOfPeriod } from './period';
import { PeriodBar } from './period-bar';
import { WeeksChart } from './weeks-chart';
import './overview.css';

/** The work in figures: how much, with whom, where, and what it brought; beside the period before. */
export default function OverviewPage() {
  const { t } = useTranslation();
  const { may } = useSession();
  const { date } = useFormat();
  const [search, setSearch] = useSearchParams();
  const chosen = periodIn(search);
  const period = daysOf(chosen);
  const before = periodBefore(period);
  const wrong = period.from > period.until;
  const answer = useAsk(OVERVIEW, period, { pause: wrong });
  const earlier = useAsk(OVERVIEW_BEFORE, before, { pause: wrong });
  return (
    <Page
      title={t('overview.title')}
      actions={
        <>
          <ButtonLink to="/oversikt/pengar">{t('money.title')}</ButtonLink>
          {may('assessment.read') && <ButtonLink to="/bedomningar">{t('assessment.title')}</ButtonLink>}
          {may('handover.read') && <ButtonLink to="/overlamning">{t('handover.title')}</ButtonLink>}
          <Button onPress={() => window.print()}>{t('common.print')}</Button>
        </>
      }
    >
      <PeriodBar chosen={chosen} onChange={(next) => setSearch(searchOfPeriod(next), { replace: true })} />
      <p className="print-only">
        {date(period.from)}–{date(period.until)}
      </p>
      {wrong && <Notice tone="warn">{t('rules.period')}</Notice>}
      {!wrong && (
        <Answer of={answer}>
          {({ overview, contributionTotals }) => (
            <Shown figures={overview} totals={contributionTotals} before={earlier.data?.overview} />
          )}
        </Answer>
      )}
    </Page>
  );
}

function Shown({
  figures,
  totals,
  before,
}: {
  figures: Figures;
  totals: readonly Total[];
  before: FiguresBefore | undefined;
}) {
  const { t } = useTranslation();
  const { number, percent } = useFormat();
  if (figures.stakeholderCount === 0) return <Empty>{t('list.emptyHint')}</Empty>;
  const parts = [
    {
      label: t('overview.interactions'),
      value: number(figures.interactionCount),
      note: before && <Difference now={figures.interactionCount} before={before.interactionCount} />,
    },
    {
      label: t('overview.met'),
      value: percent(figures.metCount / figures.stakeholderCount),
      note: (
        <>
          {t('overview.ofAll', { met: number(figures.metCount), count: number(figures.stakeholderCount) })}
          {before && (
            <>
              {' · '}
              <Difference now={figures.metCount} before={before.metCount} />
            </>
          )}
        </>
      ),
    },
    { label: t('overview.stakeholders'), value: number(figures.stakeholderCount), note: undefined },
  ];
  const metOf = ({ metCount, stakeholderCount }: { metCount: number; stakeholderCount: number }) =>
    t('overview.metOf', { met: metCount, count: stakeholderCount });
  return (
    <>
      <dl className="figures">
        {parts.map(({ label, value, note }) => (
          <div key={label} className="card">
            <dt>{label}</dt>
            <dd>{value}</dd>
            {note && <dd className="figure-note">{note}</dd>}
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

/** How much more or less it is than in the period before. */
function Difference({ now, before }: { now: number; before: number }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  if (now === before) return <>{t('overview.asBefore')}</>;
  return (
    <>
      {t(now > before ? 'overview.more' : 'overview.fewer', {
        count: Math.abs(now - before),
        number: number(Math.abs(now - before)),
        before: number(before),
      })}
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
