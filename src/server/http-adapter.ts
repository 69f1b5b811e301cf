import { createServer, type RequestListener } from 'node:http';
import { ExpressAdapter } from '@nestjs/platform-express';
import type { Config } from '../kernel/config.js';

/** How often Node looks for requests that have run out of time; its own default is half a minute. */
const CHECK_MS = 1_000;
/** Longer than a proxy in front usually keeps a connection, so that it is the proxy that closes it. */
const KEEP_ALIVE_MS = 65_000;

/** Nest's Express adapter over a server that gives slow clients no more time than the configuration says. */
export class HttpAdapter extends ExpressAdapter {
  constructor(private readonly config: Config) {
    super();
  }

  override initHttpServer(): void {
    const server = createServer(
      {
        requestTimeout: this.config.REQUEST_TIMEOUT_MS,
        headersTimeout: this.config.HEADERS_TIMEOUT_MS,
        keepAliveTimeout: KEEP_ALIVE_MS,
        connectionsCheckingInterval: Math.min(CHECK_MS, this.config.HEADERS_TIMEOUT_MS),
      },
      this.getInstance<RequestListener>(),
    );
    server.on('upgrade', (_request, socket) => socket.destroy());
    this.httpServer = server;
  }
}
