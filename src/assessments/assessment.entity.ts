import { Check, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { EditedRow } from '../database/edited-row.js';
import { User } from '../identity/user.entity.js';
import { Choice, Day, Line, Reference, Text, Whole } from '../records/fields.js';
import { Personal } from '../records/personal.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { type Stance, StanceEnum } from './assessment.enums.js';

/** A figure of the matrix, of five. */
const OF_FIVE = { privacy: 'figures', required: true, min: 1, max: 5 } as const;

/** How an organisation, or the public role of a person, stands to the work on a day. Never the person. */
@Entity()
@Check('assessment_scale_check', 'influence BETWEEN 1 AND 5 AND interest BETWEEN 1 AND 5')
@Check('assessment_stance_check', `stance IN ('SUPPORTIVE', 'NEUTRAL', 'SCEPTICAL', 'OPPOSED', 'UNKNOWN')`)
@Index(['stakeholderId', 'assessedOn', 'id'])
@Personal({ by: 'stakeholderId', erased: 'goes' })
export class Assessment extends EditedRow {
  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  stakeholder?: Stakeholder;

  @Reference('The stakeholder: an organisation, or a person with a public role.', { required: true, taken: 'create' })
  stakeholderId: string;

  /** As it was called that day. */
  @Line('Of a person: the public role that is assessed.', { privacy: 'mayName', taken: 'never' })
  publicRole: string | null;

  @Day('The day that it is about.', { privacy: 'figures', required: true, taken: 'never' })
  assessedOn: string;

  @Whole('How much it can move, 1 to 5.', OF_FIVE)
  influence: number;

  @Whole('How much it cares, 1 to 5.', OF_FIVE)
  interest: number;

  @Choice(StanceEnum, 'How it stands to the work.', { privacy: 'figures', required: true })
  stance: Stance;

  @Text('Why.', { privacy: 'mayName', required: true, max: 2_000 })
  rationale: string;

  @ManyToOne(() => User, { nullable: false })
  @JoinColumn()
  assessedBy?: User;

  @Reference('Who assessed.', { required: true, taken: 'never' })
  assessedById: string;
}
