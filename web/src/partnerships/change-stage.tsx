import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../api/failure';
import { useChange } from '../api/use-api';
import { dayIn } from '../i18n/time';
import { FailureNotice, useProblemOf } from '../shared/failure-notice';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { ChoiceField, TextField } from '../ui/fields';
import { CHANGE_STAGE } from './partnership.operations';
import type { Stage } from './stages';

interface Movable {
  id: string;
  name: string;
  version: number;
  nextStages: readonly Stage[];
}

/** Takes a partnership to another stage: which, since when and why. */
export function ChangeStage({ of }: { of: Movable }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (of.nextStages.length === 0) return null;
  return (
    <>
      <Button small aria-label={t('partnership.moveOf', { name: of.name })} onPress={() => setOpen(true)}>
        {t('partnership.move')}
      </Button>
      {open && <ChangeStageDialog of={of} onClose={() => setOpen(false)} />}
    </>
  );
}

function ChangeStageDialog({ of, onClose }: { of: Movable; onClose: () => void }) {
  const { t } = useTranslation();
  const [stage, setStage] = useState<Stage>(of.nextStages[0]);
  const [day, setDay] = useState(dayIn());
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const [change, busy] = useChange(CHANGE_STAGE);
  const problemOf = useProblemOf(failure);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const result = await change({ input: { id: of.id, version: of.version, stage, day, reason: reason.trim() } });
    if (result.ok) onClose();
    else setFailure(result.failure);
  };
  return (
    <Dialog title={of.name} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void save(event)}>
        {failure && <FailureNotice failure={failure} shown={['day', 'reason']} />}
        <ChoiceField
          label={t('partnership.stage')}
          value={stage}
          onChange={setStage}
          options={of.nextStages.map((value) => ({ value, label: t(`stage.${value}`) }))}
        />
        <TextField
          label={t('partnership.since')}
          type="date"
          value={day}
          problem={problemOf('day')}
          onChange={setDay}
        />
        <TextField
          label={t('partnership.reason')}
          lines={3}
          required
          value={reason}
          problem={problemOf('reason')}
          onChange={setReason}
        />
        <div className="row">
          <Button type="submit" look="primary" isDisabled={busy || !reason.trim()}>
            {t('common.save')}
          </Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
