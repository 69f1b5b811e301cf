import { Check, Entity, Index, JoinColumn, ManyToOne, OneToOne, Unique } from 'typeorm';
import { EditedRow } from '../database/edited-row.js';
import type { Role } from '../kernel/actor.js';
import { Choice, Flag, Key, Line, Moment, Reference, Stored } from '../records/fields.js';
import { type TokenScope, TokenScopeEnum } from './user.enums.js';

/** What only the software writes of an account. */
const INTERNAL = { privacy: 'ours', taken: 'never', shownAs: false } as const;

/** An account. It is never deleted: what it did must keep its name. */
@Entity('app_user')
@Check('app_user_issuer_check', '(issuer IS NULL) = (subject IS NULL)')
@Unique('app_user_issuer_subject_key', ['issuer', 'subject'])
export class User extends EditedRow {
  /** Lower case. */
  @Line('What the account signs in with.', {
    privacy: 'ours',
    required: true,
    taken: 'create',
    says: 'The e-mail address that it signs in with.',
    max: 254,
    column: { unique: true },
  })
  email: string;

  @Line('The name that colleagues see.', {
    privacy: 'ours',
    required: true,
    max: 100,
    column: { collation: 'sv-x-icu' },
  })
  name: string;

  @Stored('What the account may do.', { privacy: 'ours', column: { type: 'text', array: true } })
  roles: Role[];

  @Flag('Whether it is of the sample network: it signs in from loopback only and never in production.', {
    ...INTERNAL,
    preset: false,
  })
  sample: boolean;

  @Moment('When it was closed; null while it may sign in.', INTERNAL)
  deactivatedAt: Date | null;

  @Flag('Whether its password was set by somebody else, and has to be changed before anything else.', {
    ...INTERNAL,
    preset: false,
  })
  passwordDue: boolean;

  @Moment('When an administrator allowed another to reset it, or to take a role away that takes two.', INTERNAL)
  resetAllowedAt: Date | null;

  @Stored('Which administrator allowed that.', { privacy: 'ours', column: { type: 'uuid', nullable: true } })
  resetAllowedById: string | null;

  @Stored('Who vouches for the account in single sign-on.', {
    privacy: 'ours',
    column: { type: 'text', nullable: true },
  })
  issuer: string | null;

  @Stored('The name that the account has with who vouches for it.', {
    privacy: 'ours',
    column: { type: 'text', nullable: true },
  })
  subject: string | null;
}

/** What an account with a password is known by. The application’s role may not touch the table: functions of its owner do. */
@Entity()
export class Credential {
  @OneToOne(() => User, { nullable: false })
  @JoinColumn()
  user?: User;

  @Key()
  userId: string;

  @Stored('The password’s Argon2id in its PHC string form.', {
    privacy: 'ours',
    secret: 'apart',
    column: { type: 'text' },
  })
  passwordHash: string;
}

/** What lets somebody choose the password of an account, once. Only the token's digest is kept. */
@Entity()
export class PasswordLink {
  @OneToOne(() => User, { nullable: false })
  @JoinColumn()
  user?: User;

  @Key()
  userId: string;

  @Stored('SHA-256 of the token.', { privacy: 'ours', secret: 'digest', column: { type: 'bytea', unique: true } })
  tokenHash: Buffer;

  @Moment('Until when it is good.', { ...INTERNAL, required: true })
  expiresAt: Date;
}

/** A moment that is noted by itself. */
const NOTED = { privacy: 'ours', taken: 'never', required: true } as const;

/** A sign-in, or a token that its owner made for a program: then it has a name and a scope. Only the token's digest is kept. */
@Entity()
@Check('session_scope_check', `(name IS NULL) = (scope IS NULL) AND scope IN ('READ', 'WRITE')`)
export class Session {
  @Key({ shown: true })
  id: string;

  @Stored('SHA-256 of the token.', { privacy: 'ours', secret: 'digest', column: { type: 'bytea', unique: true } })
  tokenHash: Buffer;

  @ManyToOne(() => User, { nullable: false })
  @JoinColumn()
  user?: User;

  @Index()
  @Reference('Whose it is.', { required: true, taken: 'never' })
  userId: string;

  @Moment('When it was opened.', { ...NOTED, column: { default: () => 'now()' } })
  createdAt: Date;

  @Flag('Whether an issuer vouched for who opened it: then they showed their second factor there.', {
    ...INTERNAL,
    preset: false,
  })
  byIssuer: boolean;

  @Moment('When it was last used, to the minute.', { ...NOTED, column: { default: () => 'now()' } })
  lastSeenAt: Date;

  @Moment('When it ends at the latest.', NOTED)
  expiresAt: Date;

  @Moment('When it was ended before its time.', INTERNAL)
  revokedAt: Date | null;

  @Line('What it is for.', { of: 'ApiToken', privacy: 'mayName', required: true, taken: 'create', max: 100 })
  name: string | null;

  @Choice(TokenScopeEnum, 'What the program may do with it.', {
    of: 'ApiToken',
    privacy: 'ours',
    required: true,
    taken: 'create',
  })
  scope: TokenScope | null;

  @Line('Why it has to last longer than 90 days.', {
    of: 'ApiToken',
    privacy: 'mayName',
    taken: 'create',
    max: 500,
  })
  reason: string | null;
}

/** One-time codes by the clock (RFC 6238) that signing in to an account asks for, once the first one was shown to be right. */
@Entity()
export class SecondFactor {
  @OneToOne(() => User, { nullable: false })
  @JoinColumn()
  user?: User;

  @Key()
  userId: string;

  @Stored('What the codes are made from, in base32, sealed.', {
    privacy: 'ours',
    secret: 'sealed',
    column: { type: 'text' },
  })
  secret: string;

  @Moment('When it was enrolled.', { ...INTERNAL, required: true, column: { default: () => 'now()' } })
  createdAt: Date;

  @Moment('When a first code was right: since then it counts.', INTERNAL)
  confirmedAt: Date | null;

  @Stored('The step of the last code that was taken: no code opens twice.', {
    privacy: 'ours',
    column: { type: 'bigint', nullable: true },
  })
  lastStep: string | null;

  @Stored('SHA-256 of the recovery codes that are left, in hex, each sealed.', {
    privacy: 'ours',
    secret: 'sealed',
    column: { type: 'text', array: true, default: [] },
  })
  recoveryCodes: string[];
}
