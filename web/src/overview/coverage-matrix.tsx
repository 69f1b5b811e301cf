import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useVocabulary } from '../shared/vocabulary';
import type { Figures } from './overview.operations';

/** Who is active where in what: gaps are white, what was met lately is dark. */
export function CoverageMatrix({ coverage }: { coverage: Figures['coverage'] }) {
  const { t } = useTranslation();
  const { areas, focusAreas } = useVocabulary();
  const cell = (areaId: string, focusId: string) =>
    coverage.find(({ area, focusArea }) => area.id === areaId && focusArea.id === focusId);
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={t('overview.coverage')}>
      <table className="table matrix">
        <caption className="hidden-visually">{t('overview.coverageHelp')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('list.area')}</th>
            {focusAreas.map(({ value, label }) => (
              <th key={value} scope="col" className="number">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {areas.map((area) => (
            <tr key={area.value}>
              <th scope="row">{area.label}</th>
              {focusAreas.map((focus) => {
                const found = cell(area.value, focus.value);
                const share = found ? found.metCount / found.stakeholderCount : 0;
                const level = found ? (share >= 0.5 ? 'much' : share > 0 ? 'some' : 'none') : 'gap';
                return (
                  <td key={focus.value} className={`number ${level}`}>
                    {found ? (
                      <Link
                        to={`/aktorer?omrade=${area.value}&fokus=${focus.value}`}
                        aria-label={t('overview.cell', {
                          area: area.label.trim(),
                          focus: focus.label,
                          count: found.stakeholderCount,
                          met: found.metCount,
                        })}
                      >
                        {found.metCount}/{found.stakeholderCount}
                      </Link>
                    ) : (
                      <span className="soft">–</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
