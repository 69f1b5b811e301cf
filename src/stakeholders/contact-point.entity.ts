import { Check, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { ConfidentialityEnum } from '../access/confidentiality.enums.js';
import type { Confidentiality } from '../access/policy.js';
import { EditedRow } from '../database/edited-row.js';
import { Choice, Day, Flag, Key, Line, Reference } from '../records/fields.js';
import { Personal } from '../records/personal.js';
import { User } from '../identity/user.entity.js';
import { Stakeholder } from './stakeholder.entity.js';
import { ContactPointKindEnum } from './stakeholder.enums.js';

export type ContactPointKind = keyof typeof ContactPointKindEnum;

/** A way to reach a stakeholder. */
@Index('contact_point_value_idx', { synchronize: false })
@Index('contact_point_e164_idx', { synchronize: false })
@Entity()
@Check('contact_point_kind_check', `kind IN ('PHONE', 'EMAIL', 'POSTAL_ADDRESS', 'VISITING_ADDRESS', 'WEB', 'SOCIAL')`)
@Check('contact_point_period_check', 'valid_from IS NULL OR valid_until IS NULL OR valid_until >= valid_from')
@Check('contact_point_confidentiality_check', `confidentiality IN ('OPEN', 'INTERNAL', 'RESTRICTED')`)
@Personal({ by: 'stakeholderId', erased: 'goes' })
export class ContactPoint extends EditedRow {
  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  stakeholder?: Stakeholder;

  @Index()
  @Reference('The stakeholder that it reaches.', { required: true, taken: 'never' })
  stakeholderId: string;

  @Choice(ContactPointKindEnum, 'What sort of way it is.', { privacy: 'figures', required: true })
  kind: ContactPointKind;

  /** As typed: a number, an address, a URL; the street of a postal or visiting address. */
  @Line('As it was typed; for an address the street.', {
    privacy: 'identifies',
    required: true,
    says: 'The number or address as typed; for an address the street.',
  })
  value: string;

  @Line('A phone number in E.164, as +46701234567.', { privacy: 'identifies', taken: 'never', shownAs: false })
  e164: string | null;

  @Line('The postal code of an address.', { privacy: 'identifies', max: 20 })
  postalCode: string | null;

  @Line('The town of an address.', { privacy: 'identifies', max: 80 })
  city: string | null;

  @Line('What it is for, as “office” or “treasurer”.', { privacy: 'mayName', max: 80 })
  label: string | null;

  @Flag('Whether this is the one to try first of its kind.', { privacy: 'ours', preset: false })
  preferred: boolean;

  @Day('The first day it holds.', { privacy: 'figures' })
  validFrom: string | null;

  @Day('The last day it holds.', { privacy: 'figures' })
  validUntil: string | null;

  @Day('When it was last found to be right.', { privacy: 'figures', taken: 'never' })
  verifiedOn: string | null;

  @ManyToOne(() => User)
  @JoinColumn()
  verifiedBy?: User;

  @Reference('Who found it to be right.', { taken: 'never' })
  verifiedById: string | null;

  @Choice(ConfidentialityEnum, 'Who may read of it.', {
    privacy: 'ours',
    preset: 'OPEN',
    says: 'Who may read it: OPEN unless given.',
    merge: 'stricter',
  })
  confidentiality: Confidentiality;
}

/** Who may read a restricted contact point. */
@Entity()
export class ContactPointReader {
  @ManyToOne(() => ContactPoint, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  contactPoint?: ContactPoint;

  @Key()
  contactPointId: string;

  @ManyToOne(() => User, { nullable: false })
  @JoinColumn()
  user?: User;

  @Index()
  @Key()
  userId: string;
}
