import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../api/use-api';
import { dayIn } from '../i18n/time';
import { DayField } from '../shared/day-field';
import { EditDialog } from '../shared/edit-dialog';
import { Button } from '../ui/button';
import { ChoiceField, TextField } from '../ui/fields';
import { CHANGE_AGREEMENT_STATE } from './changes.operations';
import type { Agreement } from './partnership.operations';

/** Brings an agreement on: to be decided, to be signed, signed, or ended. */
export function ChangeAgreementState({ of }: { of: Agreement }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (of.nextStates.length === 0) return null;
  return (
    <>
      <Button small aria-label={t('partnership.moveOf', { name: of.title })} onPress={() => setOpen(true)}>
        {t('partnership.move')}
      </Button>
      {open && <StateDialog of={of} onClose={() => setOpen(false)} />}
    </>
  );
}

function StateDialog({ of, onClose }: { of: Agreement; onClose: () => void }) {
  const { t } = useTranslation();
  const [state, setState] = useState(of.nextStates[0]);
  const [day, setDay] = useState(dayIn());
  const [reason, setReason] = useState('');
  const [change] = useChange(CHANGE_AGREEMENT_STATE);
  return (
    <EditDialog
      title={of.title}
      onSave={() =>
        change({
          input: { id: of.id, version: of.version, status: state, day: day || null, reason: reason.trim() || null },
        })
      }
      onClose={onClose}
    >
      {() => (
        <>
          <ChoiceField
            label={t('partnership.stage')}
            value={state}
            onChange={setState}
            options={of.nextStates.map((value) => ({ value, label: t(`agreement.${value}`) }))}
          />
          {(state === 'SIGNED' || state === 'TERMINATED') && (
            <DayField label={t('agreements.day')} value={day} onChange={setDay} />
          )}
          <TextField label={t('partnership.reason')} lines={2} value={reason} onChange={setReason} />
        </>
      )}
    </EditDialog>
  );
}
