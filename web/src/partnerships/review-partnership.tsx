import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../api/use-api';
import { addDays, dayIn } from '../i18n/time';
import { DayField } from '../shared/day-field';
import { EditDialog } from '../shared/edit-dialog';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import { REVIEW } from './changes.operations';
import type { PartnershipOf } from './partnership.operations';

const HALF_A_YEAR = 182;

/** Writes down how a partnership does, and when to look again. */
export function ReviewPartnership({ of }: { of: PartnershipOf }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small onPress={() => setOpen(true)}>
        {t('partnership.doReview')}
      </Button>
      {open && <ReviewDialog of={of} onClose={() => setOpen(false)} />}
    </>
  );
}

function ReviewDialog({ of, onClose }: { of: PartnershipOf; onClose: () => void }) {
  const { t } = useTranslation();
  const [findings, setFindings] = useState('');
  const [next, setNext] = useState(addDays(dayIn(), HALF_A_YEAR));
  const [review] = useChange(REVIEW);
  return (
    <EditDialog
      title={t('partnership.doReview')}
      onSave={() =>
        review({ input: { id: of.id, version: of.version, findings: findings.trim(), nextReviewOn: next || null } })
      }
      onClose={onClose}
      ready={findings.trim() !== ''}
    >
      {() => (
        <>
          <TextField label={t('partnership.findings')} lines={4} required value={findings} onChange={setFindings} />
          <DayField label={t('partnership.nextReview')} value={next} onChange={setNext} />
        </>
      )}
    </EditDialog>
  );
}
