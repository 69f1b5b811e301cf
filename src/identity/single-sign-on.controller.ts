import { createHmac, timingSafeEqual } from 'node:crypto';
import { Controller, Get, type OnModuleInit, Req, Res } from '@nestjs/common';
import type { CookieOptions, Response } from 'express';
import { InstallationFacts } from '../database/installation.js';
import type { GraphqlRequest } from '../graphql/context.js';
import { httpStatusOf } from '../graphql/format-error.js';
import { SamverkaError } from '../kernel/errors.js';
import { cookieOf, SESSION_COOKIE, sessionCookie } from './authenticate.js';
import { ofAddress, RateLimits } from './rate-limits.js';
import { type Pending, SingleSignOnService } from './single-sign-on.service.js';

const PENDING_COOKIE = '__Host-samverka-sign-in';
const PENDING_MS = 10 * 60_000;

/** Lax, for it has to come along when the issuer sends the browser back. */
const pendingCookie: CookieOptions = { ...sessionCookie(), sameSite: 'lax', maxAge: PENDING_MS };

/** The two stops of a browser that signs in at the issuer. */
@Controller('auth')
export class SingleSignOnController implements OnModuleInit {
  private key: string;

  constructor(
    private readonly signOn: SingleSignOnService,
    private readonly rates: RateLimits,
    private readonly facts: InstallationFacts,
  ) {}

  onModuleInit(): void {
    this.key = this.facts.derive('single sign-on');
  }

  @Get('sign-in')
  signIn(@Req() req: GraphqlRequest, @Res() res: Response): Promise<void> {
    return this.answer(req, res, async () => {
      const { url, pending } = await this.signOn.begin();
      const body = Buffer.from(JSON.stringify({ ...pending, until: Date.now() + PENDING_MS })).toString('base64url');
      res.cookie(PENDING_COOKIE, `${body}.${this.seal(body)}`, pendingCookie);
      return url.href;
    });
  }

  @Get('callback')
  callback(@Req() req: GraphqlRequest, @Res() res: Response): Promise<void> {
    return this.answer(req, res, async () => {
      res.clearCookie(PENDING_COOKIE, { ...pendingCookie, maxAge: undefined });
      const pending = this.unseal(cookieOf(req, PENDING_COOKIE));
      const search = req.originalUrl.split('?')[1] ?? '';
      const { token, expiresAt } = await this.signOn.complete(search, pending, req.requestId);
      res.cookie(SESSION_COOKIE, token, sessionCookie(expiresAt));
      return '/';
    });
  }

  /** Sends the browser on, or tells in plain words why not. */
  private async answer(req: GraphqlRequest, res: Response, next: () => Promise<string>): Promise<void> {
    res.setHeader('Cache-Control', 'no-store');
    try {
      await this.rates.request(ofAddress(req.ip));
      res.redirect(303, await next());
    } catch (error) {
      if (!(error instanceof SamverkaError)) throw error;
      const status = error.code === 'NOT_FOUND' ? 404 : (httpStatusOf(error.code) ?? 400);
      res.status(status).type('text/plain').send(error.message);
    }
  }

  private seal(body: string): string {
    return createHmac('sha256', this.key).update(body).digest('base64url');
  }

  private unseal(cookie: string | undefined): Pending | undefined {
    const [body = '', seal = ''] = (cookie ?? '').split('.');
    const [given, right] = [Buffer.from(seal), Buffer.from(this.seal(body))];
    if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
    const { until, ...pending } = JSON.parse(Buffer.from(body, 'base64url').toString()) as Pending & { until: number };
    return until > Date.now() ? pending : undefined;
  }
}
