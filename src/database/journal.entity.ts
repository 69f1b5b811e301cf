import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export interface Change {
  before?: unknown;
  after?: unknown;
}

/** One thing that was done, by whom and when. Rows are only ever added: a trigger refuses anything else. */
@Entity()
@Index(['objectType', 'objectId', 'id'])
export class AuditEvent {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
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

  /** Field name → value before and after. */
  @Column({ type: 'jsonb', default: {} })
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
