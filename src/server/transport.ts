import { randomUUID } from 'node:crypto';
import express, {
  type ErrorRequestHandler,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import helmet from 'helmet';
import type { GraphqlRequest } from '../graphql/context.js';
import { internal, type LogError } from '../graphql/format-error.js';
import { sendError } from '../graphql/send-error.js';
import type { Config } from '../kernel/config.js';
import { badField, SamverkaError, unavailable } from '../kernel/errors.js';

export const requestId: RequestHandler = (req, res, next) => {
  (req as GraphqlRequest).requestId = randomUUID();
  res.setHeader('X-Request-Id', (req as GraphqlRequest).requestId);
  next();
};

/** A browser on another site may not talk to us, whatever it sends. */
const sameOrigin =
  (config: Config): RequestHandler =>
  (req, res, next) => {
    const { origin, host } = req.headers;
    if (!origin || origin === config.PUBLIC_ORIGIN || URL.parse(origin)?.host === host) return next();
    sendError(res, new SamverkaError('FORBIDDEN', 'Requests from other sites are refused.'), 403);
  };

/** GraphQL over HTTP as we take it: POST with JSON, one operation, no batch; queries also by GET. */
const shape: RequestHandler = (req, res, next) => {
  if (req.method === 'GET' || req.method === 'HEAD') return next();
  if (req.method !== 'POST') {
    res.setHeader('Allow', 'GET, POST');
    return sendError(res, badField('method', 'method', 'must be POST'), 405);
  }
  if (!req.is('application/json'))
    return sendError(res, badField('content-type', 'contentType', 'must be application/json'));
  next();
};

const singleOperation =
  (config: Config): RequestHandler =>
  (req, res, next) => {
    if (req.method === 'GET' || req.method === 'HEAD') {
      const { query } = req.query;
      if (typeof query === 'string' && query.length > config.MAX_CHARACTERS) return tooLong(res, config);
      return next();
    }
    const body = req.body as unknown;
    if (typeof body !== 'object' || body === null || Array.isArray(body))
      return sendError(res, badField('body', 'object', 'must be one JSON object with a query'));
    const { query } = body as { query?: unknown };
    if (typeof query !== 'string') return sendError(res, badField('query', 'string', 'must be a GraphQL document'));
    if (query.length > config.MAX_CHARACTERS) return tooLong(res, config);
    next();
  };

const tooLong = (res: Response, config: Config) =>
  sendError(res, badField('query', 'maxLength', `must be at most ${config.MAX_CHARACTERS} characters long`));

const bodyError =
  (log: LogError): ErrorRequestHandler =>
  (error: { type?: string; status?: number }, _req: Request, res: Response, next: NextFunction) => {
    if (res.headersSent) return next(error);
    if (error.type === 'entity.too.large')
      return sendError(res, badField('body', 'maxBytes', 'is larger than this server takes'), 413);
    if (error.type === 'entity.parse.failed') return sendError(res, badField('body', 'json', 'is not valid JSON'));
    if (error.status && error.status < 500)
      return sendError(res, badField('body', error.type ?? 'body', 'cannot be read'));
    res.status(500).json({ errors: [internal(error, log)] });
  };

/** Answers 503 when an operation takes longer than it may; what it does in the database has its own, shorter limit. */
const executionTimeout =
  (config: Config): RequestHandler =>
  (_req, res, next) => {
    const timer = setTimeout(
      () => sendError(res, unavailable('The operation took too long.')),
      config.EXECUTION_TIMEOUT_MS,
    );
    res.on('close', () => clearTimeout(timer));
    next();
  };

/** A year, without the hosts below ours: they are not ours to speak for. */
const ONLY_TLS = { maxAge: 31_536_000, includeSubDomains: false };

/**
 * Headers of every answer: nothing may be fetched, framed or kept. The pages have a policy of their own (`web-client.ts`). Behind
 * TLS, as the public address or the proxy says, a browser is told to come by nothing else.
 */
export function securityHeaders(config: Config): RequestHandler {
  const headers = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    strictTransportSecurity: false,
  });
  const onlyTls = helmet.strictTransportSecurity(ONLY_TLS);
  const behindTls = config.PUBLIC_ORIGIN?.startsWith('https://') ?? false;
  return (req, res, next) => {
    res.setHeader('Cache-Control', 'no-store');
    if (behindTls || req.secure) onlyTls(req, res, () => undefined);
    headers(req, res, next);
  };
}

/** The doors in front of GraphQL, in order. `authenticate` sets the request's actor or answers by itself. */
export const graphqlDoors = (config: Config, authenticate: RequestHandler, log: LogError) => [
  executionTimeout(config),
  sameOrigin(config),
  shape,
  express.json({ limit: config.BODY_LIMIT_BYTES, strict: true }),
  bodyError(log),
  singleOperation(config),
  authenticate,
];
