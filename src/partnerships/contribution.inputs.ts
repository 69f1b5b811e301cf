import { InputType } from '@nestjs/graphql';
import { AmountInput, DateInput, EnumInput, IdInput, LineInput, TextInput, VersionInput } from '../graphql/fields.js';
import type { ContributionKind } from './contribution.entity.js';
import { ContributionKindEnum } from './partnership.enums.js';

const contributionFields = (optional: boolean) => {
  @InputType({ isAbstract: true })
  abstract class ContributionFields {
    @EnumInput(() => ContributionKindEnum, 'What sort of contribution.', { optional })
    kind: ContributionKind;

    @LineInput(
      'Of money the currency, ISO 4217: SEK unless given. Of all else what is counted: HOURS, DAYS, OCCASIONS, PIECES, PERSONS or SQUARE_METRES.',
      { optional: true, max: 20 },
    )
    unit?: string;

    @AmountInput('How much is pledged, in units: 0 unless given.', { optional: true })
    pledged?: number;

    @AmountInput('How much is delivered, in units: 0 unless given.', { optional: true })
    delivered?: number;

    @DateInput('The first day that it is for; it counts in the period of this day.', { optional })
    startsOn: string;

    @DateInput('The last day that it is for.', { optional: true, clearable: true })
    endsOn?: string | null;

    @TextInput('What it is, in free words.', { optional: true, clearable: true, max: 2_000 })
    description?: string | null;
  }
  return ContributionFields;
};

@InputType({ description: 'What a party brings to a partnership.' })
export class RecordContributionInput extends contributionFields(false) {
  @IdInput('The partnership.')
  partnershipId: string;

  @IdInput('Who brings it: a stakeholder that is or was a party.')
  contributorId: string;
}

@InputType({ description: 'A change of a contribution, as that it was delivered: what is left out stays.' })
export class UpdateContributionInput extends contributionFields(true) {
  @IdInput('The contribution.')
  id: string;

  @VersionInput()
  version: number;
}
