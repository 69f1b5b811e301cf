import { useTranslation } from 'react-i18next';
import { HEALTHS } from '../shared/health-tag';
import { KINDS } from '../shared/stakeholder';
import { useVocabulary } from '../shared/vocabulary';
import { Button } from '../ui/button';
import { CheckField, ManyField, SelectField, TextField } from '../ui/fields';
import { type ListFilter, ORDERS } from './list-filter';

/** What narrows the list down; the most used in sight, the rest folded. */
export function ListFilters({ filter, change }: { filter: ListFilter; change: (next: Partial<ListFilter>) => void }) {
  const { t } = useTranslation();
  const { areas, focusAreas } = useVocabulary();
  const folded = [filter.areaId, filter.focusAreaId, filter.health.length, filter.mine, filter.archived].filter(
    Boolean,
  ).length;
  return (
    <search className="card stack tight no-print">
      <div className="row end">
        <div className="grow">
          <TextField label={t('list.search')} type="search" value={filter.text} onChange={(text) => change({ text })} />
        </div>
        <SelectField
          label={t('list.order')}
          value={filter.order}
          none={filter.text ? t('order.RELEVANCE') : t('order.NAME')}
          onChange={(order) => change({ order })}
          options={ORDERS.filter((order) => order !== 'NAME' || filter.text).map((value) => ({
            value,
            label: t(`order.${value}`),
          }))}
        />
      </div>
      <ManyField
        label={t('list.kinds')}
        values={filter.kinds}
        onChange={(kinds) => change({ kinds })}
        options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <details open={folded > 0}>
        <summary>{folded ? t('list.moreFiltersCount', { count: folded }) : t('list.moreFilters')}</summary>
        <div className="stack tight">
          <div className="columns">
            <SelectField
              label={t('list.area')}
              none={t('common.all')}
              value={filter.areaId}
              onChange={(areaId) => change({ areaId })}
              options={areas}
            />
            <SelectField
              label={t('list.focusArea')}
              none={t('common.all')}
              value={filter.focusAreaId}
              onChange={(focusAreaId) => change({ focusAreaId })}
              options={focusAreas}
            />
          </div>
          <ManyField
            label={t('list.health')}
            values={filter.health}
            onChange={(health) => change({ health })}
            options={HEALTHS.map((value) => ({ value, label: t(`health.${value}`) }))}
          />
          <div className="row">
            <CheckField label={t('list.mine')} checked={filter.mine} onChange={(mine) => change({ mine })} />
            <CheckField
              label={t('list.archived')}
              checked={filter.archived}
              onChange={(archived) => change({ archived })}
            />
          </div>
        </div>
      </details>
      {filter.changed && (
        <div>
          <Button small onPress={() => change({ changed: false })}>
            {t('list.showAll')}
          </Button>
        </div>
      )}
    </search>
  );
}
