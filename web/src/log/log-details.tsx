import { useTranslation } from 'react-i18next';
import { addDays, dayIn } from '../i18n/time';
import { ConfidentialityFields } from '../shared/confidentiality-fields';
import { SpokeForField } from '../shared/spoke-for-field';
import { NumberField } from '../shared/number-field';
import { ChoiceField, SelectField, TextField } from '../ui/fields';
import type { LogForm } from './log-form';
import { TaskListField } from './task-list-field';

/** A week: what lasts longer is no meeting. */
const MOST_MINUTES = 10_080;

/** What a meeting may have besides: all of it may be left out. */
export default function LogDetails({ form, change }: { form: LogForm; change: (next: Partial<LogForm>) => void }) {
  const { t } = useTranslation();
  const inAWeek = addDays(dayIn(), 7);
  return (
    <div className="stack">
      <TextField
        label={t('log.note')}
        lines={4}
        value={form.note}
        hint={t('log.noteHint')}
        onChange={(note) => change({ note })}
      />
      {form.note.trim() && (
        <ChoiceField
          label={t('log.noteState')}
          value={form.noteState}
          onChange={(noteState) => change({ noteState })}
          options={[
            { value: 'DRAFT', label: t('log.draft') },
            { value: 'FINALISED', label: t('log.finalised') },
          ]}
        />
      )}
      {form.participants
        .filter(({ kind }) => kind === 'PERSON')
        .map((person) => (
          <SpokeForField
            key={person.key}
            person={person}
            others={form.participants}
            onChange={(next) =>
              change({ participants: form.participants.map((one) => (one.key === person.key ? next : one)) })
            }
          />
        ))}
      <TaskListField
        title={t('log.followUps')}
        add={t('log.addFollowUp')}
        tasks={form.followUps}
        fresh={() => ({ title: '', dueOn: inAWeek })}
        onChange={(followUps) => change({ followUps })}
      />
      <TaskListField
        title={t('log.promises')}
        add={t('log.addPromise')}
        tasks={form.promises}
        fresh={() => ({ title: '', dueOn: inAWeek, promisedBy: 'US' as const })}
        onChange={(promises) => change({ promises })}
        more={(promise, changePromise) => (
          <SelectField
            label={t('log.promisedBy')}
            value={promise.promisedBy}
            onChange={(promisedBy) => promisedBy && changePromise({ promisedBy })}
            options={[
              { value: 'US', label: t('log.byUs') },
              { value: 'STAKEHOLDER', label: t('log.byThem') },
            ]}
          />
        )}
      />
      <div className="row end">
        <div className="grow">
          <TextField label={t('log.place')} value={form.place} onChange={(place) => change({ place })} />
        </div>
        <NumberField
          label={t('log.duration')}
          min={1}
          max={MOST_MINUTES}
          value={form.durationMinutes}
          onChange={(durationMinutes) => change({ durationMinutes })}
        />
      </div>
      <ConfidentialityFields form={form} set={change} />
    </div>
  );
}
