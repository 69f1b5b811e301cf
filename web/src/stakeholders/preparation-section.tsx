import { ArrowDownLeft, ArrowUpRight, CalendarCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { addDays, dayIn } from '../i18n/time';
import { useFormat } from '../i18n/use-format';
import { useSession } from '../session/session';
import { CloseTask } from '../shared/close-task';
import { Icon } from '../ui/icon';
import { Section } from '../ui/page';
import { Tick } from '../agenda/tick';
import type { StakeholderOf } from './page.operations';

/** What is due within so many days is soon. */
const SOON_DAYS = 7;

/** What is open between us and them: tasks and promises either way; and when to meet next. */
export function PreparationSection({ of }: { of: StakeholderOf }) {
  const { t } = useTranslation();
  const { ago, day, month } = useFormat();
  const { may } = useSession();
  const today = dayIn();
  const tasks = of.openFollowUps.nodes.map((one) => ({
    ...one,
    kind: 'followUp' as const,
    icon: CalendarCheck,
    who: `${t('preparation.followUp')} · ${one.assignee.name}`,
  }));
  const promises = of.commitments.nodes.map((one) => ({
    ...one,
    kind: 'commitment' as const,
    icon: one.promisedBy === 'US' ? ArrowUpRight : ArrowDownLeft,
    who: t(one.promisedBy === 'US' ? 'preparation.ours' : 'preparation.theirs'),
  }));
  const open = [...promises, ...tasks].toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'));
  const latest = of.contactLatestOn;
  const next =
    latest &&
    (latest < today
      ? t('preparation.quiet', { when: ago(latest) })
      : t('preparation.next', { when: latest <= addDays(today, 31) ? day(latest) : month(latest) }));
  return (
    <Section
      title={t('preparation.title')}
      actions={next && <span className={latest < today ? 'due small' : 'soft small'}>{next}</span>}
    >
      {open.length === 0 && <p className="soft">{t('preparation.empty')}</p>}
      {open.length > 0 && (
        <ul className="plain tasks">
          {open.map((one) => {
            const soon = one.dueOn !== null && one.dueOn <= addDays(today, SOON_DAYS);
            const tone = one.overdue ? 'due' : soon ? 'soon' : '';
            const text = (
              <>
                <span className="task-title">{one.title}</span>
                <span className={`task-more ${tone}`}>
                  <Icon of={one.icon} size="s" />
                  {[
                    one.who,
                    one.dueOn &&
                      t(one.overdue ? 'preparation.overdue' : 'preparation.by', {
                        when: one.overdue ? ago(one.dueOn) : soon ? ago(one.dueOn) : day(one.dueOn),
                      }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </>
            );
            return (
              <li key={one.id} className="task">
                <Tick task={one} disabled={!may('interaction.write')} />
                {one.interaction ? (
                  <Link className="task-text" to={`/kontakter/${one.interaction.id}`}>
                    {text}
                  </Link>
                ) : (
                  <span className="task-text">{text}</span>
                )}
                {may('interaction.write') && <CloseTask task={one} />}
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
