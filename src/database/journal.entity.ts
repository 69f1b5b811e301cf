import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';

export interface Change {
  before?: unknown;
  after?: unknown;
}

/**
 * One thing that was done, by whom and when. Rows are only ever added, through the view `journal`: a trigger there chains
 * them, and another refuses anything else.
 */
@Entity()
@Index(['objectType', 'objectId', 'id'])
@Index(['actorId', 'id'])
export class AuditEvent {
  /** Without gaps: one that is missing was taken out. */
  @PrimaryColumn({ type: 'bigint' })
  id: string;

  @Column({ type: 'timestamptz' })
  at: Date;

  @Column({ type: 'uuid', nullable: true })
  actorId: string | null;

  @Column({ type: 'text' })
  requestId: string;

  @Column({ type: 'text' })
  action: string;

  @Column({ type: 'text' })
  objectType: string;

  @Column({ type: 'uuid', nullable: true })
  objectId: string | null;

  /** SHA-256 of the payload's salt and changes; empty where there is no payload. */
  @Column({ type: 'bytea', nullable: true })
  payloadHash: Buffer | null;

  /** SHA-256 of the event before it and of this one. */
  @Column({ type: 'bytea' })
  hash: Buffer;
}

/** What an event tells in values: apart from it, so that it can be erased and the chain stays whole. */
@Entity()
export class AuditPayload {
  @ManyToOne(() => AuditEvent, { nullable: false })
  @JoinColumn()
  event?: AuditEvent;

  @PrimaryColumn({ type: 'bigint' })
  eventId: string;

  /** Keeps the hash from telling what was erased to who tries all that it may have been. */
  @Column({ type: 'uuid' })
  salt: string;

  /** Field name → value before and after. */
  @Column({ type: 'jsonb' })
  changes: Record<string, Change>;
}

/** The result of a mutation that came with an Idempotency-Key: what it made or changed, never a copy of the data. */
@Entity()
export class IdempotencyKey {
  @PrimaryColumn({ type: 'uuid' })
  userId: string;

  @PrimaryColumn({ type: 'text' })
  key: string;

  @Column({ type: 'text' })
  fingerprint: string;

  @Column({ type: 'jsonb', nullable: true })
  result: unknown;

  @Index()
  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}

/** Facts of this installation: its secrets, whether the sample is loaded. */
@Entity()
export class Installation {
  @PrimaryColumn({ type: 'text' })
  key: string;

  @Column({ type: 'text' })
  value: string;
}
