import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../api/failure';
import { useChange } from '../api/use-api';
import { addDays, dayIn } from '../i18n/time';
import { FailureNotice } from '../shared/failure-notice';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/fields';
import { type PartnershipOf, REVIEW } from './partnership.operations';

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
  const [failure, setFailure] = useState<Failure>();
  const [review, busy] = useChange(REVIEW);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const result = await review({
      input: { id: of.id, version: of.version, findings: findings.trim(), nextReviewOn: next || null },
    });
    if (result.ok) onClose();
    else setFailure(result.failure);
  };
  return (
    <Dialog title={t('partnership.doReview')} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void save(event)}>
        {failure && <FailureNotice failure={failure} />}
        <TextField label={t('partnership.findings')} lines={4} required value={findings} onChange={setFindings} />
        <TextField label={t('partnership.nextReview')} type="date" value={next} onChange={setNext} />
        <div className="row">
          <Button type="submit" look="primary" isDisabled={busy || !findings.trim()}>
            {t('common.save')}
          </Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
