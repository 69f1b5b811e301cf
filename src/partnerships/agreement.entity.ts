import { Check, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { EditedRow } from '../database/edited-row.js';
import { Choice, Day, Key, Line, Reference, Text } from '../records/fields.js';
import { Personal } from '../records/personal.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { Partnership } from './partnership.entity.js';
import { type AgreementState, AgreementStateEnum } from './partnership.enums.js';

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
  @Reference('The partnership.', { required: true, taken: 'create' })
  partnershipId: string;

  @Line('What it is called.', { privacy: 'mayName', required: true })
  title: string;

  @Choice(AgreementStateEnum, 'How far it has come.', {
    shownAs: 'status',
    formerly: 'state',
    privacy: 'figures',
    preset: 'DRAFT',
    taken: 'never',
    merge: 'keep',
    list: ['filter'],
  })
  state: AgreementState;

  @Line('Its number in the diary (diarienummer).', { privacy: 'mayName', max: 100, list: ['filter'] })
  diaryNumber: string | null;

  @Day('When it was signed.', { privacy: 'figures', taken: 'never' })
  signedOn: string | null;

  @Day('Its first day.', { privacy: 'figures' })
  validFrom: string | null;

  @Day('Its last day.', { privacy: 'figures', list: ['filter', 'sort'] })
  validUntil: string | null;

  @Day('When it was terminated.', { privacy: 'figures', taken: 'never' })
  terminatedOn: string | null;

  @Text('How disputes are settled.', { privacy: 'mayName', max: 5_000 })
  disputeClause: string | null;

  @Line('Where the document itself lies.', { privacy: 'mayName', max: 500 })
  documentReference: string | null;
}

/** What a party takes upon itself by an agreement. */
@Entity()
@Personal({ by: 'partyId', erased: 'stays' })
export class AgreementDuty {
  @ManyToOne(() => Agreement, { nullable: false })
  @JoinColumn()
  agreement?: Agreement;

  @Key()
  agreementId: string;

  @Key({ type: 'integer' })
  position: number;

  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  party?: Stakeholder;

  @Index()
  @Reference('The party: a stakeholder of the partnership.', { required: true })
  partyId: string;

  @Text('What it does, gives or allows.', { privacy: 'mayName', required: true, max: 2_000 })
  duty: string;
}
