import type { CombinedError } from 'urql';

/** What may go wrong, as docs/api.md lists it, and what only a browser knows. */
export type FailureCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'CONFLICT'
  | 'DUPLICATE'
  | 'KEY_REUSED'
  | 'RATE_LIMITED'
  | 'UNAVAILABLE'
  | 'INTERNAL'
  | 'OFFLINE';

export interface FieldProblem {
  path: string;
  rule: string;
  message: string;
}

/** An operation that failed, in the form that pages explain. */
export interface Failure {
  code: FailureCode;
  fields: FieldProblem[];
  /** CONFLICT: the version that there is now. */
  currentVersion?: number;
  /** DUPLICATE: who is there already. */
  candidates: { id: string; name: string }[];
  /** INTERNAL: what finds it in the log. */
  reference?: string;
  /** RATE_LIMITED: when to try again. */
  retryAfterSeconds?: number;
  /** UNAUTHENTICATED: whether a code of the second factor is asked for. */
  secondFactor?: boolean;
  /** FORBIDDEN: what one has to do before anything else. */
  due?: string;
}

const KNOWN: readonly string[] = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'DUPLICATE',
  'KEY_REUSED',
  'RATE_LIMITED',
  'UNAVAILABLE',
] satisfies FailureCode[];

interface ErrorBody {
  extensions?: Record<string, unknown>;
}

/** Makes a failure of the first error of an answer; `undefined` where the answer never came. */
export function failureOf(error: ErrorBody | undefined): Failure {
  if (!error) return { code: 'OFFLINE', fields: [], candidates: [] };
  const { code, fields = [], candidates = [], ...more } = (error.extensions ?? {}) as Partial<Failure>;
  return { ...more, code: code && KNOWN.includes(code) ? code : 'INTERNAL', fields, candidates };
}

/** The failure behind an error of urql. */
export const failureIn = ({ graphQLErrors, networkError, response }: CombinedError): Failure => {
  if (graphQLErrors[0]) return failureOf(graphQLErrors[0]);
  // A proxy in front answers without our form while the server is away.
  if (networkError && (response as Response | undefined)?.status) return { ...failureOf({}), code: 'UNAVAILABLE' };
  return failureOf(undefined);
};

/** Whether trying the same again later may help. */
export const passing = ({ code, due }: Failure): boolean =>
  due !== undefined ||
  code === 'OFFLINE' ||
  code === 'UNAVAILABLE' ||
  code === 'RATE_LIMITED' ||
  code === 'UNAUTHENTICATED' ||
  code === 'INTERNAL';
