import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { EditedRow } from '../database/edited-row.js';
import { Stakeholder } from './stakeholder.entity.js';

export type ContactPointKind = 'PHONE' | 'EMAIL' | 'POSTAL_ADDRESS' | 'VISITING_ADDRESS' | 'WEB' | 'SOCIAL';

/** A way to reach a stakeholder. */
@Entity()
@Check('contact_point_kind_check', `kind IN ('PHONE', 'EMAIL', 'POSTAL_ADDRESS', 'VISITING_ADDRESS', 'WEB', 'SOCIAL')`)
@Check('contact_point_period_check', 'valid_from IS NULL OR valid_until IS NULL OR valid_until >= valid_from')
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
}
