import { useTranslation } from 'react-i18next';
import { dayIn } from '../i18n/time';
import { useFormat } from '../i18n/use-format';
import { useSession } from '../session/session';
import { CloseTask } from '../shared/close-task';
import { Tag } from '../ui/notice';
import { Section } from '../ui/page';
import type { StakeholderOf } from './page.operations';

/** What is open between us and them: tasks and promises either way. */
export function PreparationSection({ of }: { of: StakeholderOf }) {
  const { t } = useTranslation();
  const { ago, dateAndAgo, days } = useFormat();
  const { may } = useSession();
  const tasks = of.openFollowUps.nodes.map((one) => ({ ...one, kind: 'followUp' as const, who: one.assignee.name }));
  const promises = of.commitments.nodes.map((one) => ({
    ...one,
    kind: 'commitment' as const,
    who: one.promisedBy === 'US' ? t('log.byUs') : t('log.byThem'),
  }));
  const open = [...tasks, ...promises];
  return (
    <Section title={t('preparation.title')}>
      {open.length === 0 && <p className="soft">{t('preparation.empty')}</p>}
      <ul className="plain divided">
        {open.map((one) => (
          <li key={one.id} className="row spread">
            <div className="grow">
              <Tag>{t(one.kind === 'followUp' ? 'preparation.followUp' : 'preparation.promise')}</Tag> {one.title}
              <div className="soft small">
                {one.who}
                {one.dueOn && ` · ${ago(one.dueOn)}`} {one.overdue && <Tag tone="bad">{t('task.overdue')}</Tag>}
              </div>
            </div>
            {may('interaction.write') && <CloseTask task={one} />}
          </li>
        ))}
      </ul>
      {of.contactLatestOn && (
        <p className="soft small">
          {t('preparation.cadence', {
            ideal: days(of.contactCadence.idealDays),
            longest: days(of.contactCadence.longestDays),
          })}{' '}
          {t(of.contactLatestOn < dayIn() ? 'preparation.wasDue' : 'preparation.due', {
            when: dateAndAgo(of.contactLatestOn),
          })}
        </p>
      )}
    </Section>
  );
}
