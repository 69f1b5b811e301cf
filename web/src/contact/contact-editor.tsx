import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { change, type Outcome } from '../api/use-api';
import { fromWallClock, toWallClock } from '../i18n/time';
import { useFormat } from '../i18n/use-format';
import { useSession } from '../session/session';
import { useColleagues } from '../shared/colleagues';
import type { Confidentiality } from '../shared/confidentiality-fields';
import { FailureNotice } from '../shared/failure-notice';
import { putForm } from '../shared/put-form';
import { toast } from '../shared/toast';
import { useFindNow } from '../shared/use-find';
import { useVersionedEdit } from '../shared/versioned-edit';
import { useVocabulary } from '../shared/vocabulary';
import { Button } from '../ui/button';
import { keyOf } from './address';
import { ContactFields } from './contact-fields';
import { type Belongs, type ContactForm, formOf, missingIn, withHabit } from './contact-form';
import { type ContactOf, READ_CONTACT, REINSTATE } from './contact.operations';
import { useGoToProblem } from './go-to-problem';
import { type Sent, submit } from './outbox';
import type { Channel, Participant } from './participant';
import { picked } from './picked';
import { useNoteHabit } from './use-note-habit';
import { useWaiting } from './use-waiting';

/** What is of the form alone, or is added: nobody else can have changed it. */
const ASIDE = ['planned', 'unpicked', 'followUps', 'promises'] as const satisfies (keyof ContactForm)[];

interface ContactEditorProps {
  of: ContactOf;
  /** Whether it is said with it that the contact took place. */
  hold?: boolean;
  onClose: () => void;
}

/** Puts a contact right, or says that a planned one took place: the form that it was put down with, filled in. */
export default function ContactEditor({ of, hold: holds = false, onClose }: ContactEditorProps) {
  const { t } = useTranslation();
  const { me } = useSession();
  const client = useClient();
  const findNow = useFindNow();
  const [now] = useState(() => new Date());
  const [waits] = useState(useWaiting(me.id).find((one) => one.of?.id === of.id));
  const hold = waits?.of?.hold ?? holds;
  const held = hold || of.status === 'HELD';
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState<Date>();
  const sent = useRef<Sent>(undefined);
  const words = useContactWords();

  const edit = useVersionedEdit<ContactForm>({
    key: keyOf(of.id),
    from: waits?.of?.base ?? formOf(of),
    start: waits?.form ?? (hold ? heldNow(of, now) : {}),
    always: hold,
    aside: ASIDE,
    load: async () => {
      const { data } = await client.query(READ_CONTACT, { id: of.id }, { requestPolicy: 'network-only' });
      return data?.interaction ? formOf(data.interaction) : undefined;
    },
    save: async (changed, _version, { base, form: typed }): Promise<Outcome<unknown>> => {
      const outcome = await submit({ form: typed, of: { id: of.id, base, hold, changed } }, me.id);
      if (outcome.state === 'refused') return { ok: false, failure: outcome.failure };
      sent.current = outcome;
      return { ok: true, data: undefined, warnings: [] };
    },
    onSaved: (undo) => {
      // What waits says so on the page.
      if (sent.current?.state !== 'sent') return;
      const { version = 0 } = sent.current;
      toast({
        text: t('toast.saved', { what: typed.subject.trim() }),
        // What came out of it besides stays.
        ...(typed.followUps.length + typed.promises.length === 0 && {
          undo: hold ? () => change(REINSTATE, { input: { id: of.id, version } }) : undo,
        }),
      });
    },
    onEnd: onClose,
    ...words,
  });
  const { habit, remember } = useNoteHabit(me.id, edit.form.note !== '' && edit.form.noteState === '');
  const typed = withHabit(edit.form, habit);
  const missing = tried ? missingIn(typed, tried, held) : [];
  useGoToProblem(form, tried);

  const save = async () => {
    if (edit.busy) return;
    const whole = await picked(typed, findNow);
    if (whole !== edit.form) edit.set(whole);
    const at = new Date();
    if (missingIn(whole, at, held).length > 0) return setTried(at);
    setTried(undefined);
    if (whole.note.trim()) remember(whole.noteState);
    await edit.submit(whole);
  };
  const mine = of.author.id === me.id;
  return (
    <>
      {edit.dialog}
      <form ref={form} className="log" noValidate onSubmit={(event) => putForm(event, save)}>
        {edit.failure && <FailureNotice failure={edit.failure} />}
        <ContactFields
          form={typed}
          set={edit.set}
          userId={me.id}
          missing={missing}
          recent={[]}
          fresh={false}
          note={of.noteState === 'FINALISED' ? 'final' : mine ? 'own' : 'none'}
        />
        <div className="save-bar row">
          <Button type="submit" look="primary" isDisabled={edit.busy}>
            {edit.busy ? t('common.saving') : t(hold ? 'log.saveHeld' : 'common.save')}
          </Button>
          <Button onPress={edit.cancel}>{t('common.cancel')}</Button>
        </div>
      </form>
    </>
  );
}

/** A planned contact as it took place: when it was planned, or now where that lies ahead. */
const heldNow = (of: ContactOf, now: Date): Partial<ContactForm> => ({
  planned: false,
  ...(new Date(of.startsAt) > now && { startsAt: toWallClock(now) }),
});

/** The fields of a contact, and what they hold, in words: for who chooses between two versions. */
function useContactWords() {
  const { t } = useTranslation();
  const { moment } = useFormat();
  const colleagues = useColleagues();
  const { focusAreas } = useVocabulary();
  const named = (ids: string[], options: { value: string; label: string }[]) =>
    ids.map((id) => options.find(({ value }) => value === id)?.label ?? '?').join(', ');
  const labels = {
    participants: t('log.who'),
    channel: t('log.channel'),
    subject: t('log.subject'),
    startsAt: t('log.when'),
    durationMinutes: t('log.duration'),
    place: t('log.place'),
    note: t('log.note'),
    noteState: t('log.readersOfNote'),
    staffIds: t('log.staff'),
    focusAreaIds: t('log.part.themes'),
    initiatives: t('nav.initiatives'),
    partnerships: t('nav.partnerships'),
    confidentiality: t('log.confidentiality'),
    readerIds: t('log.readers'),
    legalProvision: t('log.legalProvision'),
  };
  const show = (key: keyof ContactForm, value: ContactForm[keyof ContactForm]): string => {
    if (key === 'participants') return (value as Participant[]).map(inWords).join(', ');
    if (key === 'staffIds' || key === 'readerIds') return named(value as string[], colleagues);
    if (key === 'focusAreaIds') return named(value as string[], focusAreas);
    if (key === 'initiatives' || key === 'partnerships') return (value as Belongs[]).map(({ name }) => name).join(', ');
    if (key === 'channel') return t(`channel.${value as Channel}`);
    if (key === 'confidentiality') return t(`confidentiality.${value as Confidentiality}`);
    if (key === 'noteState') return value ? t(value === 'DRAFT' ? 'log.forMe' : 'log.forColleagues') : '';
    const at = key === 'startsAt' && fromWallClock(value as string);
    return at ? moment(at.toISOString()) : (value as string);
  };
  const inWords = ({ name, onBehalfOf }: Participant) => {
    const who = name || t('common.protected');
    return onBehalfOf ? t('log.whoFor', { name: who, organisation: onBehalfOf.name }) : who;
  };
  return { labels, show };
}
