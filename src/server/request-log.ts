import type { Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { GraphqlRequest } from '../graphql/context.js';

/** What asks whether we are well asks often, and is no request of anybody's. */
const isProbe = ({ url }: Request): boolean => url.startsWith('/health');

/** One line a request: its id, what and how long, nothing of who or what was said. */
export const requestLog =
  (log: Logger): RequestHandler =>
  (req, res, next) => {
    if (isProbe(req)) return next();
    const began = performance.now();
    const { method, url } = req;
    res.once('close', () => {
      const line = {
        req: { id: (req as GraphqlRequest).requestId, method, path: url.split('?')[0] },
        res: { status: res.statusCode },
        responseTime: Math.round(performance.now() - began),
      };
      if (res.statusCode >= 500) log.error(line, 'request failed');
      else log.info(line, res.writableFinished ? 'request' : 'request aborted');
    });
    next();
  };
