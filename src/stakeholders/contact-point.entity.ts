import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Confidentiality } from '../access/policy.js';
import { EditedRow } from '../database/edited-row.js';
import { User } from '../identity/user.entity.js';
import { Stakeholder } from './stakeholder.entity.js';

export type ContactPointKind = 'PHONE' | 'EMAIL' | 'POSTAL_ADDRESS' | 'VISITING_ADDRESS' | 'WEB' | 'SOCIAL';

/** A way to reach a stakeholder. */
@Entity()
@Check('contact_point_kind_check', `kind IN ('PHONE', 'EMAIL', 'POSTAL_ADDRESS', 'VISITING_ADDRESS', 'WEB', 'SOCIAL')`)
@Check('contact_point_period_check', 'valid_from IS NULL OR valid_until IS NULL OR valid_until >= valid_from')
@Check('contact_point_confidentiality_check', `confidentiality IN ('OPEN', 'INTERNAL', 'RESTRICTED')`)
export class ContactPoint extends EditedRow {
  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  stakeholder?: Stakeholder;

  @Index()
  @Column({ type: 'uuid' })
  stakeholderId: string;

  @Column({ type: 'text' })
  kind: ContactPointKind;

  /** As typed: a number, an address, a URL; the street of a postal or visiting address. */
  @Column({ type: 'text' })
  value: string;

  @Column({ type: 'text', nullable: true })
  e164: string | null;

  @Column({ type: 'text', nullable: true })
  postalCode: string | null;

  @Column({ type: 'text', nullable: true })
  city: string | null;

  @Column({ type: 'text', nullable: true })
  label: string | null;

  @Column({ type: 'boolean', default: false })
  preferred: boolean;

  @Column({ type: 'date', nullable: true })
  validFrom: string | null;

  @Column({ type: 'date', nullable: true })
  validUntil: string | null;

  @Column({ type: 'text', default: 'OPEN' })
  confidentiality: Confidentiality;
}

/** Who may read a restricted contact point. */
@Entity()
export class ContactPointReader {
  @ManyToOne(() => ContactPoint, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  contactPoint?: ContactPoint;

  @PrimaryColumn({ type: 'uuid' })
  contactPointId: string;

  @ManyToOne(() => User, { nullable: false })
  @JoinColumn()
  user?: User;

  @Index()
  @PrimaryColumn({ type: 'uuid' })
  userId: string;
}
