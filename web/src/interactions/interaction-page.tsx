import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { type Outcome, useAsk, useChange } from '../api/use-api';
import { useFormat } from '../i18n/use-format';
import { useSession } from '../session/session';
import { Answer } from '../shared/answer';
import { Missing } from '../shared/missing';
import { CloseTask } from '../shared/close-task';
import { EditDialog } from '../shared/edit-dialog';
import { NamedLink } from '../shared/named-link';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import { Tag } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { CANCEL, HOLD, INTERACTION, type InteractionOf } from './interaction.operations';
import { NoteSection } from './note-section';

/** One contact: who was there, what was said, what came out of it. */
export default function InteractionPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const answer = useAsk(INTERACTION, { id });
  return (
    <Answer of={answer} title={t('timeline.title')}>
      {({ interaction }) => (interaction ? <Shown key={interaction.id} of={interaction} /> : <Missing />)}
    </Answer>
  );
}

function Shown({ of }: { of: InteractionOf }) {
  const { t } = useTranslation();
  const { moment, ago } = useFormat();
  const { may } = useSession();
  return (
    <Page title={of.subject} actions={may('interaction.write') && of.status === 'PLANNED' && <Planned of={of} />}>
      <div className="row soft">
        {moment(of.startsAt)} · {t(`channel.${of.channel}`)}
        {of.durationMinutes && ` · ${t('interaction.minutes', { count: of.durationMinutes })}`}
        {of.place && ` · ${of.place}`}
        {of.status !== 'HELD' && <Tag tone="brand">{t(`status.${of.status}`)}</Tag>}
        <Tag tone={of.confidentiality === 'RESTRICTED' ? 'warn' : ''}>{t(`confidentiality.${of.confidentiality}`)}</Tag>
        {of.legalProvision && <span>{of.legalProvision}</span>}
      </div>
      <div className="columns two">
        <div className="stack">
          <Section title={t('interaction.participants')}>
            <ul className="plain divided">
              {of.participants.map(({ stakeholder, onBehalfOf }) => (
                <li key={stakeholder.id}>
                  <NamedLink of={stakeholder} />
                  {onBehalfOf && (
                    <span className="soft">
                      {' '}
                      {t('interaction.for')} <NamedLink of={onBehalfOf} />
                    </span>
                  )}
                </li>
              ))}
            </ul>
            <p className="soft small">
              {t('interaction.staff', { names: of.staff.map(({ name }) => name).join(', ') })}
            </p>
          </Section>
          <NoteSection of={of} />
        </div>
        <div className="stack">
          <Section title={t('log.followUps')}>
            {of.followUps.length === 0 && <p className="soft">{t('interaction.noFollowUps')}</p>}
            <ul className="plain divided">
              {of.followUps.map((one) => (
                <li key={one.id} className="row spread">
                  <div className="grow">
                    {one.title}
                    <div className="soft small">
                      {[one.assignee.name, one.dueOn && ago(one.dueOn), one.outcome].filter(Boolean).join(' · ')}
                    </div>
                  </div>
                  {one.status !== 'OPEN' ? (
                    <Tag tone="good">{t(`followUpStatus.${one.status}`)}</Tag>
                  ) : (
                    may('interaction.write') && <CloseTask task={{ ...one, kind: 'followUp' }} />
                  )}
                </li>
              ))}
            </ul>
          </Section>
          <Section title={t('log.promises')}>
            {of.commitments.length === 0 && <p className="soft">{t('interaction.noPromises')}</p>}
            <ul className="plain divided">
              {of.commitments.map((one) => (
                <li key={one.id} className="row spread">
                  <div className="grow">
                    {one.title}
                    <div className="soft small">
                      {[
                        t(one.promisedBy === 'US' ? 'log.byUs' : 'log.byThem'),
                        one.dueOn && ago(one.dueOn),
                        one.outcome,
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </div>
                  </div>
                  {one.status !== 'OPEN' ? (
                    <Tag tone={one.status === 'KEPT' ? 'good' : 'bad'}>{t(`commitmentState.${one.status}`)}</Tag>
                  ) : (
                    may('interaction.write') && <CloseTask task={{ ...one, kind: 'commitment' }} />
                  )}
                </li>
              ))}
            </ul>
          </Section>
        </div>
      </div>
    </Page>
  );
}

/** What becomes of a planned contact. */
function Planned({ of }: { of: InteractionOf }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'hold' | 'cancel'>();
  return (
    <>
      <Button look="primary" onPress={() => setOpen('hold')}>
        {t('interaction.hold')}
      </Button>
      <Button onPress={() => setOpen('cancel')}>{t('interaction.cancel')}</Button>
      {open && <PlannedDialog of={of} what={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

function PlannedDialog({ of, what, onClose }: { of: InteractionOf; what: 'hold' | 'cancel'; onClose: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [hold] = useChange(HOLD);
  const [cancel] = useChange(CANCEL);
  const save = (): Promise<Outcome<unknown>> => {
    const input = { id: of.id, version: of.version };
    const words = text.trim() || null;
    return what === 'hold'
      ? hold({ input: { ...input, ...(words && { note: words }) } })
      : cancel({ input: { ...input, reason: words } });
  };
  return (
    <EditDialog title={t(`interaction.${what}`)} onSave={save} onClose={onClose}>
      {() => (
        <TextField
          label={t(what === 'hold' ? 'log.note' : 'interaction.reason')}
          lines={3}
          value={text}
          onChange={setText}
        />
      )}
    </EditDialog>
  );
}
