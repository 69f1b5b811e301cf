import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../api/use-api';
import { dayIn } from '../i18n/time';
import { DayField } from '../shared/day-field';
import { EditDialog } from '../shared/edit-dialog';
import { Button, IconButton } from '../ui/button';
import { ChoiceField, TextField } from '../ui/fields';
import { CHANGE_STAGE } from './changes.operations';
import type { Stage } from './stages';

interface Movable {
  id: string;
  name: string;
  version: number;
  nextStages: readonly Stage[];
}

/** Takes a partnership to another stage: which, since when and why. @param sign whether a sign stands for the words */
export function ChangeStage({ of, sign }: { of: Movable; sign?: boolean }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (of.nextStages.length === 0) return null;
  return (
    <>
      {sign ? (
        <IconButton icon={Ellipsis} label={t('partnership.moveOf', { name: of.name })} onPress={() => setOpen(true)} />
      ) : (
        <Button small aria-label={t('partnership.moveOf', { name: of.name })} onPress={() => setOpen(true)}>
          {t('partnership.move')}
        </Button>
      )}
      {open && <ChangeStageDialog of={of} onClose={() => setOpen(false)} />}
    </>
  );
}

function ChangeStageDialog({ of, onClose }: { of: Movable; onClose: () => void }) {
  const { t } = useTranslation();
  const [stage, setStage] = useState<Stage>(of.nextStages[0]);
  const [day, setDay] = useState(dayIn());
  const [reason, setReason] = useState('');
  const [change] = useChange(CHANGE_STAGE);
  return (
    <EditDialog
      title={of.name}
      onSave={() => change({ input: { id: of.id, version: of.version, stage, day, reason: reason.trim() } })}
      onClose={onClose}
      ready={reason.trim() !== ''}
    >
      {() => (
        <>
          <ChoiceField
            label={t('partnership.stage')}
            value={stage}
            onChange={setStage}
            options={of.nextStages.map((value) => ({ value, label: t(`stage.${value}`) }))}
          />
          <DayField label={t('partnership.since')} required value={day} onChange={setDay} />
          <TextField label={t('partnership.reason')} lines={3} required value={reason} onChange={setReason} />
        </>
      )}
    </EditDialog>
  );
}
