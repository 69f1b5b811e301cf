import type { AnyVariables, Client, TypedDocumentNode } from 'urql';
import { type KeptAnswers, questionOf, standIn } from '../api/kept-answers';
import { onChange } from '../api/use-api';
import { addDays, dayIn } from '../i18n/time';
import { INTERACTION } from '../interactions/interaction.operations';
import { PLANNED } from '../log/log.operations';
import { plannedSpan } from '../log/planned-span';
import { forget, keep, readKept } from '../session/kept';
import { isProtected, type Named } from '../shared/stakeholder';
import { PAGE, TIMELINE } from '../stakeholders/page.operations';
import { namesProtected, withoutProtected } from './without-protected';

/** The planned contacts of so many days are readable without a network. */
const DAYS = 3;
/** What was fetched is as good as new for so long. */
const FRESH_MS = 15 * 60_000;
/** How long after a change it is fetched anew: most changes come in rows. */
const CALM_MS = 10_000;

/**
 * Keeps at hand, for when there is no network, what one reads before a meeting: the contacts one has planned for the next days, and who
 * takes part in them. Nothing of persons whose identity is protected. @returns what ends it
 */
export function keepAhead(client: Client, userId: string): () => void {
  let ended = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const start = async () => {
    const before = await readKept<KeptAnswers>(`ahead.${userId}`);
    if (ended || !before) return before;
    if (dayIn(new Date(before.at)) >= addDays(dayIn(), -DAYS)) standIn(before);
    else await forget(`ahead.${userId}`);
    return before;
  };
  const renew = async () => {
    const answers = await fetchAhead(client, userId);
    if (ended || !answers) return;
    const kept: KeptAnswers = { at: Date.now(), answers };
    standIn(kept);
    await keep(`ahead.${userId}`, kept);
  };
  const look = async () => {
    const before = await readKept<KeptAnswers>(`ahead.${userId}`);
    if (!ended && document.visibilityState === 'visible' && Date.now() - (before?.at ?? 0) > FRESH_MS) await renew();
  };
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void renew(), CALM_MS);
  };
  void start().then(() => (ended ? undefined : renew()));
  const visible = () => void look();
  document.addEventListener('visibilitychange', visible);
  const unlisten = onChange(changed);
  return () => {
    ended = true;
    clearTimeout(timer);
    unlisten();
    document.removeEventListener('visibilitychange', visible);
    standIn();
  };
}

/** Asks for all that is kept; nothing where an answer does not come. */
async function fetchAhead(client: Client, userId: string): Promise<Record<string, unknown> | undefined> {
  const answers: Record<string, unknown> = {};
  const ask = async <Data, Variables extends AnyVariables>(
    query: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Data> => {
    const { data } = await client
      .query<Data, Variables>(query, variables, { requestPolicy: 'network-only' })
      .toPromise();
    if (!data) throw new Error('There is no answer.');
    return data;
  };
  const note = (query: unknown, variables: AnyVariables, data: unknown) => {
    answers[questionOf(query as TypedDocumentNode<unknown, never>, variables)] = withoutProtected(data);
  };
  try {
    const span = { staffId: userId, ...plannedSpan() };
    const planned = await ask(PLANNED, span);
    note(PLANNED, span, planned);
    const until = addDays(dayIn(), DAYS);
    const soon = planned.interactions.nodes.filter(
      ({ startsAt }) => dayIn(new Date(startsAt)) >= dayIn() && dayIn(new Date(startsAt)) <= until,
    );
    for (const { id } of soon) {
      const contact = await ask(INTERACTION, { id });
      // What is noted of a contact may name whoever takes part.
      if (!namesProtected(contact)) note(INTERACTION, { id }, contact);
    }
    const whom = new Map(
      soon.flatMap(({ participants }) =>
        participants.map(({ stakeholder }): [string, Named] => [stakeholder.id, stakeholder]),
      ),
    );
    for (const one of whom.values()) {
      if (isProtected(one)) continue;
      note(PAGE, { id: one.id }, await ask(PAGE, { id: one.id }));
      const first = { id: one.id, after: null };
      note(TIMELINE, first, await ask(TIMELINE, first));
    }
    return answers;
  } catch {
    // Without a network, or while the server is away: what there was stays.
    return undefined;
  }
}
