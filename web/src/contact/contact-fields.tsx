import { useTranslation } from 'react-i18next';
import type { Named } from '../shared/stakeholder';
import { Tiles } from '../ui/tiles';
import { Segments } from '../ui/segments';
import { TextField } from '../ui/fields';
import { asPlan, atTime, type ContactForm, type Missing } from './contact-form';
import { MoreFields } from './more-fields';
import { NextSteps } from './next-steps';
import { NoteField } from './note-field';
import { CHANNEL_SIGNS as SIGNS } from './channel-signs';
import { CHANNELS } from './participant';
import { ParticipantsField } from './participants-field';
import { WhenField } from './when-field';
import './contact.css';

export type SetContact = (next: Partial<ContactForm> | ((before: ContactForm) => Partial<ContactForm>)) => void;

interface ContactFieldsProps {
  form: ContactForm;
  set: SetContact;
  userId: string;
  missing: readonly Missing[];
  recent: readonly Named[];
  /** Whether the contact is new: then one says whether it has been, and the time may be now. */
  fresh: boolean;
  /** Whose note it is: one's own to write, one that colleagues may read already, or another's draft. */
  note: 'own' | 'final' | 'none';
}

/** Everything that is put down of a contact, new or put right. */
export function ContactFields({ form, set, userId, missing, recent, fresh, note }: ContactFieldsProps) {
  const { t } = useTranslation();
  const said = (...fields: Exclude<Missing, 'unpicked'>[]) => {
    const field = fields.find((one) => missing.includes(one));
    return field && t(`log.missing.${field}`);
  };
  const { planned } = form;
  return (
    <>
      {fresh && (
        <Segments
          label={t('log.happened')}
          value={planned ? 'ahead' : 'held'}
          onChange={(when) => set(when === 'ahead' ? asPlan() : { planned: false, startsAt: '' })}
          options={[
            { value: 'held', label: t('log.held') },
            { value: 'ahead', label: t('log.ahead') },
          ]}
        />
      )}
      <ParticipantsField
        participants={form.participants}
        change={(how) => set((before) => ({ participants: how(before.participants) }))}
        unpicked={form.unpicked}
        onUnpicked={(unpicked) => set({ unpicked })}
        recent={recent}
        planned={planned}
        missing={missing}
      />
      <Tiles
        label={t('log.channel')}
        value={form.channel}
        onChange={(channel) => set({ channel })}
        options={CHANNELS.map((value) => ({ value, label: t(`channelTile.${value}`), sign: SIGNS[value] }))}
      />
      <TextField
        label={t(planned ? 'log.subjectAhead' : 'log.subject')}
        value={form.subject}
        maxLength={300}
        enterKeyHint="done"
        problem={said('subject')}
        onChange={(subject) => set({ subject })}
      />
      <WhenField
        value={form.startsAt}
        planned={planned}
        now={fresh && !planned}
        problem={said('startsAt', 'year', 'ahead')}
        onChange={(startsAt) => set(fresh ? atTime(startsAt, new Date()) : { startsAt })}
      />
      {fresh && planned && <p className="hint">{t('log.becomesPlanned')}</p>}
      {note !== 'none' && <NoteField form={form} set={set} final={note === 'final'} problem={said('readers')} />}
      <NextSteps form={form} set={set} />
      <MoreFields form={form} set={set} userId={userId} />
    </>
  );
}
