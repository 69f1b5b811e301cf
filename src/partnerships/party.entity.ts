import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { EditedRow } from '../database/edited-row.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { Partnership } from './partnership.entity.js';

export type PartyRole = 'LEAD' | 'PARTNER' | 'FUNDER' | 'HOST' | 'SUPPORTER';

/** A stakeholder in a partnership, and when. */
@Entity()
@Check('partnership_party_role_check', `role IN ('LEAD', 'PARTNER', 'FUNDER', 'HOST', 'SUPPORTER')`)
@Check('partnership_party_period_check', 'left_on IS NULL OR left_on >= joined_on')
export class PartnershipParty extends EditedRow {
  @ManyToOne(() => Partnership, { nullable: false })
  @JoinColumn()
  partnership?: Partnership;

  @Index()
  @Column({ type: 'uuid' })
  partnershipId: string;

  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  stakeholder?: Stakeholder;

  @Index()
  @Column({ type: 'uuid' })
  stakeholderId: string;

  @Column({ type: 'text' })
  role: PartyRole;

  @Column({ type: 'date' })
  joinedOn: string;

  /** The last day as a party. */
  @Column({ type: 'date', nullable: true })
  leftOn: string | null;

  /** Our own side: where our staff meets another party, this one has met it. */
  @Column({ type: 'boolean', default: false })
  representedByStaff: boolean;
}
