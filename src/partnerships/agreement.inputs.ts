import { Field, InputType } from '@nestjs/graphql';
import { GraphQLDate } from 'graphql-scalars';
import {
  DateInput,
  EnumInput,
  IdInput,
  LineInput,
  NestedListInput,
  TextInput,
  VersionInput,
} from '../graphql/fields.js';
import type { AgreementState } from './agreement.entity.js';
import { AgreementStateEnum } from './partnership.enums.js';

@InputType({ description: 'What a party takes upon itself.' })
export class AgreementDutyInput {
  @IdInput('The party: a stakeholder of the partnership.')
  partyId: string;

  @TextInput('What it does, gives or allows.', { max: 2_000 })
  duty: string;
}

const agreementFields = (optional: boolean) => {
  @InputType({ isAbstract: true })
  abstract class AgreementFields {
    @LineInput('What it is called.', { optional })
    title: string;

    @LineInput('Its number in the diary (diarienummer).', { optional: true, clearable: true, max: 100 })
    diaryNumber?: string | null;

    @DateInput('Its first day.', { optional: true, clearable: true })
    validFrom?: string | null;

    @DateInput('Its last day.', { optional: true, clearable: true })
    validUntil?: string | null;

    @NestedListInput(() => AgreementDutyInput, 'What each party takes upon itself; of a change: the whole list anew.', {
      max: 50,
    })
    duties?: AgreementDutyInput[];

    @TextInput('How disputes are settled.', { optional: true, clearable: true, max: 5_000 })
    disputeClause?: string | null;

    @LineInput('Where the document itself lies.', { optional: true, clearable: true, max: 500 })
    documentReference?: string | null;
  }
  return AgreementFields;
};

@InputType({ description: 'A new agreement; it begins as a draft.' })
export class CreateAgreementInput extends agreementFields(false) {
  @IdInput('The partnership.')
  partnershipId: string;
}

@InputType({
  description:
    'A change of an agreement: what is left out stays. Once it is signed, only its diary number and where the document lies may change.',
})
export class UpdateAgreementInput extends agreementFields(true) {
  @IdInput('The agreement.')
  id: string;

  @VersionInput()
  version: number;
}

@InputType({ description: 'Another state of an agreement.' })
export class ChangeAgreementStateInput {
  @IdInput('The agreement.')
  id: string;

  @VersionInput()
  version: number;

  @EnumInput(() => AgreementStateEnum, 'What it becomes.')
  state: AgreementState;

  @DateInput('When: the day of signing or terminating; today unless given.', { optional: true })
  day?: string;

  @LineInput('Why.', { optional: true, clearable: true, max: 500 })
  reason?: string | null;
}

@InputType({ description: 'Which agreements a list holds: all that meet every given condition.' })
export class AgreementFilter {
  @Field(() => [AgreementStateEnum], { nullable: true, description: 'In one of these states.' })
  states?: AgreementState[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only expired ones, or only others.' })
  expired?: boolean | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'Whose last day comes before this one.' })
  expiresBefore?: Date | null;

  @LineInput('With this number in the diary.', { optional: true, clearable: true, max: 100 })
  diaryNumber?: string | null;
}
