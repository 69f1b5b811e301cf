import { useSyncExternalStore } from 'react';
import type { AnyVariables, TypedDocumentNode } from 'urql';

/** Answers that were fetched ahead, to stand in while there is no network. */
export interface KeptAnswers {
  /** When they were fetched, in milliseconds. */
  at: number;
  /** By their questions. */
  answers: Record<string, unknown>;
}

let kept: KeptAnswers | undefined;
const listeners = new Set<() => void>();

/** Says what stands in from now on; nothing where it is left out. */
export function standIn(answers?: KeptAnswers): void {
  kept = answers;
  listeners.forEach((listener) => listener());
}

/** What an answer is kept by: the name of the operation and what it was asked with. */
export function questionOf(query: TypedDocumentNode<unknown, never>, variables: AnyVariables): string {
  const operation = query.definitions.find((one) => one.kind === 'OperationDefinition');
  return `${operation?.name?.value} ${JSON.stringify(variables)}`;
}

const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** What stands in for the answer to a question, where something does. */
export function useStandIn<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): { data: Data; at: number } | undefined {
  const all = useSyncExternalStore(listen, () => kept);
  if (!all) return undefined;
  const data = all.answers[questionOf(query, variables)] as Data | undefined;
  return data && { data, at: all.at };
}
