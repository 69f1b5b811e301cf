import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useClient } from 'urql';
import { addressOf } from '../contact/address';
import { ContactFields } from '../contact/contact-fields';
import { asPlan, type ContactForm, missingIn, withHabit, withoutLost } from '../contact/contact-form';
import { useGoToProblem } from '../contact/go-to-problem';
import { type Sent, submit } from '../contact/outbox';
import { participantOf } from '../contact/participant';
import { picked } from '../contact/picked';
import { useNoteHabit } from '../contact/use-note-habit';
import { WaitingList } from '../contact/waiting-list';
import { useSession } from '../session/session';
import { putForm } from '../shared/put-form';
import { useFindNow } from '../shared/use-find';
import type { Named } from '../shared/stakeholder';
import { toast } from '../shared/toast';
import { Button } from '../ui/button';
import { Progress } from '../ui/notice';
import { Page } from '../ui/page';
import { AsLastTime } from './as-last-time-button';
import { Latest } from './latest';
import { ONE } from './log.operations';
import { Planned } from './planned';
import { ResultNotice } from './result-notice';
import { useDraft } from './use-draft';
import { useRecent } from './use-recent';
import './log.css';

/** The first screen of a process leader: log the meeting that one just had, or plan one. */
export default function LogPage() {
  const { t } = useTranslation();
  const { me } = useSession();
  const { form: draft, change, clear, restored } = useDraft(me.id);
  const { recent, latest } = useRecent(me.id);
  const { habit, remember } = useNoteHabit(me.id, draft !== undefined && draft.note !== '' && draft.noteState === '');
  const findNow = useFindNow();
  const form = draft && withHabit(draft, habit);
  const [tried, setTried] = useState<Date>();
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<Sent>();
  const place = useRef<HTMLFormElement>(null);
  useGoToProblem(place, tried);
  useAddress(draft !== undefined, ({ planned, one }) =>
    change((before) => ({ ...(one ? withOne(before, one) : before), ...(planned && asPlan()) })),
  );

  const save = async () => {
    if (!form || busy) return;
    const whole = await picked(form, findNow);
    change(whole);
    const now = new Date();
    setResult(undefined);
    if (missingIn(whole, now).length > 0) return setTried(now);
    setTried(undefined);
    setBusy(true);
    const outcome = await submit({ form: whole }, me.id);
    setBusy(false);
    if (outcome.state === 'refused') {
      change((before) => withoutLost(before, outcome.failure));
      return setResult(outcome);
    }
    if (whole.note.trim()) remember(whole.noteState);
    setResult(outcome);
    toast({
      text: t(outcome.state === 'sent' ? 'log.saved' : 'log.waits', { subject: whole.subject }),
      show: outcome.state === 'sent' && outcome.id ? addressOf(outcome.id) : undefined,
    });
    await clear();
  };

  return (
    <Page title={t('log.title')}>
      <WaitingList userId={me.id} onEdit={change} />
      <ResultNotice result={result} />
      {!form ? (
        <Progress>{t('common.loading')}</Progress>
      ) : (
        <div className="log-columns">
          <form ref={place} className="log" onSubmit={(event) => putForm(event, save)} noValidate>
            {restored && <p className="soft small">{t('log.restored')}</p>}
            <AsLastTime form={form} latest={latest} onTake={(next) => change((before) => ({ ...before, ...next }))} />
            <ContactFields
              form={form}
              set={(next) => change((before) => ({ ...before, ...(typeof next === 'function' ? next(before) : next) }))}
              userId={me.id}
              missing={tried ? missingIn(form, tried) : []}
              recent={recent}
              fresh
              note="own"
            />
            <div className="save-bar">
              <Button type="submit" look="primary" wide isDisabled={busy}>
                {busy ? t('common.saving') : t(form.planned ? 'log.savePlanned' : 'log.save')}
              </Button>
            </div>
          </form>
          <div className="stack">
            <Planned userId={me.id} />
            <Latest latest={latest} />
          </div>
        </div>
      )}
    </Page>
  );
}

const withOne = (form: ContactForm, one: Named): ContactForm =>
  form.participants.some(({ id }) => id === one.id)
    ? form
    : { ...form, participants: [...form.participants, participantOf(one)] };

/** Who is named in the address, as by a link on their page, is put among the participants once, and that it is planned. */
function useAddress(ready: boolean, take: (said: { planned: boolean; one?: Named }) => void) {
  const client = useClient();
  const [search, setSearch] = useSearchParams();
  const [id, planned] = [search.get('med'), search.has('planera')];
  const put = useEffectEvent(async () => {
    const { data } = id ? await client.query(ONE, { id }) : {};
    take({ planned, one: data?.stakeholder ?? undefined });
    setSearch({}, { replace: true });
  });
  // A draft comes first: who is named joins those whom it has.
  useEffect(() => {
    if (ready && (id || planned)) void put();
  }, [ready, id, planned]);
}
