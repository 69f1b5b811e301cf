import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../api/failure';
import { change, useChange } from '../api/use-api';
import { addDays, dayIn } from '../i18n/time';
import { useFormat } from '../i18n/use-format';
import { useSession } from '../session/session';
import { DayField } from '../shared/day-field';
import { EditDialog } from '../shared/edit-dialog';
import { useProblemOf } from '../shared/failure-notice';
import { useSaid } from '../shared/said';
import { toast } from '../shared/toast';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import { Section } from '../ui/page';
import { DESIGNATE, END_DESIGNATION, REOPEN_DESIGNATION, REVIEW_DESIGNATION } from './changes.operations';
import { type StakeholderOf } from './page.operations';

type PersonOf = Extract<StakeholderOf, { __typename?: 'Person' }>;
type Designation = PersonOf['keyPersonDesignations'][number];

/** In so many days it is thought over again. */
const A_YEAR = 365;

/** Whether a person is key, since when and why; whether it is to stand. */
export function KeyPersonSection({ of }: { of: PersonOf }) {
  const { t } = useTranslation();
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
            <DesignationLine of={of} one={one} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function DesignationLine({ of, one }: { of: PersonOf; one: Designation }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { may } = useSession();
  const [reviewing, setReviewing] = useState(false);
  const today = dayIn();
  const holds = one.since <= today && (one.until === null || one.until >= today);
  const due = holds && one.reviewOn !== null && one.reviewOn <= today;
  return (
    <div className="stack tight">
      <p>{one.rationale}</p>
      <p className="soft small">
        {[
          t('board.since', { day: date(one.since) }),
          one.until && t('board.until', { day: date(one.until) }),
          t('keyPerson.decidedBy', { name: one.decidedBy.name }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {holds && one.reviewOn && (
        <p className={due ? 'soon' : 'soft small'}>
          {t(due ? 'keyPerson.toReview' : 'keyPerson.reviewedOn', { day: date(one.reviewOn) })}
        </p>
      )}
      {holds && one.until === null && (
        <div className="row no-print">
          {may('keyPerson.review') && (
            <Button small look={due ? 'soft' : 'quiet'} onPress={() => setReviewing(true)}>
              {t('keyPerson.stands')}
            </Button>
          )}
          {may('keyPerson.write') && <EndButton name={of.name} one={one} />}
        </div>
      )}
      {reviewing && <ReviewDialog name={of.name} one={one} onClose={() => setReviewing(false)} />}
    </div>
  );
}

/** Ends a designation, today; taken back, it goes on. */
function EndButton({ name, one }: { name: string; one: Designation }) {
  const { t } = useTranslation();
  const said = useSaid();
  const [end, busy] = useChange(END_DESIGNATION);
  const press = async () => {
    // Its last day was yesterday: from today on the person is key no longer. One that began today held for today alone.
    const yesterday = addDays(dayIn(), -1);
    const until = one.since > yesterday ? one.since : yesterday;
    const outcome = await end({ input: { id: one.id, version: one.version, until } });
    if (!outcome.ok) return toast({ text: said(outcome.failure) });
    const now = outcome.data.endKeyPersonDesignation.stakeholder;
    const version = now.__typename === 'Person' && now.keyPersonDesignations.find(({ id }) => id === one.id)?.version;
    toast({
      text: t('keyPerson.toldEnded', { name }),
      undo: () => change(REOPEN_DESIGNATION, { input: { id: one.id, version: version || one.version + 1 } }),
    });
  };
  return (
    <Button small look="danger" isDisabled={busy} onPress={() => void press()}>
      {t('keyPerson.end')}
    </Button>
  );
}

interface ReviewProps {
  name: string;
  one: Designation;
  onClose: () => void;
}

function ReviewDialog({ name, one, onClose }: ReviewProps) {
  const { t } = useTranslation();
  const [rationale, setRationale] = useState(one.rationale);
  const [reviewOn, setReviewOn] = useState(addDays(dayIn(), A_YEAR));
  const [review] = useChange(REVIEW_DESIGNATION);
  return (
    <EditDialog
      title={t('keyPerson.standsOf', { name })}
      save={t('keyPerson.stands')}
      told={{ text: t('keyPerson.toldStands', { name }) }}
      onSave={() =>
        review({ input: { id: one.id, version: one.version, rationale: rationale.trim(), reviewOn: reviewOn || null } })
      }
      onClose={onClose}
      ready={rationale.trim() !== ''}
      fields={['rationale', 'reviewOn']}
    >
      {(failure) => (
        <Reasons
          failure={failure}
          rationale={rationale}
          reviewOn={reviewOn}
          onRationale={setRationale}
          onReviewOn={setReviewOn}
        />
      )}
    </EditDialog>
  );
}

function DesignateDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [rationale, setRationale] = useState('');
  const [reviewOn, setReviewOn] = useState(addDays(dayIn(), A_YEAR));
  const [designate] = useChange(DESIGNATE);
  return (
    <EditDialog
      title={t('keyPerson.designate')}
      onSave={() => designate({ input: { personId, rationale, since: dayIn(), reviewOn: reviewOn || null } })}
      onClose={onClose}
      ready={rationale.trim() !== ''}
      fields={['rationale', 'reviewOn']}
    >
      {(failure) => (
        <Reasons
          failure={failure}
          rationale={rationale}
          reviewOn={reviewOn}
          onRationale={setRationale}
          onReviewOn={setReviewOn}
        />
      )}
    </EditDialog>
  );
}

interface ReasonsProps {
  failure: Failure | undefined;
  rationale: string;
  reviewOn: string;
  onRationale: (rationale: string) => void;
  onReviewOn: (day: string) => void;
}

/** Why somebody is key, and when to think it over. */
function Reasons({ failure, rationale, reviewOn, onRationale, onReviewOn }: ReasonsProps) {
  const { t } = useTranslation();
  const problemOf = useProblemOf(failure);
  return (
    <>
      <TextField
        label={t('keyPerson.rationale')}
        lines={3}
        required
        value={rationale}
        problem={problemOf('rationale')}
        onChange={onRationale}
      />
      <DayField
        label={t('keyPerson.reviewOn')}
        value={reviewOn}
        problem={problemOf('reviewOn')}
        onChange={onReviewOn}
      />
    </>
  );
}
