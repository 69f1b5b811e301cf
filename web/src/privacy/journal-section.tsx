import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/use-api';
import { useFormat } from '../i18n/use-format';
import { Answer } from '../shared/answer';
import { Button } from '../ui/button';
import { Section } from '../ui/page';
import { EVENTS } from './privacy.operations';

/** The journal, the latest first. Reading it is journalled too. */
export function JournalSection() {
  const { t } = useTranslation();
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  return (
    <Section title={t('privacy.journal')}>
      <p className="soft small">{t('privacy.journalHelp')}</p>
      {cursors.map((after, at) => (
        <Events
          key={after ?? ''}
          after={after}
          onMore={at === cursors.length - 1 ? (next) => setCursors([...cursors, next]) : undefined}
        />
      ))}
    </Section>
  );
}

function Events({ after, onMore }: { after: string | null; onMore?: (cursor: string) => void }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  const answer = useAsk(EVENTS, { after, filter: null }, { alone: true });
  return (
    <Answer of={answer}>
      {({ auditEvents: { nodes, pageInfo } }) => (
        <>
          <ol className="plain divided">
            {nodes.map((one) => (
              <li key={one.id}>
                <code>{one.action}</code> {one.actor?.name ?? t('privacy.nobody')}
                <div className="soft small">
                  {moment(one.at)} · {one.objectType} {one.objectId && one.objectId.slice(-8)}
                </div>
              </li>
            ))}
          </ol>
          {onMore && pageInfo.hasNextPage && pageInfo.endCursor && (
            <div>
              <Button small onPress={() => onMore(pageInfo.endCursor!)}>
                {t('timeline.more')}
              </Button>
            </div>
          )}
        </>
      )}
    </Answer>
  );
}
