import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { addDays, dayIn, weekOf } from '../i18n/time';
import { useFormat } from '../i18n/use-format';
import { useSession } from '../session/session';
import type { AgendaItem } from '../agenda/agenda.operations';
import { Answer } from '../shared/answer';
import { ChannelIcon } from '../agenda/channel-icon';
import { useColleagues } from '../shared/colleagues';
import { AgendaLine } from '../agenda/agenda-line';
import { addressOf, titleOf } from '../agenda/agenda-words';
import { capital, mondayOf } from '../agenda/groups';
import { Button, IconButton } from '../ui/button';
import { SelectField } from '../ui/fields';
import { Page } from '../ui/page';
import { firstOf, monthsAway, weeksOf } from './calendar';
import { useWholeAgenda } from './use-whole-agenda';
import '../agenda/tasks.css';
import './week.css';

/** How many lines of a month's day are shown; the rest is behind a link to its week. */
const IN_A_DAY = 3;

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Who is met and what is to be done, day by day: of oneself or of a colleague. */
export default function WeekPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const { me } = useSession();
  const colleagues = useColleagues();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('dag') ?? '';
  const day = DAY.test(asked) ? asked : dayIn();
  const month = search.get('vy') === 'manad';
  const whose = search.get('vem') ?? me.id;
  const put = (next: Record<string, string>) =>
    setSearch({ ...Object.fromEntries(search), ...next }, { replace: true });
  const monday = mondayOf(day);
  const weeks = month ? weeksOf(day) : [Array.from({ length: 7 }, (_, i) => addDays(monday, i))];
  const [from, until] = [weeks[0][0], weeks.at(-1)!.at(-1)!];
  const agenda = useWholeAgenda({ from, until, userId: whose, held: true });
  const name = month ? capital(format.month(day)) : t('agenda.week', { week: weekOf(monday) });
  const move = (by: 1 | -1) => put({ dag: month ? monthsAway(day, by) : addDays(day, 7 * by) });
  return (
    <Page title={t('week.title')} back={{ to: '/att-gora', label: t('todo.title') }}>
      <div className="week-bar no-print">
        <div className="week-move">
          <IconButton
            icon={ChevronLeft}
            label={t(month ? 'week.monthBefore' : 'agenda.weekBefore')}
            onPress={() => move(-1)}
          />
          <IconButton
            icon={ChevronRight}
            label={t(month ? 'week.monthAfter' : 'agenda.weekAfter')}
            onPress={() => move(1)}
          />
          <Button small onPress={() => put({ dag: dayIn() })}>
            {t('todo.today')}
          </Button>
        </div>
        <fieldset className="seg week-views">
          <legend className="hidden-visually">{t('week.view')}</legend>
          {([false, true] as const).map((one) => (
            <label key={String(one)}>
              <input
                type="radio"
                name="vy"
                checked={one === month}
                onChange={() => put({ vy: one ? 'manad' : 'vecka' })}
              />
              {t(one ? 'week.month' : 'week.week')}
            </label>
          ))}
        </fieldset>
        {colleagues.length > 1 && (
          <SelectField
            bare
            label={t('todo.whose')}
            value={whose}
            onChange={(vem) => put({ vem })}
            options={colleagues.map(({ value, label }) => ({
              value,
              label: value === me.id ? t('week.mine', { name: label }) : label,
            }))}
          />
        )}
      </div>
      <h2 className="week-name">
        {name} {!month && <span className="soft">{format.span(from, until)}</span>}
      </h2>
      <Answer of={agenda}>
        {(items) =>
          month ? (
            <Month
              weeks={weeks}
              of={firstOf(day)}
              items={items}
              week={(dag) => `?${String(new URLSearchParams({ ...Object.fromEntries(search), dag, vy: 'vecka' }))}`}
            />
          ) : (
            <Week days={weeks[0]} chosen={asked} items={items} />
          )
        }
      </Answer>
    </Page>
  );
}

function Week({ days, chosen, items }: { days: string[]; chosen: string; items: AgendaItem[] }) {
  const { t } = useTranslation();
  const { longDay } = useFormat();
  return (
    <div className="week-days">
      {days.map((day) => {
        const here = items.filter((item) => item.day === day);
        return (
          <section key={day} className={day === dayIn() ? 'week-day today' : 'week-day'} data-chosen={day === chosen}>
            <h3>{capital(longDay(day))}</h3>
            {here.length === 0 ? (
              <p className="soft small">{t('week.nothing')}</p>
            ) : (
              <ul className="plain tasks">
                {here.map((item) => (
                  <AgendaLine key={item.key} item={item} whose={false} />
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}

interface MonthProps {
  weeks: string[][];
  /** The first day of the month. */
  of: string;
  items: AgendaItem[];
  /** The address of the week of a day. */
  week: (day: string) => string;
}

function Month({ weeks, of, items, week }: MonthProps) {
  const { t } = useTranslation();
  const { shortWeekday, longDay } = useFormat();
  return (
    <table className="month">
      <thead>
        <tr>
          <th scope="col">{t('week.short')}</th>
          {weeks[0].map((day) => (
            <th key={day} scope="col">
              {shortWeekday(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((days) => (
          <tr key={days[0]}>
            <th scope="row">
              <Link to={week(days[0])} aria-label={t('agenda.week', { week: weekOf(days[0]) })}>
                {weekOf(days[0])}
              </Link>
            </th>
            {days.map((day) => {
              const here = items.filter((item) => item.day === day);
              const classes = [day.slice(0, 7) !== of.slice(0, 7) && 'other', day === dayIn() && 'today'];
              return (
                <td key={day} className={classes.filter(Boolean).join(' ')}>
                  <Link
                    className="month-day"
                    to={week(day)}
                    aria-label={`${longDay(day)}, ${t('agenda.count', { count: here.length })}`}
                  >
                    {day.slice(8).replace(/^0/, '')}
                  </Link>
                  <ul className="plain">
                    {here.slice(0, IN_A_DAY).map((item) => (
                      <Slot key={item.key} item={item} />
                    ))}
                  </ul>
                  {here.length > IN_A_DAY && (
                    <Link className="small" to={week(day)} aria-label={longDay(day)}>
                      {t('common.more', { count: here.length - IN_A_DAY })}
                    </Link>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Something of a day, in one line. */
function Slot({ item }: { item: AgendaItem }) {
  const { t } = useTranslation();
  const { time } = useFormat();
  const { may } = useSession();
  return (
    <li>
      <Link className={item.interaction ? 'slot met' : 'slot'} to={addressOf(item, may('interaction.write'))}>
        {item.interaction && <ChannelIcon of={item.interaction.channel} />}
        <span className="clip">
          {item.startsAt && `${time(item.startsAt)} `}
          {titleOf(item, t)}
        </span>
      </Link>
    </li>
  );
}
