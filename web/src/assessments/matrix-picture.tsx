import { useTranslation } from 'react-i18next';
import type { Cell } from './assessments.operations';
import './assessments.css';

/** A cell by its place. */
export interface At {
  influence: number;
  interest: number;
}

const DOWN = [5, 4, 3, 2, 1];
const ACROSS = [1, 2, 3, 4, 5];
/** How many names a cell has room for. */
const NAMES = 2;

/** Influence upwards, interest to the right: who is where. A press on a cell shows those in it in the table. */
export function MatrixPicture({
  cells,
  at,
  onChoose,
}: {
  cells: readonly Cell[];
  at: At | undefined;
  onChoose: (at: At | undefined) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={t('assessment.matrix')}>
      <table className="assess-matrix">
        <caption className="hidden-visually">{t('assessment.matrixHelp')}</caption>
        <thead>
          <tr>
            <td />
            {ACROSS.map((interest) => (
              <th key={interest} scope="col">
                {interest === 1 ? t('assessment.low', { axis: t('assessment.interest') }) : interest}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {DOWN.map((influence) => (
            <tr key={influence}>
              <th scope="row">
                {influence === 5 ? t('assessment.high', { axis: t('assessment.influence') }) : influence}
              </th>
              {ACROSS.map((interest) => (
                <MatrixCell
                  key={interest}
                  cell={cells.find((one) => one.influence === influence && one.interest === interest)}
                  at={{ influence, interest }}
                  chosen={at?.influence === influence && at.interest === interest}
                  onChoose={onChoose}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MatrixCell({
  cell,
  at: { influence, interest },
  chosen,
  onChoose,
}: {
  cell: Cell | undefined;
  at: At;
  chosen: boolean;
  onChoose: (at: At | undefined) => void;
}) {
  const { t } = useTranslation();
  const quadrant = `${influence >= 4 ? 'high' : 'low'}-${interest >= 4 ? 'high' : 'low'}`;
  if (!cell) return <td className={quadrant} />;
  const names = cell.assessments.map(({ stakeholder }) => stakeholder.name);
  return (
    <td className={quadrant}>
      <button
        type="button"
        aria-pressed={chosen}
        onClick={() => onChoose(chosen ? undefined : { influence, interest })}
      >
        <strong>{cell.count}</strong>
        <span className="names">
          {names.slice(0, NAMES).join(', ')}
          {cell.count > NAMES && ` ${t('assessment.andMore', { count: cell.count - NAMES })}`}
        </span>
      </button>
    </td>
  );
}
