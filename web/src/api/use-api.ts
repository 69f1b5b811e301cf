import { type AnyVariables, type TypedDocumentNode, useClient, useQuery } from 'urql';
import { useCallback, useState } from 'react';
import { type Failure, failureIn } from './failure.js';

export interface Loaded<Data> {
  /** What was answered last; undefined before the first answer. */
  data: Data | undefined;
  failure: Failure | undefined;
  /** Whether an answer is awaited. */
  busy: boolean;
  reload: () => void;
}

/**
 * Asks, and asks again whenever something was changed here.
 * @param alone whether only changes of what the answer is made of count: for what is not to be asked for twice
 */
export function useAsk<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { pause = false, alone = false }: { pause?: boolean; alone?: boolean } = {},
): Loaded<Data> {
  const [{ data, error, fetching, stale }, again] = useQuery<Data, Variables>({
    query,
    variables,
    pause,
    context: alone ? UNTOUCHED : CONTEXT,
  });
  const reload = useCallback(() => again({ requestPolicy: 'network-only' }), [again]);
  return { data, failure: error && failureIn(error), busy: fetching || stale, reload };
}

/**
 * What nearly every change touches: lists that were empty know of no type that a new row could be told by, so each
 * answer is asked for anew after each change.
 */
const CONTEXT = { additionalTypenames: ['Anything'] };
const UNTOUCHED = {};

export type Outcome<Data> = { ok: true; data: Data; warnings: string[] } | { ok: false; failure: Failure };

/** Changes something. The answer says whether it worked; nothing is thrown. */
export function useChange<Data, Variables extends AnyVariables>(mutation: TypedDocumentNode<Data, Variables>) {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const change = useCallback(
    async (variables: Variables): Promise<Outcome<Data>> => {
      setBusy(true);
      const { data, error, extensions } = await client.mutation(mutation, variables, CONTEXT);
      setBusy(false);
      if (error || !data)
        return { ok: false, failure: error ? failureIn(error) : failureIn({ graphQLErrors: [] } as never) };
      return { ok: true, data, warnings: warningsIn(extensions) };
    },
    [client, mutation],
  );
  return [change, busy] as const;
}

/** The paths of texts that seem to hold a personnummer. */
export const warningsIn = (extensions: unknown): string[] =>
  ((extensions as { warnings?: { path: string }[] } | undefined)?.warnings ?? []).map(({ path }) => path);
