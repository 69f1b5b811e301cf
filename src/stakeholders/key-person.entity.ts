import { Check, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { EditedRow } from '../database/edited-row.js';
import { User } from '../identity/user.entity.js';
import { Day, Reference, Text } from '../records/fields.js';
import { Personal } from '../records/personal.js';
import { Stakeholder } from './stakeholder.entity.js';

/** The dated, motivated statement that a person is key. */
@Entity()
@Check('key_person_designation_period_check', 'valid_until IS NULL OR valid_until >= since')
@Personal({ by: 'personId', erased: 'goes', ties: { until: 'validUntil' } })
export class KeyPersonDesignation extends EditedRow {
  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  person?: Stakeholder;

  @Index()
  @Reference('The person.', { required: true, taken: 'create' })
  personId: string;

  @Text('Why the person is key.', { privacy: 'mayName', required: true, max: 2_000 })
  rationale: string;

  @ManyToOne(() => User, { nullable: false })
  @JoinColumn()
  decidedBy?: User;

  @Reference('Who decided it.', { required: true, taken: 'never' })
  decidedById: string;

  @Day('The first day it holds.', { privacy: 'figures', required: true })
  since: string;

  @Day('When to think it over.', { privacy: 'figures' })
  reviewOn: string | null;

  @Day('The last day it held.', { privacy: 'figures', shownAs: 'until', taken: 'change' })
  validUntil: string | null;
}
