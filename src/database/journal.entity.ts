import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { Key, Line, Moment, Reference, Stored } from '../records/fields.js';

export interface Change {
  before?: unknown;
  after?: unknown;
}

/** What the journal writes of itself. */
const WRITTEN = { privacy: 'ours', taken: 'never' } as const;

/**
 * One thing that was done, by whom and when. Rows are only ever added, through the view `journal`: a trigger there chains
 * them, and another refuses anything else.
 */
@Entity()
@Index(['objectType', 'objectId', 'id'])
@Index(['actorId', 'id'])
export class AuditEvent {
  /** Without gaps: one that is missing was taken out. */
  @Key({ type: 'bigint' })
  id: string;

  @Moment('When.', { ...WRITTEN, required: true })
  at: Date;

  @Reference('Who; null for the server itself and for who was not let in.', WRITTEN)
  actorId: string | null;

  @Line('The request that it belongs to, as in X-Request-Id and the log.', { ...WRITTEN, required: true })
  requestId: string;

  @Line('What, as “interaction.log” or “stakeholder.readProtected”.', { ...WRITTEN, required: true })
  action: string;

  @Line('What sort of record it is about.', { ...WRITTEN, required: true })
  objectType: string;

  @Reference('Which record it is about.', { ...WRITTEN, shownAs: 'objectId' })
  objectId: string | null;

  @Stored('SHA-256 of the payload’s salt and changes; empty where there is no payload.', {
    privacy: 'ours',
    column: { type: 'bytea', nullable: true },
  })
  payloadHash: Buffer | null;

  @Stored('SHA-256 of the event before it and of this one.', { privacy: 'ours', column: { type: 'bytea' } })
  hash: Buffer;
}

/** What an event tells in values: apart from it, so that it can be erased and the chain stays whole. */
@Entity()
export class AuditPayload {
  @ManyToOne(() => AuditEvent, { nullable: false })
  @JoinColumn()
  event?: AuditEvent;

  @Key({ type: 'bigint' })
  eventId: string;

  @Stored('Keeps the hash from telling what was erased to who tries all that it may have been.', {
    privacy: 'ours',
    column: { type: 'uuid' },
  })
  salt: string;

  @Stored('Fields with their values before and after.', { privacy: 'mayName', column: { type: 'jsonb' } })
  changes: Record<string, Change>;
}

/** The result of a mutation that came with an Idempotency-Key: what it made or changed, never a copy of the data. */
@Entity()
export class IdempotencyKey {
  @Key()
  userId: string;

  @Key({ type: 'text' })
  key: string;

  @Stored('Tells a repeat of the request from another one with the same key.', {
    privacy: 'ours',
    column: { type: 'text' },
  })
  fingerprint: string;

  @Stored('The keys of what the request made or changed.', {
    privacy: 'ours',
    column: { type: 'jsonb', nullable: true },
  })
  result: unknown;

  @Index()
  @Moment('When the request came.', { ...WRITTEN, required: true, shownAs: false, column: { default: () => 'now()' } })
  createdAt: Date;
}

/** Facts of this installation, as whether the sample is loaded. */
@Entity()
export class Installation {
  @Key({ type: 'text' })
  key: string;

  @Stored('The fact.', { privacy: 'ours', column: { type: 'text' } })
  value: string;
}

/** What only the server is to know of this installation. The application’s role may not touch the table: the server reads it as the owner. */
@Entity()
export class InstallationSecret {
  @Key({ type: 'text' })
  key: string;

  @Stored('The secret.', { privacy: 'ours', secret: 'apart', column: { type: 'text' } })
  value: string;
}
