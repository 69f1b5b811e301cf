import type { Due } from './actor.js';
/** The closed list of `extensions.code`; docs/api.md says what each one means to a client. */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'DUPLICATE',
  'KEY_REUSED',
  'RATE_LIMITED',
  'UNAVAILABLE',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'QUERY_TOO_COSTLY',
  'INTERNAL',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** One thing that is wrong with an input: `path` is dotted from the argument's name, as `input.followUps[0].dueOn`. */
export interface FieldProblem {
  path: string;
  rule: string;
  message: string;
}

/**
 * An error that the caller is meant to see. Everything else that is thrown reaches the caller as INTERNAL with a
 * reference id and nothing more. `extensions` is what GraphQL puts beside the message.
 */
export class SamverkaError extends Error {
  readonly extensions: Record<string, unknown> & { code: ErrorCode };

  constructor(
    readonly code: ErrorCode,
    message: string,
    details: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = 'SamverkaError';
    this.extensions = { ...details, code };
  }
}

export const unauthenticated = (message = 'Sign in first.') => new SamverkaError('UNAUTHENTICATED', message);

export const forbidden = (message = 'Your role does not allow this.') => new SamverkaError('FORBIDDEN', message);

/** Something has to be done first. */
export const due = (what: Due) =>
  new SamverkaError(
    'FORBIDDEN',
    what === 'PASSWORD' ? 'Choose a password of your own first.' : 'Set up a second factor first.',
    { due: what },
  );

export const notFound = (what: string, id: string) => new SamverkaError('NOT_FOUND', `There is no ${what} ${id}.`);

export const badInput = (fields: FieldProblem[]) =>
  new SamverkaError('BAD_USER_INPUT', fields.map((f) => `${f.path}: ${f.message}`).join('; '), { fields });

export const badField = (path: string, rule: string, message: string) => badInput([{ path, rule, message }]);

export const conflict = (what: string, id: string, currentVersion: number) =>
  new SamverkaError('CONFLICT', `The ${what} was changed by someone else. Load it again, then save.`, {
    id,
    currentVersion,
  });

export const duplicate = (message: string, candidates: { id: string; name: string }[]) =>
  new SamverkaError('DUPLICATE', message, { candidates });

export const rateLimited = (retryAfterSeconds: number) =>
  new SamverkaError('RATE_LIMITED', `Too many requests. Try again in ${retryAfterSeconds} s.`, { retryAfterSeconds });

export const unavailable = (message = 'The service cannot answer right now. Try again in a moment.') =>
  new SamverkaError('UNAVAILABLE', message);
