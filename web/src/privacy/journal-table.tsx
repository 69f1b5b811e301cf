import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/use-api';
import { useFormat } from '../i18n/use-format';
import { Answer } from '../shared/answer';
import { MoreButton } from '../shared/more-button';
import type { PageOfList } from '../shared/use-pages';
import { Empty, Tag } from '../ui/notice';
import { type JournalFilter, toAsk } from './journal-filter';
import { changesOf, useJournalWords } from './journal-words';
import { EVENTS, type EventRow } from './journal.operations';
import './journal.css';

const AT_ONCE = 50;

/** A page of the journal. */
export function JournalTable({ filter, after, onMore }: PageOfList & { filter: JournalFilter }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  // Reading is journalled: it is not asked for again when something else changes.
  const answer = useAsk(EVENTS, { after, filter: toAsk(filter), first: AT_ONCE }, { alone: true });
  return (
    <Answer of={answer}>
      {({ auditEvents: { nodes, pageInfo, totalCount } }) =>
        nodes.length === 0 ? (
          <Empty>{t('journal.none')}</Empty>
        ) : (
          <>
            {after === null && (
              <p className="soft small">{t('journal.count', { count: totalCount, number: number(totalCount) })}</p>
            )}
            <div className="table-frame" tabIndex={0} role="region" aria-label={t('privacy.journal')}>
              <table className="table journal">
                <thead>
                  <tr>
                    <th scope="col">{t('journal.when')}</th>
                    <th scope="col">{t('journal.who')}</th>
                    <th scope="col">{t('journal.what')}</th>
                    <th scope="col">{t('journal.about')}</th>
                  </tr>
                </thead>
                <tbody>
                  {nodes.map((one) => (
                    <Event key={one.id} of={one} />
                  ))}
                </tbody>
              </table>
            </div>
            <MoreButton small page={pageInfo} onMore={onMore} label={t('timeline.more')} />
          </>
        )
      }
    </Answer>
  );
}

function Event({ of }: { of: EventRow }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  const { actionOf, aboutOf } = useJournalWords();
  const changes = changesOf(of);
  return (
    <tr>
      <td className="nowrap">{moment(of.at)}</td>
      <td>{of.actor?.name ?? t('privacy.nobody')}</td>
      <td>
        {actionOf(of)}
        {changes.length > 0 && (
          <details>
            <summary>{t('journal.showChanges')}</summary>
            <ul className="plain small">
              {changes.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </details>
        )}
      </td>
      <td>
        {aboutOf(of)}{' '}
        {of.subjects.some(({ protected: hidden }) => hidden) && <Tag tone="bad">{t('common.protected')}</Tag>}
      </td>
    </tr>
  );
}
