import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestHandler } from 'express';
import sirv from 'sirv';
import type { Config } from '../kernel/config.js';

/** Where the build puts the pages; from sources (in tests) they are found there too. */
const FOLDER = join(import.meta.dirname, '..', '..', 'dist', 'web');

/** What answers these addresses is not a page. */
const NO_PAGES = [/^\/(graphql|exports|health|auth|metrics)(\/|$)/, /^\/assets\//, /\.\w+$/];

/** Names of files that hold a digest of what is in them: they never change. */
const DIGESTED = /^\/(graphiql\/)?assets\//;

/** The one rule that react-aria writes into the page, so that a press does not become a double tap; by its digest. */
const PRESSABLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/** What pages may load: only what comes from here. */
const policy = (more: Record<string, string> = {}): string =>
  Object.entries({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': `'self' ${PRESSABLE}`,
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'manifest-src': "'self'",
    'worker-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
    ...more,
  })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');

/** The explorer of the API; its editor writes styles into the page, and brings its fonts in them. */
const EXPLORER = /^\/graphiql(\/|$)/;
const explorerPolicy = policy({ 'style-src': "'self' 'unsafe-inline'", 'font-src': 'data:' });

/**
 * Serves the client's pages: every address that nothing else answers is one, and which the client finds out by itself. Where the API
 * may be looked through (outside production), its explorer too. Where no pages are built, as for the command line, there are none.
 */
export function webClient(config: Config): RequestHandler {
  if (!existsSync(join(FOLDER, 'index.html'))) return (_req, _res, next) => next();
  const files = sirv(FOLDER, { single: 'index.html', ignores: NO_PAGES, gzip: true, brotli: true, etag: true });
  return (req, res, next) => {
    const reads = req.method === 'GET' || req.method === 'HEAD';
    const explores = EXPLORER.test(req.path);
    if (!reads || NO_PAGES[0].test(req.path) || (explores && !config.introspection)) return next();
    // Also with what has not changed (304): a browser takes the headers of that answer for those of the page.
    res.setHeader('Content-Security-Policy', explores ? explorerPolicy : policy());
    res.setHeader('Cache-Control', DIGESTED.test(req.path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    files(req, res, () => {
      // What is not there may come to be.
      res.setHeader('Cache-Control', 'no-store');
      next();
    });
  };
}
