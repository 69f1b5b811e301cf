import { ArrowDownLeft, ArrowUpRight, CalendarCheck, Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ResultOf } from '../api/graphql';
import { useAsk } from '../api/use-api';
import { useFormat } from '../i18n/use-format';
import { Answer } from '../shared/answer';
import { ChannelIcon } from '../agenda/channel-icon';
import { Mark } from '../shared/mark';
import { MoreButton } from '../shared/more-button';
import { type PageOfList, usePages } from '../shared/use-pages';
import { capital } from '../agenda/groups';
import { Icon } from '../ui/icon';
import { Empty, Tag } from '../ui/notice';
import { Section } from '../ui/page';
import { TIMELINE } from './page.operations';
import { byMonth } from './timeline-months';
import './timeline.css';

type Entry = NonNullable<ResultOf<typeof TIMELINE>['stakeholder']>['timeline']['nodes'][number];

/** What was had to do with a stakeholder, the latest first, by month; what is planned stands before it. */
export function TimelineSection({ id }: { id: string }) {
  const { t } = useTranslation();
  const pages = usePages();
  return (
    <Section title={t('timeline.title')}>
      <div className="timeline">
        {pages.map((page) => (
          <TimelinePage key={page.after ?? ''} id={id} {...page} />
        ))}
      </div>
    </Section>
  );
}

function TimelinePage({ id, after, onMore }: PageOfList & { id: string }) {
  const { t } = useTranslation();
  const { month: monthOf } = useFormat();
  const answer = useAsk(TIMELINE, { id, after });
  return (
    <Answer of={answer}>
      {({ stakeholder }) => {
        if (!stakeholder) return null;
        const { nodes, pageInfo } = stakeholder.timeline;
        if (nodes.length === 0 && after === null) return <Empty>{t('timeline.empty')}</Empty>;
        return (
          <>
            {byMonth(nodes).map(({ month, items }) => (
              <section key={month} className={month === 'ahead' ? 'timeline-part ahead' : 'timeline-part'}>
                <h3>{month === 'ahead' ? t('timeline.ahead') : capital(monthOf(month))}</h3>
                <ol className="plain">
                  {items.map((one) => (
                    <TimelineEntry key={one.id} of={one} whose={id} />
                  ))}
                </ol>
              </section>
            ))}
            <MoreButton small page={pageInfo} onMore={onMore} label={t('timeline.more')} />
          </>
        );
      }}
    </Answer>
  );
}

function TimelineEntry({ of, whose }: { of: Entry; whose: string }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  const others = of.participants.filter(({ stakeholder }) => stakeholder.id !== whose);
  return (
    <li className="timeline-entry">
      <span className="timeline-dot">
        <ChannelIcon of={of.channel} />
      </span>
      <div className="timeline-top">
        <Link to={`/kontakter/${of.id}`}>{of.subject}</Link>
        {of.status !== 'HELD' && <Tag tone="line">{t(`status.${of.status}`)}</Tag>}
        {of.confidentiality === 'RESTRICTED' && <Tag icon={Lock}>{t('confidentiality.RESTRICTED')}</Tag>}
        <time dateTime={of.startsAt}>{moment(of.startsAt)}</time>
      </div>
      <p className="timeline-who">
        <span>{t(others.length ? 'timeline.with' : 'timeline.alone', { channel: t(`channel.${of.channel}`) })}</span>
        {others.map(({ stakeholder: who }) => (
          <span key={who.id} className="name">
            <Mark of={who} size="xs" />
            {who.name}
          </span>
        ))}
      </p>
      {of.note && <p className="note">{of.note}</p>}
      {of.followUps.length + of.commitments.length > 0 && (
        <p className="timeline-gave">
          {of.commitments.map(({ id, title, promisedBy }) => (
            <span key={id}>
              <Icon of={promisedBy === 'US' ? ArrowUpRight : ArrowDownLeft} size="s" />
              {title}
            </span>
          ))}
          {of.followUps.map(({ id, title }) => (
            <span key={id}>
              <Icon of={CalendarCheck} size="s" />
              {title}
            </span>
          ))}
        </p>
      )}
    </li>
  );
}
