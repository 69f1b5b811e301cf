import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format';
import { KINDS } from '../shared/stakeholder';
import { useVocabulary } from '../shared/vocabulary';
import { ManyField, SelectField } from '../ui/fields';
import { asOf, MONTHS, type NetworkQuestion, TIES } from './network-question';

/** Which network is looked at: when, where, whom, tied by what. */
export function QuestionBar({
  question,
  change,
}: {
  question: NetworkQuestion;
  change: (next: Partial<NetworkQuestion>) => void;
}) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { areas } = useVocabulary();
  const day = asOf(question);
  const folded = question.kinds.length + question.ties.length + (question.areaId ? 1 : 0);
  return (
    <div className="card stack tight no-print">
      <label className="field time-slider">
        <span className="label">
          {t('network.day')} <output>{day ? date(day) : t('network.today')}</output>
        </span>
        <input
          type="range"
          min={0}
          max={MONTHS}
          step={1}
          value={MONTHS - question.monthsAgo}
          aria-valuetext={day ? date(day) : t('network.today')}
          onChange={(event) => change({ monthsAgo: MONTHS - Number(event.target.value) })}
        />
      </label>
      <details open={folded > 0}>
        <summary>{folded ? t('list.moreFiltersCount', { count: folded }) : t('list.moreFilters')}</summary>
        <div className="stack tight">
          <SelectField
            label={t('list.area')}
            none={t('common.all')}
            value={question.areaId}
            options={areas}
            onChange={(areaId) => change({ areaId })}
          />
          <ManyField
            label={t('list.kinds')}
            values={question.kinds}
            onChange={(kinds) => change({ kinds })}
            options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          />
          <ManyField
            label={t('network.ties')}
            values={question.ties}
            onChange={(ties) => change({ ties })}
            options={TIES.map((value) => ({ value, label: t(`tie.${value}`) }))}
          />
        </div>
      </details>
    </div>
  );
}
