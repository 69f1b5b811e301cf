import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { change } from '../api/use-api';
import { fromWallClock, toWallClock } from '../i18n/time';
import { numberOf } from '../i18n/read-number';
import { useFormat } from '../i18n/use-format';
import { type Confidential, ConfidentialityFields } from '../shared/confidentiality-fields';
import { DayField } from '../shared/day-field';
import { InPlace } from '../shared/in-place';
import { NumberField } from '../shared/number-field';
import { type Channel, CHANNELS, type Participant, participantInput, participantOf } from '../shared/participant';
import { UPDATE_INTERACTION } from '../shared/participant.operations';
import { ParticipantsField } from '../shared/participants-field';
import { SpokeForField } from '../shared/spoke-for-field';
import type { Named } from '../shared/stakeholder';
import { useVersionedEdit } from '../shared/versioned-edit';
import { ChoiceField, TextField } from '../ui/fields';
import { INTERACTION, type InteractionOf } from './interaction.operations';

/** A week: what lasts longer is no meeting. */
const MOST_MINUTES = 10_080;

interface AboutForm extends Confidential {
  participants: Participant[];
  channel: Channel;
  subject: string;
  startsAt: string;
  durationMinutes: string;
  place: string;
}

const formOf = (one: InteractionOf) => ({
  version: one.version,
  form: {
    participants: one.participants.map(({ stakeholder, onBehalfOf }) => ({
      ...participantOf(stakeholder as Named),
      ...(onBehalfOf && { onBehalfOf: onBehalfOf }),
    })),
    channel: one.channel,
    subject: one.subject,
    startsAt: toWallClock(new Date(one.startsAt)),
    durationMinutes: one.durationMinutes === null ? '' : String(one.durationMinutes),
    place: one.place ?? '',
    confidentiality: one.confidentiality,
    readerIds: one.readers.map(({ id }) => id).sort(),
    legalProvision: one.legalProvision ?? '',
  } satisfies AboutForm,
});

/** What changed, as the API takes it. */
function inputOf({ participants, startsAt, durationMinutes, place, legalProvision, ...same }: Partial<AboutForm>) {
  return {
    ...same,
    ...(participants && { participants: participants.map(participantInput) }),
    ...(startsAt && { startsAt: fromWallClock(startsAt)?.toISOString() }),
    ...(durationMinutes !== undefined && { durationMinutes: numberOf(durationMinutes) }),
    ...(place !== undefined && { place: place.trim() || null }),
    ...(legalProvision !== undefined && { legalProvision: legalProvision.trim() || null }),
  };
}

/** Puts right who was there, how, when, where and about what, and who may read of it. */
export default function AboutFields({ of, onClose }: { of: InteractionOf; onClose: () => void }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  const client = useClient();
  const labels = {
    participants: t('log.who'),
    channel: t('log.channel'),
    subject: t('log.subject'),
    startsAt: t('log.when'),
    durationMinutes: t('log.duration'),
    place: t('log.place'),
    confidentiality: t('log.confidentiality'),
    readerIds: t('log.readers'),
    legalProvision: t('log.legalProvision'),
  };
  const show = (key: keyof AboutForm, value: AboutForm[keyof AboutForm]): string => {
    if (key === 'participants')
      return (value as Participant[]).map(({ name }) => name || t('common.protected')).join(', ');
    if (key === 'readerIds') return String((value as string[]).length);
    if (key === 'channel') return t(`channel.${value as Channel}`);
    if (key === 'confidentiality') return t(`confidentiality.${value as Confidential['confidentiality']}`);
    const at = key === 'startsAt' && fromWallClock(value as string);
    return at ? moment(at.toISOString()) : (value as string);
  };
  const edit = useVersionedEdit<AboutForm>({
    key: `about.${of.id}`,
    from: formOf(of),
    load: async () => {
      const { data } = await client.query(INTERACTION, { id: of.id }, { requestPolicy: 'network-only' });
      return data?.interaction ? formOf(data.interaction) : undefined;
    },
    save: (changes, version) => change(UPDATE_INTERACTION, { input: { id: of.id, version, ...inputOf(changes) } }),
    onEnd: onClose,
    labels,
    show,
  });
  const { form, set } = edit;
  const persons = form.participants.filter(({ kind }) => kind === 'PERSON');
  const ready = form.participants.length > 0 && form.subject.trim() !== '' && form.startsAt !== '';
  return (
    <InPlace edit={edit} shown={[]} ready={ready} roomy>
      <ParticipantsField
        participants={form.participants}
        onChange={(participants) => set({ participants })}
        recent={[]}
        problem={form.participants.length === 0 ? t('log.missing.participants') : undefined}
      />
      {persons.map((person) => (
        <SpokeForField
          key={person.key}
          person={person}
          others={form.participants}
          onChange={(next) =>
            set({ participants: form.participants.map((one) => (one.key === person.key ? next : one)) })
          }
        />
      ))}
      <ChoiceField
        label={labels.channel}
        value={form.channel}
        onChange={(channel) => set({ channel })}
        options={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
      />
      <TextField label={labels.subject} value={form.subject} maxLength={200} onChange={(subject) => set({ subject })} />
      <DayField
        label={labels.startsAt}
        timed
        required
        value={form.startsAt}
        onChange={(startsAt) => set({ startsAt })}
      />
      <div className="row end">
        <div className="grow">
          <TextField label={labels.place} value={form.place} onChange={(place) => set({ place })} />
        </div>
        <NumberField
          label={labels.durationMinutes}
          min={1}
          max={MOST_MINUTES}
          value={form.durationMinutes}
          onChange={(durationMinutes) => set({ durationMinutes })}
        />
      </div>
      <ConfidentialityFields form={form} set={set} />
    </InPlace>
  );
}
