import { useTranslation } from 'react-i18next';
import type { TypedDocumentNode } from 'urql';
import type { ResultOf } from '../api/graphql';
import { useAsk } from '../api/use-api';
import { Answer } from '../shared/answer';
import { MoreButton } from '../shared/more-button';
import { type PageOfList, usePages } from '../shared/use-pages';
import { Empty } from '../ui/notice';
import { Section } from '../ui/page';
import { type MET, MetList } from './met-list';

interface Answered {
  of: {
    interactions: {
      nodes: ResultOf<typeof MET>[];
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
}

interface MetSectionProps {
  id: string;
  /** Asks for the contacts that belong to it, page by page. */
  query: TypedDocumentNode<Answered, { id: string; after: string | null }>;
}

/** The contacts that belong to an initiative or a partnership, the newest first. */
export function MetSection({ id, query }: MetSectionProps) {
  const { t } = useTranslation();
  const pages = usePages(`met ${id}`);
  return (
    <Section title={t('met.title')}>
      {pages.map((page) => (
        <MetPage key={page.after ?? ''} id={id} query={query} {...page} />
      ))}
    </Section>
  );
}

function MetPage({ id, query, after, onMore }: MetSectionProps & PageOfList) {
  const { t } = useTranslation();
  const answer = useAsk(query, { id, after });
  return (
    <Answer of={answer}>
      {({ of }) =>
        of && of.interactions.nodes.length > 0 ? (
          <>
            <MetList of={of.interactions.nodes} />
            <MoreButton small page={of.interactions.pageInfo} onMore={onMore} label={t('list.more')} />
          </>
        ) : (
          after === null && <Empty>{t('met.empty')}</Empty>
        )
      }
    </Answer>
  );
}
