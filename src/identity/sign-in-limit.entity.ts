import { Entity, Index } from 'typeorm';
import { Key, Stored } from '../records/fields.js';

/**
 * What is counted of attempts to sign in. rate-limiter-flexible writes the rows: columns and their order are its own.
 */
@Entity()
export class SignInLimit {
  /** What counts, and a keyed digest of what it is counted for: neither an address nor an account can be read from it. */
  @Key({ type: 'text' })
  key: string;

  @Stored('How often it was counted.', { privacy: 'ours', column: { type: 'integer', default: 0 } })
  points: number;

  @Index()
  @Stored('When the count, or the wait, is over: milliseconds since 1970.', {
    privacy: 'ours',
    column: { type: 'bigint', nullable: true },
  })
  expire: string | null;
}
