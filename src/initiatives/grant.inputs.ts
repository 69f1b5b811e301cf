import { InputType } from '@nestjs/graphql';
import { AmountInput, DateInput, IdInput, LineInput, TextInput, VersionInput } from '../graphql/fields.js';

const grantFields = (optional: boolean) => {
  @InputType({ isAbstract: true })
  abstract class GrantFields {
    @IdInput('The organisation that awards it.', { optional })
    funderId: string;

    @AmountInput('How much, in units of the currency.', { optional, min: 0.01 })
    amount: number;

    @LineInput('The currency, ISO 4217: SEK unless given.', { optional: true, max: 3 })
    currency?: string;

    @LineInput('What it is for.', { optional, max: 500 })
    purpose: string;

    @LineInput('The funder’s number for it, or the diary number.', { optional: true, clearable: true, max: 100 })
    reference?: string | null;

    @DateInput('When it was awarded.', { optional: true, clearable: true })
    awardedOn?: string | null;

    @DateInput('The first day that it pays for.', { optional: true, clearable: true })
    startsOn?: string | null;

    @DateInput('The last day that it pays for.', { optional: true, clearable: true })
    endsOn?: string | null;

    @DateInput('When the report to the funder is due.', { optional: true, clearable: true })
    reportDueOn?: string | null;

    @DateInput('When the report was handed in.', { optional: true, clearable: true })
    reportedOn?: string | null;
  }
  return GrantFields;
};

@InputType({ description: 'A grant that was awarded.' })
export class RecordGrantInput extends grantFields(false) {
  @IdInput('The initiative that it pays for.')
  initiativeId: string;
}

@InputType({ description: 'A change of a grant: what is left out stays.' })
export class UpdateGrantInput extends grantFields(true) {
  @IdInput('The grant.')
  id: string;

  @VersionInput()
  version: number;
}

const outcomeFields = (optional: boolean) => {
  @InputType({ isAbstract: true })
  abstract class OutcomeFields {
    @DateInput('When it was seen.', { optional })
    observedOn: string;

    @TextInput('What was seen.', { optional, max: 5_000 })
    description: string;

    @AmountInput('How much, if it was measured; with a unit.', {
      optional: true,
      clearable: true,
      min: -999_999_999_999,
    })
    measure?: number | null;

    @LineInput('What the measure counts, as “deltagare”.', { optional: true, clearable: true, max: 50 })
    unit?: string | null;

    @LineInput('Who or what says so.', { optional, max: 500 })
    source: string;
  }
  return OutcomeFields;
};

@InputType({ description: 'An effect that was seen.' })
export class RecordOutcomeInput extends outcomeFields(false) {
  @IdInput('The initiative that it is an effect of.')
  initiativeId: string;
}

@InputType({ description: 'A change of an outcome: what is left out stays.' })
export class UpdateOutcomeInput extends outcomeFields(true) {
  @IdInput('The outcome.')
  id: string;

  @VersionInput()
  version: number;
}
