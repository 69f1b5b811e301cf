import { createHmac } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CookieOptions, NextFunction, Request, Response } from 'express';
import { InstallationFacts } from '../database/installation.js';
import type { GraphqlRequest } from '../graphql/context.js';
import { sendError } from '../graphql/send-error.js';
import type { Actor, Idempotency } from '../kernel/actor.js';
import { canonical } from '../kernel/canonical.js';
import { badField, due, forbidden, SamverkaError, unavailable, unauthenticated } from '../kernel/errors.js';
import { AuditTrail } from './audit-trail.js';
import { IssuerTokens } from './issuer-tokens.js';
import { ofAddress, RateLimits } from './rate-limits.js';
import { SessionsService, type SignedIn } from './sessions.service.js';

/** `__Host-` binds the cookie to this host, to TLS and to the whole path (RFC 6265bis). */
export const SESSION_COOKIE = '__Host-samverka';

/** How the cookie is set, and cleared: never shown to scripts, never sent from another site, never over a bare line. */
export const sessionCookie = (expires?: Date): CookieOptions => ({
  httpOnly: true,
  secure: true,
  sameSite: 'strict',
  path: '/',
  ...(expires && { expires }),
});

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;
const KEY = /^[\x21-\x7e]{1,200}$/;

/** Whether a request came from this very machine, and not through a proxy on it. */
export const isLocal = (req: Request): boolean =>
  LOOPBACK.test(req.socket.remoteAddress ?? '') && !req.headers['x-forwarded-for'] && !req.headers.forwarded;

/** What tells a request from another with the same key. */
interface Body {
  query?: string;
  variables?: unknown;
  operationName?: string;
}

/** The last door in front of GraphQL: counts the request, finds out who asks, and refuses a token that is not good. */
@Injectable()
export class Authenticator implements OnModuleInit {
  private fingerprintKey: string;

  constructor(
    private readonly sessions: SessionsService,
    private readonly rates: RateLimits,
    private readonly audit: AuditTrail,
    private readonly issuer: IssuerTokens,
    private readonly facts: InstallationFacts,
  ) {}

  onModuleInit(): void {
    this.fingerprintKey = this.facts.derive('fingerprints of requests');
  }

  readonly middleware = (req: Request, res: Response, next: NextFunction): void => {
    this.identify(req as GraphqlRequest, res).then(
      () => next(),
      (error: unknown) => sendError(res, error instanceof SamverkaError ? error : unavailable()),
    );
  };

  private async identify(req: GraphqlRequest, res: Response): Promise<void> {
    const token = tokenOf(req);
    if (token === undefined) return this.rates.request(ofAddress(req.ip));
    const local = isLocal(req);
    const known = mayWrite(req) ? undefined : this.sessions.recall(token);
    const found = known?.account ?? (await this.find(token, local));
    if (!found) {
      await this.denied(req);
      if (req.headers.authorization !== undefined) throw ended();
      // A browser sends its cookie with everything, also to sign in again: it is told to forget it, and goes on as nobody.
      res.clearCookie(SESSION_COOKIE, sessionCookie());
      return;
    }
    await this.rates.request(found.userId);
    if (found.sessionId) await this.sessions.touch(found.sessionId);
    const actor: Actor = { ...found, requestId: req.requestId };
    if (known)
      actor.admission = {
        condition: (param) => this.sessions.stillHolds(known, local, param),
        refused: () => this.explain(req, known.account, token, local),
      };
    const key = req.headers['idempotency-key'];
    if (key !== undefined && req.method === 'POST') {
      if (typeof key !== 'string' || !KEY.test(key))
        throw badField('Idempotency-Key', 'format', 'must be 1 to 200 printable ASCII characters');
      actor.idempotency = this.idempotency(key, req.body as Body, token);
    }
    req.actor = actor;
  }

  /** The key's fingerprint is a keyed digest: a request may hold a password, which nobody is to guess by it. */
  private idempotency(key: string, { query, variables, operationName }: Body, token: string): Idempotency {
    const fingerprint = createHmac('sha256', this.fingerprintKey)
      .update(canonical([query, variables, operationName]))
      .digest('base64url');
    return {
      key,
      fingerprint,
      seed: createHmac('sha256', token)
        .update(canonical([key, fingerprint]))
        .digest(),
    };
  }

  /** A token of ours, or one that the issuer signed. */
  private find(token: string, local: boolean): Promise<SignedIn | undefined> {
    return this.issuer.looksLikeOne(token) ? this.issuer.find(token) : this.sessions.find(token, local);
  }

  /** A token that is not good: counted, and journalled. */
  private async denied(req: GraphqlRequest): Promise<void> {
    await this.rates.request(ofAddress(req.ip));
    await this.audit.denied(req.requestId, 'session.refuse', null);
  }

  /** Why a remembered session was refused: it has ended, the roles of its account have changed, or they do not suffice. */
  private async explain(req: GraphqlRequest, known: SignedIn, token: string, local: boolean): Promise<Error> {
    const now = await this.sessions.find(token, local);
    if (!now) return this.denied(req).then(ended, (error: Error) => error);
    if (now.due) return due(now.due);
    if (now.roles.join() === known.roles.join()) return forbidden();
    return unavailable('Your access has changed. Send the request again.');
  }
}

const ended = () => unauthenticated('The session has ended. Sign in again.');

/** Whether the document may hold a mutation: those are let in by a look-up of their own. */
const mayWrite = (req: Request): boolean => {
  const { query } = (req.body ?? {}) as { query?: unknown };
  return typeof query !== 'string' || query.includes('mutation');
};

function tokenOf(req: Request): string | undefined {
  const { authorization } = req.headers;
  if (authorization !== undefined) return /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '';
  return cookieOf(req, SESSION_COOKIE);
}

/** The value of a cookie that came with a request. */
export const cookieOf = (req: Request, name: string): string | undefined =>
  req.headers.cookie
    ?.split(/; */)
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1);
