import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format';
import type { Figures } from './overview.operations';

const [WIDTH, HEIGHT, FOOT] = [720, 200, 24];

/** Held interactions by week, standing bars; the table folded below says the same. */
export function WeeksChart({ weeks }: { weeks: Figures['weeks'] }) {
  const { t } = useTranslation();
  const { shortDay, date } = useFormat();
  const most = Math.max(1, ...weeks.map(({ interactionCount }) => interactionCount));
  const step = WIDTH / weeks.length;
  const labelled = Math.ceil(weeks.length / 9);
  return (
    <>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT + FOOT}`}
        className="weeks"
        role="img"
        aria-label={t('overview.weeksLabel', { most })}
      >
        {weeks.map(({ startsOn, interactionCount }, at) => {
          const height = (interactionCount / most) * (HEIGHT - 20);
          const x = at * step;
          return (
            <g key={startsOn}>
              <rect
                x={x + step * 0.15}
                y={HEIGHT - height}
                width={step * 0.7}
                height={height}
                rx={3}
                fill="var(--brand)"
              />
              {interactionCount > 0 && (
                <text x={x + step / 2} y={HEIGHT - height - 5} textAnchor="middle" fontSize={13}>
                  {interactionCount}
                </text>
              )}
              {at % labelled === 0 && (
                <text x={x + step / 2} y={HEIGHT + 17} textAnchor="middle" fontSize={12} fill="var(--ink-2)">
                  {shortDay(startsOn)}
                </text>
              )}
            </g>
          );
        })}
        <line x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} stroke="var(--line-strong)" />
      </svg>
      <details>
        <summary>{t('overview.asTable')}</summary>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('overview.week')}</th>
              <th scope="col" className="number">
                {t('overview.interactions')}
              </th>
              <th scope="col" className="number">
                {t('overview.stakeholders')}
              </th>
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week.startsOn}>
                <td>{date(week.startsOn)}</td>
                <td className="number">{week.interactionCount}</td>
                <td className="number">{week.stakeholderCount}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
