import type { Actor } from '../kernel/actor.js';
import { SamverkaError } from '../kernel/errors.js';

interface Queue {
  running: number;
  waiting: Set<() => void>;
}

/**
 * How much of the database one user may have at once, so that whoever asks for much slows nobody but themselves. What goes
 * beyond waits its turn, for as long as anybody waits for a connection.
 */
export class Shares {
  private readonly queues = new Map<string, Queue>();

  /**
   * @param most how many statements or transactions of one user run at once
   * @param patience how long others wait, in milliseconds
   */
  constructor(
    private readonly most: number,
    private readonly patience: number,
  ) {}

  /**
   * Runs work on the database on behalf of a user. Work may not wait for other work of its user: it could be waiting for its
   * own place. @throws UNAVAILABLE
   */
  async run<T>({ userId }: Pick<Actor, 'userId'>, work: () => Promise<T>): Promise<T> {
    // The server itself, and the command line.
    if (!userId) return work();
    const queue = this.queues.get(userId) ?? { running: 0, waiting: new Set() };
    this.queues.set(userId, queue);
    if (queue.running >= this.most) await this.turn(queue);
    else queue.running++;
    try {
      return await work();
    } finally {
      const [next] = queue.waiting;
      if (next) next();
      else if (--queue.running === 0) this.queues.delete(userId);
    }
  }

  /** Waits for who is done to hand on their place. */
  private turn({ waiting }: Queue): Promise<void> {
    return new Promise((resolve, reject) => {
      const take = () => {
        clearTimeout(timer);
        waiting.delete(take);
        resolve();
      };
      const timer = setTimeout(() => {
        waiting.delete(take);
        reject(
          new SamverkaError(
            'UNAVAILABLE',
            'So much that you asked for is still being worked on. Try again in a moment.',
            {
              retryAfterSeconds: 1,
            },
          ),
        );
      }, this.patience);
      waiting.add(take);
    });
  }
}
