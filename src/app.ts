import 'reflect-metadata';
import { Server as NetServer } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger as Pino } from 'pino';
import { AppModule } from './app.module.js';
import type { Opened } from './database/server-secrets.js';
import { Drain } from './health/drain.js';
import { Authenticator } from './identity/authenticate.js';
import type { Config } from './kernel/config.js';
import { HttpAdapter } from './server/http-adapter.js';
import { NestLog } from './server/logger.js';
import { requestLog } from './server/request-log.js';
import { graphqlDoors, requestId, securityHeaders } from './server/transport.js';
import { webClient } from './server/web-client.js';

/** How long a client that keeps a connection open has to be told, on its next answer, that it closes. */
const GRACE_MS = 2_000;
const SWEEP_MS = 50;

/** The whole application over an open database, ready to listen. */
export async function createApp(config: Config, opened: Opened, log: Pino): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.with(config, opened),
    new HttpAdapter(config),
    {
      logger: new NestLog(log),
      bodyParser: false,
      abortOnError: false,
    },
  );
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', config.TRUST_PROXY ? 1 : false);
  app.set('query parser', 'simple');
  app.use(requestId, requestLog(log), securityHeaders(config), app.get(Drain).closeConnections);
  app.use(
    '/graphql',
    ...graphqlDoors(config, app.get(Authenticator).middleware, (reference, error) =>
      log.error({ reference, err: error }, 'request failed'),
    ),
  );
  app.use('/exports', app.get(Authenticator).middleware);
  app.use(webClient(config));
  await app.init();
  return app;
}

/**
 * Ends the application so that no request is lost: readiness turns red, no new connection is taken, requests under way
 * are answered and told to close their connection, then the rest closes.
 */
export async function drain(app: NestExpressApplication): Promise<void> {
  app.get(Drain).draining = true;
  const server = app.getHttpServer();
  // The close of HTTP servers cuts idle connections at once, and with them requests that are on their way through one.
  const closed = new Promise((resolve) => NetServer.prototype.close.call(server, resolve));
  const sweep = setTimeout(() => setInterval(() => server.closeIdleConnections(), SWEEP_MS).unref(), GRACE_MS);
  await closed;
  clearTimeout(sweep);
  await app.close();
}
