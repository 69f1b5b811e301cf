import { type Loaded, useAsk } from '../api/use-api';
import { AGENDA, type AgendaItem, type AgendaQuestion } from '../agenda/agenda.operations';

/** All that an agenda holds of some days: two pages of it, which no month of one colleague fills. */
export function useWholeAgenda(question: AgendaQuestion): Loaded<AgendaItem[]> {
  const first = useAsk(AGENDA, question);
  const end = first.data?.agenda.pageInfo;
  const second = useAsk(AGENDA, { ...question, after: end?.endCursor ?? null }, { pause: !end?.hasNextPage });
  const rest = end?.hasNextPage ? second.data?.agenda.nodes : [];
  return {
    ...first,
    failure: first.failure ?? second.failure,
    data: first.data && [...first.data.agenda.nodes, ...(rest ?? [])],
  };
}
