import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../api/failure';
import { useChange } from '../api/use-api';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { ChoiceField, TextField } from '../ui/fields';
import { FailureNotice } from './failure-notice';
import { CLOSE, COMPLETE } from './task.operations';

export interface OpenTask {
  kind: 'followUp' | 'commitment';
  id: string;
  title: string;
  version: number;
}

/** A button that says that a task is done, or what became of a promise. */
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

function CloseTaskDialog({ task, onClose }: { task: OpenTask; onClose: () => void }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState('');
  const [state, setState] = useState<'KEPT' | 'BROKEN'>('KEPT');
  const [failure, setFailure] = useState<Failure>();
  const [complete, completing] = useChange(COMPLETE);
  const [close, closing] = useChange(CLOSE);
  const save = async () => {
    const input = { id: task.id, version: task.version, outcome: outcome.trim() || null };
    const result = task.kind === 'followUp' ? await complete({ input }) : await close({ input: { ...input, state } });
    if (result.ok) onClose();
    else setFailure(result.failure);
  };
  return (
    <Dialog title={task.title} onClose={onClose}>
      {failure && <FailureNotice failure={failure} />}
      {task.kind === 'commitment' && (
        <ChoiceField
          label={t('task.became')}
          value={state}
          onChange={setState}
          options={[
            { value: 'KEPT', label: t('commitmentState.KEPT') },
            { value: 'BROKEN', label: t('commitmentState.BROKEN') },
          ]}
        />
      )}
      <TextField label={t('task.outcome')} lines={3} value={outcome} onChange={setOutcome} />
      <div className="row">
        <Button look="primary" isDisabled={completing || closing} onPress={() => void save()}>
          {t('common.save')}
        </Button>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
      </div>
    </Dialog>
  );
}
