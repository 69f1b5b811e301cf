import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAsk } from '../api/use-api';
import { addDays, dayIn, weekOf } from '../i18n/time';
import { useFormat } from '../i18n/use-format';
import { AGENDA, type AgendaQuestion } from '../agenda/agenda.operations';
import { IconButton } from '../ui/button';

/** So many dots tell of a day that it is full; what they stand for is in words too. */
const DOTS = 3;

interface WeekStripProps {
  monday: string;
  onMove: (monday: string) => void;
  /** What is counted. */
  question: AgendaQuestion;
  /** The address of a day. */
  to: (day: string) => string;
}

/** A week with dots for what its days hold. */
export function WeekStrip({ monday, onMove, question, to }: WeekStripProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const until = addDays(monday, 6);
  const { data } = useAsk(AGENDA, { ...question, from: monday, until });
  const days = Array.from({ length: 7 }, (_, i) => addDays(monday, i));
  const countOf = (day: string) => data?.agenda.nodes.filter((item) => item.day === day).length ?? 0;
  const name = t('agenda.week', { week: weekOf(monday) });
  return (
    <section className="week no-print" aria-label={name}>
      <div className="week-head">
        <IconButton icon={ChevronLeft} label={t('agenda.weekBefore')} onPress={() => onMove(addDays(monday, -7))} />
        <p>
          <b>{name}</b> <span className="soft">{format.span(monday, until)}</span>
        </p>
        <IconButton icon={ChevronRight} label={t('agenda.weekAfter')} onPress={() => onMove(addDays(monday, 7))} />
      </div>
      <ul className="plain days">
        {days.map((day) => {
          const count = countOf(day);
          const today = day === dayIn();
          return (
            <li key={day}>
              <Link to={to(day)} className={today ? 'day today' : 'day'} aria-current={today ? 'date' : undefined}>
                <span aria-hidden="true">{format.shortWeekday(day)}</span>
                <b aria-hidden="true">{day.slice(8).replace(/^0/, '')}</b>
                <span className="hidden-visually">
                  {format.longDay(day)}, {t('agenda.count', { count })}
                </span>
                <span className="dots" aria-hidden="true">
                  {Array.from({ length: Math.min(count, DOTS) }, (_, i) => (
                    <i key={i} />
                  ))}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
