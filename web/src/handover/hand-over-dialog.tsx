import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../api/use-api';
import { useColleagues } from '../shared/colleagues';
import { EditDialog } from '../shared/edit-dialog';
import { ManyField, SelectField, TextField } from '../ui/fields';
import { type Brief, HAND_OVER, type HandedOver } from './handover.operations';

type Part = 'STAKEHOLDERS' | 'PARTNERSHIPS' | 'INITIATIVES' | 'FOLLOW_UPS' | 'COMMITMENTS';

const countsOf = (brief: Brief): Record<Part, number> => ({
  STAKEHOLDERS: brief.stakeholders.totalCount,
  PARTNERSHIPS: brief.partnerships.totalCount,
  INITIATIVES: brief.initiatives.totalCount,
  FOLLOW_UPS: brief.followUps.totalCount,
  COMMITMENTS: brief.commitments.totalCount,
});

/** Gives what a colleague keeps to another: what, to whom and why. */
export function HandOverDialog({
  brief,
  onDone,
  onClose,
}: {
  brief: Brief;
  onDone: (done: HandedOver & { to: string }) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const counts = countsOf(brief);
  const there = (Object.keys(counts) as Part[]).filter((part) => counts[part] > 0);
  const [to, setTo] = useState('');
  const [parts, setParts] = useState<Part[]>(there);
  const [reason, setReason] = useState('');
  const [handOver] = useChange(HAND_OVER);
  const colleagues = useColleagues().filter(({ value }) => value !== brief.colleague.id);
  const total = parts.reduce((sum, part) => sum + counts[part], 0);
  const save = async () => {
    const outcome = await handOver({ input: { fromId: brief.colleague.id, toId: to, parts, reason: reason.trim() } });
    if (outcome.ok) onDone({ ...outcome.data.handOver, to: colleagues.find(({ value }) => value === to)?.label ?? '' });
    return outcome;
  };
  return (
    <EditDialog
      title={t('handover.handOverOf', { name: brief.colleague.name })}
      save={t('handover.handOverCount', { count: total })}
      told={{ text: t('handover.doneToast') }}
      onSave={save}
      onClose={onClose}
      ready={to !== '' && total > 0 && reason.trim() !== ''}
    >
      {() => (
        <>
          <SelectField
            label={t('handover.to')}
            none={t('handover.choose')}
            value={to}
            onChange={setTo}
            options={colleagues}
          />
          <ManyField
            label={t('handover.what')}
            values={parts}
            onChange={setParts}
            options={there.map((value) => ({ value, label: `${t(`handover.parts.${value}`)} (${counts[value]})` }))}
          />
          <TextField label={t('handover.reason')} required value={reason} onChange={setReason} />
          <p className="soft small">{t('handover.help')}</p>
        </>
      )}
    </EditDialog>
  );
}
