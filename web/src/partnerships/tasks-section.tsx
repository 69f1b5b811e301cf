import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { change } from '../api/use-api';
import { addDays, dayIn } from '../i18n/time';
import { useFormat } from '../i18n/use-format';
import { CloseTask } from '../shared/close-task';
import { useColleagues } from '../shared/colleagues';
import { InPlace, useNew } from '../shared/in-place';
import { ReopenTask } from '../shared/reopen-task';
import { useTextFields } from '../shared/text-fields';
import { useSession } from '../session/session';
import { Button } from '../ui/button';
import { SelectField } from '../ui/fields';
import { Tag } from '../ui/notice';
import { Section } from '../ui/page';
import { ADD_FOLLOW_UP, ADD_PROMISE } from './changes.operations';
import type { PartnershipOf } from './partnership.operations';

/** What is to be done in a partnership, and what was promised in it; what is closed is folded. */
export function TasksSection({ of, editable }: { of: PartnershipOf; editable: boolean }) {
  const { t } = useTranslation();
  const { ago } = useFormat();
  const { may } = useSession();
  const [adding, setAdding] = useState<'followUp' | 'promise'>();
  const close = () => setAdding(undefined);
  const all = [
    ...of.followUps.map((one) => ({ ...one, kind: 'followUp' as const })),
    ...of.commitments.map((one) => ({ ...one, kind: 'commitment' as const })),
  ];
  const open = all.filter(({ status }) => status === 'OPEN');
  const closed = all.filter(({ status }) => status !== 'OPEN');
  if (all.length === 0 && !editable) return null;
  return (
    <Section
      title={t('preparation.title')}
      actions={
        editable && (
          <>
            <Button small onPress={() => setAdding('followUp')}>
              {t('log.addFollowUp')}
            </Button>
            <Button small onPress={() => setAdding('promise')}>
              {t('log.addPromise')}
            </Button>
          </>
        )
      }
    >
      {adding === 'followUp' && <AddFollowUp partnershipId={of.id} onClose={close} />}
      {adding === 'promise' && <AddPromise of={of} onClose={close} />}
      {open.length === 0 && !adding && <p className="soft">{t('preparation.empty')}</p>}
      <ul className="plain divided">
        {open.map((one) => (
          <li key={one.id} className="row spread">
            <div className="grow">
              {one.title} {one.dueOn && <span className="soft small">{ago(one.dueOn)}</span>}
            </div>
            {may('interaction.write') && <CloseTask task={one} />}
          </li>
        ))}
      </ul>
      {closed.length > 0 && (
        <details>
          <summary>{t('task.closed', { count: closed.length })}</summary>
          <ul className="plain divided">
            {closed.map((one) => (
              <li key={one.id} className="row spread">
                <div className="grow">{one.title}</div>
                <Tag>
                  {one.kind === 'followUp' ? t(`followUpStatus.${one.status}`) : t(`commitmentState.${one.status}`)}
                </Tag>
                {may('interaction.write') && <ReopenTask task={one} />}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

/** The fields that show their own problem. */
const SHOWN = ['title', 'dueOn'] as const;
const IN_DAYS = 14;

function useLabels() {
  const { t } = useTranslation();
  return { title: t('log.task'), dueOn: t('log.dueOn') };
}

function AddFollowUp({ partnershipId, onClose }: { partnershipId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const colleagues = useColleagues();
  const edit = useNew(
    { title: '', dueOn: addDays(dayIn(), IN_DAYS), assigneeId: me.id },
    ({ title, dueOn, assigneeId }) =>
      change(ADD_FOLLOW_UP, {
        input: { partnershipId, followUp: { title: title.trim(), dueOn: dueOn || null, assigneeId } },
      }),
    onClose,
  );
  const { form, set } = edit;
  const { text, day } = useTextFields(edit, useLabels());
  return (
    <InPlace edit={edit} shown={SHOWN} ready={form.title.trim() !== ''}>
      {text('title', { required: true })}
      <div className="columns fields">
        {day('dueOn')}
        <SelectField
          label={t('task.assignee')}
          value={form.assigneeId}
          onChange={(assigneeId) => set({ assigneeId })}
          options={colleagues}
        />
      </div>
    </InPlace>
  );
}

interface PromiseForm {
  title: string;
  dueOn: string;
  promisedBy: 'US' | 'STAKEHOLDER';
  stakeholderId: string;
}

function AddPromise({ of, onClose }: { of: PartnershipOf; onClose: () => void }) {
  const { t } = useTranslation();
  const parties = of.parties.filter(({ current }) => current).map(({ stakeholder }) => stakeholder);
  const edit = useNew<PromiseForm>(
    {
      title: '',
      dueOn: addDays(dayIn(), IN_DAYS),
      promisedBy: 'US',
      stakeholderId: parties[0]?.id ?? '',
    },
    ({ title, dueOn, ...form }) =>
      change(ADD_PROMISE, {
        input: { partnershipId: of.id, commitment: { ...form, title: title.trim(), dueOn: dueOn || null } },
      }),
    onClose,
  );
  const { form, set } = edit;
  const { text, day } = useTextFields(edit, useLabels());
  return (
    <InPlace edit={edit} shown={SHOWN} ready={form.title.trim() !== '' && form.stakeholderId !== ''}>
      {text('title', { required: true })}
      <div className="columns fields">
        <SelectField
          label={t('log.promisedBy')}
          value={form.promisedBy}
          onChange={(promisedBy) => promisedBy && set({ promisedBy })}
          options={[
            { value: 'US', label: t('log.byUs') },
            { value: 'STAKEHOLDER', label: t('log.byThem') },
          ]}
        />
        <SelectField
          label={t('partnership.promiseParty')}
          value={form.stakeholderId}
          onChange={(stakeholderId) => set({ stakeholderId })}
          options={parties.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {day('dueOn')}
      </div>
    </InPlace>
  );
}
