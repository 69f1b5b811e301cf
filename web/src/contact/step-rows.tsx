import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useColleagues } from '../shared/colleagues';
import { DayField } from '../shared/day-field';
import { IconButton } from '../ui/button';
import { SelectField, TextField } from '../ui/fields';
import type { ContactForm, FollowUpDraft, PromiseDraft } from './contact-form';

export interface NextStepsProps {
  form: Pick<ContactForm, 'followUps' | 'promises'>;
  set: (next: Partial<ContactForm>) => void;
}

/** What is to be done and what was promised, each with its day. */
export default function StepRows({ form: { followUps, promises }, set }: NextStepsProps) {
  const { t } = useTranslation();
  const followUp = (at: number, next: Partial<FollowUpDraft>) =>
    set({ followUps: followUps.map((one, i) => (i === at ? { ...one, ...next } : one)) });
  const promise = (at: number, next: Partial<PromiseDraft>) =>
    set({ promises: promises.map((one, i) => (i === at ? { ...one, ...next } : one)) });
  return (
    <>
      {followUps.map((one, at) => (
        <fieldset key={at} className="step">
          <legend className="label">{t('task.followUp')}</legend>
          <TextField label={t('log.task')} value={one.title} onChange={(title) => followUp(at, { title })} />
          <div className="row end">
            <DayField label={t('log.dueOn')} value={one.dueOn} onChange={(dueOn) => followUp(at, { dueOn })} />
            <Assignee value={one.assigneeId} onChange={(assigneeId) => followUp(at, { assigneeId })} />
            <Remove
              title={one.title || t('task.followUp')}
              onPress={() => set({ followUps: followUps.filter((_, i) => i !== at) })}
            />
          </div>
        </fieldset>
      ))}
      {promises.map((one, at) => (
        <fieldset key={at} className="step">
          <legend className="label">{t('log.promise')}</legend>
          <TextField label={t('log.task')} value={one.title} onChange={(title) => promise(at, { title })} />
          <div className="row end">
            <SelectField
              label={t('log.promisedBy')}
              value={one.promisedBy}
              onChange={(promisedBy) => promisedBy && promise(at, { promisedBy })}
              options={[
                { value: 'US', label: t('log.byUs') },
                { value: 'STAKEHOLDER', label: t('log.byThem') },
              ]}
            />
            <DayField label={t('log.dueOn')} value={one.dueOn} onChange={(dueOn) => promise(at, { dueOn })} />
            <Remove
              title={one.title || t('log.promise')}
              onPress={() => set({ promises: promises.filter((_, i) => i !== at) })}
            />
          </div>
        </fieldset>
      ))}
    </>
  );
}

function Assignee({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const { t } = useTranslation();
  return (
    <SelectField
      label={t('task.assignee')}
      value={value}
      none={t('log.me')}
      options={useColleagues()}
      onChange={onChange}
    />
  );
}

function Remove({ title, onPress }: { title: string; onPress: () => void }) {
  const { t } = useTranslation();
  return <IconButton icon={X} label={t('log.removeTask', { title })} onPress={onPress} />;
}
