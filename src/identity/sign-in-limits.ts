import { createHmac, randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database.js';
import { InstallationFacts } from '../database/installation.js';
import { Shares } from '../database/shares.js';
import type { Config } from '../kernel/config.js';
import { CONFIG } from '../kernel/config.token.js';
import { rateLimited } from '../kernel/errors.js';
import { AuditTrail } from './audit-trail.js';
import { type Bound, DAY, GuessLimit, HOUR } from './guess-limit.js';
import { GuessStore } from './guess-store.js';

/** Passwords looked at at once for one address: as many as there are threads to do so, and fewer than may be wrong. */
const AT_ONCE = 4;

/** Who tries to come in, as far as it is known. */
export interface Guesser {
  requestId: string;
  /** The account as it was typed, whether there is one or not. */
  account: string;
  userId?: string;
  /** The version of the account: with another password, all is counted anew. */
  version?: number;
  address: string;
  /** The device, where the account knows it. */
  device?: string;
  /** The session, where somebody is in already. */
  session?: string;
}

/** What a guess counts against. */
interface Count {
  limit: GuessLimit;
  key: string;
  /** Whether it is of this account alone, and so begins anew when somebody is let in. */
  own: boolean;
  /** The account that a wait is journalled for; undefined where it is not journalled. */
  of: string | null | undefined;
}

/** Limits of wrong guesses at passwords and codes (decision 20). */
@Injectable()
export class SignInLimits implements OnModuleInit {
  private key: string;
  private readonly lanes: Shares;
  private readonly limits: Record<
    'device' | 'session' | 'pair' | 'both' | 'code' | 'address' | 'link' | 'account',
    GuessLimit
  >;

  constructor(
    database: Database,
    private readonly facts: InstallationFacts,
    private readonly audit: AuditTrail,
    @Inject(CONFIG) config: Config,
  ) {
    const { SIGN_IN_PER_ACCOUNT: few, SIGN_IN_PER_ADDRESS: many, SIGN_IN_BY_STRANGERS: strangers } = config;
    const store = new GuessStore(database);
    const limit = (name: string, counted: string, bound: Omit<Bound, 'name' | 'counted'>) =>
      new GuessLimit(store, { name, counted, ...bound });
    const narrow = { points: few, within: HOUR, wait: HOUR / 60, longest: HOUR, remembered: DAY };
    this.limits = {
      device: limit('device', 'account and device', narrow),
      session: limit('session', 'account and session', narrow),
      pair: limit('pair', 'account and address', narrow),
      both: limit('both', 'account and address, password and code', narrow),
      code: limit('code', 'second factor', narrow),
      address: limit('address', 'address', { ...narrow, points: many, within: HOUR / 4, longest: HOUR / 4 }),
      link: limit('link', 'address, links', { ...narrow, points: many, within: HOUR / 4, longest: HOUR / 4 }),
      account: limit('account', 'account', {
        points: strangers,
        within: DAY,
        wait: HOUR,
        longest: DAY,
        remembered: 14 * DAY,
      }),
    };
    this.lanes = new Shares(Math.min(AT_ONCE, few), config.EXECUTION_TIMEOUT_MS);
  }

  onModuleInit(): void {
    this.key = this.facts.derive('limits of signing in');
  }

  /** Lets few guesses from one address be looked at at once, so that right ones do not use up what wrong ones may. */
  inTurn<T>({ address }: Guesser, work: () => Promise<T>): Promise<T> {
    return this.lanes.run({ userId: this.digest(address) }, work);
  }

  /** A guess at a password. Who is known counts by themselves; a stranger by where they come from, and with all other strangers. */
  password(who: Guesser): Promise<Guess> {
    const { limits } = this;
    const { address, device, session, requestId } = who;
    const of = who.userId ?? null;
    if (session) return this.take(requestId, [this.own(limits.session, of, who, session)]);
    if (device) return this.take(requestId, [this.own(limits.device, of, who, device)]);
    return this.take(requestId, [
      this.own(limits.pair, of, who, address),
      { ...this.own(limits.account, of, who), own: false },
      { limit: limits.address, key: this.digest(address), own: false, of: null },
    ]);
  }

  /** A guess at password and code together, while there is none left at the password. */
  both(who: Guesser): Promise<Guess> {
    return this.take(who.requestId, [this.own(this.limits.both, who.userId ?? null, who, who.address)]);
  }

  /**
   * A guess at the code, of somebody who has the password.
   * @param real false where they have it not, and it is to look the same
   */
  code(who: Guesser, real = true): Promise<Guess> {
    const part = real ? (who.device ?? who.session ?? '') : randomUUID();
    return this.take(who.requestId, [this.own(this.limits.code, real ? (who.userId ?? null) : undefined, who, part)]);
  }

  /** A guess at a link, which names no account: by where it comes from, apart from passwords that were wrong there. */
  link({ address, requestId }: Pick<Guesser, 'address' | 'requestId'>): Promise<Guess> {
    return this.take(requestId, [{ limit: this.limits.link, key: this.digest(address), own: false, of: null }]);
  }

  private own(limit: GuessLimit, of: string | null | undefined, who: Guesser, ...parts: string[]): Count {
    return { limit, key: this.digest(who.account, String(who.version ?? 0), ...parts), own: true, of };
  }

  /** @throws RATE_LIMITED where one of the counts has no guess left */
  private async take(requestId: string, counts: Count[]): Promise<Guess> {
    const waits = await Promise.all(counts.map(({ limit, key }) => limit.wait(key)));
    if (Math.max(...waits)) throw rateLimited(Math.max(...waits));
    const taken = await Promise.all(
      counts.map(async (count) => ({ ...count, nth: await count.limit.take(count.key) })),
    );
    const guess = new Guess(
      taken.flatMap(({ nth, ...count }) => (nth === undefined ? [] : [{ ...count, nth }])),
      async ({ limit, of }, seconds) => {
        if (of !== undefined) await this.audit.locked(requestId, of, limit.bound.counted, seconds);
      },
    );
    if (taken.every(({ nth }) => nth !== undefined)) return guess;
    await guess.giveBack();
    throw rateLimited(1);
  }

  private digest(...parts: string[]): string {
    return createHmac('sha256', this.key).update(JSON.stringify(parts)).digest('base64url');
  }
}

/** A guess that was counted, and is given back if it was right. */
export class Guess {
  constructor(
    private readonly counts: (Count & { nth: number })[],
    private readonly onWait: (count: Count, seconds: number) => Promise<void>,
  ) {}

  /** Finds out whether it is right: what is found then, if anything is. A fault is nobody's guess. */
  async settle<T>(look: () => Promise<T>): Promise<T> {
    let found: T;
    try {
      found = await look();
    } catch (error) {
      await this.giveBack();
      throw error;
    }
    await (found ? this.right() : this.wrong());
    return found;
  }

  async giveBack(): Promise<void> {
    await Promise.all(this.counts.map(({ limit, key }) => limit.giveBack(key)));
  }

  private async right(): Promise<void> {
    await Promise.all(this.counts.map(({ limit, key, own }) => (own ? limit.forget(key) : limit.giveBack(key))));
  }

  private async wrong(): Promise<void> {
    const waits = await Promise.all(
      this.counts.map(async (count) => ({ count, seconds: await count.limit.wrong(count.key, count.nth) })),
    );
    // Only then: a journal that takes nothing leaves no count without its wait.
    for (const { count, seconds } of waits) if (seconds) await this.onWait(count, seconds);
  }
}
