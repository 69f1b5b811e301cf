import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { EditedRow } from '../database/edited-row.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { Partnership } from './partnership.entity.js';

/** Expired is no state: it is a signed agreement whose last day is past. */
export type AgreementState = 'DRAFT' | 'AWAITING_DECISION' | 'AWAITING_SIGNATURE' | 'SIGNED' | 'TERMINATED';

/** What the parties of a partnership have agreed upon in writing. */
@Entity()
@Check('agreement_state_check', `state IN ('DRAFT', 'AWAITING_DECISION', 'AWAITING_SIGNATURE', 'SIGNED', 'TERMINATED')`)
@Check('agreement_period_check', 'valid_from IS NULL OR valid_until IS NULL OR valid_until >= valid_from')
@Check('agreement_signed_check', `state <> 'SIGNED' OR (signed_on IS NOT NULL AND valid_from IS NOT NULL)`)
@Index('agreement_expiring_idx', ['validUntil'], { where: `state = 'SIGNED'` })
export class Agreement extends EditedRow {
  @ManyToOne(() => Partnership, { nullable: false })
  @JoinColumn()
  partnership?: Partnership;

  @Index()
  @Column({ type: 'uuid' })
  partnershipId: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text', default: 'DRAFT' })
  state: AgreementState;

  @Column({ type: 'text', nullable: true })
  diaryNumber: string | null;

  @Column({ type: 'date', nullable: true })
  signedOn: string | null;

  @Column({ type: 'date', nullable: true })
  validFrom: string | null;

  @Column({ type: 'date', nullable: true })
  validUntil: string | null;

  @Column({ type: 'date', nullable: true })
  terminatedOn: string | null;

  /** How disputes are settled. */
  @Column({ type: 'text', nullable: true })
  disputeClause: string | null;

  /** Where the document itself lies. */
  @Column({ type: 'text', nullable: true })
  documentReference: string | null;
}

/** What a party takes upon itself by an agreement. */
@Entity()
export class AgreementDuty {
  @ManyToOne(() => Agreement, { nullable: false })
  @JoinColumn()
  agreement?: Agreement;

  @PrimaryColumn({ type: 'uuid' })
  agreementId: string;

  @PrimaryColumn({ type: 'integer' })
  position: number;

  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  party?: Stakeholder;

  @Index()
  @Column({ type: 'uuid' })
  partyId: string;

  @Column({ type: 'text' })
  duty: string;
}
