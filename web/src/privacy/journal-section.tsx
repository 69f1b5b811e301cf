import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/use-api';
import { useFormat } from '../i18n/use-format';
import { Answer } from '../shared/answer';
import { MoreButton } from '../shared/more-button';
import { type PageOfList, usePages } from '../shared/use-pages';
import { Section } from '../ui/page';
import { EVENTS } from './privacy.operations';

/** The journal, the latest first. Reading it is journalled too. */
export function JournalSection() {
  const { t } = useTranslation();
  const pages = usePages();
  return (
    <Section title={t('privacy.journal')}>
      <p className="soft small">{t('privacy.journalHelp')}</p>
      {pages.map((page) => (
        <Events key={page.after ?? ''} {...page} />
      ))}
    </Section>
  );
}

function Events({ after, onMore }: PageOfList) {
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
          <MoreButton small page={pageInfo} onMore={onMore} label={t('timeline.more')} />
        </>
      )}
    </Answer>
  );
}
