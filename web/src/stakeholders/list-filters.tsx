import { ListFilter as FilterSign, Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HEALTHS } from '../shared/health-tag';
import { KINDS } from '../shared/stakeholder';
import { useVocabulary } from '../shared/vocabulary';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { CheckField, ChoiceField, ManyField, SelectField } from '../ui/fields';
import { FilterChip } from '../ui/filter-chip';
import { Icon } from '../ui/icon';
import { GAPS, type ListFilter, narrowedBy, ORDERS, WIDE_OPEN } from './list-filter';

interface FilterProps {
  filter: ListFilter;
  change: (next: Partial<ListFilter>) => void;
}

/** What narrows the list down: chips on a desk, one button and a sheet on a phone. */
export function ListFilters({ filter, change, found }: FilterProps & { found: number | undefined }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const narrowed = narrowedBy(filter);
  return (
    <search className="filters">
      <label className="input filter-search">
        <Icon of={Search} />
        <span className="hidden-visually">{t('list.search')}</span>
        <input
          type="search"
          value={filter.text}
          placeholder={t('list.search')}
          onChange={(event) => change({ text: event.target.value })}
        />
      </label>
      <span className="filter-sheet-button">
        <Button onPress={() => setOpen(true)}>
          <Icon of={FilterSign} />
          {t('list.filter')}
          {narrowed > 0 && <span className="badge calm">{narrowed}</span>}
        </Button>
      </span>
      <Chips filter={filter} change={change} narrowed={narrowed} />
      {open && (
        <Dialog title={t('list.filter')} onClose={() => setOpen(false)}>
          <Sheet filter={filter} change={change} />
          <div className="row">
            <Button look="primary" onPress={() => setOpen(false)}>
              {found === undefined ? t('list.show') : t('list.showCount', { count: found })}
            </Button>
            {narrowed > 0 && <Button onPress={() => change(WIDE_OPEN)}>{t('list.clear')}</Button>}
          </div>
        </Dialog>
      )}
    </search>
  );
}

function Chips({ filter, change, narrowed }: FilterProps & { narrowed: number }) {
  const { t } = useTranslation();
  const fields = useFields({ filter, change });
  const { areas, focusAreas } = useVocabulary();
  const named = (id: string, options: readonly { value: string; label: string }[]) =>
    options.find(({ value }) => value === id)?.label.trim();
  const many = (words: string[]) => (words.length > 2 ? String(words.length) : words.join(', '));
  return (
    <div className="filter-chips">
      <FilterChip label={t('list.kinds')} value={many(filter.kinds.map((kind) => t(`kind.${kind}`)))}>
        {fields.kinds}
      </FilterChip>
      <FilterChip label={t('list.area')} value={named(filter.areaId, areas)}>
        {fields.area}
      </FilterChip>
      <FilterChip label={t('list.focusArea')} value={named(filter.focusAreaId, focusAreas)}>
        {fields.focusArea}
      </FilterChip>
      <FilterChip label={t('list.health')} value={many(filter.health.map((one) => t(`health.${one}`)))}>
        {fields.health}
      </FilterChip>
      <FilterChip
        label={t('list.which')}
        value={many(
          [
            ...filter.gaps.map((gap) => t(`list.gap.${gap}`)),
            filter.mine && t('list.mine'),
            filter.archived && t('list.archived'),
          ].filter((one) => one !== false),
        )}
      >
        {fields.which}
      </FilterChip>
      {narrowed > 0 && (
        <Button look="quiet" onPress={() => change(WIDE_OPEN)}>
          {t('list.clear')}
        </Button>
      )}
    </div>
  );
}

function Sheet(props: FilterProps) {
  const { kinds, area, focusArea, health, which, order } = useFields(props);
  return (
    <>
      {order}
      {kinds}
      {health}
      <div className="columns fields">
        {area}
        {focusArea}
      </div>
      {which}
    </>
  );
}

/** The fields that set a filter, wherever they stand. */
function useFields({ filter, change }: FilterProps) {
  const { t } = useTranslation();
  const { areas, focusAreas } = useVocabulary();
  return {
    kinds: (
      <ManyField
        label={t('list.kinds')}
        values={filter.kinds}
        onChange={(kinds) => change({ kinds })}
        options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
    ),
    area: (
      <SelectField
        label={t('list.area')}
        none={t('common.all')}
        value={filter.areaId}
        onChange={(areaId) => change({ areaId })}
        options={areas}
      />
    ),
    focusArea: (
      <SelectField
        label={t('list.focusArea')}
        none={t('common.all')}
        value={filter.focusAreaId}
        onChange={(focusAreaId) => change({ focusAreaId })}
        options={focusAreas}
      />
    ),
    health: (
      <ManyField
        label={t('list.health')}
        values={filter.health}
        onChange={(health) => change({ health })}
        options={HEALTHS.map((value) => ({ value, label: t(`health.${value}`) }))}
      />
    ),
    which: (
      <div>
        <ManyField
          label={t('list.gaps')}
          values={filter.gaps}
          onChange={(gaps) => change({ gaps })}
          options={GAPS.map((value) => ({ value, label: t(`list.gap.${value}`) }))}
        />
        <CheckField label={t('list.mine')} checked={filter.mine} onChange={(mine) => change({ mine })} />
        <CheckField
          label={t('list.archived')}
          checked={filter.archived}
          onChange={(archived) => change({ archived })}
        />
      </div>
    ),
    order: (
      <ChoiceField
        label={t('list.order')}
        value={filter.order || (filter.text ? 'RELEVANCE' : 'NAME')}
        onChange={(order) => change({ order: order === 'RELEVANCE' ? '' : order })}
        options={([...(filter.text ? (['RELEVANCE'] as const) : []), ...ORDERS] as const).map((value) => ({
          value,
          label: t(`order.${value}`),
        }))}
      />
    ),
  };
}
