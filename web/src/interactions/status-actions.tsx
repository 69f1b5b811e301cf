import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { change, type Outcome } from '../api/use-api';
import { REINSTATE, UPDATE } from '../contact/contact.operations';
import { fromWallClock, toWallClock } from '../i18n/time';
import { DayField } from '../shared/day-field';
import { EditDialog } from '../shared/edit-dialog';
import { UndoButton } from '../shared/undo-button';
import { Button } from '../ui/button';
import { ChoiceField, TextField } from '../ui/fields';
import { CANCEL, type InteractionOf } from './interaction.operations';

interface StatusActionsProps {
  of: InteractionOf;
  /** Opens the form to say that it took place. */
  onHold: () => void;
  /** Opens the form to put it right. */
  onChange: () => void;
}

/** What may be said of a contact from each status. What was said by a slip is taken back by the same. */
export function StatusActions({ of, onHold, onChange }: StatusActionsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'move' | 'off'>();
  const { id, version, status } = of;
  const planned = status === 'PLANNED';
  const off = status === 'CANCELLED' || status === 'NO_SHOW';
  const close = () => setOpen(undefined);
  return (
    <>
      {planned && (
        <Button look="primary" onPress={onHold}>
          {t('interaction.hold')}
        </Button>
      )}
      <Button onPress={onChange}>{t('common.change')}</Button>
      {planned && <Button onPress={() => setOpen('move')}>{t('interaction.move')}</Button>}
      {off && <Button onPress={onHold}>{t('interaction.heldAfterAll')}</Button>}
      {off ? (
        <UndoButton label={t('interaction.reinstate')} onUndo={() => change(REINSTATE, { input: { id, version } })} />
      ) : (
        <Button onPress={() => setOpen('off')}>{t(planned ? 'interaction.cancel' : 'interaction.notHeld')}</Button>
      )}
      {open === 'move' && <MoveDialog of={of} onClose={close} />}
      {open === 'off' && <OffDialog of={of} onClose={close} />}
    </>
  );
}

function MoveDialog({ of, onClose }: { of: InteractionOf; onClose: () => void }) {
  const { t } = useTranslation();
  const [startsAt, setStartsAt] = useState(toWallClock(new Date(of.startsAt)));
  const at = fromWallClock(startsAt);
  const save = () => change(UPDATE, { input: { id: of.id, version: of.version, startsAt: at!.toISOString() } });
  return (
    <EditDialog title={t('interaction.move')} onSave={save} onClose={onClose} ready={at !== undefined}>
      {() => <DayField label={t('log.dayAndTime')} timed required value={startsAt} onChange={setStartsAt} />}
    </EditDialog>
  );
}

/** What became of a contact that did not take place; of one that was said to be held also that it still lies ahead. */
const ENDS = { PLANNED: ['CANCELLED', 'NO_SHOW'], HELD: ['CANCELLED', 'NO_SHOW', 'PLANNED'] } as const;
type End = (typeof ENDS)['HELD'][number];

function OffDialog({ of, onClose }: { of: InteractionOf; onClose: () => void }) {
  const { t } = useTranslation();
  const held = of.status === 'HELD';
  const [end, setEnd] = useState<End>('CANCELLED');
  const [reason, setReason] = useState('');
  const save = (): Promise<Outcome<unknown>> => {
    const input = { id: of.id, version: of.version };
    if (end === 'PLANNED') return change(REINSTATE, { input });
    return change(CANCEL, { input: { ...input, reason: reason.trim() || null, noShow: end === 'NO_SHOW' } });
  };
  const ends: readonly End[] = ENDS[held ? 'HELD' : 'PLANNED'];
  return (
    <EditDialog title={t(held ? 'interaction.notHeld' : 'interaction.cancel')} onSave={save} onClose={onClose}>
      {() => (
        <>
          <ChoiceField
            label={t('interaction.became')}
            value={end}
            onChange={setEnd}
            options={ends.map((value) => ({ value, label: t(`interaction.end.${value}`) }))}
          />
          {end !== 'PLANNED' && (
            <TextField label={t('interaction.reason')} lines={3} value={reason} onChange={setReason} />
          )}
        </>
      )}
    </EditDialog>
  );
}
