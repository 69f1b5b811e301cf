import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { EditedRow } from '../database/edited-row.js';
import { User } from '../identity/user.entity.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import type { PrivacyRequestKind, PrivacyRequestState } from './lifecycle.js';

/** What a person asked of us about the use of their data, and what was decided. */
@Entity()
@Check('privacy_request_kind_check', `kind IN ('OBJECTION', 'RESTRICTION')`)
@Check('privacy_request_state_check', `state IN ('RECEIVED', 'UPHELD', 'REJECTED', 'LIFTED')`)
@Check('privacy_request_decision_check', `(state = 'RECEIVED') = (decided_on IS NULL)`)
export class PrivacyRequest extends EditedRow {
  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  person?: Stakeholder;

  @Index()
  @Column({ type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  kind: PrivacyRequestKind;

  /** What the person says. */
  @Column({ type: 'text' })
  ground: string;

  @Column({ type: 'date' })
  receivedOn: string;

  @Column({ type: 'text', default: 'RECEIVED' })
  state: PrivacyRequestState;

  /** The latest decision, in words. */
  @Column({ type: 'text', nullable: true })
  decision: string | null;

  @Column({ type: 'date', nullable: true })
  decidedOn: string | null;

  @ManyToOne(() => User)
  @JoinColumn()
  decidedBy?: User;

  @Column({ type: 'uuid', nullable: true })
  decidedById: string | null;
}

export type RetentionTarget = 'INTERACTION' | 'DRAFT_NOTE' | 'PERSON' | 'JOURNAL_VALUES';

/** A decided period after which a sort of record is destroyed (gallringsregel). */
@Entity()
@Check('retention_rule_target_check', `target IN ('INTERACTION', 'DRAFT_NOTE', 'PERSON', 'JOURNAL_VALUES')`)
@Check('retention_rule_months_check', 'months >= 1')
export class RetentionRule extends EditedRow {
  @Column({ type: 'text', collation: 'sv-x-icu' })
  name: string;

  @Column({ type: 'text' })
  target: RetentionTarget;

  /** How long records of the sort are kept. */
  @Column({ type: 'integer' })
  months: number;

  /** The decision that it rests on, as it is cited. */
  @Column({ type: 'text' })
  decision: string;

  @Column({ type: 'date' })
  decidedOn: string;

  /** Whether the server carries it out by itself, once a day. */
  @Column({ type: 'boolean', default: false })
  automatic: boolean;

  @Column({ type: 'date', nullable: true })
  lastRunOn: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  endedAt: Date | null;
}

/** The protocol of an executed destruction (gallring): on what decision, when, by whom, how much; nothing of what it was. */
@Entity()
@Check('disposal_target_check', `target IN ('INTERACTION', 'DRAFT_NOTE', 'PERSON', 'JOURNAL_VALUES', 'ERASURE')`)
@Index(['executedAt', 'id'])
export class Disposal {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  target: RetentionTarget | 'ERASURE';

  @ManyToOne(() => RetentionRule)
  @JoinColumn()
  rule?: RetentionRule;

  /** None where a single person was erased. */
  @Column({ type: 'uuid', nullable: true })
  ruleId: string | null;

  @Column({ type: 'text' })
  decision: string;

  /** What was older than this day was destroyed. */
  @Column({ type: 'date', nullable: true })
  before: string | null;

  @Column({ type: 'timestamptz' })
  executedAt: Date;

  @ManyToOne(() => User)
  @JoinColumn()
  executedBy?: User;

  /** None where the server did it by itself. */
  @Column({ type: 'uuid', nullable: true })
  executedById: string | null;

  /** How many rows of each table were destroyed or had values taken out. */
  @Column({ type: 'jsonb' })
  counts: Record<string, number>;
}
