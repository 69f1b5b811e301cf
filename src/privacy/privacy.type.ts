import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDate, GraphQLDateTime, GraphQLJSON, GraphQLUUID } from 'graphql-scalars';
import { connectionOf } from '../graphql/connection.js';
import { User } from '../identity/user.type.js';
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

@ObjectType({ description: 'A person, as the data protection officer finds them: hidden ones too.' })
export class DataSubject {
  @Field(() => GraphQLUUID, { description: 'The key.' })
  id: string;

  @Field(() => String, { description: 'The name.' })
  name: string;

  @Field(() => Boolean, { description: 'Whether the identity is protected.' })
  protected: boolean;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Since when the data are kept only.' })
  processingRestrictedAt: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the person was archived.' })
  archivedAt: Date | null;

  @Field(() => Int, { description: 'How often the person’s record was changed: hand it back when erasing.' })
  version: number;
}
export const DataSubjectConnection = connectionOf(DataSubject, 'DataSubject');

@ObjectType({ description: 'Everything that is held on one person, third parties masked.' })
export class SubjectAccessReport {
  @Field(() => GraphQLDateTime, { description: 'When it was made.' })
  madeAt: Date;

  @Field(() => GraphQLJSON, { description: 'Section by section: rows, with their values by name.' })
  data: object;

  @Field(() => String, { description: 'The same as a page in Swedish, to read and to print.' })
  html: string;
}

@ObjectType({ description: 'A report that was made.' })
export class SubjectAccessReportPayload {
  @Field(() => SubjectAccessReport, {
    description: 'The report. Look it over before it is handed out: secrecy may bound it.',
  })
  report: SubjectAccessReport;
}

@ObjectType({ description: 'What a person asked about the use of their data, and what became of it.' })
export class PrivacyRequest {
  @Field(() => GraphQLUUID, { description: 'The key.' })
  id: string;

  @Field(() => DataSubject, { nullable: true, description: 'Who; null once erased.' })
  person: DataSubject | null;

  @Field(() => PrivacyRequestKindEnum, { description: 'What it is.' })
  kind: PrivacyRequestKind;

  @Field(() => String, { description: 'What the person says.' })
  ground: string;

  @Field(() => GraphQLDate, { description: 'When it came in.' })
  receivedOn: string;

  @Field(() => PrivacyRequestStateEnum, { description: 'What became of it.' })
  state: PrivacyRequestState;

  @Field(() => [PrivacyRequestStateEnum], { description: 'What it may become.' })
  nextStates: PrivacyRequestState[];

  @Field(() => String, { nullable: true, description: 'The latest decision, in words.' })
  decision: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'When that was.' })
  decidedOn: string | null;

  @Field(() => User, { nullable: true, description: 'Who decided.' })
  decidedBy: User | null;

  @Field(() => Int, { description: 'How often it was changed: hand it back with a change.' })
  version: number;
}
export const PrivacyRequestConnection = connectionOf(PrivacyRequest, 'PrivacyRequest');

@ObjectType({ description: 'A written request.' })
export class PrivacyRequestPayload {
  @Field(() => PrivacyRequest, { description: 'The request as it is now.' })
  privacyRequest: object;
}

@ObjectType({ description: 'A decided period after which a sort of record is destroyed (gallringsregel).' })
export class RetentionRule {
  @Field(() => GraphQLUUID, { description: 'The key.' })
  id: string;

  @Field(() => String, { description: 'What it is called.' })
  name: string;

  @Field(() => RetentionTargetEnum, { description: 'What it destroys.' })
  target: RetentionTarget;

  @Field(() => Int, { description: 'How many months such records are kept.' })
  months: number;

  @Field(() => String, { description: 'The decision that it rests on, as it is cited.' })
  decision: string;

  @Field(() => GraphQLDate, { description: 'The day of the decision.' })
  decidedOn: string;

  @Field(() => Boolean, { description: 'Whether the server carries it out by itself, once a day.' })
  automatic: boolean;

  @Field(() => GraphQLDate, { nullable: true, description: 'When it was last carried out.' })
  lastRunOn: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it ended.' })
  endedAt: Date | null;

  @Field(() => Int, { description: 'How often it was changed: hand it back with a change.' })
  version: number;
}

@ObjectType({ description: 'A written rule.' })
export class RetentionRulePayload {
  @Field(() => RetentionRule, { description: 'The rule as it is now.' })
  retentionRule: object;
}

@ObjectType({ description: 'What a rule would destroy today.' })
export class RetentionPreview {
  @Field(() => GraphQLDate, { description: 'Records older than this day.' })
  before: string;

  @Field(() => Int, { description: 'How many.' })
  count: number;

  @Field(() => [GraphQLUUID], { description: 'The keys of the first of them.' })
  sample: string[];
}

@ObjectType({ description: 'The effect of a rule, without it.' })
export class PreviewRetentionPayload {
  @Field(() => RetentionPreview, { description: 'What it would destroy.' })
  preview: RetentionPreview;
}

@ObjectType({ description: 'The protocol of an executed destruction (gallring).' })
export class Disposal {
  @Field(() => GraphQLUUID, { description: 'The key.' })
  id: string;

  @Field(() => DisposalTargetEnum, { description: 'What was destroyed.' })
  target: DisposalTarget;

  @Field(() => RetentionRule, { nullable: true, description: 'By which rule; null for a person erased by hand.' })
  rule: RetentionRule | null;

  @Field(() => String, { description: 'The decision that it rests on, as it was cited then.' })
  decision: string;

  @Field(() => GraphQLDate, { nullable: true, description: 'What was older than this day was destroyed.' })
  before: string | null;

  @Field(() => GraphQLDateTime, { description: 'When.' })
  executedAt: Date;

  @Field(() => User, { nullable: true, description: 'By whom; null for the server itself.' })
  executedBy: User | null;

  @Field(() => GraphQLJSON, { description: 'How many rows of each table were destroyed or had values taken out.' })
  counts: object;
}
export const DisposalConnection = connectionOf(Disposal, 'Disposal');

@ObjectType({ description: 'An executed destruction.' })
export class DisposalPayload {
  @Field(() => Disposal, { description: 'Its protocol.' })
  disposal: object;
}
