import {
  BadgeCheck,
  CalendarClock,
  CalendarPlus,
  ClipboardCheck,
  EllipsisVertical,
  type LucideIcon,
  Moon,
  NotebookPen,
} from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../i18n/use-format';
import { addDays, dayIn } from '../i18n/time';
import { useSession } from '../session/session';
import type { AgendaItem, AgendaKind } from './agenda.operations';
import { ChannelIcon } from './channel-icon';
import { holdOf } from '../contact/address';
import { Mark } from '../shared/mark';
import { type DatedTask, useTaskDeeds } from '../shared/task-deeds';
import { Button, ButtonLink, IconButton } from '../ui/button';
import { Icon } from '../ui/icon';
import { addressOf, titleOf, useReason } from './agenda-words';
import { Tick } from './tick';

const CloseTaskDialog = lazy(async () => ({ default: (await import('../shared/close-task')).CloseTaskDialog }));

const taskOf = ({ followUp, commitment }: AgendaItem): DatedTask | undefined =>
  followUp ? { kind: 'followUp', ...followUp } : commitment ? { kind: 'commitment', ...commitment } : undefined;

const SIGNS: Partial<Record<AgendaKind, LucideIcon>> = {
  CONTACT: CalendarPlus,
  FIRST_CONTACT: CalendarPlus,
  AGREEMENT_ENDS: CalendarClock,
  GRANT_REPORT: CalendarClock,
  PARTNERSHIP_REVIEW: ClipboardCheck,
  PARTNERSHIP_DORMANT: Moon,
  KEY_PERSON_REVIEW: BadgeCheck,
};

interface AgendaLineProps {
  item: AgendaItem;
  /** Whether it says whose it is. */
  whose: boolean;
  /** Whether it says its day, where no heading does. */
  dated?: boolean;
}

/** Something in the agenda: what, with whom, why now; and what one press does to it. */
export function AgendaLine({ item, whose, dated = false }: AgendaLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { may } = useSession();
  const reasonOf = useReason();
  const { kind, stakeholder, partnership, initiative, interaction, responsible } = item;
  const writes = may('interaction.write');
  const task = taskOf(item);
  const about = stakeholder?.name ?? partnership?.name ?? initiative?.name;
  const title = titleOf(item, t);
  const late = kind !== 'MEETING' && (item.daysLate ?? 0) > 0;
  const reason = [reasonOf(item), dated && item.day && format.day(item.day), whose && responsible?.name]
    .filter(Boolean)
    .join(' · ');
  return (
    <li className={interaction ? 'task meet' : 'task'}>
      {interaction ? (
        <span className="task-at">{item.startsAt && format.time(item.startsAt)}</span>
      ) : task ? (
        <Tick task={task} disabled={!writes} />
      ) : (
        <span className="task-sign">
          <Icon of={SIGNS[kind] ?? ClipboardCheck} />
        </span>
      )}
      <Link className="task-text" to={addressOf(item, writes)}>
        <span className="task-title">{title}</span>
        {about && about !== title && (
          <span className="task-more">
            {stakeholder && <Mark of={stakeholder} size="xs" />}
            <span className="clip">{about}</span>
          </span>
        )}
        {interaction && (
          <span className="task-more">
            <ChannelIcon of={interaction.channel} />
            <span className="clip">
              {[
                t(`channel.${interaction.channel}`),
                interaction.place,
                interaction.status === 'HELD' && t('status.HELD'),
                whose && responsible?.name,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
        )}
        {!interaction && reason && <span className={late ? 'task-more due' : 'task-more'}>{reason}</span>}
      </Link>
      {task && writes && <TaskButtons task={task} title={title} />}
      {item.nextStep === 'TELL_WHAT_BECAME_OF_CONTACT' && interaction && writes && (
        <span className="task-act">
          <ButtonLink look="soft" small to={holdOf(interaction.id)}>
            <Icon of={NotebookPen} size="s" />
            {t('agenda.tell')}
          </ButtonLink>
        </span>
      )}
    </li>
  );
}

/** Puts a task off with one press; all else that may become of it is behind the dots. */
function TaskButtons({ task, title }: { task: DatedTask; title: string }) {
  const { t } = useTranslation();
  const { day } = useFormat();
  const { putOff } = useTaskDeeds();
  const [asking, setAsking] = useState(false);
  const today = dayIn();
  const from = task.dueOn && task.dueOn > today ? task.dueOn : today;
  const later = (days: number) => () => putOff(task, addDays(from, days), day(addDays(from, days)));
  return (
    <>
      <IconButton icon={EllipsisVertical} label={t('task.more', { title })} onPress={() => setAsking(true)} />
      <span className="task-later">
        <Button small look="quiet" aria-label={t('task.aDayLaterOf', { title })} onPress={() => void later(1)()}>
          {t('task.aDayLater')}
        </Button>
        <Button small look="quiet" aria-label={t('task.aWeekLaterOf', { title })} onPress={() => void later(7)()}>
          {t('task.aWeekLater')}
        </Button>
      </span>
      {asking && (
        <Suspense>
          <CloseTaskDialog task={task} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  );
}
