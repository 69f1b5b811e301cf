import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError, Kind, type Token, TokenKind } from 'graphql';
import { translateError } from '../database/errors.js';
import { type ErrorCode, type FieldProblem, SamverkaError } from '../kernel/errors.js';

/** HTTP status of answers whose errors have these codes; the rest answer 200 with `errors`. */
const STATUS: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  QUERY_TOO_COSTLY: 400,
  INTERNAL: 500,
};

export const httpStatusOf = (code: unknown): number | undefined => STATUS[code as ErrorCode];

/** What Apollo and graphql-js say, in our words. */
const STOCK: Record<string, ErrorCode> = {
  GRAPHQL_PARSE_FAILED: 'GRAPHQL_PARSE_FAILED',
  GRAPHQL_VALIDATION_FAILED: 'GRAPHQL_VALIDATION_FAILED',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  BAD_REQUEST: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'GRAPHQL_VALIDATION_FAILED',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_FOUND: 'BAD_USER_INPUT',
};

export type LogError = (reference: string, error: unknown) => void;

/** Makes of every error one of the closed list: with its details where it is meant for the caller, bare where not. */
export const formatError =
  (log: LogError) =>
  (formatted: GraphQLFormattedError, raw: unknown): GraphQLFormattedError => {
    const error = translateError(causeOf(raw));
    const { path, locations } = formatted;
    const place = { ...(locations && { locations }), ...(path && { path }) };
    if (error instanceof SamverkaError) {
      if (error.cause) log('-', error.cause);
      return { message: error.message, ...place, extensions: { ...error.extensions } };
    }
    const code = STOCK[String(formatted.extensions?.code)];
    if (raw instanceof GraphQLError && code) return { ...place, ...stock(formatted.message, code, raw) };
    return { ...internal(error, log), ...place };
  };

/** What was thrown, below what GraphQL and Apollo wrap around it. */
function causeOf(raw: unknown): unknown {
  const error = unwrapResolverError(raw);
  return error instanceof GraphQLError && error.originalError ? error.originalError : error;
}

/** An answer that tells nothing but where to look in the log. */
export function internal(error: unknown, log: LogError): GraphQLFormattedError {
  const reference = randomUUID();
  log(reference, error);
  return {
    message: 'Something went wrong on our side. Give the reference to your administrator.',
    extensions: { code: 'INTERNAL', reference },
  };
}

function stock(message: string, code: ErrorCode, error: GraphQLError): GraphQLFormattedError {
  const said = message.replace(/Did you mean.*$/s, '').trim();
  const field = badVariable(said) ?? badLiteral(error, said);
  if (field) return { message: said, extensions: { code: 'BAD_USER_INPUT', fields: [field] } };
  return { message: said, extensions: { code, ...(code === 'BAD_USER_INPUT' && { fields: [] }) } };
}

/** graphql-js: `Variable "$input" got invalid value "x" at "input.id"; …` */
function badVariable(message: string): FieldProblem | undefined {
  const match = /^Variable "\$(\w+)"(?: got invalid value .*?(?: at "([^"]+)")?; ([\s\S]*)| of (.*))$/.exec(message);
  return match ? { path: match[2] ?? match[1], rule: 'type', message: match[3] ?? match[4] ?? message } : undefined;
}

/** A value written in the document that its type refused: the name before its colon is the field. */
function badLiteral(error: GraphQLError, message: string): FieldProblem | undefined {
  const node = error.nodes?.[0];
  const VALUES: string[] = [
    Kind.STRING,
    Kind.INT,
    Kind.FLOAT,
    Kind.BOOLEAN,
    Kind.ENUM,
    Kind.NULL,
    Kind.LIST,
    Kind.OBJECT,
  ];
  if (!node || !VALUES.includes(node.kind)) return undefined;
  let token: Token | null | undefined = node.loc?.startToken;
  while (token && token.kind !== TokenKind.COLON) token = token.prev;
  const name = token?.prev?.value;
  return name ? { path: name, rule: 'type', message } : undefined;
}
