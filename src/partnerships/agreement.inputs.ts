import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { GraphQLDate } from 'graphql-scalars';
import { PageArgs } from '../graphql/connection.js';
import { DateInput, FilterArg, IdInput, LineInput, NestedListInput, VersionInput } from '../graphql/fields.js';
import { RenamedInput } from '../graphql/renamed.js';
import { taken } from '../graphql/taken.js';
import { Agreement, AgreementDuty } from './agreement.entity.js';
import { type AgreementState, AgreementStateEnum } from './partnership.enums.js';

@InputType({ description: 'What a party takes upon itself.' })
export class AgreementDutyInput extends taken(AgreementDuty, { to: 'create', needs: ['partyId', 'duty'] }) {}

@InputType({ isAbstract: true })
abstract class Duties {
  @NestedListInput(() => AgreementDutyInput, 'What each party takes upon itself; of a change: the whole list anew.', {
    max: 50,
  })
  duties?: AgreementDutyInput[];
}

@InputType({ description: 'A new agreement; it begins as a draft.' })
export class CreateAgreementInput extends taken(Agreement, {
  to: 'create',
  needs: ['partnershipId', 'title'],
  with: Duties,
}) {}

@InputType({
  description:
    'A change of an agreement: what is left out stays. Once it is signed, only its diary number and where the document lies may change.',
})
export class UpdateAgreementInput extends taken(Agreement, { to: 'change', with: Duties }) {
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

  @RenamedInput({ type: () => AgreementStateEnum, description: 'What it becomes.', formerly: 'state' })
  status: AgreementState;

  @DateInput('When: the day of signing or terminating; today unless given.', { optional: true })
  day?: string;

  @LineInput('Why.', { optional: true, clearable: true, max: 500 })
  reason?: string | null;
}

@InputType({ description: 'Which agreements a list holds: all that meet every given condition.' })
export class AgreementFilter {
  @RenamedInput({
    type: () => [AgreementStateEnum],
    description: 'With one of these.',
    formerly: 'states',
    optional: true,
  })
  statuses?: AgreementState[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only expired ones, or only others.' })
  expired?: boolean | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'Whose last day comes before this one.' })
  expiresBefore?: Date | null;

  @LineInput('With this number in the diary.', { optional: true, clearable: true, max: 100 })
  diaryNumber?: string | null;
}

@ArgsType()
export class AgreementsArgs extends PageArgs {
  @FilterArg(() => AgreementFilter, 'Which agreements; all unless given.')
  filter?: AgreementFilter | null;
}
