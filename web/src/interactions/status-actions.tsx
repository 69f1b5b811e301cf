import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { change, type Outcome } from '../api/use-api';
import { EditDialog } from '../shared/edit-dialog';
import { UndoButton } from '../shared/undo-button';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import { CANCEL, HOLD, type InteractionOf, REINSTATE } from './interaction.operations';

type Step = 'hold' | 'cancel';

/** What may be said of a contact from each status, and how the button says it. What was said by a slip is taken back by the same. */
const STEPS = {
  PLANNED: { hold: 'hold', cancel: 'cancel' },
  HELD: { cancel: 'notHeld' },
  CANCELLED: { hold: 'heldAfterAll' },
  NO_SHOW: { hold: 'heldAfterAll' },
} as const satisfies Record<InteractionOf['status'], Partial<Record<Step, string>>>;

export function StatusActions({ of }: { of: InteractionOf }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Step>();
  const steps: Partial<Record<Step, 'hold' | 'cancel' | 'notHeld' | 'heldAfterAll'>> = STEPS[of.status];
  const { id, version } = of;
  const planned = of.status === 'PLANNED';
  return (
    <>
      {steps.hold && (
        <Button look={planned ? 'primary' : undefined} onPress={() => setOpen('hold')}>
          {t(`interaction.${steps.hold}`)}
        </Button>
      )}
      {steps.cancel && <Button onPress={() => setOpen('cancel')}>{t(`interaction.${steps.cancel}`)}</Button>}
      {!planned && of.status !== 'HELD' && (
        <UndoButton label={t('interaction.reinstate')} onUndo={() => change(REINSTATE, { input: { id, version } })} />
      )}
      {open && steps[open] && (
        <StepDialog of={of} step={open} title={t(`interaction.${steps[open]}`)} onClose={() => setOpen(undefined)} />
      )}
    </>
  );
}

interface StepDialogProps {
  of: InteractionOf;
  step: Step;
  title: string;
  onClose: () => void;
}

function StepDialog({ of, step, title, onClose }: StepDialogProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const save = (): Promise<Outcome<unknown>> => {
    const input = { id: of.id, version: of.version };
    const words = text.trim() || null;
    return step === 'hold'
      ? change(HOLD, { input: { ...input, ...(words && { note: words }) } })
      : change(CANCEL, { input: { ...input, reason: words } });
  };
  return (
    <EditDialog title={title} onSave={save} onClose={onClose}>
      {() =>
        // What was noted already stays as it is.
        (step === 'cancel' || !of.note) && (
          <TextField
            label={t(step === 'hold' ? 'log.note' : 'interaction.reason')}
            lines={3}
            value={text}
            onChange={setText}
          />
        )
      }
    </EditDialog>
  );
}
