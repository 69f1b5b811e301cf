import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn, Unique } from 'typeorm';
import { EditedRow } from '../database/edited-row.js';
import type { Role } from '../kernel/actor.js';

/** An account. It is never deleted: what it did must keep its name. */
@Entity('app_user')
@Check('app_user_issuer_check', '(issuer IS NULL) = (subject IS NULL)')
@Unique('app_user_issuer_subject_key', ['issuer', 'subject'])
export class User extends EditedRow {
  /** Lower case. */
  @Column({ type: 'text', unique: true })
  email: string;

  @Column({ type: 'text', collation: 'sv-x-icu' })
  name: string;

  /** Argon2id, in its PHC string form; none where only an issuer vouches for the account. */
  @Column({ type: 'text', nullable: true })
  passwordHash: string | null;

  @Column({ type: 'text', array: true })
  roles: Role[];

  /** An account of the sample network: it signs in from loopback only and never in production. */
  @Column({ type: 'boolean', default: false })
  sample: boolean;

  @Column({ type: 'timestamptz', nullable: true })
  deactivatedAt: Date | null;

  /** Who vouches for the account in single sign-on, and under which name. */
  @Column({ type: 'text', nullable: true })
  issuer: string | null;

  @Column({ type: 'text', nullable: true })
  subject: string | null;
}

/** What a token for a program may do: ask, or also change things. */
export type TokenScope = 'READ' | 'WRITE';

/** A sign-in, or a token that its owner made for a program: then it has a name and a scope. Only the token's digest is kept. */
@Entity()
@Check('session_scope_check', `(name IS NULL) = (scope IS NULL) AND scope IN ('READ', 'WRITE')`)
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

  @Column({ type: 'text', nullable: true })
  name: string | null;

  @Column({ type: 'text', nullable: true })
  scope: TokenScope | null;
}

/** One-time codes by the clock (RFC 6238) that signing in to an account asks for, once the first one was shown to be right. */
@Entity()
export class SecondFactor {
  @OneToOne(() => User, { nullable: false })
  @JoinColumn()
  user?: User;

  @PrimaryColumn({ type: 'uuid' })
  userId: string;

  /** Base32. */
  @Column({ type: 'text' })
  secret: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  confirmedAt: Date | null;

  /** The step of the last code that was taken: no code opens twice. */
  @Column({ type: 'bigint', nullable: true })
  lastStep: string | null;

  /** SHA-256 of the recovery codes that are left. */
  @Column({ type: 'bytea', array: true, default: [] })
  recoveryHashes: Buffer[];
}
