import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format';
import { NamedLink } from '../shared/named-link';
import { Button } from '../ui/button';
import { SortableTable } from '../ui/sortable-table';
import type { Assessed, Cell } from './assessments.operations';
import type { At } from './matrix-picture';

/** The same as the picture, row by row; of one cell where one is chosen. */
export function AssessedTable({
  cells,
  at,
  onAll,
  onChoose,
}: {
  cells: readonly Cell[];
  at: At | undefined;
  onAll: () => void;
  onChoose: (id: string) => void;
}) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const rows = cells
    .filter((cell) => !at || (cell.influence === at.influence && cell.interest === at.interest))
    .flatMap(({ assessments }) => assessments);
  return (
    <>
      {at && (
        <div className="row">
          <span>{t('assessment.onlyCell', { ...at })}</span>
          <Button small onPress={onAll}>
            {t('assessment.showAll')}
          </Button>
        </div>
      )}
      <SortableTable<Assessed>
        caption={t('assessment.table')}
        rows={rows}
        keyOf={({ id }) => id}
        first="influence"
        columns={[
          {
            key: 'name',
            label: t('settings.name'),
            by: ({ stakeholder }) => stakeholder.name,
            cell: ({ stakeholder }) => <NamedLink of={stakeholder} />,
          },
          {
            key: 'influence',
            label: t('assessment.influence'),
            number: true,
            by: ({ influence }) => influence,
            cell: ({ influence }) => influence,
          },
          {
            key: 'interest',
            label: t('assessment.interest'),
            number: true,
            by: ({ interest }) => interest,
            cell: ({ interest }) => interest,
          },
          {
            key: 'stance',
            label: t('assessment.stance'),
            by: ({ stance }) => t(`stance.${stance}`),
            cell: ({ stance }) => t(`stance.${stance}`),
          },
          {
            key: 'quadrant',
            label: t('assessment.advice'),
            by: ({ quadrant }) => t(`quadrant.${quadrant}`),
            cell: ({ quadrant }) => t(`quadrant.${quadrant}`),
          },
          {
            key: 'day',
            label: t('assessment.day'),
            by: ({ assessedOn }) => assessedOn,
            cell: ({ assessedOn }) => <span className="nowrap">{date(assessedOn)}</span>,
          },
          {
            key: 'history',
            label: t('assessment.history'),
            cell: ({ stakeholder }) => (
              <Button
                small
                aria-label={t('assessment.showHistory', { name: stakeholder.name })}
                onPress={() => onChoose(stakeholder.id)}
              >
                {t('assessment.show')}
              </Button>
            ),
          },
        ]}
      />
    </>
  );
}
