import { useTranslation } from 'react-i18next';
import { change, type Outcome } from '../api/use-api';
import type { Failure } from '../api/failure';
import type { OpenTask } from './close-task';
import { useSaid } from './said';
import {
  CLOSE,
  COMPLETE,
  PUT_OFF_COMMITMENT,
  PUT_OFF_FOLLOW_UP,
  REOPEN_COMMITMENT,
  REOPEN_FOLLOW_UP,
} from './task.operations';
import { toast } from './toast';

/** A task with the day by which it is to be done. */
export interface DatedTask extends OpenTask {
  dueOn: string | null;
}

async function setDay({ kind, id }: OpenTask, version: number, dueOn: string | null): Promise<Outcome<number>> {
  const input = { id, version, dueOn };
  if (kind === 'followUp') {
    const outcome = await change(PUT_OFF_FOLLOW_UP, { input });
    return outcome.ok ? { ...outcome, data: outcome.data.updateFollowUp.followUp.version } : outcome;
  }
  const outcome = await change(PUT_OFF_COMMITMENT, { input });
  return outcome.ok ? { ...outcome, data: outcome.data.updateCommitment.commitment.version } : outcome;
}

async function close({ kind, id, version }: OpenTask): Promise<Outcome<number>> {
  if (kind === 'followUp') {
    const outcome = await change(COMPLETE, { input: { id, version } });
    return outcome.ok ? { ...outcome, data: outcome.data.completeFollowUp.followUp.version } : outcome;
  }
  const outcome = await change(CLOSE, { input: { id, version, status: 'KEPT' } });
  return outcome.ok ? { ...outcome, data: outcome.data.closeCommitment.commitment.version } : outcome;
}

const open = ({ kind, id }: OpenTask, version: number): Promise<Outcome<unknown>> =>
  kind === 'followUp'
    ? change(REOPEN_FOLLOW_UP, { input: { id, version } })
    : change(REOPEN_COMMITMENT, { input: { id, version } });

/** What one press does to a task, and takes back: it is done, or put off. What went wrong is said where it would have been said. */
export function useTaskDeeds() {
  const { t } = useTranslation();
  const said = useSaid();
  const failed = (failure: Failure) => toast({ text: said(failure) });
  return {
    done: async (task: OpenTask): Promise<void> => {
      const outcome = await close(task);
      if (!outcome.ok) return failed(outcome.failure);
      toast({ text: t('task.toldDone', { title: task.title }), undo: () => open(task, outcome.data) });
    },
    /** @param told the new day in words */
    putOff: async (task: DatedTask, dueOn: string, told: string): Promise<void> => {
      const outcome = await setDay(task, task.version, dueOn);
      if (!outcome.ok) return failed(outcome.failure);
      toast({
        text: t('task.toldPutOff', { title: task.title, day: told }),
        undo: () => setDay(task, outcome.data, task.dueOn),
      });
    },
  };
}
