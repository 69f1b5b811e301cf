import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../api/use-api';
import { dayIn } from '../i18n/time';
import { DayField } from '../shared/day-field';
import { EditDialog } from '../shared/edit-dialog';
import { Button } from '../ui/button';
import { ChoiceField, TextField } from '../ui/fields';
import { CHANGE_STATUS } from './changes.operations';
import type { InitiativeOf } from './initiative.operations';

/** Says how far an initiative has come: begun, done, given up or taken up again. */
export function ChangeStatus({ of }: { of: InitiativeOf }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (of.nextStatuses.length === 0) return null;
  return (
    <>
      <Button small onPress={() => setOpen(true)}>
        {t('initiative.changeStatus')}
      </Button>
      {open && <StatusDialog of={of} onClose={() => setOpen(false)} />}
    </>
  );
}

function StatusDialog({ of, onClose }: { of: InitiativeOf; onClose: () => void }) {
  const { t } = useTranslation();
  const [status, setStatus] = useState(of.nextStatuses[0]);
  const [day, setDay] = useState(dayIn());
  const [reason, setReason] = useState('');
  const [change] = useChange(CHANGE_STATUS);
  return (
    <EditDialog
      title={of.name}
      onSave={() =>
        change({ input: { id: of.id, version: of.version, status, day: day || null, reason: reason.trim() || null } })
      }
      onClose={onClose}
    >
      {() => (
        <>
          <ChoiceField
            label={t('initiative.status')}
            value={status}
            onChange={setStatus}
            options={of.nextStatuses.map((value) => ({ value, label: t(`initiativeStatus.${value}`) }))}
          />
          <DayField label={t('partnership.since')} value={day} onChange={setDay} />
          <TextField label={t('partnership.reason')} lines={2} value={reason} onChange={setReason} />
        </>
      )}
    </EditDialog>
  );
}
