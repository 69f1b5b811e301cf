import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../api/use-api';
import { useFormat } from '../i18n/use-format';
import { addDays, dayIn } from '../i18n/time';
import { useSession } from '../session/session';
import { DayField } from '../shared/day-field';
import { EditDialog } from '../shared/edit-dialog';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import { Section } from '../ui/page';
import { DESIGNATE, type StakeholderOf } from './page.operations';

type PersonOf = Extract<StakeholderOf, { __typename?: 'Person' }>;

/** Whether a person is key, since when and why. */
export function KeyPersonSection({ of }: { of: PersonOf }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { may } = useSession();
  const [open, setOpen] = useState(false);
  if (of.keyPersonDesignations.length === 0 && !may('keyPerson.write')) return null;
  return (
    <Section
      title={t('keyPerson.title')}
      actions={
        may('keyPerson.write') &&
        !of.isKeyPerson && (
          <Button small onPress={() => setOpen(true)}>
            {t('keyPerson.designate')}
          </Button>
        )
      }
    >
      {open && <DesignateDialog personId={of.id} onClose={() => setOpen(false)} />}
      {of.keyPersonDesignations.length === 0 && <p className="soft">{t('keyPerson.none')}</p>}
      <ul className="plain divided">
        {of.keyPersonDesignations.map((one) => (
          <li key={one.id}>
            {one.rationale}
            <div className="soft small">
              {t('board.since', { day: date(one.since) })}
              {one.until && ` · ${t('board.until', { day: date(one.until) })}`}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function DesignateDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [rationale, setRationale] = useState('');
  const [reviewOn, setReviewOn] = useState(addDays(dayIn(), 365));
  const [designate] = useChange(DESIGNATE);
  return (
    <EditDialog
      title={t('keyPerson.designate')}
      onSave={() => designate({ input: { personId, rationale, since: dayIn(), reviewOn: reviewOn || null } })}
      onClose={onClose}
      ready={rationale.trim() !== ''}
    >
      {() => (
        <>
          <TextField label={t('keyPerson.rationale')} lines={3} required value={rationale} onChange={setRationale} />
          <DayField label={t('keyPerson.reviewOn')} value={reviewOn} onChange={setReviewOn} />
        </>
      )}
    </EditDialog>
  );
}
