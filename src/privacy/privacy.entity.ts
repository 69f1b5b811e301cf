import { Check, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { EditedRow } from '../database/edited-row.js';
import { User } from '../identity/user.entity.js';
import { Choice, Day, Flag, Key, Line, Moment, Reference, Stored, Text, Whole } from '../records/fields.js';
import { Personal } from '../records/personal.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import {
  type DisposalTarget,
  DisposalTargetEnum,
  type PrivacyRequestKind,
  PrivacyRequestKindEnum,
  type PrivacyRequestState,
  PrivacyRequestStateEnum,
  type RetentionTarget,
  RetentionTargetEnum,
} from './privacy.enums.js';

/** What a person asked of us about the use of their data, and what was decided. */
@Entity()
@Check('privacy_request_kind_check', `kind IN ('OBJECTION', 'RESTRICTION')`)
@Check('privacy_request_state_check', `state IN ('RECEIVED', 'UPHELD', 'REJECTED', 'LIFTED')`)
@Check('privacy_request_decision_check', `(state = 'RECEIVED') = (decided_on IS NULL)`)
@Personal({ by: 'personId', erased: 'stays' })
export class PrivacyRequest extends EditedRow {
  @ManyToOne(() => Stakeholder, { nullable: false })
  @JoinColumn()
  person?: Stakeholder;

  @Index()
  @Reference('The person.', { required: true, taken: 'create' })
  personId: string;

  @Choice(PrivacyRequestKindEnum, 'What it is.', { privacy: 'figures', required: true, taken: 'create' })
  kind: PrivacyRequestKind;

  @Text('What the person says.', { privacy: 'mayName', required: true, taken: 'create', max: 5_000 })
  ground: string;

  @Day('When it came in.', { privacy: 'figures', required: true, taken: 'create' })
  receivedOn: string;

  @Choice(PrivacyRequestStateEnum, 'What became of it.', {
    shownAs: 'status',
    formerly: 'state',
    privacy: 'figures',
    preset: 'RECEIVED',
    taken: 'never',
    merge: 'keep',
    list: ['filter'],
  })
  state: PrivacyRequestState;

  @Text('The latest decision, in words.', { privacy: 'mayName', taken: 'never' })
  decision: string | null;

  @Day('When that was.', { privacy: 'figures', taken: 'never' })
  decidedOn: string | null;

  @ManyToOne(() => User)
  @JoinColumn()
  decidedBy?: User;

  @Reference('Who decided.', { taken: 'never' })
  decidedById: string | null;
}

/** A decided period after which a sort of record is destroyed (gallringsregel). */
@Entity()
@Check('retention_rule_target_check', `target IN ('INTERACTION', 'DRAFT_NOTE', 'PERSON', 'JOURNAL_VALUES')`)
@Check('retention_rule_months_check', 'months >= 1')
export class RetentionRule extends EditedRow {
  @Line('What it is called.', { privacy: 'mayName', required: true, column: { collation: 'sv-x-icu' } })
  name: string;

  @Choice(RetentionTargetEnum, 'What it destroys.', { privacy: 'figures', required: true, taken: 'create' })
  target: RetentionTarget;

  @Whole('How many months such records are kept.', { privacy: 'figures', required: true, min: 1, max: 1_200 })
  months: number;

  @Line('The decision that it rests on, as it is cited.', { privacy: 'mayName', required: true, max: 500 })
  decision: string;

  @Day('The day of the decision.', { privacy: 'figures', required: true })
  decidedOn: string;

  @Flag('Whether the server carries it out by itself, once a day.', { privacy: 'figures', preset: false })
  automatic: boolean;

  @Day('When it was last carried out.', { privacy: 'figures', taken: 'never' })
  lastRunOn: string | null;

  @Moment('When it ended.', { privacy: 'figures', taken: 'never' })
  endedAt: Date | null;
}

/** The protocol of an executed destruction (gallring): on what decision, when, by whom, how much; nothing of what it was. */
@Entity()
@Check('disposal_target_check', `target IN ('INTERACTION', 'DRAFT_NOTE', 'PERSON', 'JOURNAL_VALUES', 'ERASURE')`)
@Index(['executedAt', 'id'])
export class Disposal {
  @Key({ shown: true })
  id: string;

  @Choice(DisposalTargetEnum, 'What was destroyed.', { privacy: 'figures', required: true, taken: 'never' })
  target: DisposalTarget;

  @ManyToOne(() => RetentionRule)
  @JoinColumn()
  rule?: RetentionRule;

  @Reference('By which rule; null for a person erased by hand.', { taken: 'never' })
  ruleId: string | null;

  @Line('The decision that it rests on, as it was cited then.', {
    privacy: 'mayName',
    required: true,
    taken: 'never',
    max: 500,
  })
  decision: string;

  @Day('What was older than this day was destroyed.', { privacy: 'figures', taken: 'never' })
  before: string | null;

  @Moment('When.', { privacy: 'figures', required: true, taken: 'never' })
  executedAt: Date;

  @ManyToOne(() => User)
  @JoinColumn()
  executedBy?: User;

  @Reference('By whom; null for the server itself.', { taken: 'never' })
  executedById: string | null;

  @Stored('How many rows of each table were destroyed or had values taken out.', {
    privacy: 'figures',
    column: { type: 'jsonb' },
  })
  counts: Record<string, number>;
}
