import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAsk } from '../api/use-api';
import { useFormat } from '../i18n/use-format';
import { Answer } from '../shared/answer';
import { Button } from '../ui/button';
import { Empty, Tag } from '../ui/notice';
import { Section } from '../ui/page';
import { TIMELINE } from './page.operations';

/** What was had to do with a stakeholder, the latest first. */
export function TimelineSection({ id }: { id: string }) {
  const { t } = useTranslation();
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  return (
    <Section title={t('timeline.title')}>
      {cursors.map((after, at) => (
        <TimelinePage
          key={after ?? ''}
          id={id}
          after={after}
          onMore={at === cursors.length - 1 ? (cursor) => setCursors([...cursors, cursor]) : undefined}
        />
      ))}
    </Section>
  );
}

function TimelinePage({ id, after, onMore }: { id: string; after: string | null; onMore?: (cursor: string) => void }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  const answer = useAsk(TIMELINE, { id, after });
  return (
    <Answer of={answer}>
      {({ stakeholder }) => {
        if (!stakeholder) return null;
        const { nodes, pageInfo } = stakeholder.timeline;
        if (nodes.length === 0 && after === null) return <Empty>{t('timeline.empty')}</Empty>;
        const cursor = pageInfo.endCursor;
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
            {onMore && pageInfo.hasNextPage && cursor && (
              <div className="no-print">
                <Button small onPress={() => onMore(cursor)}>
                  {t('timeline.more')}
                </Button>
              </div>
            )}
          </>
        );
      }}
    </Answer>
  );
}
