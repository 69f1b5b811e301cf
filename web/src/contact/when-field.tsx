import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, dayIn, toWallClock } from '../i18n/time';
import { useFormat } from '../i18n/use-format';
import { DayField } from '../shared/day-field';
import { Chips } from '../ui/chips';

const OTHER = 'other';
const NOW = 'now';

interface WhenFieldProps {
  /** As the form of a contact has it; empty: now. */
  value: string;
  /** Whether it lies ahead. */
  planned: boolean;
  /** Whether it may be left to the moment of saving. */
  now: boolean;
  problem?: string;
  onChange: (startsAt: string) => void;
}

/** When it was, or is to be: a tap for the days that are near, any other by its parts. */
export function WhenField({ value, planned, now, problem, onChange }: WhenFieldProps) {
  const { t } = useTranslation();
  const { weekday } = useFormat();
  const [other, setOther] = useState(false);
  const today = dayIn();
  const days: [string, string][] = planned
    ? [
        [today, t('log.today')],
        [addDays(today, 1), t('log.tomorrow')],
        [addDays(today, 7), t('log.inAWeek')],
      ]
    : [
        [today, t('log.today')],
        [addDays(today, -1), t('log.yesterday')],
        ...[-2, -3, -4].map((back): [string, string] => [
          addDays(today, back),
          t('log.lastWeekday', { day: weekday(addDays(today, back)) }),
        ]),
      ];
  const offered = now ? [[NOW, t('log.now')] as [string, string], ...days.slice(planned ? 0 : 1)] : days;
  const [near = OTHER] = offered.find(([key]) => value.startsWith(key)) ?? [];
  const chosen = other ? OTHER : value === '' ? NOW : near;
  const choose = (key: string) => {
    setOther(key === OTHER);
    if (key === NOW) return onChange('');
    const time = value.slice(10) || usualTime(planned);
    onChange(key === OTHER ? value || toWallClock(new Date()) : key + time);
  };
  return (
    <div className="stack tight">
      <Chips
        label={t('log.when')}
        value={chosen}
        onChange={choose}
        options={[...offered, [OTHER, t('log.otherTime')] as [string, string]].map(([key, label]) => ({
          value: key,
          label,
        }))}
      />
      {(value !== '' || problem) && (
        <DayField
          label={t('log.dayAndTime')}
          timed
          required
          value={value}
          problem={problem}
          onChange={(startsAt) => {
            setOther(true);
            onChange(startsAt);
          }}
        />
      )}
    </div>
  );
}

/** The time of day that is put down until somebody says another. */
const usualTime = (planned: boolean) => (planned ? 'T10:00' : 'T12:00');
