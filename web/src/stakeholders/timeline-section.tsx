import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAsk } from '../api/use-api';
import { useFormat } from '../i18n/use-format';
import { Answer } from '../shared/answer';
import { MoreButton } from '../shared/more-button';
import { type PageOfList, usePages } from '../shared/use-pages';
import { Empty, Tag } from '../ui/notice';
import { Section } from '../ui/page';
import { TIMELINE } from './page.operations';

/** What was had to do with a stakeholder, the latest first. */
export function TimelineSection({ id }: { id: string }) {
  const { t } = useTranslation();
  const pages = usePages();
  return (
    <Section title={t('timeline.title')}>
      {pages.map((page) => (
        <TimelinePage key={page.after ?? ''} id={id} {...page} />
      ))}
    </Section>
  );
}

function TimelinePage({ id, after, onMore }: PageOfList & { id: string }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  const answer = useAsk(TIMELINE, { id, after });
  return (
    <Answer of={answer}>
      {({ stakeholder }) => {
        if (!stakeholder) return null;
        const { nodes, pageInfo } = stakeholder.timeline;
        if (nodes.length === 0 && after === null) return <Empty>{t('timeline.empty')}</Empty>;
        return (
          <>
            <ol className="plain divided">
              {nodes.map((one) => (
                <li key={one.id} className="stack tight">
                  <div className="row">
                    <Link to={`/kontakter/${one.id}`}>
                      <strong>{one.subject}</strong>
                    </Link>
                    {one.status !== 'HELD' && (
                      <Tag tone={one.status === 'PLANNED' ? 'brand' : ''}>{t(`status.${one.status}`)}</Tag>
                    )}
                    {one.confidentiality === 'RESTRICTED' && <Tag tone="warn">{t('confidentiality.RESTRICTED')}</Tag>}
                  </div>
                  <div className="soft small">
                    {moment(one.startsAt)} · {t(`channel.${one.channel}`)} ·{' '}
                    {one.participants.map(({ stakeholder: who }) => who.name).join(', ')}
                  </div>
                  {one.note && <p className="note">{one.note}</p>}
                </li>
              ))}
            </ol>
            <MoreButton small page={pageInfo} onMore={onMore} label={t('timeline.more')} />
          </>
        );
      }}
    </Answer>
  );
}
