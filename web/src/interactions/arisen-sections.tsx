import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format';
import { useSession } from '../session/session';
import { CloseTask, type OpenTask } from '../shared/close-task';
import { ReopenTask } from '../shared/reopen-task';
import { Tag } from '../ui/notice';
import { Section } from '../ui/page';
import type { InteractionOf } from './interaction.operations';

/** What is to be done after a contact, and what was promised in it. */
export function ArisenSections({ of }: { of: InteractionOf }) {
  const { t } = useTranslation();
  const { ago } = useFormat();
  const { may } = useSession();
  return (
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
                  {[t(one.promisedBy === 'US' ? 'log.byUs' : 'log.byThem'), one.dueOn && ago(one.dueOn), one.outcome]
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
  );
}

const TaskButton = ({ task, open }: { task: OpenTask; open: boolean }) =>
  open ? <CloseTask task={task} /> : <ReopenTask task={task} />;
