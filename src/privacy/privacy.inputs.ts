import { ArgsType, Field, InputType } from '@nestjs/graphql';
import {
  LineInput,
  TextInput,
  IdInput,
  VersionInput,
  DateInput,
  EnumInput,
  FlagInput,
  IntInput,
} from '../graphql/fields.js';
import { PageArgs } from '../graphql/connection.js';
import {
  type PrivacyRequestKind,
  PrivacyRequestKindEnum,
  type PrivacyRequestState,
  PrivacyRequestStateEnum,
  type RetentionTarget,
  RetentionTargetEnum,
} from './privacy.enums.js';

@ArgsType()
export class DataSubjectArgs extends PageArgs {
  @LineInput('Part of a name, also spelled nearly so.')
  text: string;
}

@ArgsType()
export class PrivacyRequestArgs extends PageArgs {
  @Field(() => PrivacyRequestStateEnum, { nullable: true, description: 'Only those in this state.' })
  state?: PrivacyRequestState | null;
}

@InputType({ description: 'Whose report.' })
export class MakeSubjectAccessReportInput {
  @IdInput('The person.')
  personId: string;
}

@InputType({ description: 'What a person asks about the use of their data.' })
export class RecordPrivacyRequestInput {
  @IdInput('The person.')
  personId: string;

  @EnumInput(() => PrivacyRequestKindEnum, 'What it is.')
  kind: PrivacyRequestKind;

  @TextInput('What the person says.', { max: 5_000 })
  ground: string;

  @DateInput('When it came in.')
  receivedOn: string;
}

@InputType({ description: 'What becomes of a request.' })
export class DecidePrivacyRequestInput {
  @IdInput('The request.')
  id: string;

  @VersionInput()
  version: number;

  @EnumInput(() => PrivacyRequestStateEnum, 'What it becomes.')
  state: PrivacyRequestState;

  @TextInput('The decision, in words.', { max: 5_000 })
  decision: string;
}

@InputType({ description: 'A person to erase for good.' })
export class ErasePersonInput {
  @IdInput('The person.')
  personId: string;

  @VersionInput()
  version: number;

  @LineInput('The person’s name, typed once more: nothing brings an erased person back.')
  name: string;

  @LineInput('The decision that it rests on, as it is cited.', { max: 500 })
  decision: string;
}

@InputType({ description: 'A new retention rule.' })
export class CreateRetentionRuleInput {
  @LineInput('What it is called.')
  name: string;

  @EnumInput(() => RetentionTargetEnum, 'What it destroys.')
  target: RetentionTarget;

  @IntInput('How many months such records are kept.', { min: 1, max: 1_200 })
  months: number;

  @LineInput('The decision that it rests on, as it is cited.', { max: 500 })
  decision: string;

  @DateInput('The day of the decision.')
  decidedOn: string;

  @FlagInput('Whether the server carries it out by itself, once a day.', { optional: true, defaultValue: false })
  automatic: boolean;
}

@InputType({ description: 'A change of a retention rule: what is left out stays.' })
export class UpdateRetentionRuleInput {
  @IdInput('The rule.')
  id: string;

  @VersionInput()
  version: number;

  @LineInput('What it is called.', { optional: true })
  name?: string;

  @IntInput('How many months such records are kept.', { optional: true, min: 1, max: 1_200 })
  months?: number;

  @LineInput('The decision that it rests on, as it is cited.', { optional: true, max: 500 })
  decision?: string;

  @DateInput('The day of the decision.', { optional: true })
  decidedOn?: string;

  @FlagInput('Whether the server carries it out by itself, once a day.', { optional: true })
  automatic?: boolean;

  @FlagInput('Whether it has ended.', { optional: true })
  ended?: boolean;
}

@InputType({ description: 'A retention rule whose effect is to be shown.' })
export class PreviewRetentionInput {
  @IdInput('The rule.')
  id: string;
}

@InputType({ description: 'A retention rule to carry out.' })
export class ExecuteRetentionInput {
  @IdInput('The rule.')
  id: string;

  @VersionInput()
  version: number;
}
