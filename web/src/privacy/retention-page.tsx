import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/use-api';
import { useFormat } from '../i18n/use-format';
import { Answer } from '../shared/answer';
import { MoreButton } from '../shared/more-button';
import { type PageOfList, usePages } from '../shared/use-pages';
import { Empty } from '../ui/notice';
import { Section } from '../ui/page';
import { PrivacyFrame } from './privacy-frame';
import { DISPOSALS } from './retention.operations';
import { RulesSection } from './rules-section';
import { useTableWords } from './table-words';

/** What is destroyed after a time, by which decision, and the protocols of it. */
export default function RetentionPage() {
  return (
    <PrivacyFrame>
      <RulesSection />
      <Protocols />
    </PrivacyFrame>
  );
}

function Protocols() {
  const { t } = useTranslation();
  const pages = usePages();
  return (
    <Section title={t('privacy.protocols')}>
      <p className="soft small">{t('privacy.protocolsHelp')}</p>
      {pages.map((page) => (
        <PageOfProtocols key={page.after ?? ''} {...page} />
      ))}
    </Section>
  );
}

function PageOfProtocols({ after, onMore }: PageOfList) {
  const { t } = useTranslation();
  const inWords = useTableWords();
  const { moment, date, number } = useFormat();
  const answer = useAsk(DISPOSALS, { after });
  const countsOf = (counts: unknown) =>
    Object.entries(counts as Record<string, number>)
      .filter(([, count]) => count > 0)
      .map(([table, count]) => `${inWords(table)}: ${number(count)}`)
      .join(', ');
  return (
    <Answer of={answer}>
      {({ disposals: { nodes, pageInfo } }) => (
        <>
          {nodes.length === 0 && <Empty>{t('privacy.noProtocols')}</Empty>}
          <ul className="plain divided">
            {nodes.map((one) => (
              <li key={one.id}>
                <strong>{one.rule?.name ?? t('privacy.oneErased')}</strong> · {moment(one.executedAt)}
                <div className="small">
                  {one.executedBy?.name ?? t('privacy.byServer')} · {one.decision}
                  {one.rule && one.before && ` · ${t('privacy.olderThan', { day: date(one.before) })}`}
                </div>
                <div className="soft small">{countsOf(one.counts) || t('privacy.nothingDestroyed')}</div>
              </li>
            ))}
          </ul>
          <MoreButton small page={pageInfo} onMore={onMore} label={t('timeline.more')} />
        </>
      )}
    </Answer>
  );
}
