import { Check, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { EditedRow } from '../database/edited-row.js';
import { Choice, Day, Flag, Reference } from '../records/fields.js';
import { Personal } from '../records/personal.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { Partnership } from './partnership.entity.js';
import { type PartyRole, PartyRoleEnum } from './partnership.enums.js';

/** A stakeholder in a partnership, and when. */
@Entity()
@Check('partnership_party_role_check', `role IN ('LEAD', 'PARTNER', 'FUNDER', 'HOST', 'SUPPORTER')`)
@Check('partnership_party_period_check', 'left_on IS NULL OR left_on >= joined_on')
@Personal({ by: 'stakeholderId', erased: 'stays', joins: 'partnershipId', ties: { until: 'leftOn' } })
export class PartnershipParty extends EditedRow {
  @ManyToOne(() => Partnership, { nullable: false })
  @JoinColumn()
  partnership?: Partnership;

  @Index()
  @Reference('The partnership.', { required: true, taken: 'create' })
  partnershipId: string;

  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  stakeholder?: Stakeholder;

  @Index()
  @Reference('Who.', { required: true, taken: 'create' })
  stakeholderId: string;

  @Choice(PartyRoleEnum, 'As what.', { privacy: 'figures', required: true })
  role: PartyRole;

  @Day('The first day as a party.', { privacy: 'figures', required: true, taken: 'change' })
  joinedOn: string;

  @Day('The last day as a party.', { privacy: 'figures' })
  leftOn: string | null;

  @Flag('Whether it is our own side: where our staff meets another party, this one has met it.', {
    privacy: 'figures',
    preset: false,
  })
  representedByStaff: boolean;
}
