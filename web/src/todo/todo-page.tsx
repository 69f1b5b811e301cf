import { CalendarDays, ChevronRight, CircleAlert, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useAsk } from '../api/use-api';
import { addDays, dayIn } from '../i18n/time';
import { useFormat } from '../i18n/use-format';
import { useSession } from '../session/session';
import { AGENDA, type AgendaItem, type AgendaQuestion } from '../agenda/agenda.operations';
import { Answer } from '../shared/answer';
import { MoreButton } from '../shared/more-button';
import { type PageOfList, usePages } from '../shared/use-pages';
import { ButtonLink } from '../ui/button';
import { SelectField } from '../ui/fields';
import { Icon } from '../ui/icon';
import { Empty } from '../ui/notice';
import { Page } from '../ui/page';
import { kindsOf, type Sort, sortIn, SORTS } from './agenda-filter';
import { AgendaLine } from '../agenda/agenda-line';
import { byDay, capital, type DayGroup, LATE, mondayOf, nearUntil } from '../agenda/groups';
import { WeekStrip } from './week-strip';
import './todo.css';

/** Where what can wait stands beside what is near; as in todo.css. */
const ROOMY = '(min-width: 80rem)';

/** What is mine, now: what is late, what is for today, what comes this week, and what can wait. */
export default function TodoPage() {
  const { t } = useTranslation();
  const { may } = useSession();
  const [search, setSearch] = useSearchParams();
  const everybody = may('attention.everybody') && search.get('vems') === 'alla';
  const sort = sortIn(search);
  const [monday, setMonday] = useState(() => mondayOf(dayIn()));
  const put = (key: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value) next.set(key, value);
    else next.delete(key);
    setSearch(next, { replace: true });
  };
  const question: AgendaQuestion = { everybody, kinds: kindsOf(sort) };
  const near = nearUntil(dayIn());
  return (
    <Page
      title={t('todo.title')}
      actions={
        <ButtonLink look="quiet" small to="/veckan">
          <Icon of={CalendarDays} size="s" />
          {t('week.title')}
        </ButtonLink>
      }
    >
      <div className="todo">
        <div className="todo-near">
          <WeekStrip monday={monday} onMove={setMonday} question={question} to={(day) => `/veckan?dag=${day}`} />
          <div className="todo-bar no-print">
            {may('attention.everybody') && <Whose everybody={everybody} onChange={(value) => put('vems', value)} />}
            <SelectField
              bare
              label={t('todo.sort')}
              none={t('todo.allSorts')}
              value={sort}
              onChange={(value) => put('sort', value)}
              options={(Object.keys(SORTS) as Sort[]).map((value) => ({ value, label: t(`todo.sorts.${value}`) }))}
            />
          </div>
          <Near question={{ ...question, until: near }} />
        </div>
        <Later question={{ ...question, from: addDays(near, 1) }} />
      </div>
    </Page>
  );
}

function Whose({ everybody, onChange }: { everybody: boolean; onChange: (whose: '' | 'alla') => void }) {
  const { t } = useTranslation();
  return (
    <fieldset className="seg wide">
      <legend className="hidden-visually">{t('todo.whose')}</legend>
      {([false, true] as const).map((all) => (
        <label key={String(all)}>
          <input type="radio" name="vems" checked={all === everybody} onChange={() => onChange(all ? 'alla' : '')} />
          {t(all ? 'todo.everybody' : 'todo.mine')}
        </label>
      ))}
    </fieldset>
  );
}

/** What is late, and the days that are near. */
function Near({ question }: { question: AgendaQuestion }) {
  const pages = usePages(JSON.stringify(question));
  return pages.map((page) => <NearPage key={page.after ?? ''} question={question} {...page} />);
}

function NearPage({ question, after, onMore }: PageOfList & { question: AgendaQuestion }) {
  const { t } = useTranslation();
  const answer = useAsk(AGENDA, { ...question, after });
  return (
    <Answer of={answer}>
      {({ agenda: { nodes, totalCount, pageInfo } }) => {
        const groups = byDay(nodes, dayIn());
        if (totalCount === 0)
          return (
            <Empty icon={CircleCheck}>
              <strong>{t('todo.empty')}</strong>
              <span>{t('todo.emptyHint')}</span>
            </Empty>
          );
        return (
          <>
            {groups.map((group) => (
              <Group key={group.day} of={group} whose={question.everybody === true} />
            ))}
            <MoreButton
              page={pageInfo}
              onMore={onMore}
              label={t('common.more', { count: totalCount - nodes.length })}
            />
          </>
        );
      }}
    </Answer>
  );
}

function Group({ of: { day, items }, whose }: { of: DayGroup<AgendaItem>; whose: boolean }) {
  const { t } = useTranslation();
  const { longDay } = useFormat();
  const late = day === LATE;
  const today = day === dayIn();
  return (
    <section className={late ? 'group late' : 'group'}>
      <h2>
        {late && <Icon of={CircleAlert} />}
        {late ? t('todo.late') : today ? t('todo.today') : day ? capital(longDay(day)) : t('agenda.undated')}{' '}
        {(late || today) && <span className="count">{late ? items.length : longDay(day)}</span>}
      </h2>
      <ul className="plain tasks">
        {items.map((item) => (
          <AgendaLine key={item.key} item={item} whose={whose} dated={late && item.kind === 'MEETING'} />
        ))}
      </ul>
    </section>
  );
}

/** What can wait: told in a line until one opens it; where there is room beside what is near, it is open. */
function Later({ question }: { question: AgendaQuestion }) {
  const { t } = useTranslation();
  const { day } = useFormat();
  const [open, setOpen] = useState(() => matchMedia(ROOMY).matches);
  const { data } = useAsk(AGENDA, { ...question, first: 1 });
  const [next] = data?.agenda.nodes ?? [];
  if (!data || !next) return null;
  const count = t('todo.laterCount', { count: data.agenda.totalCount });
  return (
    <details className="later" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <Icon of={ChevronRight} />
        <b>{t('todo.later')}</b>{' '}
        <span className="soft">{next.day ? `${count}, ${t('todo.laterNext', { day: day(next.day) })}` : count}</span>
      </summary>
      {open && <LaterPages question={question} />}
    </details>
  );
}

function LaterPages({ question }: { question: AgendaQuestion }) {
  const pages = usePages(JSON.stringify(question));
  return pages.map((page) => <LaterPage key={page.after ?? ''} question={question} {...page} />);
}

function LaterPage({ question, after, onMore }: PageOfList & { question: AgendaQuestion }) {
  const { t } = useTranslation();
  return (
    <Answer of={useAsk(AGENDA, { ...question, after })}>
      {({ agenda: { nodes, pageInfo } }) => (
        <>
          <ul className="plain tasks">
            {nodes.map((item) => (
              <AgendaLine key={item.key} item={item} whose={question.everybody === true} dated />
            ))}
          </ul>
          <MoreButton page={pageInfo} onMore={onMore} label={t('list.more')} />
        </>
      )}
    </Answer>
  );
}
