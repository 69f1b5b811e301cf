import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { type AnyVariables, type TypedDocumentNode, useQuery } from 'urql';
import { writer } from './client';
import { type Failure, failureIn, failureOf } from './failure';
import { useStandIn } from './kept-answers';

export interface Loaded<Data> {
  /** What was answered last; undefined before the first answer. */
  data: Data | undefined;
  failure: Failure | undefined;
  /** Whether an answer is awaited. */
  busy: boolean;
  /** Without a network, when what stands in for the answer was fetched, in milliseconds. */
  keptAt?: number;
  reload: () => void;
}

/** How often something was changed from here. */
let changes = 0;
const listeners = new Set<() => void>();
/** Tells of each change that is made here. @returns what ends it */
export const onChange = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
const countChanges = () => changes;

/** How often what is not ready is asked for again: a hiccup passes sooner than long work. */
const TRIES = { usual: 2, patient: 8 };
const BETWEEN_TRIES_MS = 1_500;

/** Everything in sight is asked for anew. */
export function noteChange(): void {
  changes++;
  listeners.forEach((listener) => listener());
}

/**
 * Asks, and asks again after each change that is made here; where an answer is under way by then, once more when it is there. Without
 * a network the answer is the one that was kept ahead, where there is one.
 * @param alone whether changes are none of its concern: for what is not to be asked for twice
 * @param patient whether it may take longer than an answer may, so that it is asked for again and again
 */
export function useAsk<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { pause = false, alone = false, patient = false }: { pause?: boolean; alone?: boolean; patient?: boolean } = {},
): Loaded<Data> {
  const [{ data, error, fetching, stale }, again] = useQuery<Data, Variables>({
    query,
    variables,
    pause,
  });
  const now = useSyncExternalStore(onChange, countChanges);
  const known = useRef(now);
  const busy = fetching || stale;
  const reload = useCallback(() => again({ requestPolicy: 'network-only' }), [again]);
  useEffect(() => {
    if (pause || alone || busy || known.current === now) return;
    known.current = now;
    reload();
  }, [pause, alone, busy, now, reload]);
  const failure = error && failureIn(error);
  const [tries, setTries] = useState(0);
  const waits = failure?.code === 'UNAVAILABLE' && tries < (patient ? TRIES.patient : TRIES.usual);
  useEffect(() => {
    if (!waits || busy) return;
    const timer = setTimeout(() => {
      setTries((before) => before + 1);
      reload();
    }, BETWEEN_TRIES_MS);
    return () => clearTimeout(timer);
  }, [waits, busy, reload]);
  const keptAhead = useStandIn(query, variables);
  if (keptAhead && !data && failure?.code === 'OFFLINE')
    return { data: keptAhead.data, failure: undefined, busy, keptAt: keptAhead.at, reload };
  return { data, failure: waits ? undefined : failure, busy: busy || waits, reload };
}

export type Outcome<Data> = { ok: true; data: Data; warnings: string[] } | { ok: false; failure: Failure };

/**
 * Changes something. The answer says whether it worked; nothing is thrown.
 * @param key an idempotency key: sent twice with the same one, it is done once
 */
export async function change<Data, Variables extends AnyVariables>(
  mutation: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  key?: string,
): Promise<Outcome<Data>> {
  const context = key ? { fetchOptions: { headers: { 'idempotency-key': key } } } : {};
  const { data, error, extensions } = await writer.mutation(mutation, variables, context);
  if (error || !data) return { ok: false, failure: error ? failureIn(error) : failureOf({}) };
  noteChange();
  return { ok: true, data, warnings: warningsIn(extensions) };
}

/** The same, with whether it is under way. */
export function useChange<Data, Variables extends AnyVariables>(mutation: TypedDocumentNode<Data, Variables>) {
  const [busy, setBusy] = useState(false);
  const run = useCallback(
    async (variables: Variables): Promise<Outcome<Data>> => {
      setBusy(true);
      const outcome = await change(mutation, variables);
      setBusy(false);
      return outcome;
    },
    [mutation],
  );
  return [run, busy] as const;
}

/** The paths of texts that seem to hold a personnummer. */
export const warningsIn = (extensions: unknown): string[] =>
  ((extensions as { warnings?: { path: string }[] } | undefined)?.warnings ?? []).map(({ path }) => path);
