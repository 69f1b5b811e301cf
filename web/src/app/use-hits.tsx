import { Handshake, Sprout } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/use-api';
import { useSession } from '../session/session';
import { Mark } from '../shared/mark';
import { useSaid } from '../shared/said';
import type { Named } from '../shared/stakeholder';
import { useSettled } from '../shared/use-find';
import { Icon } from '../ui/icon';
import { itemsFor } from './navigation';
import { SEARCH } from './palette.operations';
import { useRecentVisits } from './recent';

/** Somewhere that one may go to. */
export interface Hit {
  to: string;
  name: string;
  detail: string;
  sign: ReactNode;
  /** Who it is, where it is a stakeholder. */
  who?: Named;
}

export interface Hits {
  groups: readonly { title: string; hits: readonly Hit[] }[];
  /** Why nothing is shown. */
  empty?: string;
}

/** How short a text is looked for. */
const SHORTEST = 2;

const tool = (icon: typeof Handshake): ReactNode => (
  <span className="tool" aria-hidden="true">
    <Icon of={icon} />
  </span>
);

/** What is found by a text, in groups; without one, to whom one went last and the pages. */
export function useHits(text: string): Hits {
  const { t } = useTranslation();
  const session = useSession();
  const recent = useRecentVisits(session.me.id);
  const typed = text.trim();
  const asked = useSettled(typed);
  const { data, failure } = useAsk(SEARCH, { text: asked }, { pause: asked.length < SHORTEST });
  const said = useSaid();

  const stakeholder = (who: Named, areas: readonly { name: string }[] = []): Hit => ({
    to: `/aktorer/${who.id}`,
    name: who.name,
    detail: [t(`kind.${who.kind}`), ...areas.map(({ name }) => name)].join(' · '),
    sign: <Mark of={who} />,
    who,
  });
  const pages = itemsFor(session)
    .map(({ place, to, icon }) => ({ to, name: t(`nav.${place}`), detail: t('search.page'), sign: tool(icon) }))
    .filter(({ name }) => name.toLocaleLowerCase().includes(typed.toLocaleLowerCase()));
  const groups =
    typed.length < SHORTEST
      ? [{ title: t('search.recent'), hits: recent.map((who) => stakeholder(who)) }]
      : data
        ? [
            {
              title: t('nav.stakeholders'),
              hits: data.stakeholders.nodes.map(({ areas, ...who }) => stakeholder(who, areas)),
            },
            {
              title: t('search.partnership'),
              hits: data.partnerships.nodes.map(({ id, name, stage }) => ({
                to: `/samverkan/${id}`,
                name,
                detail: t(`stage.${stage}`),
                sign: tool(Handshake),
              })),
            },
            {
              title: t('search.initiative'),
              hits: data.initiatives.nodes.map(({ id, name, status }) => ({
                to: `/initiativ/${id}`,
                name,
                detail: t(`initiativeStatus.${status}`),
                sign: tool(Sprout),
              })),
            },
          ]
        : [];
  const all = [...groups, { title: t('search.pages'), hits: pages }].filter(({ hits }) => hits.length);
  return {
    groups: all,
    empty: all.length ? undefined : data ? t('common.nothingFound') : failure ? said(failure) : t('common.loading'),
  };
}
