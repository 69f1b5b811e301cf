import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { GraphqlContext } from '../graphql/context.js';
import type { Config } from '../kernel/config.js';
import { CONFIG } from '../kernel/config.token.js';
import { rateLimited } from '../kernel/errors.js';

const MINUTE = 60;
/** A mutation counts as this many requests. */
const MUTATION = 5;
/** What a browser asks as nobody until it has signed in: who is here, how one signs in, and to sign in. */
const ARRIVAL = 3;

/** How often somebody may ask. Counted in this process: it is to cost no statement. */
@Injectable()
export class RateLimits {
  private readonly requests: RateLimiterMemory;

  constructor(@Inject(CONFIG) config: Config) {
    this.requests = new RateLimiterMemory({ points: config.RATE_PER_MINUTE, duration: MINUTE });
  }

  /** @throws RATE_LIMITED with the seconds to wait */
  request(who: string): Promise<void> {
    return this.consume(who, 1);
  }

  /** What a mutation costs beyond a query. Nobody can but sign in, which counts as one when it was wrong. @throws RATE_LIMITED */
  readonly chargeMutation = async ({ actor }: GraphqlContext): Promise<void> => {
    if (actor) await this.consume(actor.userId, MUTATION - 1);
  };

  /** A right password counts for its bearer, and not for the address, which many may share. @throws RATE_LIMITED */
  async signedIn(userId: string, address: string): Promise<void> {
    const counted = await this.requests.get(ofAddress(address));
    if (counted) await this.requests.reward(ofAddress(address), Math.min(ARRIVAL, counted.consumedPoints));
    await this.consume(`sign-in:${userId}`, 1);
  }

  /** A wrong password has cost as much as a mutation does. */
  async notSignedIn(address: string): Promise<void> {
    await this.requests.penalty(ofAddress(address), MUTATION - 1);
  }

  private async consume(key: string, points: number): Promise<void> {
    try {
      await this.requests.consume(key, points);
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) throw rateLimited(Math.ceil(refusal.msBeforeNext / 1000));
      throw refusal;
    }
  }
}

/** Who is known by nothing but where they come from. */
export const ofAddress = (address: string | undefined): string => `address:${address}`;
