import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useAsk } from '../api/use-api';
import { useFormat } from '../i18n/use-format';
import { useSession } from '../session/session';
import { Answer } from '../shared/answer';
import { Missing } from '../shared/missing';
import { CloseTask, type OpenTask } from '../shared/close-task';
import { ReopenTask } from '../shared/reopen-task';
import { Tag } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { AboutSection } from './about-section';
import { INTERACTION, type InteractionOf } from './interaction.operations';
import { NoteSection } from './note-section';
import { StatusActions } from './status-actions';

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
    <Page title={of.subject} actions={may('interaction.write') && <StatusActions of={of} />}>
      <div className="row soft">
        {moment(of.startsAt)} · {t(`channel.${of.channel}`)}
        {of.durationMinutes && ` · ${t('interaction.minutes', { count: of.durationMinutes })}`}
        {of.place && ` · ${of.place}`}
        {of.status !== 'HELD' && <Tag tone="brand">{t(`status.${of.status}`)}</Tag>}
        {of.cancelReason}
        <Tag tone={of.confidentiality === 'RESTRICTED' ? 'warn' : ''}>{t(`confidentiality.${of.confidentiality}`)}</Tag>
        {of.legalProvision && <span>{of.legalProvision}</span>}
      </div>
      <div className="columns two">
        <div className="stack">
          <AboutSection of={of} />
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
                  {one.status !== 'OPEN' && <Tag tone="good">{t(`followUpStatus.${one.status}`)}</Tag>}
                  {may('interaction.write') && (
                    <TaskButton task={{ ...one, kind: 'followUp' }} open={one.status === 'OPEN'} />
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
                  {one.status !== 'OPEN' && (
                    <Tag tone={one.status === 'KEPT' ? 'good' : 'bad'}>{t(`commitmentState.${one.status}`)}</Tag>
                  )}
                  {may('interaction.write') && (
                    <TaskButton task={{ ...one, kind: 'commitment' }} open={one.status === 'OPEN'} />
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

const TaskButton = ({ task, open }: { task: OpenTask; open: boolean }) =>
  open ? <CloseTask task={task} /> : <ReopenTask task={task} />;
