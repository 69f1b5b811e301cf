import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../shared/day-field';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import type { FollowUpDraft } from './log-form';

interface TaskListFieldProps<Task extends FollowUpDraft> {
  title: string;
  add: string;
  tasks: readonly Task[];
  fresh: () => Task;
  onChange: (tasks: Task[]) => void;
  /** What a task has besides. */
  more?: (task: Task, change: (next: Partial<Task>) => void) => ReactNode;
}

/** Things to be done, each with a day: rows that one adds and takes away. */
export function TaskListField<Task extends FollowUpDraft>({
  title,
  add,
  tasks,
  fresh,
  onChange,
  more,
}: TaskListFieldProps<Task>) {
  const { t } = useTranslation();
  const change = (at: number, next: Partial<Task>) =>
    onChange(tasks.map((task, i) => (i === at ? { ...task, ...next } : task)));
  return (
    <fieldset className="stack tight">
      <legend className="label">{title}</legend>
      {tasks.map((task, at) => (
        <div key={at} className="row end">
          <div className="grow">
            <TextField
              label={t('log.task')}
              value={task.title}
              onChange={(next) => change(at, { title: next } as Partial<Task>)}
            />
          </div>
          <DayField
            label={t('log.dueOn')}
            value={task.dueOn}
            onChange={(next) => change(at, { dueOn: next } as Partial<Task>)}
          />
          {more?.(task, (next) => change(at, next))}
          <Button
            small
            look="quiet"
            aria-label={t('log.removeTask', { title: task.title || at + 1 })}
            onPress={() => onChange(tasks.filter((_, i) => i !== at))}
          >
            ✕
          </Button>
        </div>
      ))}
      <div>
        <Button small onPress={() => onChange([...tasks, fresh()])}>
          {add}
        </Button>
      </div>
    </fieldset>
  );
}
