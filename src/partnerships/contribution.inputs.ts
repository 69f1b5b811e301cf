import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { GraphQLUUID } from 'graphql-scalars';
import { DateInput, IdInput, IntInput, VersionInput } from '../graphql/fields.js';
import { taken } from '../graphql/taken.js';
import { Contribution } from './contribution.entity.js';
import { type SumPeriod, SumPeriodEnum } from './partnership.enums.js';

@InputType({ description: 'What a party brings to a partnership.' })
export class RecordContributionInput extends taken(Contribution, {
  to: 'create',
  needs: ['partnershipId', 'contributorId', 'kind', 'startsOn'],
}) {}

@InputType({ description: 'A change of a contribution, as that it was delivered: what is left out stays.' })
export class UpdateContributionInput extends taken(Contribution, { to: 'change' }) {
  @IdInput('The contribution.')
  id: string;

  @VersionInput()
  version: number;
}

@ArgsType()
export class ContributionTotalsArgs {
  @Field(() => GraphQLUUID, { nullable: true, description: 'Only to this partnership.' })
  partnershipId?: string | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Only by this stakeholder.' })
  contributorId?: string | null;

  @DateInput('Only those that begin on this day or later.', { optional: true, clearable: true })
  from?: string | null;

  @DateInput('Only those that begin on this day or earlier.', { optional: true, clearable: true })
  until?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether each partnership gets lines of its own.' })
  byPartnership: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether each contributor gets lines of its own.' })
  byContributor: boolean;

  @Field(() => SumPeriodEnum, {
    nullable: true,
    description: 'The periods that get lines of their own; a contribution counts where it begins.',
  })
  byPeriod?: SumPeriod | null;

  @IntInput('How many lines at most, the latest periods first, 1 to 1,000.', { min: 1, max: 1_000, defaultValue: 200 })
  limit: number;
}
