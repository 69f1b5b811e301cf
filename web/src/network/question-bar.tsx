import { useTranslation } from 'react-i18next';
import { readDay } from '../i18n/read-day';
import { dayIn } from '../i18n/time';
import { useFormat } from '../i18n/use-format';
import { DayField } from '../shared/day-field';
import { KINDS } from '../shared/stakeholder';
import { useVocabulary } from '../shared/vocabulary';
import { ManyField, SelectField } from '../ui/fields';
import { FilterChip } from '../ui/filter-chip';
import { asOf, daysOf, MONTHS, type NetworkQuestion, TIES } from './network-question';

/** Which network is looked at: when, where, whom, tied by what. */
export function QuestionBar({
  question,
  twoDays,
  change,
}: {
  question: NetworkQuestion;
  /** Whether two days are asked for instead of one. */
  twoDays: boolean;
  change: (next: Partial<NetworkQuestion>) => void;
}) {
  const { t } = useTranslation();
  const { areas } = useVocabulary();
  const many = (words: string[]) => (words.length > 2 ? String(words.length) : words.join(', '));
  return (
    <div className="question">
      <FilterChip label={t('list.area')} value={areas.find(({ value }) => value === question.areaId)?.label.trim()}>
        <SelectField
          label={t('list.area')}
          none={t('common.all')}
          value={question.areaId}
          options={areas}
          onChange={(areaId) => change({ areaId })}
        />
      </FilterChip>
      <FilterChip label={t('list.kinds')} value={many(question.kinds.map((kind) => t(`kind.${kind}`)))}>
        <ManyField
          label={t('list.kinds')}
          values={question.kinds}
          onChange={(kinds) => change({ kinds })}
          options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
      </FilterChip>
      <FilterChip label={t('network.ties')} value={many(question.ties.map((tie) => t(`tie.${tie}`)))}>
        <ManyField
          label={t('network.ties')}
          values={question.ties}
          onChange={(ties) => change({ ties })}
          options={TIES.map((value) => ({ value, label: t(`tie.${value}`) }))}
        />
      </FilterChip>
      {twoDays ? <TwoDays question={question} change={change} /> : <OneDay question={question} change={change} />}
    </div>
  );
}

interface DaysProps {
  question: NetworkQuestion;
  change: (next: Partial<NetworkQuestion>) => void;
}

function OneDay({ question, change }: DaysProps) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const day = asOf(question);
  return (
    <label className="time-slider">
      <span>
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
  );
}

function TwoDays({ question, change }: DaysProps) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { from, to } = daysOf(question);
  const shown = { from, to: to ?? dayIn() };
  return (['from', 'to'] as const).map((end) => (
    <FilterChip
      key={end}
      label={t(`compare.${end}`)}
      value={end === 'to' && !to ? t('network.today') : date(shown[end])}
    >
      <DayField
        label={t(`compare.${end}`)}
        required
        value={shown[end]}
        onChange={(day) => readDay(day, '') && change({ [end]: day })}
      />
    </FilterChip>
  ));
}
