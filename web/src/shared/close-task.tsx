import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Outcome, useChange } from '../api/use-api';
import { Button } from '../ui/button';
import { ChoiceField, TextField } from '../ui/fields';
import { EditDialog } from './edit-dialog';
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
  const [complete] = useChange(COMPLETE);
  const [close] = useChange(CLOSE);
  const save = (): Promise<Outcome<unknown>> => {
    const input = { id: task.id, version: task.version, outcome: outcome.trim() || null };
    return task.kind === 'followUp' ? complete({ input }) : close({ input: { ...input, state } });
  };
  return (
    <EditDialog title={task.title} onSave={save} onClose={onClose}>
      {() => (
        <>
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
        </>
      )}
    </EditDialog>
  );
}
