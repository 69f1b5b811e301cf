import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { change, type Outcome } from '../api/use-api';
import { addDays, dayIn } from '../i18n/time';
import { Button } from '../ui/button';
import { ChoiceField, TextField } from '../ui/fields';
import { DayField } from './day-field';
import { EditDialog } from './edit-dialog';
import { CANCEL, CLOSE, COMPLETE, PUT_OFF_COMMITMENT, PUT_OFF_FOLLOW_UP } from './task.operations';

export interface OpenTask {
  kind: 'followUp' | 'commitment';
  id: string;
  title: string;
  version: number;
}

/** A button that says that a task is done, or what became of a promise; or puts it off. */
export function CloseTask({ task }: { task: OpenTask }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const done = task.kind === 'followUp' ? t('task.done') : t('task.close');
  return (
    <>
      <Button small aria-label={`${done}: ${task.title}`} onPress={() => setOpen(true)}>
        {done}
      </Button>
      {open && <CloseTaskDialog task={task} onClose={() => setOpen(false)} />}
    </>
  );
}

/** What may become of a task of each kind; LATER leaves it open, to another day. */
const ENDS = { followUp: ['DONE', 'LATER', 'CANCELLED'], commitment: ['KEPT', 'BROKEN', 'LATER'] } as const;
type End = (typeof ENDS)[OpenTask['kind']][number];

const IN_DAYS = 7;

/** Says what became of a task, or puts it off to a day. */
export function CloseTaskDialog({ task, onClose }: { task: OpenTask; onClose: () => void }) {
  const { t } = useTranslation();
  const [end, setEnd] = useState<End>(ENDS[task.kind][0]);
  const [outcome, setOutcome] = useState('');
  const [dueOn, setDueOn] = useState(addDays(dayIn(), IN_DAYS));
  const names: Record<End, string> = {
    DONE: t('task.isDone'),
    CANCELLED: t('task.cancelled'),
    KEPT: t('commitmentState.KEPT'),
    BROKEN: t('commitmentState.BROKEN'),
    LATER: t('task.later'),
  };
  const save = (): Promise<Outcome<unknown>> => {
    const { id, version } = task;
    const closed = { id, version, outcome: outcome.trim() || null };
    switch (end) {
      case 'DONE':
        return change(COMPLETE, { input: closed });
      case 'CANCELLED':
        return change(CANCEL, { input: closed });
      case 'LATER':
        return task.kind === 'followUp'
          ? change(PUT_OFF_FOLLOW_UP, { input: { id, version, dueOn } })
          : change(PUT_OFF_COMMITMENT, { input: { id, version, dueOn } });
      default:
        return change(CLOSE, { input: { ...closed, status: end } });
    }
  };
  return (
    <EditDialog title={task.title} onSave={save} onClose={onClose} ready={end !== 'LATER' || dueOn !== ''}>
      {() => (
        <>
          <ChoiceField
            label={t(task.kind === 'followUp' ? 'task.followUp' : 'task.became')}
            value={end}
            onChange={setEnd}
            options={ENDS[task.kind].map((value) => ({ value, label: names[value] }))}
          />
          {end === 'LATER' ? (
            <DayField label={t('task.until')} required value={dueOn} onChange={setDueOn} />
          ) : (
            <TextField label={t('task.outcome')} lines={3} value={outcome} onChange={setOutcome} />
          )}
        </>
      )}
    </EditDialog>
  );
}
