import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { EditedRow } from '../database/edited-row.js';
import type { Role } from '../kernel/actor.js';

/** An account. It is never deleted: what it did must keep its name. */
@Entity('app_user')
export class User extends EditedRow {
  /** Lower case. */
  @Column({ type: 'text', unique: true })
  email: string;

  @Column({ type: 'text', collation: 'sv-x-icu' })
  name: string;

  /** Argon2id, in its PHC string form. */
  @Column({ type: 'text' })
  passwordHash: string;

  @Column({ type: 'text', array: true })
  roles: Role[];

  /** An account of the sample network: it signs in from loopback only and never in production. */
  @Column({ type: 'boolean', default: false })
  sample: boolean;

  @Column({ type: 'timestamptz', nullable: true })
  deactivatedAt: Date | null;
}

/** A sign-in that still holds. Only the digest of its token is kept. */
@Entity()
export class Session {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** SHA-256 of the token. */
  @Column({ type: 'bytea', unique: true })
  tokenHash: Buffer;

  @ManyToOne(() => User, { nullable: false })
  @JoinColumn()
  user?: User;

  @Index()
  @Column({ type: 'uuid' })
  userId: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  /** When it was last used, to the minute. */
  @Column({ type: 'timestamptz', default: () => 'now()' })
  lastSeenAt: Date;

  @Column({ type: 'timestamptz' })
  expiresAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt: Date | null;
}
