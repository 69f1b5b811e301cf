import { ArgsType, InputType } from '@nestjs/graphql';
import { FlagInput, IdInput, LineInput, TextInput, VersionInput } from '../graphql/fields.js';
import { PageArgs } from '../graphql/connection.js';
import { RenamedInput } from '../graphql/renamed.js';
import { taken } from '../graphql/taken.js';
import { PrivacyRequest, RetentionRule } from './privacy.entity.js';
import { type PrivacyRequestState, PrivacyRequestStateEnum } from './privacy.enums.js';

@ArgsType()
export class DataSubjectArgs extends PageArgs {
  @LineInput('Part of a name, also spelled nearly so.')
  text: string;
}

@ArgsType()
export class PrivacyRequestArgs extends PageArgs {
  @RenamedInput({
    type: () => PrivacyRequestStateEnum,
    description: 'Only those with this one.',
    formerly: 'state',
    optional: true,
  })
  status?: PrivacyRequestState | null;
}

@InputType({ description: 'Whose report.' })
export class MakeSubjectAccessReportInput {
  @IdInput('The person.')
  personId: string;
}

@InputType({ description: 'What a person asks about the use of their data.' })
export class RecordPrivacyRequestInput extends taken(PrivacyRequest, {
  to: 'create',
  needs: ['personId', 'kind', 'ground', 'receivedOn'],
}) {}

@InputType({ description: 'What becomes of a request.' })
export class DecidePrivacyRequestInput {
  @IdInput('The request.')
  id: string;

  @VersionInput()
  version: number;

  @RenamedInput({ type: () => PrivacyRequestStateEnum, description: 'What it becomes.', formerly: 'state' })
  status: PrivacyRequestState;

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
export class CreateRetentionRuleInput extends taken(RetentionRule, {
  to: 'create',
  without: ['automatic'],
  needs: ['name', 'target', 'months', 'decision', 'decidedOn'],
}) {
  @FlagInput('Whether the server carries it out by itself, once a day.', { optional: true, defaultValue: false })
  override automatic: boolean;
}

@InputType({ description: 'A change of a retention rule: what is left out stays.' })
export class UpdateRetentionRuleInput extends taken(RetentionRule, { to: 'change' }) {
  @IdInput('The rule.')
  id: string;

  @VersionInput()
  version: number;

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
