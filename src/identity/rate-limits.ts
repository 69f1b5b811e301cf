import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { GraphqlContext } from '../graphql/context.js';
import type { Config } from '../kernel/config.js';
import { CONFIG } from '../kernel/config.token.js';
import { rateLimited } from '../kernel/errors.js';

const MINUTE = 60;
const SIGN_IN_WINDOW = 15 * MINUTE;
/** A mutation counts as this many requests. */
const MUTATION = 5;

/** How often somebody may ask, and how often somebody may try a password. Counted in this process. */
@Injectable()
export class RateLimits {
  private readonly requests: RateLimiterMemory;
  private readonly perAccount: RateLimiterMemory;
  private readonly perAddress: RateLimiterMemory;

  constructor(@Inject(CONFIG) config: Config) {
    this.requests = new RateLimiterMemory({ points: config.RATE_PER_MINUTE, duration: MINUTE });
    this.perAccount = new RateLimiterMemory({ points: config.SIGN_IN_PER_ACCOUNT, duration: SIGN_IN_WINDOW });
    this.perAddress = new RateLimiterMemory({ points: config.SIGN_IN_PER_ADDRESS, duration: SIGN_IN_WINDOW });
  }

  /** @throws RATE_LIMITED with the seconds to wait */
  request(who: string): Promise<void> {
    return consume(this.requests, who, 1);
  }

  /** What a mutation costs beyond a query. @throws RATE_LIMITED */
  readonly chargeMutation = ({ actor, req }: GraphqlContext): Promise<void> =>
    consume(this.requests, actor?.userId ?? `address:${req.ip}`, MUTATION - 1);

  /** Counts an attempt to sign in. @throws RATE_LIMITED */
  async signIn(email: string, address: string): Promise<void> {
    await consume(this.perAddress, address, 1);
    await consume(this.perAccount, email, 1);
  }

  /** A right password clears the account's count; the address keeps its own. */
  async signedIn(email: string): Promise<void> {
    await this.perAccount.delete(email);
  }
}

async function consume(limiter: RateLimiterMemory, key: string, points: number): Promise<void> {
  try {
    await limiter.consume(key, points);
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) throw rateLimited(Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}
