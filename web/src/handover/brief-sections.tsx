import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../i18n/use-format';
import { NamedLink } from '../shared/named-link';
import { Section } from '../ui/page';
import type { Brief } from './handover.operations';

/** All that somebody keeps, part by part; what there is none of is left out. */
export function BriefSections({ brief }: { brief: Brief }) {
  const { t } = useTranslation();
  const { dayOf, date, moment } = useFormat();
  const due = (day: string | null) => day && t('handover.due', { day: date(day) });
  return (
    <div className="columns two">
      <Part title={t('handover.parts.STAKEHOLDERS')} of={brief.stakeholders}>
        {(one) => (
          <>
            <NamedLink of={one} />{' '}
            <span className="soft small">
              {one.lastHeldAt ? t('handover.lastMet', { day: dayOf(one.lastHeldAt) }) : t('stakeholder.neverMet')}
            </span>
          </>
        )}
      </Part>
      <Part title={t('handover.parts.PARTNERSHIPS')} of={brief.partnerships}>
        {({ id, name, stage }) => (
          <>
            <Link to={`/samverkan/${id}`}>{name}</Link> <span className="soft small">{t(`stage.${stage}`)}</span>
          </>
        )}
      </Part>
      <Part title={t('handover.parts.INITIATIVES')} of={brief.initiatives}>
        {({ id, name, status }) => (
          <>
            <Link to={`/initiativ/${id}`}>{name}</Link>{' '}
            <span className="soft small">{t(`initiativeStatus.${status}`)}</span>
          </>
        )}
      </Part>
      <Part title={t('handover.parts.FOLLOW_UPS')} of={brief.followUps}>
        {({ title, dueOn }) => (
          <>
            {title} <span className="soft small">{due(dueOn)}</span>
          </>
        )}
      </Part>
      <Part title={t('handover.parts.COMMITMENTS')} of={brief.commitments}>
        {({ title, dueOn }) => (
          <>
            {title} <span className="soft small">{due(dueOn)}</span>
          </>
        )}
      </Part>
      <Part title={t('handover.planned')} of={brief.plannedInteractions}>
        {({ id, subject, startsAt }) => (
          <>
            <Link to={`/kontakter/${id}`}>{subject}</Link> <span className="soft small">{moment(startsAt)}</span>
          </>
        )}
      </Part>
    </div>
  );
}

function Part<Row extends { id: string }>({
  title,
  of: { totalCount, nodes },
  children,
}: {
  title: string;
  of: { totalCount: number; nodes: readonly Row[] };
  children: (row: Row) => ReactNode;
}) {
  const { t } = useTranslation();
  if (totalCount === 0) return null;
  return (
    <Section title={`${title} (${totalCount})`}>
      <ul className="plain divided">
        {nodes.map((row) => (
          <li key={row.id}>{children(row)}</li>
        ))}
      </ul>
      {totalCount > nodes.length && (
        <p className="soft small">{t('handover.andMore', { count: totalCount - nodes.length })}</p>
      )}
    </Section>
  );
}
