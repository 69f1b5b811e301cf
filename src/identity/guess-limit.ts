import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible';
import type { GuessStore } from './guess-store.js';

const MINUTE = 60;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** How many guesses of one sort may be wrong, and how long one waits then. Times are in seconds. */
export interface Bound {
  /** What is counted: it stands before the keys. */
  name: string;
  /** What it is called in the journal. */
  counted: string;
  /** So many wrong guesses within a time, until one has to wait. */
  points: number;
  within: number;
  /** The first wait. Each is twice as long as the one before, up to the longest, until the first is so long ago. */
  wait: number;
  longest: number;
  remembered: number;
}

/** Points of a key that waits; below that are guesses. */
const WAITING = 1_000_000;
/** What one waits for who guesses at this moment, in seconds. */
const A_MOMENT = 1;

/**
 * Bounds wrong guesses. A guess is counted before it is known to be wrong, so that none slips through while others are looked at,
 * and given back if it was right. It is counted in the database, so that all servers know; in memory where that takes no rows.
 */
export class GuessLimit {
  private readonly guesses: RateLimiterPostgres;
  private readonly rounds: RateLimiterPostgres;

  constructor(
    store: GuessStore,
    readonly bound: Bound,
  ) {
    this.guesses = counter(store, bound.name, bound.points, bound.within);
    this.rounds = counter(store, `${bound.name}.rounds`, WAITING, bound.remembered);
  }

  /** How many seconds there is no guess left; 0 where there is one. */
  async wait(key: string): Promise<number> {
    const found = await this.guesses.get(key);
    if (!found || found.msBeforeNext <= 0 || found.consumedPoints < this.bound.points) return 0;
    return found.consumedPoints < WAITING / 2 ? A_MOMENT : Math.ceil(found.msBeforeNext / 1000);
  }

  /** Takes a guess. @returns the how manieth it is; undefined where others have taken the last ones meanwhile */
  async take(key: string): Promise<number | undefined> {
    // Refused is said by the points: a rejected promise would be that, or a fault.
    const { consumedPoints } = await this.guesses.penalty(key, 1);
    if (consumedPoints <= this.bound.points) return consumedPoints;
    await this.giveBack(key);
    return undefined;
  }

  async giveBack(key: string): Promise<void> {
    await this.guesses.reward(key, 1);
  }

  /** A guess was wrong. @returns the seconds of the wait that begins with it, if one does */
  async wrong(key: string, guess: number): Promise<number | undefined> {
    if (guess < this.bound.points) return undefined;
    const { consumedPoints: round } = await this.rounds.penalty(key, 1);
    const seconds = Math.min(this.bound.wait * 2 ** (round - 1), this.bound.longest);
    await this.guesses.set(key, WAITING, seconds);
    return seconds;
  }

  /** Begins anew. */
  async forget(key: string): Promise<void> {
    await Promise.all([this.guesses.delete(key), this.rounds.delete(key)]);
  }
}

function counter(store: GuessStore, keyPrefix: string, points: number, duration: number): RateLimiterPostgres {
  const options = { keyPrefix, points, duration };
  return new RateLimiterPostgres({
    ...options,
    storeClient: store,
    storeType: 'pool',
    tableName: 'sign_in_limit',
    tableCreated: true,
    clearExpiredByTimeout: false,
    insuranceLimiter: new RateLimiterMemory(options),
  });
}
