import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useClient } from 'urql';
import { type Failure, failureIn } from '../api/failure';
import { useFormat } from '../i18n/use-format';
import { dayIn } from '../i18n/time';
import { FailureNotice } from '../shared/failure-notice';
import { usePages } from '../shared/use-pages';
import { Button } from '../ui/button';
import { Section } from '../ui/page';
import { csvOf } from '../shared/csv';
import { download } from '../shared/download';
import { filterIn, type JournalFilter, searchOf, toAsk } from './journal-filter';
import { JournalFilters } from './journal-filters';
import { JournalTable } from './journal-table';
import { changesOf, useJournalWords } from './journal-words';
import { EVENTS, type EventRow } from './journal.operations';
import { PrivacyFrame } from './privacy-frame';

/** As many events as one file holds: what is more is asked for by days. */
const MOST = 5_000;
const AT_ONCE = 100;

/** Who did, saw or was refused what: in words, narrowed down, and as a table to take along. Reading it is journalled too. */
export default function JournalPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const filter = filterIn(search);
  const pages = usePages(search.toString());
  const set = (next: Partial<JournalFilter>) => setSearch(searchOf({ ...filter, ...next }), { replace: true });
  return (
    <PrivacyFrame>
      <Section title={t('privacy.journal')} actions={<Download filter={filter} />}>
        <p className="soft small">{t('privacy.journalHelp')}</p>
        <JournalFilters filter={filter} onChange={set} />
        {pages.map((page) => (
          <JournalTable key={`${search.toString()} ${page.after ?? ''}`} filter={filter} {...page} />
        ))}
      </Section>
    </PrivacyFrame>
  );
}

/** Takes what the filter leaves along as a file. */
function Download({ filter }: { filter: JournalFilter }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  const { actionOf, aboutOf } = useJournalWords();
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const rowOf = (one: EventRow) => [
    one.id,
    moment(one.at),
    one.actor?.name ?? t('privacy.nobody'),
    actionOf(one),
    aboutOf(one),
    changesOf(one).join('\n'),
    one.action,
    one.objectType,
    one.objectId ?? '',
  ];
  const fetchAll = async () => {
    setBusy(true);
    setFailure(undefined);
    const rows: string[][] = [];
    let after: string | null = null;
    do {
      const variables: { first: number; filter: ReturnType<typeof toAsk>; after: string | null } = {
        first: AT_ONCE,
        filter: toAsk(filter),
        after,
      };
      const { data, error } = await client.query(EVENTS, variables, { requestPolicy: 'network-only' });
      if (error || !data) {
        setBusy(false);
        return setFailure(error && failureIn(error));
      }
      rows.push(...data.auditEvents.nodes.map(rowOf));
      const { hasNextPage, endCursor } = data.auditEvents.pageInfo;
      after = hasNextPage ? endCursor : null;
    } while (after !== null && rows.length < MOST);
    setBusy(false);
    const head = [
      t('journal.number'),
      t('journal.when'),
      t('journal.who'),
      t('journal.what'),
      t('journal.about'),
      t('journal.changes'),
      'action',
      'objectType',
      'objectId',
    ];
    download(`loggbok-${dayIn()}.csv`, csvOf([head, ...rows]), 'text/csv');
  };
  return (
    <>
      <Button small isDisabled={busy} onPress={() => void fetchAll()}>
        {busy ? t('journal.downloading') : t('journal.download')}
      </Button>
      {failure && <FailureNotice failure={failure} />}
    </>
  );
}
