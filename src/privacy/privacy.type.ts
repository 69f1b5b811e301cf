import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDate, GraphQLDateTime, GraphQLJSON, GraphQLUUID } from 'graphql-scalars';
import { connectionOf } from '../graphql/connection.js';
import { Shows } from '../graphql/shown.js';
import { User } from '../identity/user.type.js';
import {
  Disposal as DisposalRow,
  PrivacyRequest as PrivacyRequestRow,
  RetentionRule as RetentionRuleRow,
} from './privacy.entity.js';
import { type PrivacyRequestState, PrivacyRequestStateEnum } from './privacy.enums.js';

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
@Shows(PrivacyRequestRow, { without: ['createdAt', 'updatedAt'] })
export class PrivacyRequest {
  @Field(() => DataSubject, { nullable: true, description: 'Who; null once erased.' })
  person: DataSubject | null;

  @Field(() => [PrivacyRequestStateEnum], { description: 'What it may become.' })
  nextStates: PrivacyRequestState[];

  @Field(() => User, { nullable: true, description: 'Who decided.' })
  decidedBy: User | null;
}
export const PrivacyRequestConnection = connectionOf(PrivacyRequest, 'PrivacyRequest');

@ObjectType({ description: 'A written request.' })
export class PrivacyRequestPayload {
  @Field(() => PrivacyRequest, { description: 'The request as it is now.' })
  privacyRequest: object;
}

@ObjectType({ description: 'A decided period after which a sort of record is destroyed (gallringsregel).' })
@Shows(RetentionRuleRow, { without: ['createdAt', 'updatedAt'] })
export class RetentionRule {}

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
@Shows(DisposalRow)
export class Disposal {
  @Field(() => RetentionRule, { nullable: true, description: 'By which rule; null for a person erased by hand.' })
  rule: RetentionRule | null;

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
