import type { Actor } from '../kernel/actor.js';
import { addDays } from '../kernel/time.js';

/**
 * What loading goes by: the day that the sample counts from, the ids of what is loaded so far, and the actors in whose name
 * it is written. Every record carries an idempotency key, so that loading that was cut off goes on where it stopped.
 */
export class SampleContext {
  private readonly ids = new Map<string, string>();

  constructor(readonly day: string) {}

  keep(key: string, id: string): void {
    this.ids.set(key, id);
  }

  /** @throws Error for a key that the sample does not hold */
  id(key: string): string {
    const found = this.ids.get(key);
    if (!found) throw new Error(`The sample refers to ${key}, which it does not hold.`);
    return found;
  }

  /** Ids of keys that are told apart by a prefix, as `area:`. */
  all(prefix: string, keys: string[] = []): string[] {
    return keys.map((key) => this.id(`${prefix}:${key}`));
  }

  account(key: string | undefined): string | undefined {
    return key && this.id(`account:${key}`);
  }

  daysAgo(days: number): string {
    return addDays(this.day, -days);
  }

  inDays(days: number | undefined): string | undefined {
    return days === undefined ? undefined : addDays(this.day, days);
  }

  /** The process leader, or another account, writing the record with this key. */
  once(key: string, account = 'leader'): Actor {
    const roles = { leader: 'PROCESS_LEADER', liaison: 'ASSOCIATION_LIAISON', manager: 'MANAGER' } as const;
    return {
      userId: this.id(`account:${account}`),
      name: 'sample',
      roles: [roles[account as keyof typeof roles]],
      requestId: 'sample',
      idempotency: { key: `sample:${key}`, fingerprint: 'sample' },
    };
  }
}
